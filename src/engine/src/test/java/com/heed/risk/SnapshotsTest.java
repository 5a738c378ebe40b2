package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.Progress;
import com.heed.risk.RiskColumn.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static Activity bought(String customer, long day, double value, String item) {
        return new Activity(customer, day, value, item);
    }

    private static double of(RiskTable table, String column, int row) {
        return table.columns().stream()
                .filter(one -> one.name().equals(column))
                .map(one -> ((Numbers) one).values()[row])
                .findFirst()
                .orElseThrow();
    }

    /** Ann on days 0, 10, 30 and 100, Bo on day 5 and, after the day that is looked at, on 61. */
    private static ActivityHistory history() {
        return ActivityHistory.of(List.of(
                bought("Bo", 61, 1, "z"),
                bought("Ann", 30, 30, "y"),
                bought("Ann", 0, 10, "x"),
                bought("Ann", 10, 20, "x"),
                bought("Ann", 31, -20, "x"),
                bought("Bo", 5, 7, "x"),
                bought("Ann", 100, 1000, "new")));
    }

    @Test
    void featuresAreOfWhatWasKnownThatDay() {
        RiskTable table = HistoryFeatures.of(history(), List.of("Ann", "Bo"), 40, 30);

        assertThat(of(table, "days since last", 0)).isEqualTo(10);
        assertThat(of(table, "active days in 30", 0)).isEqualTo(1);
        assertThat(of(table, "active days, change against the span before", 0)).isEqualTo(-1);
        assertThat(of(table, "mean gap", 0)).isEqualTo(15);
        assertThat(of(table, "silence in mean gaps", 0)).isCloseTo(10.0 / 15, within(1e-12));
        assertThat(of(table, "value per active day", 0)).isEqualTo(20);
        assertThat(of(table, "value in 30", 0)).isEqualTo(30);
        assertThat(of(table, "different items per active day", 0)).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(of(table, "returns in 30", 0)).isEqualTo(1);
        assertThat(of(table, "days since last", 1)).isEqualTo(35);
        assertThat(of(table, "mean gap", 1)).isNaN();
    }

    @Test
    void theRhythmIsThatOfTheCustomerBesideAllOthers() {
        RiskTable table = RhythmFeatures.table(history(), List.of("Ann", "Bo"), 40, 30);

        // Gaps of 10 and 20 days, and a silence of 10: one gap is longer.
        assertThat(of(table, "share of gaps longer than the silence", 0)).isEqualTo(0.5);
        assertThat(of(table, "share of gaps longer than the silence", 1)).isNaN();
        assertThat(of(table, "last gap", 0)).isEqualTo(20);
        assertThat(of(table, "activity, halved each 30", 0))
                .isCloseTo(Math.pow(0.5, 10 / 30.0) + 0.5 + Math.pow(0.5, 40 / 30.0), within(1e-12));
        assertThat(of(table, "activity, halved each 10", 1)).isCloseTo(Math.pow(0.5, 3.5), within(1e-12));
        assertThat(of(table, "still a customer by the rhythm", 0))
                .isGreaterThan(of(table, "still a customer by the rhythm", 1));
        assertThat(of(table, "silence expected of the rhythm", 0))
                .isLessThan(of(table, "silence expected of the rhythm", 1));
    }

    /** History of days 0 to 100 with 20 days of silence: newest day 80; on day 40 Ann is 10 days silent and stays so, Bo is not asked about. */
    @Test
    void theNewestDayIsMeasuredOnAndSilenceMustBeOverBeforeItIsLearned() {
        Snapshots snapshots = new Snapshots(history(), 20, 20);

        assertThat(snapshots.newest()).isEqualTo(80);
        assertThat(snapshots.test().table().ids()).containsExactly("Bo");
        assertThat(snapshots.test().left()).containsExactly(true);
        Snapshots.Seen train = snapshots.train();
        assertThat(train.dates()).containsExactly(24L, 30L, 36L, 42L, 48L);
        assertThat(train.dates()).allMatch(date -> date + 20 <= snapshots.newest());
        assertThat(snapshots.today().ids()).containsExactly("Ann");
        assertThat(new Snapshots(history(), 20, 1000).test().table().ids()).containsExactly("Ann", "Bo");
        assertThat(new Snapshots(history(), 20, 1000).test().left()).containsExactly(false, true);
    }

    /** A customer who has bought every ten days looks the same after a year as after four: what grows with the record alone is no sign. */
    @Test
    void nothingGrowsWithTheLengthOfTheRecord() {
        List<Activity> all = new ArrayList<>();
        for (int day = 0; day <= 1460; day += 10) {
            all.add(bought("Ann", day, 5, "i" + day % 3));
        }
        ActivityHistory history = ActivityHistory.of(all);

        RiskTable young = HistoryFeatures.of(history, List.of("Ann"), 365, 60);
        RiskTable old = HistoryFeatures.of(history, List.of("Ann"), 1465, 60);

        for (int c = 0; c < young.columns().size(); c++) {
            Numbers column = (Numbers) old.columns().get(c);
            double before = ((Numbers) young.columns().get(c)).values()[0];
            assertThat(column.values()[0]).as(column.name()).isCloseTo(before, within(1 + 0.2 * Math.abs(before)));
        }
    }

    /** Nothing after a day may change what is said of it: all later activities are taken away and the features stay. */
    @Test
    void featuresDoNotSeeTheFuture() {
        List<Activity> all = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 500; i++) {
            all.add(bought(
                    "c" + random.nextInt(30),
                    random.nextInt(300),
                    random.nextDouble() * 50 - 5,
                    "i" + random.nextInt(9)));
        }
        List<Activity> known = all.stream().filter(one -> one.day() <= 150).toList();
        List<String> customers =
                List.copyOf(ActivityHistory.of(known).customers().keySet());

        RiskTable now = RhythmFeatures.table(ActivityHistory.of(all), customers, 150, 30);
        RiskTable then = RhythmFeatures.table(ActivityHistory.of(known), customers, 150, 30);

        for (int c = 0; c < now.columns().size(); c++) {
            assertThat(((Numbers) now.columns().get(c)).values())
                    .containsExactly(((Numbers) then.columns().get(c)).values(), within(0.0));
        }
    }

    @Test
    void aDayIsLookedAtOnce() {
        List<Long> asked = new ArrayList<>();
        Snapshots snapshots = new Snapshots(history(), 20, 1000, new Leaving.Silence(), (customers, day) -> {
            asked.add(day);
            return RhythmFeatures.table(history(), customers, day, 20);
        });

        snapshots.train();
        snapshots.test();
        Snapshots.Seen all = snapshots.all();
        snapshots.today();

        assertThat(asked).doesNotHaveDuplicates().contains(80L, 100L).containsAll(all.dates());
    }

    @Test
    void aHistoryThatIsTooShortOrEmptyIsRefused() {
        assertThatThrownBy(() -> new Snapshots(history(), 34, 34))
                .hasMessage(
                        "the history is 100 days long; to learn who is silent for 34 days it has to be 102 at least: as long to look back, to learn from and to be measured on");
        assertThatThrownBy(() -> new Snapshots(history(), 0, 1)).hasMessage("days of silence 0 must be 1 or more");
        assertThatThrownBy(() -> ActivityHistory.of(List.of()))
                .hasMessage("no activity in the history; give at least one a customer");
        assertThatThrownBy(() -> bought(" ", 1, 1, "")).hasMessage("an activity without a customer; name who it was");
    }

    /** Two kinds of customers, one of whom buys every few days until it stops for good; who has just stopped is what can be told. */
    @Test
    void whoHasStoppedIsToldFromWhoHasNot() {
        List<Activity> activities = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(8);
        for (int c = 0; c < 160; c++) {
            int stops = c % 2 == 0 ? 400 : 60 + random.nextInt(240);
            for (int day = random.nextInt(8); day < Math.min(300, stops); day += 2 + random.nextInt(8)) {
                activities.add(bought("c" + c, day, 10, "i" + random.nextInt(5)));
            }
        }
        Snapshots snapshots = new Snapshots(ActivityHistory.of(activities), 30, 30);
        Snapshots.Seen train = snapshots.train();

        TrainedRisk risk = new RiskTrainer(new RiskTrainer.Options("silent", Set.of(), false, 1, 2))
                .train(train.table(), train.left(), Progress.NONE);

        Snapshots.Seen test = snapshots.test();
        RiskFigures figures = new RiskFigures(risk.probabilities(test.table()), test.left());
        assertThat(figures.auc(1).value()).isGreaterThan(0.8);
        assertThat(snapshots.history().stays(30).survival(290)).isBetween(0.4, 0.6);
    }
}
