package com.heed.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.work.ReadRequests;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the post-functions share: they queue the issue and return. Whatever goes wrong, the person's transition goes on. */
abstract class RequestReading extends AbstractJiraFunctionProvider {
    static final String THRESHOLD = "threshold";
    static final String SHADOW = "shadow";

    private final ReadRequests requests;
    private final ErrorLog errors;
    private final Set<String> writes;

    RequestReading(ReadRequests requests, ErrorLog errors, Set<String> writes) {
        this.requests = requests;
        this.errors = errors;
        this.writes = writes;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void execute(Map transientVars, Map args, PropertySet ps) {
        Long issueId = null;
        try {
            issueId = getIssue(transientVars).getId();
            boolean shadow = Boolean.parseBoolean(String.valueOf(args.get(SHADOW)));
            requests.inTransition(issueId, shadow ? Set.of() : writes, threshold(args.get(THRESHOLD)));
        } catch (RuntimeException | LinkageError e) {
            errors.add("post-function", issueId, e);
        }
    }

    /** @param percent as the workflow keeps it: empty, or 0 to 100 */
    private static @Nullable Double threshold(@Nullable Object percent) {
        String text = percent == null ? "" : percent.toString().strip();
        return text.isEmpty() ? null : Math.clamp(Double.parseDouble(text) / 100, 0.0, 1.0);
    }
}
