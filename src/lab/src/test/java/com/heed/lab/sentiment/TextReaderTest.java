package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.HeedAnalyser;
import com.heed.analysis.SentimentOutcome;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.Polarity;
import com.heed.text.OnnxSentenceEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static final Set<Polarity> ALL = EnumSet.allOf(Polarity.class);
    private static final OnnxSentenceEncoder ENCODER = new OnnxSentenceEncoder(1);

    private final TextReader reader = new TextReader(ENCODER);
    private final HeedAnalyser app = HeedAnalyser.create(ENCODER);

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    /** What is measured must be what the app does: were the lab to clean, mask or weigh otherwise, its figures would be about something else. */
    @Test
    void theLabReadsATextAsTheAppReadsAMessage() {
        List<String> texts = List.of(
                "This is the *worst* support I ever had.\nOn Monday, 3 May 2021, Bob wrote:\n> thanks, great",
                "Thank you, that solved it! My mail is jane.doe@example.com",
                "你们的客服太差了，等了三个小时没人回复！");
        Judge judge = new Judge(ALL);
        for (String text : texts) {
            ReadText read = reader.read(text);
            ConversationSentiment said = ofApp(text);

            double[] p = judge.read(read);
            assertThat(p[0]).isCloseTo(said.overall().negative(), within(1e-9));
            assertThat(p[1]).isCloseTo(said.overall().neutral(), within(1e-9));
            assertThat(p[2]).isCloseTo(said.overall().positive(), within(1e-9));
            assertThat(judge.emotions(read)).isEqualTo(said.emotions());
        }
        assertThat(reader.read(texts.get(0)).clean()).isEqualTo("This is the worst support I ever had.");
        assertThat(reader.read(texts.get(1)).clean()).endsWith("[EMAIL]");
    }

    @Test
    void wordsAreTakenOutWhereverTheyStand() {
        ReadText text = reader.read("Slow, slow and Slower: the slow service");

        assertThat(DeletionProof.without(text, Set.of("slow"), reader).clean())
                .isEqualTo(",  and Slower: the  service");
    }

    @Test
    void aTextThatNoModelReadsIsAsLikelyToBeAnyClassAndCalledNeutral() {
        for (String text : List.of("", "12345 ???", "Спасибо за помощь")) {
            double[] p = new Judge(ALL).read(reader.read(text));

            assertThat(p[0]).isCloseTo(1 / 3.0, within(1e-6));
            assertThat(p[1]).isGreaterThan(p[0]).isGreaterThan(p[2]);
        }
    }

    @Test
    void aClassThatCannotOccurHasNoProbability() {
        Judge judge = new Judge(EnumSet.of(Polarity.NEGATIVE, Polarity.POSITIVE));
        double[] p = judge.read(reader.read("The parcel is on the table"));

        assertThat(p[Polarity.NEUTRAL.ordinal()]).isZero();
        assertThat(p[0] + p[2]).isCloseTo(1, within(1e-12));
    }

    /** Sixty texts of a desk that calls a late parcel nothing special, however strange: an adapted model must follow its desk. Twelve of them say what everybody does. */
    @Test
    void thirtyLabelledTextsMoveTheShippedModelAndFewerOrOnlyContradictionsAreRefused() {
        List<ReadText> texts = new ArrayList<>();
        int[] labels = new int[60];
        for (int i = 0; i < 60; i++) {
            boolean late = i % 5 > 0;
            labels[i] = late ? Polarity.NEUTRAL.ordinal() : Polarity.POSITIVE.ordinal();
            texts.add(reader.read(
                    late ? "Parcel " + (char) ('A' + i / 4) + i + " came late again" : "Thank you for number " + i));
        }
        Judge judge = new Judge(ALL);
        assertThatThrownBy(() -> judge.adapt(texts.subList(0, 20), Arrays.copyOf(labels, 20), reader))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("fewer than 30 labelled texts");
        int[] upsideDown = new int[60];
        for (int i = 0; i < 60; i++) {
            upsideDown[i] = i % 5 > 0 ? Polarity.POSITIVE.ordinal() : Polarity.NEGATIVE.ordinal();
        }
        assertThatThrownBy(() -> new Judge(ALL).adapt(texts, upsideDown, reader))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("reads 0 of the 60 labelled texts in 'en' right; 10 are needed");
        ReadText asked = reader.read("Parcel Z came late again");
        double before = new Judge(ALL).read(asked)[Polarity.NEUTRAL.ordinal()];

        assertThat(judge.adapt(texts, labels, reader))
                .containsExactly(Map.entry(Language.ENGLISH, new Judge.Adapted(60, true)));

        double[] after = judge.read(asked);
        assertThat(before).isLessThan(0.3);
        assertThat(after[Polarity.NEUTRAL.ordinal()]).isGreaterThan(0.5);
        assertThat(judge.byWords(asked)[Polarity.NEUTRAL.ordinal()]).isGreaterThan(0.5);
        assertThat(judge.byShipped(asked)).isEqualTo(new Judge(ALL).read(asked));
        assertThat(judge.read(reader.read("你们的客服太差了"))).isEqualTo(new Judge(ALL).read(reader.read("你们的客服太差了")));
    }

    private ConversationSentiment ofApp(String text) {
        Message message = new Message("description", Message.Author.CUSTOMER, Instant.EPOCH, text);
        Contact contact = new Contact("1", null, null, null, Instant.EPOCH, "", List.of(message));
        return ((SentimentOutcome.Sure) app.analyse(contact, 0).sentiment()).sentiment();
    }
}
