package com.heed.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.Analysis;
import com.heed.analysis.HeedAnalyser;
import com.heed.drift.Profile;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With the real encoder, on a small desk of our own. */
@SuppressWarnings("NullAway.Init")
class TopicTrainingTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<String> TOPICS = List.of("delivery", "login", "refund");
    private static final String[][] FORMS = {
        {"Where is my %s?", "My %s has not arrived", "The %s is late", "When will you deliver the %s?"},
        {"I cannot log in to the %s", "My password for the %s fails", "The %s says I am locked out", "Reset my %s login"
        },
        {
            "I want my money back for the %s",
            "Please refund the %s",
            "You charged me twice for the %s",
            "No refund yet for the %s"
        }
    };
    private static final String[] THINGS = {
        "lamp", "book", "printer", "chair", "desk", "phone", "kettle", "camera", "router", "watch"
    };
    private static final HeedAnalyser ANALYSER = HeedAnalyser.create(2);
    private static List<TopicExample> desk;
    private static TopicTraining.Outcome.Learned learned;

    /** 120 contacts, a day apart, topics in turn. */
    @BeforeAll
    static void learn() {
        desk = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int topic = i % 3;
            int round = i / 3;
            String text = FORMS[topic][round % 4].formatted(THINGS[(round * 7 + topic) % 10]);
            desk.add(example(i, TOPICS.get(topic), text));
        }
        TopicTraining training = new TopicTraining(Language.ENGLISH, 0.8, 1);
        learned = (TopicTraining.Outcome.Learned) training.train(desk, null, 2, Progress.NONE);
    }

    @AfterAll
    static void close() {
        ANALYSER.close();
    }

    private static TopicExample example(int day, String topic, String text) {
        return new TopicExample(
                day,
                "SUP-" + day,
                START.plus(Duration.ofDays(day)),
                "portal",
                topic,
                IntentText.of(text, IntentTrainer.MOST_TOKENS, TopicTrainingTest::encode),
                TopicExample.FROM_FIELD);
    }

    private static TextVector encode(String text, TokenPooling pooling) {
        try {
            return ANALYSER.sentences().encode(text, Language.ENGLISH, pooling);
        } catch (EncoderUnavailableException e) {
            throw new AssertionError(e);
        }
    }

    private static Contact contact(String subject, String... messages) {
        List<Message> said = new ArrayList<>();
        for (String message : messages) {
            said.add(new Message("m" + said.size(), Message.Author.CUSTOMER, START, message));
        }
        return new Contact("1", null, null, null, START, subject, said);
    }

    @Test
    void theNewestFifthIsMeasuredAndEverythingElseIsEarlier() {
        assertThat(learned.test()).hasSize(24);
        assertThat(learned.earlier()).hasSize(96);
        Instant last = learned.earlier().get(95).at();
        assertThat(learned.test()).allMatch(each -> each.example().at().isAfter(last));
        assertThat(learned.test())
                .filteredOn(each -> each.reading()
                        .names()
                        .get(each.reading().best())
                        .equals(each.example().label()))
                .hasSizeGreaterThan(20);
    }

    @Test
    void aModelThatMayOnlySayWhatItThinksIsNeverSure() {
        TopicTraining.Outcome.Learned saying = learned.onlySaying();
        assertThat(learned.said()).anyMatch(each -> each.topic().certainty() == Topic.Certainty.SURE);
        assertThat(saying.said()).noneMatch(each -> each.topic().certainty() == Topic.Certainty.SURE);
        assertThat(saying.said())
                .extracting(each -> each.topic().best())
                .isEqualTo(
                        learned.said().stream().map(each -> each.topic().best()).toList());
        assertThat(saying.numbered(1).threshold()).isEqualTo(1);
    }

    @Test
    void theOrderInWhichContactsAreGivenChangesNothing() {
        List<TopicExample> backwards = new ArrayList<>(desk).reversed();
        TopicTraining.Outcome.Learned again = (TopicTraining.Outcome.Learned)
                new TopicTraining(Language.ENGLISH, 0.8, 1).train(backwards, null, 2, Progress.NONE);
        assertThat(again.threshold()).isEqualTo(learned.threshold());
        again.model()
                .files()
                .forEach((name, bytes) -> assertThat(bytes)
                        .as(name)
                        .isEqualTo(learned.model().files().get(name)));
    }

    @Test
    void aRareTopicIsNotLearned() {
        List<TopicExample> more = new ArrayList<>(desk);
        for (int i = 0; i < TopicTraining.LEAST_PER_TOPIC - 1; i++) {
            more.add(example(i, "aquarium", "The fish in the aquarium are ill " + i));
        }
        TopicTraining.Outcome.Learned again = (TopicTraining.Outcome.Learned)
                new TopicTraining(Language.ENGLISH, 0.8, 1).train(more, null, 2, Progress.NONE);
        assertThat(again.model().names()).isEqualTo(TOPICS);
    }

    @Test
    void tooFewContactsOrOneTopicTeachNothing() {
        TopicTraining training = new TopicTraining(Language.ENGLISH, 0.9, 1);
        assertThat(training.train(List.of(), null, 2, Progress.NONE))
                .isEqualTo(new TopicTraining.Outcome.TooFew(Language.ENGLISH, 0, 0));
        assertThat(training.train(desk.subList(0, 59), null, 2, Progress.NONE))
                .isInstanceOf(TopicTraining.Outcome.TooFew.class);
        List<TopicExample> alike = new ArrayList<>();
        desk.forEach(
                each -> alike.add(new TopicExample(each.id(), each.name(), each.at(), null, "refund", each.text(), 1)));
        assertThat(training.train(alike, null, 2, Progress.NONE))
                .isEqualTo(new TopicTraining.Outcome.TooFew(Language.ENGLISH, 120, 1));
    }

    @Test
    void wrongSettingsAreNamed() {
        assertThatThrownBy(() -> new TopicTraining(Language.ENGLISH, 1, 1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new TopicExample(
                        7, "SUP-7", START, null, " ", desk.get(0).text(), 1))
                .hasMessageContaining("contact SUP-7");
        assertThatThrownBy(() -> new TopicExample(
                        7, "SUP-7", START, null, "refund", desk.get(0).text(), 0))
                .hasMessageContaining("0.0");
    }

    @Test
    void aContactIsReadForItsTopicAndItsSentimentInOneEncoding() {
        TopicModels models = new TopicModels(Map.of(Language.ENGLISH, learned.numbered(3)));
        Contact contact = contact("Refund", "Please refund the kettle, this is terrible service", "Hello?");

        Analysis with = ANALYSER.analyse(contact, 0.5, models);
        Analysis without = ANALYSER.analyse(contact, 0.5);

        assertThat(with.sentiment()).isEqualTo(without.sentiment());
        assertThat(without.topic()).isNull();
        Topic topic = Objects.requireNonNull(with.topic());
        assertThat(topic.best().name()).isEqualTo("refund");
        assertThat(topic.model()).isEqualTo(3);
        String opening = "Refund\nPlease refund the kettle, this is terrible service";
        assertThat(topic)
                .isEqualTo(models.of(Language.ENGLISH)
                        .orElseThrow()
                        .read(
                                opening,
                                Words.of(opening, Language.ENGLISH),
                                TopicFacts.of(contact, true),
                                encode(opening, learned.model().pooling())));
    }

    @Test
    void theOpeningTellsTheTopicAlsoWhenItIsTooOldToTellTheSentiment() {
        TopicModels models = new TopicModels(Map.of(Language.ENGLISH, learned.numbered(3)));
        String[] messages = new String[20];
        Arrays.fill(messages, "I cannot log in to the phone");
        messages[0] = "Please refund the kettle";
        Topic topic = Objects.requireNonNull(
                ANALYSER.analyse(contact("", messages), 0.5, models).topic());
        assertThat(topic.best().name()).isEqualTo("refund");
    }

    @Test
    void aModelComesBackFromItsPackAsItWas() {
        TopicModel model = learned.numbered(3);
        ModelPack pack = model.pack("fingerprint", 1, Map.of());
        TopicModel back = TopicModel.of(pack);
        assertThat(back.number()).isEqualTo(3);
        assertThat(back.threshold()).isEqualTo(model.threshold());
        assertThat(back.profile()).isEqualTo(model.profile());
        IntentText text = desk.get(5).text();
        assertThat(back.model().read(text).probabilities())
                .as("weights are kept shorter than they were learned")
                .containsExactly(model.model().read(text).probabilities(), within(1e-4));

        Map<String, byte[]> broken = new TreeMap<>(pack.files());
        broken.put("threshold.bin", new byte[] {1, 2, 3});
        assertThatThrownBy(() -> TopicModel.of(new ModelPack(pack.manifest(), broken)))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("topic-en");
    }

    @Test
    void theProfileCountsWhatWasSaidOfTheNewestContacts() {
        Profile profile = learned.numbered(1).profile();
        assertThat(profile.shares()).containsOnlyKeys(TopicProfile.FEATURES);
        assertThat(profile.shares().values()).allMatch(shares -> shares.total() == 24);
        assertThat(profile.shares())
                .hasEntrySatisfying(
                        "topic",
                        shares -> assertThat(TOPICS).containsAll(shares.counts().keySet()));
        assertThat(profile.to(profile)).allMatch(drift -> drift.psi() == 0);
    }
}
