package com.atlassian.jira.web.action;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.ExecutingHttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// Evidence: USAGE 11
public class JiraWebActionSupport {
    public static final String SUCCESS = "success";
    public static final String INPUT = "input";
    public static final String ERROR = "error";
    public static final String NONE = "none";
    private final List<String> errorMessages = new ArrayList<>();
    private final Map<String, String> errors = new LinkedHashMap<>();

    public String doDefault() throws Exception {
        return INPUT;
    }

    protected String doExecute() throws Exception {
        return SUCCESS;
    }

    public final String execute() throws Exception {
        return doExecute();
    }

    protected void doValidation() {}

    public final void validate() {
        doValidation();
    }

    public void addErrorMessage(String message) {
        errorMessages.add(message);
    }

    public Collection<String> getErrorMessages() {
        return errorMessages;
    }

    public void addError(String field, String message) {
        errors.put(field, message);
    }

    public Map<String, String> getErrors() {
        return errors;
    }

    public boolean hasAnyErrors() {
        return !errorMessages.isEmpty() || !errors.isEmpty();
    }

    public HttpServletRequest getHttpRequest() {
        return ExecutingHttpRequest.get();
    }

    public ApplicationUser getLoggedInUser() {
        return ComponentAccessor.getComponent(JiraAuthenticationContext.class).getLoggedInUser();
    }

    public String getText(String key) {
        return ComponentAccessor.getComponent(JiraAuthenticationContext.class)
                .getI18nHelper()
                .getText(key);
    }

    public String getRedirect(String url) {
        try {
            ExecutingHttpRequest.getResponse()
                    .sendRedirect(
                            url.startsWith("/") ? ExecutingHttpRequest.get().getContextPath() + url : url);
        } catch (IOException e) {
            throw new IllegalStateException("cannot redirect to " + url, e);
        }
        return NONE;
    }
}
