package com.heed.sandbox.page;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.project.DeskProject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the app's links and panels are told about the page they stand on: who looks, in which language, at which project. */
public final class FragmentContext {
    private FragmentContext() {}

    /**
     * What the app is told now.
     *
     * @param project the page's project, or null outside one
     */
    public static Map<String, Object> of(Desk desk, @Nullable DeskProject project) {
        Map<String, Object> context = new HashMap<>();
        context.put("locale", desk.sessions().locale());
        desk.sessions().person().ifPresent(person -> context.put("user", person));
        if (project == null) {
            context.put("helper", new JiraHelper(null, Map.of()));
        } else {
            context.put("project", project);
            context.put("helper", new JiraHelper(project, Map.of("project", project)));
        }
        return context;
    }
}
