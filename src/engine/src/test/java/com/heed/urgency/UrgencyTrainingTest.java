package com.heed.urgency;

import static com.heed.urgency.Contacts.SHANGHAI;
import static com.heed.urgency.Contacts.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Contact;
import com.heed.Message;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationOptions;
import com.heed.evaluation.PairedCases;
import com.heed.evaluation.Verdict;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.urgency.UrgencyTraining.Outcome;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UrgencyTrainingTest {
    private static final List<String> ORDER = List.of("Highest", "High", "Medium", "Low", "Lowest");
    private static final EvaluationOptions OPTIONS = EvaluationOptions.standard(1);
    private static final Duration WORK = Duration.ofHours(30);

    /** What decides that a contact is raised to High in nine of ten cases; one in twenty of the others is raised, too. */
    private enum World {
        /** A word, and not every word is by itself enough: on the phone any contact is. */
        WORD_OR_PHONE,
        WORD,
        NOTHING
    }

    /** Contacts one a day, each resolved {@link #WORK} later, a quarter of them about something blocked, a quarter by phone. */
    private static List<EndedContact> contacts(int count, World world) {
        Random random = new Random(11);
        List<EndedContact> contacts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean blocked = random.nextInt(4) == 0;
            boolean phone = random.nextInt(4) == 0;
            boolean reason = switch (world) {
                case WORD_OR_PHONE -> blocked || phone;
                case WORD -> blocked;
                case NOTHING -> random.nextInt(3) == 0;
            };
            boolean raised = random.nextInt(100) < (reason ? 90 : 5);
            String text = (blocked ? "payroll is blocked " : "the printer is slow ")
                    + List.of("since monday", "in the office", "as before", "once more")
                            .get(random.nextInt(4));
            Message opening = new Message("description", Message.Author.CUSTOMER, days(i), text);
            Contact contact = new Contact(
                    String.valueOf(i), phone ? "phone" : "portal", "jane" + i, "Access", days(i), "", List.of(opening));
            ChangeLog log = new ChangeLog(
                    raised ? List.of(new FieldChange(days(i + 0.5), "priority", "Medium", "High")) : List.of());
            contacts.add(new EndedContact(
                    "D-" + i,
                    Arrival.of(contact, null, List.of(), SHANGHAI, null),
                    days(i).plus(WORK),
                    raised ? "High" : "Medium",
                    log));
        }
        return contacts;
    }

    private static Outcome.Learned learned(int count, World world) {
        return (Outcome.Learned) new UrgencyTraining(ORDER).train(contacts(count, world), Progress.NONE);
    }

    @Test
    void learnsOnlyFromWhatHadEndedWhenTheMeasuredOnesCameIn() {
        Outcome.Learned learned = learned(500, World.WORD_OR_PHONE);

        assertThat(learned.test()).hasSize(100);
        assertThat(learned.test().get(0).contact().name()).isEqualTo("D-400");
        // Those of days 399 and 398.75 on were not resolved on day 400.
        assertThat(learned.earlier()).hasSize(399);
        assertThat(learned.earlier())
                .allMatch(example -> example.arrival().arrived().plus(WORK).isBefore(days(400)));
        assertThat(learned.learned()).isEqualTo(500);
    }

    @Test
    void whatTellsMoreThanItsWordsMaySpeakAndIsMeasuredAgainstThree() {
        Outcome.Learned learned = learned(1_000, World.WORD_OR_PHONE);
        Evaluation evaluation = UrgencyEvaluation.of("urgency", learned, OPTIONS);

        assertThat(evaluation.cases()).isEqualTo(200);
        assertThat(evaluation.accuracy().value())
                .as("nine of ten follow the reason")
                .isBetween(0.85, 0.97);
        assertThat(evaluation.comparisons())
                .extracting(one -> one.key())
                .containsExactly("majority", "keyword", "words");
        assertThat(evaluation.comparisons()).allMatch(one -> one.ahead().low() > 0.05);
        assertThat(evaluation.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(UrgencyStanding.of(evaluation, learned.knows())).isEqualTo(UrgencyStanding.READY);
        assertThat(evaluation.groups()).extracting(group -> group.group()).containsExactlyInAnyOrder("phone", "portal");
    }

    @Test
    void whatWordsTellAsWellIsKeptOff() {
        Outcome.Learned learned = learned(1_000, World.WORD);
        Evaluation evaluation = UrgencyEvaluation.of("urgency", learned, OPTIONS);

        assertThat(learned.knows()).isTrue();
        assertThat(UrgencyStanding.of(evaluation, true)).isEqualTo(UrgencyStanding.NOT_BETTER);
        assertThat(UrgencyStanding.NOT_BETTER.speaks()).isFalse();
    }

    @Test
    void whatFollowsNothingSaysNothing() {
        Outcome.Learned learned = learned(400, World.NOTHING);

        assertThat(learned.knows()).isFalse();
        assertThat(UrgencyStanding.of(UrgencyEvaluation.of("urgency", learned, OPTIONS), learned.knows()))
                .isEqualTo(UrgencyStanding.KNOWS_NOTHING);
    }

    @Test
    void onFewCasesItHasToBeAheadOnThoseThereAre() {
        Outcome.Learned few = learned(300, World.WORD_OR_PHONE);
        Evaluation evaluation = UrgencyEvaluation.of("urgency", few, OPTIONS);

        assertThat(evaluation.verdict()).isEqualTo(new Verdict.TooFew(60, 100));
        assertThat(UrgencyStanding.of(evaluation, true)).isEqualTo(UrgencyStanding.AHEAD);
        assertThat(UrgencyStanding.of(UrgencyEvaluation.of("urgency", learned(300, World.WORD), OPTIONS), true))
                .isEqualTo(UrgencyStanding.NOT_BETTER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 60})
    void tooFewTeachNothing(int count) {
        assertThat(new UrgencyTraining(ORDER).train(contacts(count, World.WORD), Progress.NONE))
                .isInstanceOf(Outcome.TooFew.class);
    }

    @Test
    void contactsThatAllEndedAlikeTeachNothing() {
        List<EndedContact> alike = contacts(200, World.WORD).stream()
                .map(one ->
                        new EndedContact(one.name(), one.arrival(), one.resolved(), "Medium", new ChangeLog(List.of())))
                .toList();

        assertThat(new UrgencyTraining(ORDER).train(alike, Progress.NONE)).isEqualTo(new Outcome.TooFew(159, 1));
    }

    @Test
    void prioritiesNobodyKnowsTheOrderOfLeaveWhatWasDone() {
        List<EndedContact> escalated = contacts(500, World.WORD_OR_PHONE).stream()
                .map(one -> new EndedContact(
                        one.name(),
                        one.arrival(),
                        one.resolved(),
                        "P" + one.priority(),
                        "High".equals(one.priority())
                                ? new ChangeLog(List.of(new FieldChange(
                                        one.arrival().arrived().plusSeconds(60), "status", "Open", "Escalated")))
                                : new ChangeLog(List.of(
                                        new FieldChange(one.arrival().arrived().plusSeconds(60), "assignee", "a", "b"),
                                        new FieldChange(
                                                one.arrival().arrived().plusSeconds(90), "assignee", "b", "c")))))
                .toList();

        assertThat(new UrgencyTraining(ORDER).train(escalated, Progress.NONE))
                .as("all of them are one above the usual")
                .isEqualTo(new Outcome.TooFew(399, 1));
    }

    private static EndedContact corrected(EndedContact contact, UrgencyCorrection correction) {
        return new EndedContact(
                contact.name(), contact.arrival(), contact.resolved(), contact.priority(), contact.log(), correction);
    }

    @Test
    void aLevelThatAPersonChoseCountsBeforeWhatBecameOfTheContactAndAsMuchAsThree() {
        List<EndedContact> contacts = new ArrayList<>(contacts(300, World.WORD_OR_PHONE));
        contacts.set(10, corrected(contacts.get(10), new UrgencyCorrection.Chosen(Urgency.LOW)));
        contacts.set(299, corrected(contacts.get(299), new UrgencyCorrection.Chosen(Urgency.LOW)));

        Outcome.Learned learned = (Outcome.Learned) new UrgencyTraining(ORDER).train(contacts, Progress.NONE);

        assertThat(learned.earlier().get(10).level()).isEqualTo(Urgency.LOW);
        assertThat(learned.earlier().get(10).weight()).isEqualTo(3);
        assertThat(learned.earlier().get(11).weight()).isEqualTo(1);
        assertThat(learned.test().get(59).truth())
                .as("it is measured by it, too")
                .isEqualTo(Urgency.LOW);
    }

    /** The history still tells the level; where it tells just the one that a person did not want, nobody knows the right one. */
    @Test
    void ofALevelThatWasTakenBackTheHistoryTellsUnlessItSaysTheSame() {
        List<EndedContact> contacts = new ArrayList<>(contacts(300, World.WORD_OR_PHONE));
        int high = contacts.indexOf(contacts.stream()
                .filter(one -> "High".equals(one.priority()))
                .findFirst()
                .orElseThrow());
        int medium = contacts.indexOf(contacts.stream()
                .filter(one -> "Medium".equals(one.priority()))
                .findFirst()
                .orElseThrow());
        UrgencyCorrection notHigh = new UrgencyCorrection.TakenBack(Urgency.HIGH);
        contacts.set(high, corrected(contacts.get(high), notHigh));
        contacts.set(medium, corrected(contacts.get(medium), notHigh));

        Outcome.Learned learned = (Outcome.Learned) new UrgencyTraining(ORDER).train(contacts, Progress.NONE);

        assertThat(learned.learned()).isEqualTo(299);
        assertThat(learned.earlier())
                .filteredOn(example -> example.arrival().arrived().equals(days(medium)))
                .singleElement()
                .matches(example -> example.level() == Urgency.MEDIUM && example.weight() == 1);
    }

    @Test
    void theModelInUseIsComparedOnContactsThatCameInSinceItWasMade() {
        Outcome.Learned learned = learned(1_000, World.WORD_OR_PHONE);
        ProjectUrgency knows = learned.numbered(1, 0.5);
        ProjectUrgency knowsNothing = learned(400, World.NOTHING).numbered(1, 0.5);

        PairedCases few = learned.against(knows, days(969.5)).orElseThrow();
        assertThat(few.cases()).isEqualTo(30);
        assertThat(learned.against(knows, days(999.5)).orElseThrow()).isEqualTo(new PairedCases(0, 0, 0));

        PairedCases ahead = learned.against(knowsNothing, days(0)).orElseThrow();
        assertThat(ahead.cases()).isEqualTo(200);
        assertThat(ahead.onlyNewer()).as("of two in five that are high").isGreaterThan(50);
        assertThat(ahead.isLost()).isFalse();
        assertThat(new PairedCases(ahead.cases(), ahead.onlyNewer(), ahead.onlyFormer()).isLost())
                .isTrue();
    }

    @Test
    void endsWhenItIsAskedTo() {
        Progress ending = new Progress() {
            @Override
            public void at(String step, long done, long all) {
                assertThat(step).isEqualTo("urgency");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new UrgencyTraining(ORDER).train(contacts(200, World.WORD), ending))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void fromAHalfOnTheReaderSaysTheMostProbableLevelOrNone() {
        Outcome.Learned learned = learned(500, World.WORD_OR_PHONE);
        UrgencyReader reader = learned.numbered(3, ProjectUrgency.threshold(0)).reader(new UrgencyRules(List.of()));

        for (UrgencyCase each : learned.test()) {
            Arrival arrival = each.contact().arrival();
            LevelProbabilities p = learned.model().read(arrival).probabilities();
            UrgencyReading reading = reader.read(arrival, UrgencyFacts.of(arrival));
            assertThat(reading.level()).isEqualTo(p.of(p.mostProbable()) >= 0.5 ? p.mostProbable() : null);
        }
    }

    @Test
    void comesBackFromItsPack() {
        Outcome.Learned learned = learned(300, World.WORD_OR_PHONE);
        ModelPack pack = learned.numbered(4, ProjectUrgency.threshold(0.62)).pack("abc", 1, Map.of());
        ProjectUrgency read = ProjectUrgency.of(pack);

        assertThat(read.number()).isEqualTo(4);
        assertThat(read.threshold()).isEqualTo(0.62);
        assertThat(read.profile()).isEqualTo(learned.numbered(4, 0.62).profile());
        assertThat(read.profile().shares()).containsOnlyKeys(UrgencyProfile.FEATURES);
        assertThat(read.profile().shares().values()).allMatch(shares -> shares.total() == 60);
        Arrival arrival = learned.test().get(0).contact().arrival();
        assertThat(read.model().read(arrival)).isEqualTo(learned.model().read(arrival));

        Map<String, byte[]> broken = new TreeMap<>(pack.files());
        broken.put("threshold.bin", ByteBuffer.allocate(8).putDouble(0.3).array());
        assertThatThrownBy(() -> ProjectUrgency.of(new ModelPack(pack.manifest(), broken)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("train again");
        assertThatThrownBy(() -> learned.numbered(1, 0.4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.4");
    }
}
