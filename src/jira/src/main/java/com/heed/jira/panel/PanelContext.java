package com.heed.jira.panel;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives the panel's template its page. */
@Component
public class PanelContext implements ContextProvider {
    @Override
    public void init(Map<String, String> params) {}

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        return Map.of(
                "panel", new PanelPage("<aside class=\"heed-panel\" id=\"heed-panel\" aria-label=\"Heed\"></aside>"));
    }
}
