package com.heed.sandbox.plugin;

import com.heed.sandbox.server.ResourceTag;
import java.util.List;
import java.util.Map;

/**
 * The app as the host's pages see it. Every method answers for a disabled or missing app too, with nothing.
 *
 * <p>A {@code context} is what the host gives to web fragments: {@code issue}, {@code project}, {@code user},
 * {@code helper}, {@code locale}.
 */
public interface AppRuntime {
    /** Plugin key, or empty while no app is installed. */
    String key();

    /** Version from the descriptor, or empty while no app is installed. */
    String version();

    /** Name as an administrator sees it, or empty while no app is installed. */
    String name();

    /** What the descriptor declares, in its order; nothing while no app is installed. */
    List<ModuleElement> modules();

    boolean isEnabled();

    /**
     * Starts the app: bundle, wiring, modules, {@code onStart}.
     *
     * @throws AppRefused if the host refuses it; the app stays installed and disabled
     */
    void enable();

    /** Stops the app and releases everything it held. Does nothing while it is disabled. */
    void disable();

    /** HTML of every panel at the location in order of weight; a panel that fails becomes a plain error box. */
    List<String> renderPanels(String location, Map<String, Object> context);

    /** Links of the section whose conditions hold, in order of weight. */
    List<WebItem> webItems(String section, Map<String, Object> context);

    /** Sections of the location whose conditions hold, in order of weight. */
    List<WebSection> webSections(String location, Map<String, Object> context);

    /** Style sheets and scripts the app adds to pages of this context, such as {@code jira.view.issue}. */
    List<ResourceTag> resourcesFor(String context);

    /** Keys of the app on pages of any of these contexts, in order. */
    default List<KeyboardShortcut> keyboardShortcuts(List<String> contexts) {
        return List.of();
    }

    /**
     * A new object of an app's class that a workflow descriptor names: post-function, condition or validator.
     *
     * @throws IllegalStateException if the app is disabled or has no such class
     */
    Object newWorkflowObject(String className);

    /** Post-functions the app offers to the workflow editor. */
    List<WorkflowFunction> workflowFunctions();

    /** Values inside issue properties that the app wants searchable. */
    default List<IndexedProperty> indexedProperties() {
        return List.of();
    }
}
