package com.heed.jira.workflow;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of the three post-functions: a threshold in percent, empty for the project's, and shadow. */
@Component
public class ReadingFunctionFactory extends AbstractWorkflowPluginFactory implements WorkflowPluginFunctionFactory {
    private static final String FORM = "form";

    @Override
    protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
        velocityParams.put(FORM, new ReadingForm("", false));
    }

    @Override
    protected void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        getVelocityParamsForView(velocityParams, descriptor);
    }

    @Override
    protected void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
        if (!(descriptor instanceof FunctionDescriptor function)) {
            throw new IllegalArgumentException(
                    "expected the descriptor of a post-function, got " + descriptor.getClass());
        }
        Object threshold = function.getArgs().get(RequestReading.THRESHOLD);
        velocityParams.put(
                FORM,
                new ReadingForm(
                        threshold == null ? "" : threshold.toString(),
                        Boolean.parseBoolean(String.valueOf(function.getArgs().get(RequestReading.SHADOW)))));
    }

    /** A threshold that is no percentage is left out: the workflow editor has no way to say so, and the project's holds then. */
    @Override
    public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
        String threshold = formParams.containsKey(RequestReading.THRESHOLD)
                ? extractSingleParam(formParams, RequestReading.THRESHOLD).strip()
                : "";
        boolean shadow = formParams.containsKey(RequestReading.SHADOW)
                && extractSingleParam(formParams, RequestReading.SHADOW).equals("true");
        return Map.of(
                RequestReading.THRESHOLD,
                isPercentage(threshold) ? threshold : "",
                RequestReading.SHADOW,
                String.valueOf(shadow));
    }

    private static boolean isPercentage(String text) {
        try {
            double value = Double.parseDouble(text);
            return value >= 0 && value <= 100;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
