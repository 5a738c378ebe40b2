package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.risk.DeskContact.After;
import com.heed.risk.LeavingTraining.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeavingTrainingTest {
    private static final int DAYS = 30;
    private static final int LAST = 150;

    /** Customers ask every ten days or so, until they say that they leave. Every third is answered after days, always. @param late share of those that leave after a contact @param quick of the others */
    private static Snapshots desk(int customers, double late, double quick) {
        SplittableRandom random = new SplittableRandom(5);
        List<DeskContact> contacts = new ArrayList<>();
        Map<String, Long> left = new HashMap<>();
        for (int c = 0; c < customers; c++) {
            String customer = "c" + c;
            boolean isLate = c % 3 == 0;
            long day = random.nextInt(120);
            while (!left.containsKey(customer) && day <= LAST) {
                After replied =
                        isLate ? new After(day + 2, 40 + random.nextInt(20)) : new After(day, 1 + random.nextInt(8));
                contacts.add(new DeskContact(
                        customer, day, "Repair", "email", "", random.nextDouble() - 0.5, replied, replied, null));
                if (random.nextDouble() < (isLate ? late : quick)) {
                    left.put(customer, day + 9);
                }
                day += 7 + random.nextInt(8);
            }
        }
        return new DeskPast(contacts, LAST).snapshots(DAYS, 365, new Leaving.Told(left, LAST));
    }

    private static @Nullable Outcome planted;

    /** Learned once: it takes seconds. */
    private static synchronized Outcome.Learned planted() {
        if (planted == null) {
            planted = train(desk(260, 0.3, 0.01));
        }
        return (Outcome.Learned) planted;
    }

    private static Outcome train(Snapshots snapshots) {
        return new LeavingTraining("list", snapshots, 1, 2).train(Progress.NONE);
    }

    @Test
    void aCauseIsFoundNamedAndSpeaks() {
        Outcome.Learned learned = planted();

        assertThat(learned.figures().speaks()).as(learned.figures().toString()).isTrue();
        assertThat(learned.figures().of().auc(1).low()).isGreaterThan(0.6);
        assertThat(learned.risk().report().factors())
                .filteredOn(factor -> factor.name().startsWith("mean hours to the first reply"))
                .anySatisfy(factor -> assertThat(factor.oddsRatio().low()).isGreaterThan(1));
        LeavingModel model = learned.numbered(3);
        List<LeavingModel.Score> scores = model.scores(learned.by().snapshots().today(), 5);
        assertThat(scores).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b.p(), a.p()));
        assertThat(scores).allSatisfy(score -> assertThat(score.reasons()).hasSizeLessThanOrEqualTo(5));
        assertThat(scores.getFirst().reasons().getFirst().raises()).isTrue();

        LeavingModel read = LeavingModel.of(model.pack("f", 1, Map.of()));
        assertThat(read.scores(learned.by().snapshots().today(), 5)).isEqualTo(scores);
        assertThat(read.number()).isEqualTo(3);
        assertThat(read.average()).isCloseTo(learned.figures().of().rate(), within(1e-15));
    }

    @Test
    void nothingToFindIsKeptOff() {
        assertThat(train(desk(200, 0.06, 0.06)))
                .isInstanceOfSatisfying(
                        Outcome.Learned.class,
                        learned -> assertThat(learned.figures().speaks())
                                .as(learned.figures().toString())
                                .isFalse());
    }

    @Test
    void aFewCustomersTeachNothing() {
        assertThat(train(desk(20, 0.3, 0.01)))
                .isInstanceOfSatisfying(
                        Outcome.TooFew.class,
                        few -> assertThat(few.measured().rows()).isBetween(1, 20));
    }

    @Test
    void whereNobodyLeavesNothingIsLearned() {
        List<DeskContact> contacts = new ArrayList<>();
        for (int c = 0; c < 80; c++) {
            for (long day = c % 10; day <= LAST; day += 10) {
                contacts.add(new DeskContact("c" + c, day, "", "", "", 0, null, null, null));
            }
        }
        Snapshots snapshots = new DeskPast(contacts, LAST).snapshots(DAYS, DAYS, new Leaving.Silence());

        assertThat(train(snapshots)).isInstanceOfSatisfying(Outcome.TooFew.class, few -> {
            assertThat(few.measured().rows()).isEqualTo(80);
            assertThat(few.measured().left()).isZero();
        });
    }

    @Test
    void aModelThatHasSeenTheOutcomesIsNoRival() {
        Outcome.Learned learned = planted();
        double[] rate = new double[learned.figures().of().rows()];
        Arrays.fill(rate, learned.figures().of().rate());
        RiskFigures usual = new RiskFigures(rate, learned.measured().left());
        // What only says the usual share of everybody is beaten by what found the cause.
        Outcome.Learned dull = new Outcome.Learned(
                learned.by(),
                learned.risk(),
                learned.measured(),
                new LeavingTraining.Figures(
                        learned.figures().learned(),
                        usual,
                        learned.figures().overRate(),
                        learned.figures().overSilence()));

        assertThat(dull.isBeatenBy(rival(learned, "list", DAYS, LAST - DAYS))).isTrue();
        assertThat(dull.isBeatenBy(rival(learned, "list", DAYS, LAST)))
                .as("has seen who left")
                .isFalse();
        assertThat(dull.isBeatenBy(rival(learned, "status", DAYS, 0)))
                .as("of something else")
                .isFalse();
        assertThat(dull.isBeatenBy(rival(learned, "list", 2 * DAYS, 0)))
                .as("of other days")
                .isFalse();
    }

    private static LeavingModel rival(Outcome.Learned learned, String definition, int days, long until) {
        return new LeavingModel(1, definition, days, 0.2, until, learned.risk());
    }

    @Test
    void aPackOfAnotherLayoutIsRefused() {
        ModelPack pack = planted().numbered(1).pack("f", 1, Map.of());

        RiskReaderTest.refused(pack, "\"days\":30", "\"days\":0", "a share of");
        RiskReaderTest.refused(pack, "\"format\":1", "\"format\":2", "layout 2");
        RiskReaderTest.refused(pack, "\"columns\":[", "\"rows\":[", "'columns' is missing");
    }
}
