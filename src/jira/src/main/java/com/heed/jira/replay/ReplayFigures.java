package com.heed.jira.replay;

import com.heed.desk.DeskTerms;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredReplay;
import com.heed.jira.store.StoredReplay.Interval;
import com.heed.replay.ReplayRecord;
import com.heed.replay.ReplayResult;
import com.heed.replay.StatedDesk;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What of a replay is kept. */
final class ReplayFigures {
    private static final int WORST_DAYS = 10;

    private ReplayFigures() {}

    /** @param learnedFrom day of the first contact */
    static StoredReplay of(ReplayResult result, ProjectSettings settings, LocalDate learnedFrom) {
        ReplayRecord record = result.record();
        DeskTerms terms = settings.deskTerms();
        int channels = record.channels().size();
        return new StoredReplay(
                record.from().toString(),
                record.to().minusDays(1).toString(),
                record.weeks(),
                result.days(),
                record.contacts(),
                record.leftOut(),
                record.late(),
                result.learned(),
                learnedFrom.toString(),
                record.handleKnown(),
                record.settledKnown(),
                result.thin(result.prices()),
                ReplayResult.THIN,
                settings.currency(),
                StatedDesk.borrowed(StatedDesk.staffed(settings.channels(), terms), terms).stream()
                        .map(Enum::name)
                        .toList(),
                IntStream.range(0, channels).mapToObj(j -> channel(result, j)).toList(),
                result.policies().stream()
                        .map(policy -> policy(policy, channels))
                        .toList(),
                saving(result.difference(result.prices(), result.rules())),
                saving(result.difference(result.prices(), result.recorded())),
                moved(result.prices(), channels));
    }

    private static StoredReplay.OfChannel channel(ReplayResult result, int j) {
        ReplayRecord.OfChannel noted = result.record().channels().get(j);
        return new StoredReplay.OfChannel(
                noted.channel(), result.scenario().channels().get(j).name(), noted.waits(), noted.meanWait());
    }

    private static StoredReplay.OfPolicy policy(ReplayResult.OfPolicy policy, int channels) {
        return new StoredReplay.OfPolicy(
                policy.key(),
                policy.mean(DayResult::cost),
                policy.mean(DayResult::channelCost),
                policy.mean(DayResult::failureCost),
                policy.mean(DayResult::waitCost),
                policy.mean(DayResult::abandonCost),
                IntStream.range(0, channels)
                        .mapToObj(j -> new StoredReplay.Waits(policy.sent(j), policy.meanWait(j), policy.p95(j)))
                        .toList());
    }

    private static StoredReplay.Saving saving(ReplayResult.Difference difference) {
        return new StoredReplay.Saving(
                saving(difference.perContact(), 1),
                saving(difference.perWeek(), 1),
                saving(difference.perWeek(), ReplayPlan.QUARTER),
                difference.worse().size(),
                difference.worse().stream()
                        .limit(WORST_DAYS)
                        .map(day -> new StoredReplay.Day(day.date().toString(), day.contacts(), day.money()))
                        .toList(),
                difference.classes().stream()
                        .map(kind ->
                                new StoredReplay.OfClass(kind.key(), kind.contacts(), saving(kind.perContact(), 1)))
                        .toList());
    }

    /** What prices cost less is what they save. */
    private static @Nullable Interval saving(@Nullable MeanInterval dearer, double times) {
        return dearer == null
                ? null
                : new Interval(-times * dearer.mean(), -times * dearer.high(), -times * dearer.low());
    }

    private static List<List<Integer>> moved(ReplayResult.OfPolicy prices, int channels) {
        List<List<Integer>> moved = new ArrayList<>();
        for (int from = 0; from < channels; from++) {
            int row = from;
            moved.add(IntStream.range(0, channels)
                    .mapToObj(to -> prices.moved(row, to))
                    .toList());
        }
        return moved;
    }
}
