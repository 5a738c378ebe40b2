package com.heed.jira.replay;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.desk.DeskTerms;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Replays;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.training.TrainingRequests;
import com.heed.replay.StatedDesk;
import com.heed.routing.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What administrators do about replays: start, stop, read. The page and REST say the same because they both ask here. */
@Component
public class Replaying {
    /** Weeks replayed where nothing else is asked for: a quarter. */
    public static final int WEEKS = ReplayPlan.QUARTER;

    /** Most weeks that can be asked for. */
    public static final int MOST_WEEKS = ReplayPlan.MOST_WEEKS;

    private static final String NOWHERE = "-";

    private final Trainings trainings;
    private final TrainingRequests requests;
    private final Settings settings;
    private final Replays replays;
    private final Expectations expectations;

    public Replaying(
            Trainings trainings,
            TrainingRequests requests,
            Settings settings,
            Replays replays,
            Expectations expectations) {
        this.trainings = trainings;
        this.requests = requests;
        this.settings = settings;
        this.replays = replays;
        this.expectations = expectations;
    }

    /**
     * Starts a replay, unless one is under way.
     *
     * @param weeks   to replay, 1 to {@link #MOST_WEEKS}
     * @param nightly whether what is expected of contacts is to be learned again every night
     * @return what stands in the way, or empty
     */
    public Optional<FieldProblem> start(Project project, int weeks, boolean nightly, ApplicationUser person) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            return Optional.of(FieldProblem.of("weeks", "replay.weeks.invalid", String.valueOf(MOST_WEEKS)));
        }
        Optional<FieldProblem> missing = missing(settings.ofProject(project.getId()));
        if (missing.isPresent()) {
            return missing;
        }
        return requests.ask(
                        project.getId(),
                        Training.Kind.REPLAY,
                        new ReplayPlan(weeks, nightly, ReplayPlan.SEED),
                        person.getKey(),
                        Set.of(Training.Kind.FIT))
                ? Optional.empty()
                : Optional.of(FieldProblem.of("replay", "replay.underway"));
    }

    /** What has to be stated of the desk before there can be a replay; empty where nothing is missing. */
    public Optional<FieldProblem> missing(Project project) {
        return missing(settings.ofProject(project.getId()));
    }

    private static Optional<FieldProblem> missing(ProjectSettings known) {
        if (known.channels().isEmpty()) {
            return Optional.of(FieldProblem.of("channels", "replay.nochannels"));
        }
        DeskTerms terms = known.deskTerms();
        List<Channel> staffed = StatedDesk.staffed(known.channels(), terms);
        if (staffed.isEmpty()) {
            return Optional.of(FieldProblem.of("channels", "replay.noagents"));
        }
        return StatedDesk.workdays(staffed, terms).isEmpty()
                ? Optional.of(FieldProblem.of("channels", "replay.noshifts"))
                : Optional.empty();
    }

    /** Stops the replay of a project. @return false if there is none under way */
    public boolean stop(Project project, ApplicationUser person) {
        Optional<Training> running = newest(project).filter(work -> !work.step().ended());
        running.ifPresent(work -> trainings.end(
                work.id(),
                Training.Step.STOPPED,
                // Before it begins it has no node, and ActiveObjects takes no empty text.
                work.node().isEmpty() ? NOWHERE : work.node(),
                Training.Note.of("replay.stopped", person.getDisplayName())));
        return running.isPresent();
    }

    /** The newest replay that was asked for, and how far it is. */
    public Optional<Training> newest(Project project) {
        return trainings.newest(project.getId(), Training.Kind.REPLAY);
    }

    /** Whether what is expected of contacts is learned again every night; so it is where nobody said otherwise. */
    public boolean nightly(Project project) {
        return newest(project)
                .flatMap(work -> trainings.plan(work.id(), ReplayPlan.class))
                .map(ReplayPlan::nightly)
                .orElse(true);
    }

    /** Weeks that were asked for last; a quarter before the first time. */
    public int weeks(Project project) {
        return newest(project)
                .flatMap(work -> trainings.plan(work.id(), ReplayPlan.class))
                .map(ReplayPlan::weeks)
                .orElse(WEEKS);
    }

    /** The newest result. */
    public Optional<Replays.Made> result(Project project) {
        return replays.newest(project.getId());
    }

    /** What the past taught last. */
    public Optional<Expectations.Made> learned(Project project) {
        return expectations.newest(project.getId());
    }

    /** What the project's administrator stated. */
    public ProjectSettings settings(Project project) {
        return settings.ofProject(project.getId());
    }
}
