package com.atlassian.jira.workflow;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.opensymphony.workflow.WorkflowContext;
import java.util.Map;

// Evidence: JAVADOC 7
public class WorkflowFunctionUtils {
    public static String getCallerKey(Map transientVars, Map args) {
        Object context = transientVars.get("context");
        return context instanceof WorkflowContext caller ? caller.getCaller() : null;
    }

    protected ApplicationUser getCallerUser(Map transientVars, Map args) {
        String key = getCallerKey(transientVars, args);
        return key == null
                ? null
                : ComponentAccessor.getComponent(UserManager.class).getUserByKey(key);
    }
}
