package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.Articles;
import com.heed.jira.store.Withdrawals;
import com.heed.jira.training.History;
import com.heed.jira.work.AnalyserHolder;
import com.heed.reply.Answer;
import com.heed.reply.HelpArticle;
import com.heed.retrieval.AnswerStore;
import com.heed.retrieval.EncodedAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings one index up to date, wherever it is. What was done is marked when it is done: where a look breaks off, the next one does it again. */
@Component
class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    /** Answers encoded at a time: some seconds of work, after which a stop is heard. */
    private static final int BATCH = 50;

    private static final Duration BUILD_EVERY = Duration.ofDays(7);
    /** Jira's own index may lag, and the clocks of nodes differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);

    private final History history;
    private final PastReader past;
    private final Articles articles;
    private final Withdrawals withdrawals;
    private final AnalyserHolder analyser;
    private final Clock clock = Clock.systemUTC();

    Upkeep(History history, PastReader past, Articles articles, Withdrawals withdrawals, AnalyserHolder analyser) {
        this.history = history;
        this.past = past;
        this.articles = articles;
        this.withdrawals = withdrawals;
        this.analyser = analyser;
    }

    /** How a look goes. */
    interface Course {
        /** A build has read an issue. */
        void read(long projectId, int read, int total);

        /** A build has ended. */
        void ended();

        /** Whether to break off. */
        boolean stopped();
    }

    /** Thrown through the library of pages to end a work. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void goOn(Course course) {
        if (course.stopped()) {
            throw new Stopped();
        }
    }

    /**
     * One look: takes out what was withdrawn, then reads what changed, or everything.
     *
     * @param vectors whether texts are encoded for it
     * @param again   whether everything is read in any case
     */
    <S extends AnswerStore> void look(
            LearnedProjects.Wanted wanted, ProjectIndex<S> index, boolean vectors, boolean again, Course course) {
        Instant now = clock.instant();
        Instant built = index.built();
        if (built != null) {
            withdraw(index);
        }
        Instant looked = index.looked();
        if (again
                || built == null
                || looked == null
                || index.articles() == null
                || index.holdsIssues() != (wanted.reader() != null)
                || index.vectors() != vectors
                || built.plus(BUILD_EVERY).isBefore(now)) {
            build(wanted, index, vectors, now, course);
        } else {
            update(wanted, index, looked, now, course);
        }
    }

    private <S extends AnswerStore> void withdraw(ProjectIndex<S> index) {
        int done = index.withdrawn();
        int newest = withdrawals.newest();
        if (newest > done) {
            index.index()
                    .forget(withdrawals.since(done).stream()
                            .map(String::valueOf)
                            .toList());
            index.erasing(true);
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

    /** Brings the articles of an index to what they are in the database, encoding only what is new. */
    private <S extends AnswerStore> void takeArticles(long projectId, ProjectIndex<S> index, Course course) {
        ArticlesIn before = index.articles();
        int version = articles.version(projectId);
        if (before != null && before.version() == version) {
            return;
        }
        Map<String, Answer> passages = passages(projectId);
        ArticlesIn after = ArticlesIn.of(version, passages.values());
        index.index().remove(after.missing(before));
        List<Answer> different = after.different(before).stream()
                .map(id -> Objects.requireNonNull(passages.get(id)))
                .toList();
        for (int from = 0; from < different.size(); from += BATCH) {
            goOn(course);
            index.index()
                    .put(encoded(
                            index.index(),
                            different.subList(from, Math.min(different.size(), from + BATCH)),
                            index.vectors()));
        }
        index.index().commit();
        index.articles(after);
    }

    private <S extends AnswerStore> void build(
            LearnedProjects.Wanted wanted, ProjectIndex<S> index, boolean vectors, Instant now, Course course) {
        long project = wanted.project().getId();
        ApplicationUser reader = wanted.reader();
        try (AnswerStore.Rebuild rebuild = index.index().rebuild()) {
            int newest = withdrawals.newest();
            int version = articles.version(project);
            Map<String, Answer> passages = passages(project);
            List<Answer> read = new ArrayList<>();
            if (reader != null) {
                history.read(reader, wanted.project(), (issue, number, total) -> {
                    course.read(project, number, total);
                    goOn(course);
                    read.addAll(past.answers(issue));
                    if (read.size() >= BATCH) {
                        rebuild.put(encoded(index.index(), read, vectors));
                        read.clear();
                    }
                });
            }
            goOn(course);
            read.addAll(passages.values());
            for (int from = 0; from < read.size(); from += BATCH) {
                goOn(course);
                rebuild.put(encoded(index.index(), read.subList(from, Math.min(read.size(), from + BATCH)), vectors));
            }
            rebuild.finish();
            index.articles(ArticlesIn.of(version, passages.values()));
            index.holdsIssues(reader != null);
            index.vectors(vectors);
            // Not read since, or withdrawn since: then the next look takes it out.
            index.withdrawn(newest);
            index.built(now);
        } catch (Stopped e) {
            LOG.debug(
                    "building the answers of project {} was given up",
                    wanted.project().getKey());
        } finally {
            course.ended();
        }
    }

    private <S extends AnswerStore> void update(
            LearnedProjects.Wanted wanted, ProjectIndex<S> index, Instant looked, Instant now, Course course) {
        try {
            takeArticles(wanted.project().getId(), index, course);
            ApplicationUser reader = wanted.reader();
            if (reader != null) {
                Taken taken = new Taken(index);
                history.readChanged(
                        reader, wanted.project(), Duration.between(looked, now).plus(OVERLAP), (issue, read, total) -> {
                            goOn(course);
                            taken.add(issue);
                        });
                taken.end();
            }
            index.looked(now);
        } catch (Stopped e) {
            LOG.debug(
                    "the answers of project {} were not brought up to date",
                    wanted.project().getKey());
        }
    }

    /** Changed issues on their way into an index: several at a time, since another system is asked for each time. */
    private final class Taken {
        private final ProjectIndex<?> index;
        private final List<String> issues = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private boolean any;

        private Taken(ProjectIndex<?> index) {
            this.index = index;
        }

        private void add(Issue issue) {
            issues.add(String.valueOf(issue.getId()));
            answers.addAll(past.answers(issue));
            if (issues.size() >= BATCH || answers.size() >= BATCH) {
                write();
            }
        }

        private void write() {
            if (!issues.isEmpty()) {
                List<EncodedAnswer> encoded = encoded(index.index(), answers, index.vectors());
                index.index().removeOfIssues(issues);
                index.index().put(encoded);
                issues.clear();
                answers.clear();
                any = true;
            }
        }

        private void end() {
            write();
            if (any) {
                index.index().commit();
            }
        }
    }

    private List<EncodedAnswer> encoded(AnswerStore store, List<Answer> answers, boolean vectors) {
        return vectors
                ? store.encoded(answers, analyser.cores())
                : answers.stream().map(EncodedAnswer::byWords).toList();
    }
}
