package com.heed.jira.training;

import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeavingSurvival.Point;
import com.heed.jira.store.LeavingSurvival.Reply;
import com.heed.risk.DeskPast;
import com.heed.risk.KaplanMeier;
import com.heed.risk.Leaving;
import com.heed.risk.TimeToSilence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How long customers go on asking, as it is kept for those who look later: a curve of so many points that a picture shows no more. */
final class LeavingCurve {
    private static final int MOST_POINTS = 60;
    /** Spans of silence after which two groups are compared. */
    private static final int SPANS = 3;

    private LeavingCurve() {}

    /** @return null where leaving is no silence, or too few customers came new */
    static @Nullable LeavingSurvival of(@Nullable DeskPast past, Leaving leaving, int days) {
        return past == null || !(leaving instanceof Leaving.Silence)
                ? null
                : TimeToSilence.of(past, days)
                        .map(found -> survival(found, past, days))
                        .orElse(null);
    }

    private static LeavingSurvival survival(TimeToSilence found, DeskPast past, int days) {
        long known = past.history().lastDay() - past.history().firstDay() - 2L * days;
        return new LeavingSurvival(
                found.customers(),
                points(found),
                (int) Math.max(known, 0),
                whole(found.stays().median()),
                whole(found.returns().median()),
                1 - found.returns().survival(days),
                reply(found.firstReply(), (int) Math.min(known, (long) SPANS * days)));
    }

    private static @Nullable Integer whole(OptionalDouble value) {
        return value.isPresent() ? (int) Math.round(value.getAsDouble()) : null;
    }

    private static List<Point> points(TimeToSilence found) {
        List<KaplanMeier.Step> steps = found.stays().steps();
        List<Point> points = new ArrayList<>();
        if (steps.isEmpty() || steps.getFirst().length() > 0) {
            points.add(new Point(0, 1, 1, 1, found.customers()));
        }
        int every = (steps.size() + MOST_POINTS - 1) / MOST_POINTS;
        for (int i = 0; i < steps.size(); i++) {
            if (i % every == 0 || i == steps.size() - 1) {
                KaplanMeier.Step step = steps.get(i);
                points.add(new Point(
                        (int) step.length(),
                        step.survival().value(),
                        step.survival().low(),
                        step.survival().high(),
                        step.atRisk()));
            }
        }
        return points;
    }

    private static @Nullable Reply reply(TimeToSilence.@Nullable Compared compared, int day) {
        return compared == null
                ? null
                : new Reply(
                        day,
                        compared.inTime().customers(),
                        compared.inTime().stays().survival(day),
                        compared.late().customers(),
                        compared.late().stays().survival(day),
                        compared.test().p());
    }
}
