package com.heed.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real encoder, on a handful of topics of our own. */
@SuppressWarnings("NullAway.Init")
class IntentModelTest {
    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(2);
    private static final List<String> NAMES = List.of("delivery", "login", "refund");
    private static final String[][] FORMS = {
        {"Where is my %s", "When will my %s arrive", "The %s has not been delivered", "My %s is late", "Track my %s"},
        {
            "I cannot log in to %s",
            "My password for %s does not work",
            "%s says my account is locked",
            "Please reset my %s password",
            "Sign in to %s fails"
        },
        {
            "I want my money back for the %s",
            "Please refund the %s",
            "When do I get the refund for the %s",
            "You charged me twice for the %s",
            "Return the %s and refund me"
        }
    };
    private static final String[][] THINGS = {
        {
            "parcel",
            "order",
            "package",
            "shipment",
            "box",
            "letter",
            "laptop order",
            "chair",
            "table",
            "delivery",
            "phone",
            "book",
            "lamp",
            "printer"
        },
        {
            "the portal",
            "my mail",
            "the app",
            "the shop",
            "the wiki",
            "the VPN",
            "the website",
            "my profile",
            "the forum",
            "the intranet",
            "the desk",
            "the board",
            "my page",
            "the cloud"
        },
        {
            "chair",
            "shoes",
            "order",
            "ticket",
            "lamp",
            "jacket",
            "subscription",
            "phone",
            "table",
            "book",
            "course",
            "printer",
            "dress",
            "coffee machine"
        }
    };

    private static IntentModel model;

    private static TextVector encode(String text, TokenPooling pooling) {
        return encode(text, Language.ENGLISH, pooling);
    }

    private static TextVector encode(String text, Language language, TokenPooling pooling) {
        try {
            return ENCODER.encode(text, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static IntentTrainer.Labelled texts() {
        return texts(Language.ENGLISH);
    }

    private static IntentTrainer.Labelled texts(Language encoder) {
        List<IntentText> texts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int c = 0; c < FORMS.length; c++) {
            for (String form : FORMS[c]) {
                for (String thing : THINGS[c]) {
                    texts.add(IntentText.of(
                            form.formatted(thing), 128, (text, pooling) -> encode(text, encoder, pooling)));
                    labels.add(c);
                }
            }
        }
        return new IntentTrainer.Labelled(
                texts, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private static IntentModel trained(long seed) {
        return new IntentTrainer(Language.ENGLISH, NAMES, seed)
                .train(texts(), new IntentTrainer.Labelled(List.of(), new int[0]), List.of());
    }

    @BeforeAll
    static void train() {
        model = trained(1);
    }

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    private static IntentReading read(IntentModel model, String text) {
        return model.read(text, encode(text, model.pooling()));
    }

    @Test
    void otherWordsForTheSameWishAreUnderstood() {
        assertThat(read(model, "my package still hasn't come").top(1).get(0).name())
                .isEqualTo("delivery");
        assertThat(read(model, "can't get into my account any more")
                        .top(1)
                        .get(0)
                        .name())
                .isEqualTo("login");
        assertThat(read(model, "I would like to be reimbursed").top(1).get(0).name())
                .isEqualTo("refund");
    }

    /** The Chinese encoder reads both languages; the terms, learned from English, know none of these words. */
    @Test
    void aLanguageThatWasNotLearnedFromIsReadByMeaningAlone() {
        IntentModel learned = new IntentTrainer(Language.CHINESE, NAMES, 1)
                .train(texts(Language.CHINESE), new IntentTrainer.Labelled(List.of(), new int[0]), List.of());
        Map<String, String> asked = Map.of("我的包裹什么时候到？", "delivery", "密码不对，登录不了账号", "login", "请给我退款", "refund");

        asked.forEach((text, name) -> {
            IntentText encoded = IntentText.of(text, 128, (clean, pooling) -> encode(clean, Language.CHINESE, pooling));
            Voices.Said said = learned.voices().say(encoded);
            IntentReading reading = learned.read(encoded);
            assertThat(said.wordsUnknown()).isTrue();
            assertThat(reading.probabilities()).containsExactly(learned.stack().probabilities(said.logs(), true));
            assertThat(reading.top(1).get(0).name()).as(text).isEqualTo(name);
        });
        assertThat(learned.voices().say(texts(Language.CHINESE).texts().get(0)).wordsUnknown())
                .isFalse();
    }

    @Test
    void probabilitiesAddUpAndTheBestComesFirst() {
        IntentReading reading = read(model, "Please refund my parcel");
        double sum = 0;
        for (double p : reading.probabilities()) {
            sum += p;
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        List<IntentReading.Guess> top = reading.top(5);
        assertThat(top).hasSize(3);
        assertThat(top.get(0).probability()).isGreaterThanOrEqualTo(top.get(1).probability());
        assertThat(top.get(0).name()).isEqualTo(NAMES.get(reading.best()));
    }

    @Test
    void aTextAboutNothingOfTheKindScoresLowerThanEveryTopic() {
        double foreign =
                read(model, "Which trees grow in the north of Finland?").inScope();
        assertThat(read(model, "When will my chair arrive").inScope()).isGreaterThan(foreign);
        assertThat(read(model, "Please reset my wiki password").inScope()).isGreaterThan(foreign);
        assertThat(read(model, "Which trees grow in the north of Finland?").refused())
                .isTrue();
    }

    @Test
    void withoutAnEncoderTermsSpeakAlone() {
        IntentReading reading = model.readByTerms("Please refund the chair");
        assertThat(reading.top(1).get(0).name()).isEqualTo("refund");
        assertThat(reading.refused()).isFalse();
    }

    @Test
    void theFilesOfAModelGiveTheModel() {
        ModelPack pack = pack(model.files());
        IntentModel again = IntentModel.of(pack);
        IntentReading before = read(model, "the app does not let me in");
        IntentReading after = read(again, "the app does not let me in");
        assertThat(after.names()).isEqualTo(before.names());
        // Neighbours are kept as halves.
        assertThat(after.probabilities()).containsExactly(before.probabilities(), within(1e-3));
        assertThat(again.pooling().identity()).isEqualTo(model.pooling().identity());
    }

    @Test
    void theSameSeedGivesTheSameFiles() {
        Map<String, byte[]> first = trained(2).files();
        Map<String, byte[]> second = trained(2).files();
        assertThat(first).containsOnlyKeys(second.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aPackCutShortIsRefused() {
        Map<String, byte[]> files = new TreeMap<>(model.files());
        files.put("voices.bin", java.util.Arrays.copyOf(files.get("voices.bin"), 1_000));
        assertThatThrownBy(() -> IntentModel.of(pack(files)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("model 'intent' ends too early; train again or install again");
    }

    @Test
    void aTextEncodedForAnotherModelIsRefused() {
        TextVector plain = encode("hello", TokenPooling.NONE);
        assertThatThrownBy(() -> model.read("hello", plain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 pooled numbers");
    }

    @Test
    void tenTextsAreTheLeastAndEnough() {
        IntentTrainer.Labelled all = texts();
        int[] ten = {0, 1, 2, 3, 70, 71, 72, 140, 141, 142};
        IntentTrainer.Labelled none = new IntentTrainer.Labelled(List.of(), new int[0]);
        IntentTrainer trainer = new IntentTrainer(Language.ENGLISH, NAMES, 1);
        IntentModel small = trainer.train(all.at(ten), none, List.of());
        assertThat(read(small, "My password does not work").top(1).get(0).name())
                .isEqualTo("login");
        assertThatThrownBy(() -> trainer.train(all.at(new int[] {0, 70}), none, List.of()))
                .hasMessage("2 texts are too few to learn from; 10 are the least");
    }

    @Test
    void oneClassIsNothingToLearn() {
        assertThatThrownBy(() -> new IntentTrainer(Language.ENGLISH, List.of("only"), 1))
                .hasMessage("an intent model needs two classes or more, not [only]");
    }

    private static ModelPack pack(Map<String, byte[]> files) {
        return new ModelPack(new ModelPack.Manifest("intent", 1, ModelPack.SCHEMA, "", 1, Map.of()), files);
    }
}
