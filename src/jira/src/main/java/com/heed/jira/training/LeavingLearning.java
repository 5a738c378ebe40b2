package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.message.I18nResolver;
import com.heed.CustomerUnit;
import com.heed.jira.model.ModelReports;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.Training;
import com.heed.learn.ModelFormatException;
import com.heed.risk.LeavingModel;
import com.heed.risk.LeavingTraining;
import com.heed.risk.LeavingTraining.Outcome;
import com.heed.risk.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Learns who leaves a project, keeps the model with its report, and brings it into use if it may speak and the one in use is not better for certain. If it may not speak, none is in use afterwards. */
@Component
class LeavingLearning {
    /** Ends after which there is a new model, in use or not. */
    private static final Set<String> LEARNED =
            Set.of("leaving.note.learned", "leaving.note.champion", "leaving.note.keptoff");

    private final ModelShelf shelf;
    private final I18nResolver resolver;
    private final ErrorLog errors;
    private final Clock clock = Clock.systemUTC();

    LeavingLearning(ModelShelf shelf, I18nResolver resolver, ErrorLog errors) {
        this.shelf = shelf;
        this.resolver = resolver;
        this.errors = errors;
    }

    /**
     * Learns.
     *
     * @param author key of the person under whose name a model comes into use
     * @return what to say about it
     * @throws Stopped if it is to end here
     * @throws java.util.concurrent.CancellationException likewise
     */
    Training.Note learn(
            Project project,
            LeavingSettings what,
            LeavingPast.Read read,
            long seed,
            int threads,
            TrainingProgress progress,
            String author) {
        if (read.missing()) {
            return Training.Note.of("leaving.note.missing." + what.kind().key());
        }
        if (read.past() == null) {
            return Training.Note.of(
                    what.unit() == CustomerUnit.ORGANISATION
                            ? "leaving.note.nobody.organisation"
                            : "leaving.note.nobody");
        }
        Snapshots snapshots;
        try {
            snapshots = read.past().snapshots(what.days(), read.asked(), read.leaving());
        } catch (IllegalArgumentException tooShort) {
            long known = read.leaving().knownUntil(read.past().history())
                    - read.past().history().firstDay();
            return Training.Note.of("leaving.note.short", known, 3L * what.days(), what.days());
        }
        progress.at(Training.Step.LEARNING, 0, 1);
        return switch (new LeavingTraining(what.definition(), snapshots, seed, threads).train(progress)) {
            case Outcome.TooFew few -> tooFew(few, snapshots);
            case Outcome.Learned learned ->
                publish(
                        project,
                        learned,
                        LeavingCurve.of(read.past(), read.leaving(), what.days()),
                        seed,
                        progress,
                        author);
        };
    }

    /** Whether a model was learned. @param notes of learning, and of what came after it */
    static boolean isLearned(List<Training.Note> notes) {
        return notes.stream().anyMatch(note -> LEARNED.contains(note.key()));
    }

    private static Training.Note tooFew(Outcome.TooFew few, Snapshots snapshots) {
        return Training.Note.of(
                "leaving.note.toofew",
                few.measured().rows(),
                few.measured().left(),
                LeavingTraining.LEAST,
                LeavingTraining.LEAST_OF_EACH,
                LocalDate.ofEpochDay(snapshots.newest()),
                few.learned().rows(),
                few.learned().left());
    }

    private Training.Note publish(
            Project project,
            Outcome.Learned learned,
            @Nullable LeavingSurvival survival,
            long seed,
            TrainingProgress progress,
            String author) {
        ModelSeries series = ModelSeries.LEAVING;
        Instant now = clock.instant();
        LeavingReport report = new LeavingReport(resolver, project.getName(), learned, survival, now);
        boolean speaks = learned.figures().speaks();
        Optional<LeavingModel> champion = speaks ? champion(project) : Optional.empty();
        progress.beforeChange();
        int number = shelf.add(
                project,
                series,
                next -> ModelReports.with(
                        learned.numbered(next).pack(fingerprint(learned), seed, report.metrics()),
                        report.json(),
                        report.cases(),
                        report::page));
        if (!speaks) {
            if (shelf.inUse(project, series) != 0) {
                shelf.use(project, series, 0, author);
            }
            return Training.Note.of("leaving.note.keptoff", number);
        }
        if (champion.filter(learned::isBeatenBy).isPresent()) {
            return Training.Note.of("leaving.note.champion", champion.get().number(), number);
        }
        shelf.use(project, series, number, author);
        return Training.Note.of("leaving.note.learned", number);
    }

    /** The model in use; one that cannot be read is noted and no rival. */
    Optional<LeavingModel> champion(Project project) {
        try {
            return shelf.packInUse(project, ModelSeries.LEAVING).map(LeavingModel::of);
        } catch (ModelFormatException e) {
            errors.add("model", null, e);
            return Optional.empty();
        }
    }

    private static String fingerprint(Outcome.Learned learned) {
        Snapshots.Seen all = learned.by().snapshots().all();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < all.left().length; row++) {
            rows.add(row);
        }
        return Fingerprint.of(rows, row -> {
            StringBuilder line = new StringBuilder().append(all.left()[row]);
            all.table().columns().forEach(column -> line.append('\t').append(column.shown(row)));
            return line.toString();
        });
    }
}
