package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.Language;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.training.History;
import com.heed.reply.Answer;
import com.heed.retrieval.AnswerIndex;
import com.heed.retrieval.EncodedAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes of this node up to date, on one thread of low priority. Each node has its own. Once a minute, or when an event says that something changed, the issues that were changed since the last look are read; so changes made on other nodes are in after a minute or two, too.
 * All issues of a project are read at first, when an administrator asks, after a week, and after an index was broken. What is read is what the person may see who gave the consent to learn from the project; without consent there is no index.
 */
@Component
public class AnswerRuns {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRuns.class);
    private static final long LOOK_EVERY_MILLIS = 60_000;
    private static final long STOP_WITHIN_MILLIS = 10_000;
    private static final Duration BUILD_EVERY = Duration.ofDays(7);
    /** Jira's own index may lag, and the clocks of nodes differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);

    private final ProjectManager projects;
    private final UserManager users;
    private final Settings settings;
    private final History history;
    private final PastReader past;
    private final ProjectIndexes indexes;
    private final ErrorLog errors;
    private final Clock clock = Clock.systemUTC();
    private final Queue<Long> gone = new ConcurrentLinkedQueue<>();
    private final Set<Long> wanted = ConcurrentHashMap.newKeySet();
    private final Object bell = new Object();
    private boolean rung;
    private volatile boolean running;
    private volatile @Nullable Progress progress;
    private @Nullable Thread thread;

    AnswerRuns(
            ProjectManager projects,
            UserManager users,
            Settings settings,
            History history,
            PastReader past,
            ProjectIndexes indexes,
            ErrorLog errors) {
        this.projects = projects;
        this.users = users;
        this.settings = settings;
        this.history = history;
        this.past = past;
        this.indexes = indexes;
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
            running = true;
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
        running = false;
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
        poke();
    }

    /** Something changed: looks now. */
    void poke() {
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    /** An issue that is no longer there: its answers go, and no file keeps them. */
    void gone(long issueId) {
        gone.add(issueId);
        poke();
    }

    /** The build under way; null if there is none. */
    public @Nullable Progress progress() {
        return progress;
    }

    private void run() {
        while (running) {
            try {
                look();
            } catch (RuntimeException | LinkageError e) {
                errors.add("answers", null, e);
            }
            pause();
        }
    }

    /** One look at every project. */
    void look() {
        List<String> forgotten = new ArrayList<>();
        for (Long issue = gone.poll(); issue != null; issue = gone.poll()) {
            forgotten.add(String.valueOf(issue));
        }
        for (Project project : projects.getProjectObjects()) {
            if (!running && thread != null) {
                return;
            }
            try {
                look(project, forgotten);
            } catch (RuntimeException e) {
                errors.add("answers", null, e);
            }
        }
    }

    private void look(Project project, List<String> forgotten) {
        long id = project.getId();
        ProjectSettings of = settings.ofProject(id);
        Learning learning = of.learning();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        if (reader == null || !of.mode().predicts()) {
            indexes.delete(id);
            return;
        }
        ProjectIndex index = indexes.open(id);
        if (!forgotten.isEmpty()) {
            index.index().forget(forgotten);
        }
        Instant now = clock.instant();
        Instant built = index.built();
        Instant looked = index.looked();
        if (wanted.remove(id)
                || built == null
                || looked == null
                || built.plus(BUILD_EVERY).isBefore(now)) {
            build(project, reader, index, now);
        } else {
            update(project, reader, index, looked, now);
        }
    }

    private void build(Project project, ApplicationUser reader, ProjectIndex index, Instant now) {
        Map<Language, Integer> expected = new EnumMap<>(Language.class);
        index.index().state().languages().forEach((language, of) -> expected.put(language, of.answers()));
        try (AnswerIndex.Rebuild rebuild = index.index().rebuild(expected)) {
            history.read(reader, project, (issue, read, total) -> {
                progress = new Progress(project.getId(), read, total);
                goOn();
                rebuild.put(encoded(index, past.answers(issue)));
            });
            rebuild.finish();
            index.built(now);
        } catch (Stopped e) {
            LOG.debug("building the answers of project {} was given up", project.getKey());
        } finally {
            progress = null;
        }
    }

    private void update(Project project, ApplicationUser reader, ProjectIndex index, Instant looked, Instant now) {
        try {
            boolean[] changed = {false};
            history.readChanged(reader, project, Duration.between(looked, now).plus(OVERLAP), (issue, read, total) -> {
                goOn();
                changed[0] |= take(index, issue);
            });
            if (changed[0]) {
                index.index().commit();
            }
            index.looked(now);
        } catch (Stopped e) {
            LOG.debug("the answers of project {} were not brought up to date", project.getKey());
        }
    }

    private boolean take(ProjectIndex index, Issue issue) {
        List<EncodedAnswer> answers = encoded(index, past.answers(issue));
        index.index().removeOfIssues(List.of(String.valueOf(issue.getId())));
        index.index().put(answers);
        return true;
    }

    private static List<EncodedAnswer> encoded(ProjectIndex index, List<Answer> answers) {
        return answers.stream().map(index.index().encoder()::encode).toList();
    }

    /** Thrown through the library of pages to end a work. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void goOn() {
        if (!running && thread != null) {
            throw new Stopped();
        }
    }

    private void pause() {
        synchronized (bell) {
            if (running && !rung) {
                try {
                    bell.wait(LOOK_EVERY_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    running = false;
                }
            }
            rung = false;
        }
    }
}
