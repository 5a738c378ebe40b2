package com.heed.sentiment;

import com.heed.Language;
import com.heed.learn.Calibration;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentiment of one text in one language. With an encoder, up to three voices speak: attention over the tokens, a regression on the text's vectors, one on its
 * words; their log probabilities are added by shares and calibrated. Without, the words alone.
 */
public final class SentimentModel {
    private static final String WORDS = "words.bin";
    private static final String HEAD = "head.bin";
    private static final String ATTENTION = "attention.bin";
    private static final String VOICES = "voices.bin";
    private static final String EMOTIONS = "emotions.bin";

    private final Language language;
    private final int version;
    private final WordSentiment words;
    private final @Nullable LinearModel head;
    private final @Nullable AttentionVoice attention;
    private final Shares shares;
    private final Calibration calibration;
    private final @Nullable EmotionModel emotions;

    SentimentModel(
            Language language,
            int version,
            WordSentiment words,
            @Nullable LinearModel head,
            @Nullable AttentionVoice attention,
            Shares shares,
            Calibration calibration,
            @Nullable EmotionModel emotions) {
        this.language = language;
        this.version = version;
        this.words = words;
        this.head = head;
        this.attention = attention;
        this.shares = shares;
        this.calibration = calibration;
        this.emotions = emotions;
    }

    public Language language() {
        return language;
    }

    /** Number of the model in its pack, from 1. */
    public int version() {
        return version;
    }

    /** Reading by words alone. */
    public SentimentReading read(List<Word> text) {
        return words.reading(text);
    }

    /** What this model has to see of each text: texts it is to read must be encoded with this pooling. */
    public TokenPooling pooling() {
        return attention == null ? TokenPooling.NONE : attention;
    }

    /**
     * Reading by all voices.
     *
     * @param vector encoded with {@link #pooling()}
     * @throws IllegalArgumentException if it was encoded with another
     */
    public SentimentReading read(TextVector vector, List<Word> text) {
        return Readings.of(calibration.probabilities(logits(vector, text)));
    }

    /**
     * Reading by attention alone, not calibrated; empty where the model has none.
     *
     * @param vector encoded with {@link #pooling()}
     */
    public Optional<SentimentReading> readByAttention(TextVector vector) {
        return attention == null
                ? Optional.empty()
                : Optional.of(Readings.of(
                        LinearModel.softmax(attention.logs(vector.pooled()).clone())));
    }

    /** Log probabilities before calibration. */
    double[] logits(TextVector vector, List<Word> text) {
        double[] none = {};
        return shares.mix(
                attention == null ? none : attention.logs(vector.pooled()),
                head == null ? none : Readings.logOf(LinearModel.softmax(head.logits(features(vector)))),
                shares.words() == 0 ? none : Readings.logOf(LinearModel.softmax(words.logits(text))));
    }

    /** The words that drive the word model's score, strongest first. */
    public List<WordInfluence> influences(String text, List<Word> split, int most) {
        return words.influences(text, split, most);
    }

    /** Emotions that reach {@code least}, strongest first; empty where the model knows none. */
    public Map<String, Double> emotions(TextVector vector, double least) {
        return emotions == null ? Map.of() : emotions.of(features(vector), least);
    }

    /** Features of the head: mean of the inner layer, then the sentence vector; (2 width). */
    static float[] features(TextVector vector) {
        float[] features = new float[vector.inner().length + vector.sentence().length];
        System.arraycopy(vector.inner(), 0, features, 0, vector.inner().length);
        System.arraycopy(vector.sentence(), 0, features, vector.inner().length, vector.sentence().length);
        return features;
    }

    /** The files of a pack. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new java.util.TreeMap<>();
        files.put(WORDS, bytes(out -> {
            words.features().write(out);
            words.model().write(out);
            words.calibration().write(out);
        }));
        if (head != null) {
            files.put(HEAD, bytes(head::write));
        }
        files.put(VOICES, bytes(out -> {
            shares.write(out);
            calibration.write(out);
        }));
        if (attention != null) {
            files.put(ATTENTION, attention.bytes());
        }
        EmotionModel known = emotions;
        if (known != null) {
            files.put(EMOTIONS, bytes(out -> {
                out.writeInt(known.names().size());
                known.write(out);
            }));
        }
        return files;
    }

    /**
     * The model of a pack.
     *
     * @throws ModelFormatException if the pack's files are not those of a sentiment model of this language
     */
    public static SentimentModel of(Language language, ModelPack pack) {
        try {
            DataInputStream wordsIn = open(pack, WORDS);
            WordSentiment words =
                    new WordSentiment(WordFeatures.read(wordsIn), LinearModel.read(wordsIn), Calibration.read(wordsIn));
            if (words.model().width() != words.features().size()) {
                throw new ModelFormatException("model '" + pack.manifest().name() + "' has "
                        + words.features().size() + " terms and weights for "
                        + words.model().width());
            }
            LinearModel head = pack.files().containsKey(HEAD) ? LinearModel.read(open(pack, HEAD)) : null;
            DataInputStream voicesIn = open(pack, VOICES);
            Shares shares = Shares.read(voicesIn);
            Calibration calibration = Calibration.read(voicesIn);
            AttentionVoice attention =
                    pack.files().containsKey(ATTENTION) ? AttentionVoice.of(pack.file(ATTENTION)) : null;
            require(pack, ATTENTION, shares.attention());
            require(pack, HEAD, shares.vector());
            EmotionModel emotions = null;
            if (pack.files().containsKey(EMOTIONS)) {
                DataInputStream in = open(pack, EMOTIONS);
                emotions = EmotionModel.read(in, in.readInt());
            }
            return new SentimentModel(
                    language, pack.manifest().version(), words, head, attention, shares, calibration, emotions);
        } catch (IOException e) {
            throw new ModelFormatException(
                    "model '" + pack.manifest().name() + "' ends too early; train again or install again", e);
        }
    }

    /** A voice that counts has to be there. */
    private static void require(ModelPack pack, String file, double share) {
        if (share > 0 && !pack.files().containsKey(file)) {
            throw new ModelFormatException("model '" + pack.manifest().name() + "' needs '" + file + "' for a share of "
                    + share + " and does not have it; train again or install again");
        }
    }

    private static DataInputStream open(ModelPack pack, String name) {
        return new DataInputStream(new ByteArrayInputStream(pack.file(name)));
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
