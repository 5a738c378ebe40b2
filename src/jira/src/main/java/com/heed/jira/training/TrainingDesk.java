package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.model.ModelFolder;
import com.heed.jira.model.ModelKind;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.FeedbackLog;
import com.heed.jira.store.Learning;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
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
    private final TrainingRunner runner;
    private final TopicSources sources;
    private final Settings settings;
    private final ActiveModels active;
    private final ModelFolder folder;
    private final ProjectModels models;
    private final FeedbackLog feedback;
    private final IssueManager issues;
    private final Clock clock = Clock.systemUTC();

    public TrainingDesk(
            Trainings trainings,
            TrainingRunner runner,
            TopicSources sources,
            Settings settings,
            ActiveModels active,
            ModelFolder folder,
            ProjectModels models,
            FeedbackLog feedback,
            IssueManager issues) {
        this.trainings = trainings;
        this.runner = runner;
        this.sources = sources;
        this.settings = settings;
        this.active = active;
        this.folder = folder;
        this.models = models;
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
        if (underWay(project)) {
            return Optional.of(FieldProblem.of("training", "train.underway"));
        }
        Learning learning = new Learning(source, percent / 100, person.getKey(), clock.millis(), everyDays);
        ProjectSettings before = settings.ofProject(project.getId());
        settings.save(project.getId(), before.withLearning(learning), person.getKey());
        trainings.ask(project.getId(), new Trainings.Plan(learning, SEED), person.getKey());
        runner.poke();
        return Optional.empty();
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

    private boolean underWay(Project project) {
        return newest(project).filter(training -> !training.step().ended()).isPresent();
    }

    /**
     * Brings a model of the project into use that was trained earlier, or none.
     *
     * @param number 0 for none: no topics are told, or sentiment is told by the shipped model alone
     * @return what stands in the way, or empty
     */
    public Optional<FieldProblem> use(
            Project project, ModelKind kind, Language language, int number, ApplicationUser person) {
        String feature = kind.feature(language);
        if (number != 0 && !folder.numbers(project.getId(), feature).contains(number)) {
            return Optional.of(FieldProblem.of("number", "train.nomodel", String.valueOf(number)));
        }
        active.use(project.getId(), feature, number, person.getKey());
        models.forget(project.getId());
        return Optional.empty();
    }
}
