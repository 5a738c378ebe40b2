package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What administrators do about learning who leaves, on the page and by REST alike. */
@Component
public class LeavingDesk {
    private final LeavingSettingsLog settings;
    private final TrainingRequests requests;
    private final Trainings trainings;

    public LeavingDesk(LeavingSettingsLog settings, TrainingRequests requests, Trainings trainings) {
        this.settings = settings;
        this.requests = requests;
        this.trainings = trainings;
    }

    /** Asks for who leaves to be learned now. @return what stands in the way, or empty */
    public Optional<FieldProblem> learn(Project project, ApplicationUser person) {
        if (!settings.ofProject(project.getId()).on()) {
            return Optional.of(FieldProblem.of("kind", "leaving.learn.off"));
        }
        return requests.ask(
                        project.getId(),
                        Training.Kind.LEAVING,
                        Map.of(),
                        person.getKey(),
                        Set.of(Training.Kind.TRAINING, Training.Kind.SCORING))
                ? Optional.empty()
                : Optional.of(FieldProblem.of("kind", "train.underway"));
    }

    /** The newest learning or scoring of a project. */
    public Optional<Training> newest(Project project) {
        return Stream.of(Training.Kind.LEAVING, Training.Kind.SCORING)
                .flatMap(kind -> trainings.newest(project.getId(), kind).stream())
                .max(Comparator.comparingInt(Training::id));
    }
}
