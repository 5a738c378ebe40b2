package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.HashMap;
import java.util.Map;

// Evidence: USAGE 11
public abstract class AbstractWorkflowPluginFactory implements WorkflowPluginFactory {
    @Override
    public Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
        Map<String, Object> params = new HashMap<>();
        switch (resourceName) {
            case "view" -> getVelocityParamsForView(params, descriptor);
            case "input-parameters" -> getVelocityParamsForInput(params);
            case "edit-parameters" -> getVelocityParamsForEdit(params, descriptor);
            default -> throw new IllegalArgumentException("unknown workflow view '" + resourceName + "'");
        }
        return params;
    }

    protected abstract void getVelocityParamsForInput(Map<String, Object> velocityParams);

    protected abstract void getVelocityParamsForEdit(Map<String, Object> velocityParams, AbstractDescriptor descriptor);

    protected abstract void getVelocityParamsForView(Map<String, Object> velocityParams, AbstractDescriptor descriptor);

    protected String extractSingleParam(Map<String, Object> formParams, String name) {
        Object value = formParams.get(name);
        if (value instanceof String[] values && values.length > 0) {
            return values[0];
        }
        if (value instanceof String single) {
            return single;
        }
        throw new IllegalArgumentException("the form has no parameter '" + name + "'");
    }
}
