package com.heed.benchmark;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Question;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Answers as many as wanted, the same every time, since millions of texts would take hours to encode. Requests and replies have 13 words, questions 60, drawn by Zipf's law from 20,000 made-up ones; in Chinese a word is two characters.
 *
 * <p>Vectors have the structure of sentence vectors, with figures measured on real ones (see {@code docs/performance.md}): all share a direction; topics of very different size, by Zipf's law, have one each, some tight and some loose; what tells texts apart lies mostly in some 60 directions, the first ones far stronger. An answer's request and reply are drawn alone, a question as they are.
 */
public final class GeneratedAnswers {
    private static final int TOPICS = 2_000;
    private static final int WORDS = 20_000;
    private static final int WORDS_OF_ANSWER = 13;
    private static final int WORDS_OF_QUESTION = 60;
    private static final int MAIN_DIRECTIONS = 64;
    /** Lengths of what is added up: what all share, a topic's own, and the text's own from the tightest topic to the loosest. */
    private static final double SHARED = 1.2;

    private static final double OF_TOPIC = 0.75;
    private static final double TIGHT = 0.35;
    private static final double LOOSE = 1.0;
    /** Share of a text's own length that lies in no main direction. */
    private static final double SCATTERED = 0.5;

    private final Language language;
    private final int width;
    private final float[] shared;
    private final float[][] main = new float[MAIN_DIRECTIONS][];
    private final float[][] topics = new float[TOPICS][];
    private final double[] looseness = new double[TOPICS];
    private final double[] topicShares = zipf(TOPICS, 0.8);
    private final double[] wordShares = zipf(WORDS, 1);

    public GeneratedAnswers(Language language) {
        this.language = language;
        this.width = language == Language.CHINESE ? 512 : 384;
        SplittableRandom random = new SplittableRandom(7);
        this.shared = unit(noise(random));
        for (int k = 0; k < MAIN_DIRECTIONS; k++) {
            main[k] = unit(noise(random));
        }
        for (int c = 0; c < TOPICS; c++) {
            topics[c] = own(random);
            looseness[c] = TIGHT + (LOOSE - TIGHT) * random.nextDouble();
        }
    }

    /** Ascending to 1: shares of the first ones up to each, where one of rank r is drawn in proportion to r^-exponent. */
    private static double[] zipf(int count, double exponent) {
        double[] shares = new double[count];
        double sum = 0;
        for (int r = 0; r < count; r++) {
            sum += Math.pow(r + 1, -exponent);
            shares[r] = sum;
        }
        for (int r = 0; r < count; r++) {
            shares[r] /= sum;
        }
        return shares;
    }

    private static int drawn(double[] shares, SplittableRandom random) {
        int found = Arrays.binarySearch(shares, random.nextDouble());
        return found < 0 ? Math.min(shares.length - 1, -1 - found) : found;
    }

    /** Those from one number, counted from 0, up to another, exclusive. */
    public List<EncodedAnswer> answers(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::answer).toList();
    }

    private EncodedAnswer answer(int i) {
        SplittableRandom random = new SplittableRandom(1_000_003L * i + 1);
        float[] request = vector(random);
        float[] reply = vector(random);
        return new EncodedAnswer(
                new Answer(
                        "a" + i,
                        new Origin.Past("i" + i, "c" + i),
                        language,
                        words(random, WORDS_OF_ANSWER),
                        words(random, WORDS_OF_ANSWER),
                        Instant.EPOCH,
                        Answer.UNKNOWN_WORTH),
                request,
                reply);
    }

    /** The question of a number. */
    public Question question(int i) {
        SplittableRandom random = new SplittableRandom(900_007L * i + 11);
        float[] vector = vector(random);
        return Question.of(words(random, WORDS_OF_QUESTION), language, vector);
    }

    private String words(SplittableRandom random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int word = drawn(wordShares, random);
            if (language == Language.CHINESE) {
                // Every second character from its own half, so that no word ends where another begins.
                text.append((char) (0x4e00 + word % 200))
                        .append((char) (0x5e00 + word / 200))
                        .append(',');
                continue;
            }
            text.append(i == 0 ? "" : " ");
            for (int rest = word + 26 * 26; rest > 0; rest /= 26) {
                text.append((char) ('a' + rest % 26));
            }
        }
        return text.toString();
    }

    private float[] vector(SplittableRandom random) {
        int topic = drawn(topicShares, random);
        float[] own = own(random);
        float[] sum = new float[width];
        for (int j = 0; j < width; j++) {
            sum[j] = (float) (SHARED * shared[j] + OF_TOPIC * topics[topic][j] + looseness[topic] * own[j]);
        }
        return unit(sum);
    }

    /** Of length 1: mostly in the main directions, of which direction k is drawn with a deviation of (k + 1)^-1/2. */
    private float[] own(SplittableRandom random) {
        float[] own = new float[width];
        for (int k = 0; k < MAIN_DIRECTIONS; k++) {
            float strength = (float) (random.nextGaussian() / Math.sqrt(k + 1));
            for (int j = 0; j < width; j++) {
                own[j] += strength * main[k][j];
            }
        }
        unit(own);
        float[] scattered = unit(noise(random));
        for (int j = 0; j < width; j++) {
            own[j] = (float) (Math.sqrt(1 - SCATTERED * SCATTERED) * own[j] + SCATTERED * scattered[j]);
        }
        return unit(own);
    }

    private float[] noise(SplittableRandom random) {
        float[] noise = new float[width];
        for (int j = 0; j < width; j++) {
            noise[j] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        for (int j = 0; j < vector.length; j++) {
            vector[j] /= (float) Math.sqrt(sum);
        }
        return vector;
    }
}
