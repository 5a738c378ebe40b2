package com.heed.analysis;

import com.heed.Contact;
import com.heed.Language;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.Conversations;
import com.heed.sentiment.MessageSentiment;
import com.heed.sentiment.SentimentAdaptation;
import com.heed.sentiment.SentimentAdaptations;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.WordInfluence;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.JointPooling;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import com.heed.topic.EarlierTopic;
import com.heed.topic.Topic;
import com.heed.topic.TopicFacts;
import com.heed.topic.TopicModel;
import com.heed.topic.TopicModels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads contacts with the models inside the app: each customer message is cleaned, masked, encoded and read; when the encoder cannot be
 * loaded, by words alone.
 */
public final class HeedAnalyser implements ContactAnalyser {
    /** Newest customer messages read; older ones no longer weigh anything that could be seen. */
    public static final int MOST_MESSAGES = 12;

    private static final int MOST_WORDS = 6;
    private static final int MOST_EMOTIONS = 3;
    private static final double LEAST_EMOTION = 0.15;

    private final SentenceEncoder encoder;
    private final ShippedModels models = new ShippedModels();

    private HeedAnalyser(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * An analyser with the shipped models.
     *
     * @param cores texts encoded at the same time, at least 1
     */
    public static HeedAnalyser create(int cores) {
        return new HeedAnalyser(new OnnxSentenceEncoder(cores));
    }

    /** An analyser with another encoder, which it closes. */
    public static HeedAnalyser create(SentenceEncoder encoder) {
        return new HeedAnalyser(encoder);
    }

    /** The encoder, for whoever needs vectors of texts that are read here, too; it is closed with the analyser. */
    public SentenceEncoder sentences() {
        return encoder;
    }

    /** The shipped sentiment model of a language; see {@link ShippedModels#sentiment}. */
    public SentimentModel sentiment(Language language) {
        return models.sentiment(language);
    }

    /** Whether texts are read with vectors or by words on this node. */
    public EncoderState encoder() {
        return encoder.state();
    }

    @Override
    public Analysis analyse(
            Contact contact,
            double threshold,
            TopicModels topics,
            SentimentAdaptations moods,
            Collection<EarlierTopic> ofCustomer) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " is outside [0, 1]");
        }
        CustomerText opening = CustomerText.opening(contact).orElse(null);
        if (opening == null) {
            return new Analysis(Language.OTHER, new SentimentOutcome.NoText(), 0, basis(), null);
        }
        List<String> facts = TopicFacts.of(contact, true, ofCustomer);
        List<CustomerText> all = CustomerText.of(contact);
        if (all.isEmpty()) {
            Topic shown = topic(opening, facts, topics);
            return new Analysis(opening.language(), new SentimentOutcome.NoText(), 0, basis(), shown);
        }
        List<CustomerText> texts = all.subList(Math.max(0, all.size() - MOST_MESSAGES), all.size());
        // Where there are pictures, the topic is told from more than the words, and the two are encoded apart.
        boolean together = texts.get(0).equals(opening);
        Topic topic = together ? null : topic(opening, facts, topics);
        Language language = texts.get(texts.size() - 1).language();
        if (language == Language.OTHER) {
            topic = topic == null ? topic(opening, facts, topics) : topic;
            return new Analysis(language, new SentimentOutcome.UnknownLanguage(language), 0, basis(), topic);
        }
        List<MessageSentiment> readings = new ArrayList<>();
        List<WordInfluence> influences = List.of();
        Map<String, Double> emotions = Map.of();
        Basis basis = Basis.ENCODER;
        int adaptation = 0;
        for (CustomerText text : texts) {
            if (text.language() == Language.OTHER) {
                continue;
            }
            SentimentModel model = models.sentiment(text.language());
            List<Words.Word> words = Words.of(text.clean(), text.language());
            TopicModel about = together && text == texts.get(0)
                    ? topics.of(text.language()).orElse(null)
                    : null;
            TextVector vector;
            if (about == null) {
                vector = vector(text, model.pooling());
            } else {
                JointPooling both = new JointPooling(model.pooling(), about.pooling());
                TextVector joint = vector(text, both);
                vector = joint == null ? null : both.one(joint);
                topic = joint == null
                        ? about.readByWords(text.clean())
                        : about.read(text.clean(), words, facts, both.other(joint));
            }
            SentimentAdaptation taught = vector == null ? null : moods.of(model).orElse(null);
            SentimentReading reading = vector == null
                    ? model.read(words)
                    : taught == null ? model.read(vector, words) : taught.read(model, vector, words);
            adaptation = taught == null ? 0 : taught.number();
            basis = vector == null ? Basis.WORDS : basis;
            readings.add(
                    new MessageSentiment(text.message().id(), text.message().at(), reading));
            influences = model.influences(text.clean(), words, MOST_WORDS);
            emotions = vector == null ? Map.of() : strongest(model.emotions(vector, LEAST_EMOTION));
        }
        ConversationSentiment sentiment = new ConversationSentiment(
                Conversations.overall(readings), readings, Conversations.trend(readings), influences, emotions);
        SentimentOutcome outcome = sentiment.overall().probability() >= threshold
                ? new SentimentOutcome.Sure(sentiment)
                : new SentimentOutcome.Unsure(sentiment, threshold);
        return new Analysis(language, outcome, models.sentiment(language).version(), adaptation, basis, topic);
    }

    /** The topic of an opening that is not read for its sentiment any more. */
    private @Nullable Topic topic(CustomerText opening, List<String> facts, TopicModels topics) {
        TopicModel model = topics.of(opening.language()).orElse(null);
        if (model == null) {
            return null;
        }
        TextVector vector = vector(opening, model.pooling());
        return vector == null
                ? model.readByWords(opening.clean())
                : model.read(opening.clean(), Words.of(opening.clean(), opening.language()), facts, vector);
    }

    private Basis basis() {
        return encoder.state() instanceof EncoderState.Unavailable ? Basis.WORDS : Basis.ENCODER;
    }

    /**
     * What the customer came with, as vectors and words.
     *
     * @return empty if the customer wrote no words, if the language is not read, or if this node has no encoder
     */
    public Optional<Opening> opening(Contact contact) {
        CustomerText first = CustomerText.opening(contact).orElse(null);
        if (first == null || first.language() == Language.OTHER) {
            return Optional.empty();
        }
        // Without a pooling: where the text was read not long ago, the cache answers whatever it was read with.
        TextVector vector = vector(first, TokenPooling.NONE);
        List<String> words = Words.of(first.clean(), first.language()).stream()
                .map(Words.Word::text)
                .toList();
        return vector == null ? Optional.empty() : Optional.of(new Opening(first.language(), words, vector.sentence()));
    }

    private static Map<String, Double> strongest(Map<String, Double> emotions) {
        Map<String, Double> first = new java.util.LinkedHashMap<>();
        for (Map.Entry<String, Double> emotion : emotions.entrySet()) {
            if (first.size() == MOST_EMOTIONS) {
                break;
            }
            if (!emotion.getKey().equals("neutral")) {
                first.put(emotion.getKey(), emotion.getValue());
            }
        }
        return first;
    }

    private @Nullable TextVector vector(CustomerText text, TokenPooling pooling) {
        if (encoder.state() instanceof EncoderState.Unavailable) {
            return null;
        }
        try {
            return encoder.encode(text.clean(), text.language(), pooling);
        } catch (EncoderUnavailableException e) {
            // The encoder has logged why and says so on the health page; words are read instead.
            return null;
        }
    }

    @Override
    public void close() {
        encoder.close();
    }
}
