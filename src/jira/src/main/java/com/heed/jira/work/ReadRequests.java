package com.heed.jira.work;

import com.heed.jira.store.InstanceSettings;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.WorkQueue;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways in which an issue comes to be read. All of them queue and return. */
@Component
public class ReadRequests {
    /** Every field Heed knows how to write. */
    public static final Set<String> ALL = Set.copyOf(ProjectSettings.FIELDS);

    /** A transition stores its own values first; two comments in a row are one reading. */
    static final Duration AFTER_THE_TRANSITION = Duration.ofMillis(500);

    private final WorkQueue queue;
    private final Worker worker;
    private final Settings settings;

    public ReadRequests(WorkQueue queue, Worker worker, Settings settings) {
        this.queue = queue;
        this.worker = worker;
        this.settings = settings;
    }

    /** Something happened to an issue. */
    public void afterEvent(long issueId) {
        queue.add(issueId, WorkQueue.Urgency.AUTOMATIC, ALL, null, AFTER_THE_TRANSITION);
    }

    /**
     * A post-function asks. When the administrator allows it, waits a moment for a reading that is under way already.
     *
     * @param writes    fields to write, empty in shadow
     * @param threshold in [0, 1], or null for the project's
     */
    public void inTransition(long issueId, Set<String> writes, @Nullable Double threshold) {
        queue.add(issueId, WorkQueue.Urgency.AUTOMATIC, writes, threshold, AFTER_THE_TRANSITION);
        InstanceSettings instance = settings.ofInstance();
        if (instance.waitMillis() > 0) {
            worker.await(issueId, instance.waitMillis());
        }
    }

    /** A person asks and waits for the answer. */
    public void asked(long issueId) {
        queue.add(issueId, WorkQueue.Urgency.ASKED, ALL, null, Duration.ZERO);
        worker.poke();
    }

    /** An administrator asks for issues that were there before Heed: read when nothing else waits. */
    public void backlog(long issueId, boolean write) {
        queue.add(issueId, WorkQueue.Urgency.AUTOMATIC, write ? ALL : Set.of(), null, Duration.ofSeconds(1));
    }
}
