package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How likely customers leave, by project. A run is there whole or not at all; the one before goes when it is. */
@Component
public class LeavingScores {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public LeavingScores(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    LeavingScores(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** What a run says of all. @param model number of the model; 0 where none may speak */
    public record Result(
            int model,
            String definition,
            int days,
            double average,
            LeavingRun.@Nullable Effect effect,
            @Nullable LeavingSurvival survival,
            List<LeavingScore> scores) {
        public Result {
            scores = List.copyOf(scores);
        }

        /** Nobody is scored. */
        public static Result nothing(String definition, int days, @Nullable LeavingSurvival survival) {
            return new Result(0, definition, days, 0, null, survival, List.of());
        }
    }

    public void add(long projectId, Result result) {
        ao.executeInTransaction(() -> {
            int run = ao.create(
                            LeavingRunRow.class,
                            new Columns()
                                    .with("PROJECT_ID", projectId)
                                    .with("MODEL_NUMBER", result.model())
                                    .with(
                                            "BODY",
                                            Json.write(new LeavingRun.Body(
                                                    result.definition(),
                                                    result.days(),
                                                    result.average(),
                                                    result.scores().size(),
                                                    result.effect(),
                                                    result.survival())))
                                    .with("MADE_AT", clock.millis())
                                    .map())
                    .getID();
            for (LeavingScore score : result.scores()) {
                ao.create(
                        LeavingScoreRow.class,
                        new Columns()
                                .with("RUN_ID", run)
                                .with("PROJECT_ID", projectId)
                                .with("USER_KEY", score.customer())
                                .with("CHANCE", score.p())
                                .with("HELD_OUT", score.heldOut())
                                .with("BODY", Json.write(score.why()))
                                .map());
            }
            ao.deleteWithSQL(LeavingRunRow.class, "PROJECT_ID = ? AND ID < ?", projectId, run);
            return ao.deleteWithSQL(LeavingScoreRow.class, "PROJECT_ID = ? AND RUN_ID < ?", projectId, run);
        });
    }

    /** The newest run; empty before the first. */
    public Optional<LeavingRun> newest(long projectId) {
        LeavingRunRow[] rows = ao.find(
                LeavingRunRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        if (rows.length == 0) {
            return Optional.empty();
        }
        LeavingRun.Body body = Json.read(rows[0].getBody(), LeavingRun.Body.class);
        return Optional.of(new LeavingRun(
                rows[0].getID(),
                rows[0].getModelNumber(),
                Instant.ofEpochMilli(rows[0].getMadeAt()),
                body.definition(),
                body.days(),
                body.average(),
                body.customers(),
                body.effect(),
                body.survival()));
    }

    /** Those of a run whose probability is at least so much, the likeliest first. @param most of them */
    public List<LeavingScore> atLeast(LeavingRun run, double p, int most) {
        List<LeavingScore> scores = new ArrayList<>();
        for (LeavingScoreRow row : ao.find(
                LeavingScoreRow.class,
                Query.select()
                        .where("RUN_ID = ? AND CHANCE >= ?", run.id(), p)
                        .order("CHANCE DESC, ID ASC")
                        .limit(most))) {
            scores.add(score(row));
        }
        return scores;
    }

    /** Of one customer; empty if the run has none. */
    public Optional<LeavingScore> of(LeavingRun run, String customer) {
        LeavingScoreRow[] rows = ao.find(
                LeavingScoreRow.class,
                Query.select()
                        .where("RUN_ID = ? AND USER_KEY = ?", run.id(), customer)
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(score(rows[0]));
    }

    private static LeavingScore score(LeavingScoreRow row) {
        return new LeavingScore(
                row.getUserKey(), row.getChance(), row.isHeldOut(), Json.read(row.getBody(), LeavingScore.Why.class));
    }
}
