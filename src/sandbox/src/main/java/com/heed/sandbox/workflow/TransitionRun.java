package com.heed.sandbox.workflow;

import com.atlassian.jira.event.issue.IssueEvent;
import com.heed.sandbox.issue.Issues;
import com.heed.sandbox.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the host's own functions need to know of the transition they are part of. */
final class TransitionRun {
    /** Name among the transient variables. */
    private static final String NAME = "sandbox.transition";

    private final Issues issues;
    private final Person person;
    private final @Nullable String resolution;
    private final List<IssueEvent> events = new ArrayList<>();

    /** @param resolution what the person chose, or null for the default */
    TransitionRun(Issues issues, Person person, @Nullable String resolution) {
        this.issues = issues;
        this.person = person;
        this.resolution = resolution;
    }

    void putInto(Map<Object, Object> transientVars) {
        transientVars.put(NAME, this);
    }

    static TransitionRun in(Map<?, ?> transientVars) {
        if (transientVars.get(NAME) instanceof TransitionRun run) {
            return run;
        }
        throw new IllegalStateException("no transition of this host is under way");
    }

    Issues issues() {
        return issues;
    }

    Person person() {
        return person;
    }

    @Nullable
    String resolution() {
        return resolution;
    }

    /** Goes out when the transition has been stored. */
    void later(IssueEvent event) {
        events.add(event);
    }

    List<IssueEvent> events() {
        return events;
    }
}
