package com.heed.jira.answers;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.heed.jira.shared.SharedIndexes;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Withdrawals;
import com.heed.retrieval.AnswerIndex;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes of answers up to date, on one thread of low priority. Each node has its own; one that all share is written by one node at a time. Once a minute, or when an event says that something changed, the issues that were changed since the last look are read; so changes made on other nodes are in after a minute or two, too.
 * All issues of a project are read at first, when an administrator asks, after a week, and after an index was broken. What is read is what the person may see who gave the consent to learn from the project; without consent no issue is read. Help articles are taken from the database whenever they changed there.
 */
@Component
public class AnswerRuns {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRuns.class);
    private static final long LOOK_EVERY_MILLIS = 60_000;

    private static final long STOP_WITHIN_MILLIS = 10_000;

    private final ProjectManager projects;
    private final LearnedProjects learned;
    private final Withdrawals withdrawals;
    private final ProjectIndexes indexes;
    private final Upkeep upkeep;
    private final SharedIndexes shared;
    private final SharedUpkeep sharedUpkeep;
    private final ErrorLog errors;
    private final Set<Long> wanted = ConcurrentHashMap.newKeySet();
    private final Object bell = new Object();
    private boolean rung;
    private volatile boolean stopped;
    private volatile @Nullable Progress progress;
    private @Nullable Thread thread;

    AnswerRuns(
            ProjectManager projects,
            LearnedProjects learned,
            Withdrawals withdrawals,
            ProjectIndexes indexes,
            Upkeep upkeep,
            SharedIndexes shared,
            SharedUpkeep sharedUpkeep,
            ErrorLog errors) {
        this.projects = projects;
        this.learned = learned;
        this.withdrawals = withdrawals;
        this.indexes = indexes;
        this.upkeep = upkeep;
        this.shared = shared;
        this.sharedUpkeep = sharedUpkeep;
        this.errors = errors;
    }

    /**
     * A build under way on this node.
     *
     * @param read  issues so far
     * @param total issues there are to read
     */
    public record Progress(long projectId, int read, int total) {}

    public synchronized void start() {
        if (thread == null) {
            stopped = false;
            Thread made = new Thread(this::run, "heed-answers");
            made.setDaemon(true);
            made.setPriority(Thread.MIN_PRIORITY);
            thread = made;
            made.start();
        }
    }

    /** Ends the work under way at the next issue, waits for it for at most ten seconds, and closes the indexes. */
    public synchronized void stop() {
        Thread ending = thread;
        thread = null;
        if (ending == null) {
            return;
        }
        stopped = true;
        poke();
        try {
            // No interrupt: it would close files under the library's hands.
            ending.join(STOP_WITHIN_MILLIS);
            if (ending.isAlive()) {
                LOG.warn("the index of answers is still being written after {} ms", STOP_WITHIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        indexes.closeAll();
    }

    /** Has a project's index built anew soon. */
    public void rebuild(long projectId) {
        wanted.add(projectId);
        sharedUpkeep.rebuild(projectId);
        poke();
    }

    /** Something changed: looks now. */
    public void poke() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    /** An issue that is no longer there: its answers go, on every node, and no file keeps them. */
    void gone(long issueId) {
        try {
            withdrawals.add(List.of(issueId));
        } catch (RuntimeException e) {
            // Runs inside the person's request, which must not fail; nobody may browse what is gone.
            errors.add("answers", issueId, e);
        }
        poke();
    }

    /** The build under way; null if there is none. */
    public @Nullable Progress progress() {
        return progress;
    }

    private void run() {
        while (!stopped) {
            try {
                look();
            } catch (RuntimeException | LinkageError e) {
                errors.add("answers", null, e);
            }
            pause();
        }
    }

    /** One look at every project: at this node's own indexes, then, if no other node is at it, at the shared ones. */
    void look() {
        shared.look();
        for (Project project : projects.getProjectObjects()) {
            if (stopped) {
                return;
            }
            try {
                look(project);
            } catch (RuntimeException e) {
                errors.add("answers", null, e);
            }
        }
        sharedUpkeep.look(course);
    }

    private void look(Project project) {
        long id = project.getId();
        LearnedProjects.Wanted wanted = learned.of(project).orElse(null);
        if (wanted == null) {
            indexes.delete(id);
            return;
        }
        ProjectIndex<AnswerIndex> index = indexes.open(id);
        if (wanted.reader() == null && index.holdsIssues()) {
            // What was read with a consent goes with it.
            indexes.delete(id);
            index = indexes.open(id);
        }
        upkeep.look(wanted, index, vectors(id, index), this.wanted.remove(id), course);
    }

    /** Whether this node encodes texts for its own index: not where the shared one has them. Before that is known, what is there stays as it is. */
    private boolean vectors(long project, ProjectIndex<AnswerIndex> index) {
        if (!shared.isOn()) {
            return true;
        }
        return index.built() != null && index.vectors() && !shared.serves(project);
    }

    private final Upkeep.Course course = new Upkeep.Course() {
        @Override
        public void read(long projectId, int read, int total) {
            progress = new Progress(projectId, read, total);
        }

        @Override
        public void ended() {
            progress = null;
        }

        @Override
        public boolean stopped() {
            return stopped;
        }
    };

    private void pause() {
        synchronized (bell) {
            if (!stopped && !rung) {
                try {
                    bell.wait(LOOK_EVERY_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    stopped = true;
                }
            }
            rung = false;
        }
    }
}
