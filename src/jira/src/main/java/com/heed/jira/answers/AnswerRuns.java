package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.store.Articles;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Withdrawals;
import com.heed.jira.training.History;
import com.heed.jira.work.AnalyserHolder;
import com.heed.reply.Answer;
import com.heed.reply.HelpArticle;
import com.heed.retrieval.AnswerIndex;
import com.heed.retrieval.EncodedAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the indexes of this node up to date, on one thread of low priority. Each node has its own. Once a minute, or when an event says that something changed, the issues that were changed since the last look are read; so changes made on other nodes are in after a minute or two, too.
 * All issues of a project are read at first, when an administrator asks, after a week, and after an index was broken. What is read is what the person may see who gave the consent to learn from the project; without consent no issue is read. Help articles are taken from the database whenever they changed there.
 */
@Component
public class AnswerRuns {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRuns.class);
    private static final long LOOK_EVERY_MILLIS = 60_000;
    /** Answers encoded at a time while an index is built: some seconds of work, after which a stop is heard. */
    private static final int BATCH = 50;

    private static final long STOP_WITHIN_MILLIS = 10_000;
    private static final Duration BUILD_EVERY = Duration.ofDays(7);
    /** Jira's own index may lag, and the clocks of nodes differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);

    private final ProjectManager projects;
    private final UserManager users;
    private final Settings settings;
    private final History history;
    private final PastReader past;
    private final Articles articles;
    private final Withdrawals withdrawals;
    private final ProjectIndexes indexes;
    private final AnalyserHolder analyser;
    private final ErrorLog errors;
    private final Clock clock = Clock.systemUTC();
    private final Set<Long> wanted = ConcurrentHashMap.newKeySet();
    private final Object bell = new Object();
    private boolean rung;
    private volatile boolean stopped;
    private volatile @Nullable Progress progress;
    private @Nullable Thread thread;

    AnswerRuns(
            ProjectManager projects,
            UserManager users,
            Settings settings,
            History history,
            PastReader past,
            Articles articles,
            Withdrawals withdrawals,
            ProjectIndexes indexes,
            AnalyserHolder analyser,
            ErrorLog errors) {
        this.projects = projects;
        this.users = users;
        this.settings = settings;
        this.history = history;
        this.past = past;
        this.articles = articles;
        this.withdrawals = withdrawals;
        this.indexes = indexes;
        this.analyser = analyser;
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

    /** One look at every project. */
    void look() {
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
    }

    private void look(Project project) {
        long id = project.getId();
        ProjectSettings of = settings.ofProject(id);
        Learning learning = of.learning();
        ApplicationUser reader = learning == null ? null : users.getUserByKey(learning.consentBy());
        if (!of.mode().predicts() || (reader == null && articles.version(id) == 0)) {
            indexes.delete(id);
            return;
        }
        ProjectIndex index = indexes.open(id);
        if (reader == null && index.holdsIssues()) {
            // What was read with a consent goes with it.
            indexes.delete(id);
            index = indexes.open(id);
        }
        withdraw(index);
        Instant now = clock.instant();
        Instant built = index.built();
        Instant looked = index.looked();
        if (wanted.remove(id)
                || built == null
                || looked == null
                || index.articles() == null
                || index.holdsIssues() != (reader != null)
                || built.plus(BUILD_EVERY).isBefore(now)) {
            build(project, reader, index, now);
        } else {
            update(project, reader, index, looked, now);
        }
    }

    private void withdraw(ProjectIndex index) {
        int done = index.withdrawn();
        int newest = withdrawals.newest();
        if (newest > done) {
            index.index()
                    .forget(withdrawals.since(done).stream()
                            .map(String::valueOf)
                            .toList());
            index.withdrawn(newest);
        }
    }

    /** Articles of a project in pieces, by the identity of the piece. */
    private Map<String, Answer> passages(long projectId) {
        Map<String, Answer> passages = new LinkedHashMap<>();
        for (HelpArticle article : articles.current(projectId).values()) {
            article.passages().forEach(passage -> passages.put(passage.id(), passage));
        }
        return passages;
    }

    /** Brings the articles of an index to what they are in the database, encoding only what is new. @return whether anything was written */
    private boolean takeArticles(long projectId, ProjectIndex index) {
        ArticlesIn before = index.articles();
        int version = articles.version(projectId);
        if (before != null && before.version() == version) {
            return false;
        }
        Map<String, Answer> passages = passages(projectId);
        ArticlesIn after = ArticlesIn.of(version, passages.values());
        index.index().remove(after.missing(before));
        for (String id : after.different(before)) {
            goOn();
            index.index().put(encoded(index, List.of(Objects.requireNonNull(passages.get(id)))));
        }
        index.index().commit();
        index.articles(after);
        return true;
    }

    private void build(Project project, @Nullable ApplicationUser reader, ProjectIndex index, Instant now) {
        try (AnswerIndex.Rebuild rebuild = index.index().rebuild()) {
            int version = articles.version(project.getId());
            Map<String, Answer> passages = passages(project.getId());
            List<Answer> read = new ArrayList<>();
            if (reader != null) {
                history.read(reader, project, (issue, number, total) -> {
                    progress = new Progress(project.getId(), number, total);
                    goOn();
                    read.addAll(past.answers(issue));
                    if (read.size() >= BATCH) {
                        rebuild.put(encoded(index, read));
                        read.clear();
                    }
                });
            }
            goOn();
            read.addAll(passages.values());
            rebuild.put(encoded(index, read));
            rebuild.finish();
            index.articles(ArticlesIn.of(version, passages.values()));
            index.holdsIssues(reader != null);
            index.built(now);
        } catch (Stopped e) {
            LOG.debug("building the answers of project {} was given up", project.getKey());
        } finally {
            progress = null;
        }
    }

    private void update(
            Project project, @Nullable ApplicationUser reader, ProjectIndex index, Instant looked, Instant now) {
        try {
            takeArticles(project.getId(), index);
            boolean[] changed = {false};
            if (reader != null) {
                history.readChanged(
                        reader, project, Duration.between(looked, now).plus(OVERLAP), (issue, read, total) -> {
                            goOn();
                            changed[0] |= take(index, issue);
                        });
            }
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

    private List<EncodedAnswer> encoded(ProjectIndex index, List<Answer> answers) {
        return index.index().encoded(answers, analyser.cores());
    }

    /** Thrown through the library of pages to end a work. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void goOn() {
        if (stopped) {
            throw new Stopped();
        }
    }

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
