package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The trainings, and other long work of projects, that people asked for, and how far each is. */
@Component
public class Trainings {
    /** Older ones that never ended are taken for forgotten. */
    static final Duration FORGOTTEN = Duration.ofDays(7);

    /** A training that was begun so often, on nodes that died of it, is given up. */
    public static final int MOST_ATTEMPTS = 3;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Trainings(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Trainings(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** What is to be learned from, as it was when somebody asked. */
    public record Plan(Learning learning, long seed) {}

    /** Asks for a training of a project. @return its id */
    public int ask(long projectId, Plan plan, String author) {
        return ask(projectId, Training.Kind.TRAINING, plan, author);
    }

    /** Asks for work of a kind. @param plan kept as JSON, for {@link #plan(int, Class)} @return its id */
    public int ask(long projectId, Training.Kind kind, Object plan, String author) {
        return ao.create(
                        TrainingRow.class,
                        new Columns()
                                .with("PROJECT_ID", projectId)
                                .with("KIND", kind.key())
                                .with("BODY", Json.write(plan))
                                .with("AUTHOR", author)
                                .with("MADE_AT", clock.millis())
                                .map())
                .getID();
    }

    /** Says that a node begins a training. @return how often one has begun it, with this time */
    public int begin(int id, String node) {
        insert(id, Training.Step.WAITING, 0, 0, node, null);
        return ao.count(
                TrainingStepRow.class,
                Query.select().where("TRAINING_ID = ? AND STEP = ?", id, Training.Step.WAITING.key()));
    }

    /** Says how far a training is; how far it was before is forgotten, but for where the counting of this step began. */
    public void step(int id, Training.Step step, int done, int total, String node) {
        int row = insert(id, step, done, total, node, null);
        ao.deleteWithSQL(
                TrainingStepRow.class,
                "TRAINING_ID = ? AND ID < ? AND ID <> ? AND STEP <> ? AND STEP <> ? AND STEP <> ? AND STEP <> ?",
                id,
                row,
                begun(id, step.key(), total).map(TrainingStepRow::getID).orElse(row),
                Training.Step.WAITING.key(),
                Training.Step.DONE.key(),
                Training.Step.FAILED.key(),
                Training.Step.STOPPED.key());
    }

    /** Ends a training. The first end counts: one that was stopped stays stopped, whatever its node says later. */
    public void end(int id, Training.Step how, String node, Training.@Nullable Note note) {
        if (!how.ended()) {
            throw new IllegalArgumentException("'" + how.key() + "' is no end of a training");
        }
        insert(id, how, 0, 0, node, note);
    }

    /** The first of the rows that count this step to this total; empty when another step, here or on another node, has just cleared them away. */
    private Optional<TrainingStepRow> begun(int id, String step, int total) {
        TrainingStepRow[] rows = ao.find(
                TrainingStepRow.class,
                Query.select()
                        .where("TRAINING_ID = ? AND STEP = ? AND TOTAL = ?", id, step, total)
                        .order("ID ASC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0]);
    }

    private int insert(int id, Training.Step step, int done, int total, String node, Training.@Nullable Note note) {
        return ao.create(
                        TrainingStepRow.class,
                        new Columns()
                                .with("TRAINING_ID", id)
                                .with("STEP", step.key())
                                .with("DONE", done)
                                .with("TOTAL", total)
                                .with("NODE", node)
                                .with("BODY", note == null ? null : Json.write(note))
                                .with("MADE_AT", clock.millis())
                                .map())
                .getID();
    }

    /** The plan of a training. */
    public Optional<Plan> plan(int id) {
        return plan(id, Plan.class);
    }

    /** The plan of work of another kind. */
    public <T> Optional<T> plan(int id, Class<T> type) {
        TrainingRow[] rows = ao.find(TrainingRow.class, Query.select().where("ID = ?", id));
        return rows.length == 0 ? Optional.empty() : Optional.of(Json.read(rows[0].getBody(), type));
    }

    public Optional<Training> newest(long projectId) {
        return newest(projectId, Training.Kind.TRAINING);
    }

    public Optional<Training> newest(long projectId, Training.Kind kind) {
        TrainingRow[] rows = ao.find(
                TrainingRow.class,
                Query.select()
                        .where("PROJECT_ID = ? AND KIND = ?", projectId, kind.key())
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(training(rows[0]));
    }

    /** The oldest work, of any kind, that has not ended. */
    public Optional<Training> open() {
        long since = clock.millis() - FORGOTTEN.toMillis();
        for (TrainingRow row : ao.find(
                TrainingRow.class, Query.select().where("MADE_AT > ?", since).order("ID ASC"))) {
            Training training = training(row);
            if (!training.step().ended()) {
                return Optional.of(training);
            }
        }
        return Optional.empty();
    }

    /** Whether a training has ended, or somebody asked it to. */
    public boolean ended(int id) {
        return end(id).isPresent();
    }

    private Optional<TrainingStepRow> end(int id) {
        TrainingStepRow[] rows = ao.find(
                TrainingStepRow.class,
                Query.select()
                        .where(
                                "TRAINING_ID = ? AND (STEP = ? OR STEP = ? OR STEP = ?)",
                                id,
                                Training.Step.DONE.key(),
                                Training.Step.FAILED.key(),
                                Training.Step.STOPPED.key())
                        .order("ID ASC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(rows[0]);
    }

    private Training training(TrainingRow row) {
        Instant asked = Instant.ofEpochMilli(row.getMadeAt());
        TrainingStepRow step = end(row.getID()).orElseGet(() -> newestStep(row.getID()));
        if (step == null) {
            return new Training(
                    row.getID(),
                    row.getProjectId(),
                    row.getAuthor(),
                    asked,
                    Training.Step.WAITING,
                    0,
                    0,
                    "",
                    null,
                    asked,
                    null,
                    Training.Kind.ofKey(row.getKind()));
        }
        return new Training(
                row.getID(),
                row.getProjectId(),
                row.getAuthor(),
                asked,
                Training.Step.ofKey(step.getStep()),
                step.getDone(),
                step.getTotal(),
                step.getNode(),
                step.getBody() == null ? null : Json.read(step.getBody(), Training.Note.class),
                Instant.ofEpochMilli(step.getMadeAt()),
                step.getTotal() == 0
                        ? null
                        : count(begun(row.getID(), step.getStep(), step.getTotal())
                                .orElse(step)),
                Training.Kind.ofKey(row.getKind()));
    }

    private static Training.Count count(TrainingStepRow row) {
        return new Training.Count(row.getDone(), Instant.ofEpochMilli(row.getMadeAt()));
    }

    private @Nullable TrainingStepRow newestStep(int id) {
        TrainingStepRow[] rows = ao.find(
                TrainingStepRow.class,
                Query.select().where("TRAINING_ID = ?", id).order("ID DESC").limit(1));
        return rows.length == 0 ? null : rows[0];
    }
}
