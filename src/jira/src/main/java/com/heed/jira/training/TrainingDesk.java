package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.model.ModelKind;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.urgency.UrgencyStanding;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What administrators do about learning: start, stop, go back. The pages and REST say the same because they both ask here. */
@Component
public class TrainingDesk {
    /** Every random choice of a training follows from it; the same issues give the same model. */
    static final long SEED = 1;

    private static final String NOWHERE = "-";

    private final Trainings trainings;
    private final TrainingRequests requests;
    private final TopicSources sources;
    private final Settings settings;
    private final ModelShelf shelf;
    private final ModelReports reports;
    private final FeedbackLog feedback;
    private final IssueManager issues;
    private final Clock clock = Clock.systemUTC();

    public TrainingDesk(
            Trainings trainings,
            TrainingRequests requests,
            TopicSources sources,
            Settings settings,
            ModelShelf shelf,
            ModelReports reports,
            FeedbackLog feedback,
            IssueManager issues) {
        this.trainings = trainings;
        this.requests = requests;
        this.sources = sources;
        this.settings = settings;
        this.shelf = shelf;
        this.reports = reports;
        this.feedback = feedback;
        this.issues = issues;
    }

    /**
     * Starts a training, unless one is under way.
     *
     * @param percent precision that sure topics have to reach, above 50 and below 100
     * @param everyDays days until the next one starts by itself, 0 to 365; 0 for never
     * @param consent whether the person confirmed that the issues may be learned from
     * @return what stands in the way, or empty
     */
    public Optional<FieldProblem> start(
            Project project, String source, double percent, int everyDays, boolean consent, ApplicationUser person) {
        if (!consent) {
            return Optional.of(FieldProblem.of("consent", "train.noconsent"));
        }
        if (!sources.exists(source)) {
            return Optional.of(FieldProblem.of("source", "train.nosource", source));
        }
        if (!(percent > 50 && percent < 100)) {
            return Optional.of(FieldProblem.of("precision", "train.precision.invalid"));
        }
        if (everyDays < 0 || everyDays > Learning.MOST_DAYS) {
            return Optional.of(FieldProblem.of("everyDays", "train.every.invalid"));
        }
        if (requests.underWay(project.getId())) {
            return underWay();
        }
        Learning learning = new Learning(source, percent / 100, person.getKey(), clock.millis(), everyDays);
        ProjectSettings before = settings.ofProject(project.getId());
        settings.save(project.getId(), before.withLearning(learning), person.getKey());
        // Somebody else may have been quicker, here or on another node.
        return requests.ask(project.getId(), new Trainings.Plan(learning, SEED), person.getKey())
                ? Optional.empty()
                : underWay();
    }

    private static Optional<FieldProblem> underWay() {
        return Optional.of(FieldProblem.of("training", "train.underway"));
    }

    /** Stops the training of a project. @return false if there is none */
    public boolean stop(Project project, ApplicationUser person) {
        Optional<Training> newest =
                newest(project).filter(training -> !training.step().ended());
        newest.ifPresent(training -> trainings.end(
                training.id(),
                Training.Step.STOPPED,
                // Before it begins it has no node, and ActiveObjects takes no empty text.
                training.node().isEmpty() ? NOWHERE : training.node(),
                Training.Note.of("train.stopped", person.getDisplayName())));
        return newest.isPresent();
    }

    public Optional<Training> newest(Project project) {
        return trainings.newest(project.getId());
    }

    /** Contacts of a project of which people said in the panel how the customer felt. */
    public int moodsSaid(Project project) {
        int said = 0;
        for (Long id : feedback.said(ProjectSettings.SENTIMENT).keySet()) {
            Issue issue = issues.getIssueObject(id);
            said += issue != null && project.getId().equals(issue.getProjectId()) ? 1 : 0;
        }
        return said;
    }

    /**
     * Brings a model of the project into use that was trained earlier, or none. One of urgency, or of who leaves, that its measurement keeps off cannot be chosen.
     *
     * @param number 0 for none: no topics are told, sentiment is told by the shipped model alone, urgency by the rules alone, nobody is told to be leaving
     * @return what stands in the way, or empty
     */
    public Optional<FieldProblem> use(Project project, ModelSeries series, int number, ApplicationUser person) {
        if (number != 0 && !shelf.has(project, series, number)) {
            return Optional.of(FieldProblem.of("number", "train.nomodel", String.valueOf(number)));
        }
        if (number != 0 && series.kind() == ModelKind.URGENCY && !speaks(project, number)) {
            return Optional.of(FieldProblem.of("number", "urgency.keptoff", String.valueOf(number)));
        }
        if (number != 0 && series.kind() == ModelKind.LEAVING && !mayTell(project, number)) {
            return Optional.of(FieldProblem.of("number", "leaving.keptoff", String.valueOf(number)));
        }
        shelf.use(project, series, number, person.getKey());
        return Optional.empty();
    }

    private boolean mayTell(Project project, int number) {
        return reports.figures(project.getId(), ModelSeries.LEAVING, number)
                .filter(figures -> figures.path("speaks").asBoolean())
                .isPresent();
    }

    private boolean speaks(Project project, int number) {
        return reports.figures(project.getId(), ModelSeries.URGENCY, number)
                .filter(figures -> UrgencyStanding.of(figures).speaks())
                .isPresent();
    }
}
