package com.heed.urgency;

import static com.heed.urgency.Contacts.MONDAY;
import static com.heed.urgency.Contacts.SHANGHAI;
import static com.heed.urgency.Contacts.arrival;
import static com.heed.urgency.Contacts.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.OrdinalScores;
import com.heed.urgency.UrgencyReading.Certainty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UrgencyModelTest {
    private static final List<List<String>> WORDS = List.of(
            List.of("picture", "question", "when", "idea"),
            List.of("printer", "mail", "slow", "error"),
            List.of("production", "payroll", "customers", "blocked"));

    /** Three levels by words, a fifth of them at random; a low one is often asked at night. */
    private static List<UrgencyExample> examples(int count, long seed) {
        Random random = new Random(seed);
        List<UrgencyExample> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int level = random.nextInt(10) < 6 ? 1 : random.nextBoolean() ? 0 : 2;
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 4; w++) {
                List<String> words = WORDS.get(random.nextInt(5) == 0 ? random.nextInt(3) : level);
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            double hour = level == 0 && random.nextBoolean() ? 13 : random.nextInt(7);
            examples.add(new UrgencyExample(arrival(days(i + hour / 24), text.toString()), Urgency.values()[level], 1));
        }
        return examples;
    }

    private static final UrgencyModel MODEL = new UrgencyTrainer().train(examples(400, 1));

    @Test
    void learnsWhatTellsLevelsApartAndIsHonestAboutIt() {
        List<UrgencyExample> later = examples(400, 2);
        int[] truth = new int[400];
        int[] said = new int[400];
        double mean = 0;
        double high = 0;
        for (int i = 0; i < 400; i++) {
            UrgencyModel.Said one = MODEL.read(later.get(i).arrival());
            truth[i] = later.get(i).level().ordinal();
            said[i] = one.level().ordinal();
            mean += one.probabilities().high() / 400;
            high += truth[i] == 2 ? 1 / 400.0 : 0;
        }
        assertThat(new OrdinalScores(truth, said, 3).quadraticKappa(1, 1).value())
                .isGreaterThan(0.8);
        assertThat(mean).as("probabilities follow the shares of levels").isCloseTo(high, within(0.05));
    }

    @Test
    void reasonsNameWhatSpokeForTheLevelAndAgainstIt() {
        List<UrgencyReason> reasons =
                MODEL.read(arrival(MONDAY, "payroll blocked")).reasons();
        assertThat(reasons).filteredOn(reason -> reason.key().equals("word")).allMatch(UrgencyReason::raises);
        assertThat(reasons).extracting(UrgencyReason::args).contains(List.of("payroll"), List.of("blocked"));
        assertThat(MODEL.read(arrival(MONDAY, "question about a picture")).reasons())
                .filteredOn(reason -> reason.args().contains("picture"))
                .singleElement()
                .matches(reason -> !reason.raises());
    }

    @Test
    void theSameExamplesGiveTheSameModelInAnyOrder() {
        List<UrgencyExample> shuffled = new ArrayList<>(examples(400, 1));
        Collections.shuffle(shuffled, new Random(5));
        assertThat(new UrgencyTrainer().train(shuffled).files().get("urgency.bin"))
                .isEqualTo(MODEL.files().get("urgency.bin"));
    }

    /**
     * Levels by lot, whatever the words. A calibration on the contacts that were learned from would be sharp, since the words of so few can be learned by heart; on later ones it has to
     * find out that nothing is known: each level is then as likely as usual, here 0.6 for medium.
     */
    @Test
    void whatCannotBeToldIsNotSaid() {
        Random random = new Random(8);
        List<UrgencyExample> lots = new ArrayList<>();
        for (UrgencyExample one : examples(200, 3)) {
            int level = random.nextInt(10) < 6 ? 1 : random.nextBoolean() ? 0 : 2;
            lots.add(new UrgencyExample(one.arrival(), Urgency.values()[level], 1));
        }
        UrgencyModel model = new UrgencyTrainer().train(lots);
        assertThat(model.knowsAnything()).isFalse();
        assertThat(MODEL.knowsAnything()).isTrue();
        for (UrgencyExample one : lots) {
            assertThat(model.read(one.arrival()).probabilities().medium()).isCloseTo(0.6, within(0.1));
        }
    }

    @Test
    void comesBackFromItsPackAsItWas(@TempDir Path folder) throws IOException {
        ModelPack.Manifest manifest = new ModelPack.Manifest("urgency", 1, ModelPack.SCHEMA, "", 1, Map.of());
        new ModelPack(manifest, MODEL.files()).write(folder);
        UrgencyModel read = UrgencyModel.of(ModelPack.read(folder));
        for (UrgencyExample example : examples(50, 9)) {
            assertThat(read.read(example.arrival())).isEqualTo(MODEL.read(example.arrival()));
        }
        assertThat(read.levels()).containsExactly(Urgency.LOW, Urgency.MEDIUM, Urgency.HIGH);
    }

    @Test
    void aPackThatIsCutOrOfAnotherFormatIsRefused() {
        ModelPack.Manifest manifest = new ModelPack.Manifest("urgency", 1, ModelPack.SCHEMA, "", 1, Map.of());
        byte[] whole = java.util.Objects.requireNonNull(MODEL.files().get("urgency.bin"));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThatThrownBy(() -> UrgencyModel.of(new ModelPack(manifest, Map.of("urgency.bin", cut))))
                .isInstanceOf(ModelFormatException.class);
        byte[] other = whole.clone();
        // 4 bytes for the number of levels; each has 2 bytes of length, its key and 8 bytes of share.
        int format = 4 + 3 * (2 + 8) + "low".length() + "medium".length() + "high".length();
        other[format + 3] = 9;
        assertThatThrownBy(() -> UrgencyModel.of(new ModelPack(manifest, Map.of("urgency.bin", other))))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("features of format 9; this version of Heed reads 1: train again");
    }

    /** Over 2,000 random contacts and rules: the level is never below what any rule that speaks asks for, and without one it is the model's own. */
    @Test
    void noContactIsEverBelowARuleThatSpeaksAndNoRuleLowers() {
        Random random = new Random(11);
        List<UrgencyExample> contacts = examples(200, 12);
        for (int i = 0; i < 2_000; i++) {
            Arrival arrival = contacts.get(random.nextInt(contacts.size())).arrival();
            UrgencyRules rules = rules(random);
            UrgencyFacts facts = UrgencyFacts.of(arrival)
                    .with(
                            List.of("High", "Low", "P9").get(random.nextInt(3)),
                            random.nextBoolean() ? Set.of("ACME") : Set.of(),
                            random.nextBoolean() ? null : (long) random.nextInt(200) - 50);
            UrgencyModel model = random.nextInt(4) == 0 ? null : MODEL;
            double threshold = random.nextDouble();
            UrgencyReading reading = new UrgencyReader(rules, model, threshold).read(arrival, facts);
            Urgency own = own(model, arrival, threshold);
            Urgency asked = null;
            for (UrgencyRule rule : rules.rules()) {
                if (rule.condition().holds(facts)
                        && (asked == null || rule.atLeast().compareTo(asked) > 0)) {
                    asked = rule.atLeast();
                }
            }
            Urgency expected = asked == null ? own : own == null ? asked : own.atLeast(asked);
            assertThat(reading.level()).isEqualTo(expected);
            assertThat(reading.floor() == null).isEqualTo(asked == null);
            if (own != null && reading.level() != null) {
                assertThat(reading.level()).isGreaterThanOrEqualTo(own);
            }
        }
    }

    private static @Nullable Urgency own(@Nullable UrgencyModel model, Arrival arrival, double threshold) {
        if (model == null) {
            return Urgency.MEDIUM;
        }
        UrgencyModel.Said said = model.read(arrival);
        LevelProbabilities p = said.probabilities();
        double most = Math.max(p.low(), Math.max(p.medium(), p.high()));
        if (p.of(said.level()) >= threshold || most < threshold) {
            return most < threshold ? null : said.level();
        }
        return p.of(Urgency.LOW) == most ? Urgency.LOW : p.of(Urgency.MEDIUM) == most ? Urgency.MEDIUM : Urgency.HIGH;
    }

    private static UrgencyRules rules(Random random) {
        List<UrgencyRule> rules = new ArrayList<>();
        for (int r = random.nextInt(4); r > 0; r--) {
            UrgencyCondition condition = List.<UrgencyCondition>of(
                            new UrgencyCondition.HasWords(Phrases.of("payroll", "picture")),
                            new UrgencyCondition.PriorityAtLeast("High", List.of("High", "Low")),
                            new UrgencyCondition.OrganisationIs("acme"),
                            new UrgencyCondition.ChannelIs("portal"),
                            new UrgencyCondition.SlaMinutesLeftAtMost(random.nextInt(100)))
                    .get(random.nextInt(5));
            rules.add(new UrgencyRule("r" + r, condition, random.nextBoolean() ? Urgency.MEDIUM : Urgency.HIGH));
        }
        return new UrgencyRules(rules);
    }

    @Test
    void belowTheThresholdNothingIsSaidUnlessARuleSpeaks() {
        Arrival arrival = arrival(MONDAY, "printer");
        UrgencyReading unsure =
                new UrgencyReader(new UrgencyRules(List.of()), MODEL, 1).read(arrival, UrgencyFacts.of(arrival));
        assertThat(unsure.level()).isNull();
        assertThat(unsure.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(unsure.probabilities()).isNotNull();
        UrgencyRule rule = new UrgencyRule("all", new UrgencyCondition.ChannelIs("portal"), Urgency.MEDIUM);
        UrgencyReading ruled =
                new UrgencyReader(new UrgencyRules(List.of(rule)), MODEL, 1).read(arrival, UrgencyFacts.of(arrival));
        assertThat(ruled.level()).isEqualTo(Urgency.MEDIUM);
        assertThat(ruled.certainty()).isEqualTo(Certainty.RULES);
    }

    @Test
    void vectorsOfOneEncoderAreLearnedAndThoseOfAnotherRefused() {
        Random random = new Random(4);
        List<UrgencyExample> examples = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int level = i % 3;
            examples.add(new UrgencyExample(
                    arrival(days(i), "text", vector(Language.ENGLISH, level + 0.3 * random.nextGaussian())),
                    Urgency.values()[level],
                    1));
        }
        UrgencyModel model = new UrgencyTrainer().train(examples);
        assertThat(model.encoder()).isEqualTo(Language.ENGLISH);
        assertThat(model.read(arrival(MONDAY, "text", vector(Language.ENGLISH, 0)))
                        .level())
                .isEqualTo(Urgency.LOW);
        assertThat(model.read(arrival(MONDAY, "text", vector(Language.ENGLISH, 2)))
                        .level())
                .isEqualTo(Urgency.HIGH);
        assertThat(model.read(arrival(MONDAY, "text")).probabilities())
                .as("without a vector")
                .isNotNull();
        assertThatThrownBy(() -> model.read(arrival(MONDAY, "text", vector(Language.CHINESE, 2))))
                .hasMessage(
                        "a contact encoded by the encoder of 'zh' for a model of the encoder of 'en'; encode all with one");
    }

    private static OpeningVector vector(Language encoder, double value) {
        return new OpeningVector(encoder, new float[] {(float) value, 1}, new float[] {0, (float) -value});
    }

    @Test
    void aLevelWithFewExamplesCountsAsTheOneNextToIt() {
        List<UrgencyExample> examples = new ArrayList<>();
        for (UrgencyExample one : examples(300, 1)) {
            if (one.level() != Urgency.HIGH
                    || examples.stream().filter(e -> e.level() == Urgency.HIGH).count() < 4) {
                examples.add(one);
            }
        }
        UrgencyModel model = new UrgencyTrainer().train(examples);
        assertThat(model.levels()).containsExactly(Urgency.LOW, Urgency.MEDIUM);
        assertThat(model.read(arrival(MONDAY, "payroll blocked"))
                        .probabilities()
                        .high())
                .isZero();
    }

    @Test
    void namesThatWereRareInTrainingAreNoColumn() {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            arrivals.add(Arrival.of(
                    new com.heed.Contact("1", i < 3 ? "chat" : "mail", null, null, MONDAY, "same", List.of()),
                    null,
                    List.of(),
                    SHANGHAI,
                    null));
        }
        UrgencyFeatures features = UrgencyFeatures.learn(arrivals, Set.of(FeatureGroup.FIELDS));
        assertThat(features.row(arrivals.get(0)).indexes()).hasSize(2);
        assertThat(features.row(arrivals.get(4)).indexes())
                .as("the language alone")
                .hasSize(1);
    }

    @Test
    void tooFewContactsAndOneLevelAreRefused() {
        assertThatThrownBy(() -> new UrgencyTrainer().train(examples(49, 1)))
                .hasMessage("49 contacts to learn urgency from; 50 are the least");
        List<UrgencyExample> alike = examples(60, 1).stream()
                .map(one -> new UrgencyExample(one.arrival(), Urgency.MEDIUM, 1))
                .toList();
        assertThatThrownBy(() -> new UrgencyTrainer().train(alike))
                .hasMessage(
                        "the contacts to learn urgency from are 0 low, 60 medium, 0 high; two levels with 5 each are the least");
        assertThatThrownBy(() -> new UrgencyReader(UrgencyRules.DEFAULT, null, 1.5))
                .hasMessage("threshold 1.5 is outside [0, 1]");
    }
}
