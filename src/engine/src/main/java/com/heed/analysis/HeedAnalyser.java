package com.heed.analysis;

import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.Conversations;
import com.heed.sentiment.MessageSentiment;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentReading;
import com.heed.sentiment.WordInfluence;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.text.Masker;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextCleaner;
import com.heed.text.TextVector;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads contacts with the models inside the app: each customer message is cleaned, masked, encoded and read; when the encoder cannot be
 * loaded, by words alone.
 */
public final class HeedAnalyser implements ContactAnalyser {
    /** Newest customer messages read; older ones no longer weigh anything that could be seen. */
    static final int MOST_MESSAGES = 12;

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

    /** Whether texts are read with vectors or by words on this node. */
    public EncoderState encoder() {
        return encoder.state();
    }

    /** One message as it is read. */
    private record Text(Message message, String text, Language language) {}

    @Override
    public Analysis analyse(Contact contact, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold " + threshold + " is outside [0, 1]");
        }
        List<Text> texts = texts(contact);
        if (texts.isEmpty()) {
            return new Analysis(Language.OTHER, new SentimentOutcome.NoText(), 0, basis());
        }
        Language language = texts.get(texts.size() - 1).language;
        if (language == Language.OTHER) {
            return new Analysis(language, new SentimentOutcome.UnknownLanguage(language), 0, basis());
        }
        List<MessageSentiment> readings = new ArrayList<>();
        List<WordInfluence> influences = List.of();
        Map<String, Double> emotions = Map.of();
        Basis basis = Basis.ENCODER;
        for (Text text : texts) {
            if (text.language == Language.OTHER) {
                continue;
            }
            SentimentModel model = models.sentiment(text.language);
            List<Words.Word> words = Words.of(text.text, text.language);
            TextVector vector = vector(text, model);
            SentimentReading reading = vector == null ? model.read(words) : model.read(vector, words);
            basis = vector == null ? Basis.WORDS : basis;
            readings.add(new MessageSentiment(text.message.id(), text.message.at(), reading));
            influences = model.influences(text.text, words, MOST_WORDS);
            emotions = vector == null ? Map.of() : strongest(model.emotions(vector, LEAST_EMOTION));
        }
        ConversationSentiment sentiment = new ConversationSentiment(
                Conversations.overall(readings), readings, Conversations.trend(readings), influences, emotions);
        SentimentOutcome outcome = sentiment.overall().probability() >= threshold
                ? new SentimentOutcome.Sure(sentiment)
                : new SentimentOutcome.Unsure(sentiment, threshold);
        return new Analysis(language, outcome, models.sentiment(language).version(), basis);
    }

    private Basis basis() {
        return encoder.state() instanceof EncoderState.Unavailable ? Basis.WORDS : Basis.ENCODER;
    }

    /**
     * What the customer came with, as vectors and words.
     *
     * @return empty if the first message has no words or is not the customer's, if its language is not read, or if this node has no encoder
     */
    public Optional<Opening> opening(Contact contact) {
        if (contact.messages().isEmpty()) {
            return Optional.empty();
        }
        Message first = contact.messages().getFirst();
        String raw = first.fromCustomer() ? contact.subject() + "\n" + first.text() : "";
        String clean = Masker.mask(TextCleaner.clean(raw).text(), Set.of());
        Language language = Languages.of(clean).orElse(Language.OTHER);
        if (language == Language.OTHER || encoder.state() instanceof EncoderState.Unavailable) {
            return Optional.empty();
        }
        try {
            // The pooling of the sentiment model: the text was encoded with it when it was read, and may still be in
            // the cache.
            TextVector vector =
                    encoder.encode(clean, language, models.sentiment(language).pooling());
            List<String> words =
                    Words.of(clean, language).stream().map(Words.Word::text).toList();
            return Optional.of(new Opening(language, words, vector.sentence()));
        } catch (EncoderUnavailableException e) {
            return Optional.empty();
        }
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

    private @Nullable TextVector vector(Text text, SentimentModel model) {
        if (encoder.state() instanceof EncoderState.Unavailable) {
            return null;
        }
        try {
            return encoder.encode(text.text, text.language, model.pooling());
        } catch (EncoderUnavailableException e) {
            // The encoder has logged why and says so on the health page; words are read instead.
            return null;
        }
    }

    /** The customer's newest messages that have words, oldest first; the subject belongs to the first. */
    private static List<Text> texts(Contact contact) {
        List<Text> texts = new ArrayList<>();
        boolean first = true;
        for (Message message : contact.messages()) {
            String raw = first ? contact.subject() + "\n" + message.text() : message.text();
            first = false;
            if (!message.fromCustomer()) {
                continue;
            }
            String clean = Masker.mask(TextCleaner.clean(raw).text(), Set.of());
            Optional<Language> language = Languages.of(clean);
            language.ifPresent(known -> texts.add(new Text(message, clean, known)));
        }
        return texts.subList(Math.max(0, texts.size() - MOST_MESSAGES), texts.size());
    }

    @Override
    public void close() {
        encoder.close();
    }
}
