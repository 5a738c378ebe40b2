package com.heed.jira.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import com.heed.jira.access.Access;
import com.heed.jira.store.ErrorLog;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the panel's template its page. The issue view never waits for a prediction and never breaks because of one. */
@Component
public class PanelContext implements ContextProvider {
    private final Panels panels;
    private final PanelHtml html;
    private final Access access;
    private final ErrorLog errors;

    public PanelContext(Panels panels, PanelHtml html, Access access, ErrorLog errors) {
        this.panels = panels;
        this.html = html;
        this.access = access;
        this.errors = errors;
    }

    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Map.of("panel", new PanelPage(body(context.get("issue"))));
    }

    private String body(@Nullable Object value) {
        if (!(value instanceof Issue issue)) {
            return "";
        }
        try {
            return html.of(issue.getKey(), panels.of(issue), access.locale());
        } catch (RuntimeException e) {
            errors.add("panel", issue.getId(), e);
            return html.of(issue.getKey(), new Panel.Failing(), access.locale());
        }
    }
}
