package com.heed.ranking;

import com.heed.learn.LinearModel;
import com.heed.learn.Rows;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replies of the past by what was asked then: the right reply to a question that is put in other words. Whether two requests ask the same counts most; the words they have in common and the replies tell near ones apart. Exact, one pass over all rows a question. Safe for many threads.
 */
public final class EarlierRequests {
    /** Of the log odds that both ask the same; this and the next two are fitted (decision 0038). */
    private static final double SAME = 0.56;
    /** Of BM25 between the requests, as a share of the most the question can get. */
    private static final double REQUEST_WORDS = 1.8;
    /** Of the cosine of the requests. */
    private static final double REQUEST_MEANING = 28;
    /** Of BM25 of the reply, the same way; this and the next are set. */
    private static final double REPLY_WORDS = 2;
    /** Of the cosine of question and reply. */
    private static final double REPLY_MEANING = 3;

    private final ReplyRanker ranker;
    private final PairModel pairs;
    private final WordCounts requestCounts;
    private final WordCounts replyCounts;
    private final List<Kept> rows;

    /**
     * A request and what was answered.
     *
     * @param request clean and masked
     * @param reply   clean and masked
     */
    public record Row(String request, String reply) {}

    /** A text of either side, read. */
    private record Kept(ReadRequest request, ReadText reply) {}

    /** A request made ready to be compared. Safe for many threads. */
    public static final class ReadRequest {
        private final ComparedText compared;
        private final TextWords words;
        private final float @Nullable [] sentence;

        private ReadRequest(ComparedText compared, TextWords words, float @Nullable [] sentence) {
            this.compared = compared;
            this.words = words;
            this.sentence = sentence;
        }
    }

    private EarlierRequests(
            ReplyRanker ranker, PairModel pairs, WordCounts requestCounts, WordCounts replyCounts, List<Kept> rows) {
        this.ranker = ranker;
        this.pairs = pairs;
        this.requestCounts = requestCounts;
        this.replyCounts = replyCounts;
        this.rows = rows;
    }

    /**
     * Rows to go by.
     *
     * @param ranker reads the replies; its language is theirs
     * @param rows   at least one
     */
    public static EarlierRequests of(ReplyRanker ranker, List<Row> rows, SentenceEncoder encoder) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no request to go by");
        }
        Map<String, ReadRequest> requests = new HashMap<>();
        Map<String, ReadText> replies = new HashMap<>();
        for (Row row : rows) {
            requests.computeIfAbsent(row.request, text -> read(text, ranker, encoder));
            replies.computeIfAbsent(
                    row.reply, text -> ranker.readAnswer(text, encoder).text());
        }
        return new EarlierRequests(
                ranker,
                PairModel.shipped(ranker.language()),
                WordCounts.of(
                        new LinkedHashSet<>(rows.stream().map(Row::request).toList())),
                WordCounts.of(new LinkedHashSet<>(rows.stream().map(Row::reply).toList())),
                rows.stream()
                        .map(row -> new Kept(
                                Objects.requireNonNull(requests.get(row.request)),
                                Objects.requireNonNull(replies.get(row.reply))))
                        .toList());
    }

    private static ReadRequest read(String clean, ReplyRanker ranker, SentenceEncoder encoder) {
        float[] sentence = null;
        if (clean.codePoints().anyMatch(Character::isLetterOrDigit)) {
            try {
                sentence = encoder.encode(clean, ranker.language()).sentence();
            } catch (EncoderUnavailableException e) {
                // Words alone are compared then.
                sentence = null;
            }
        }
        return new ReadRequest(new PairEncoder(encoder).read(clean, ranker.language()), TextWords.of(clean), sentence);
    }

    public int size() {
        return rows.size();
    }

    /** Makes a question ready. @param clean clean and masked */
    public ReadRequest read(String clean, SentenceEncoder encoder) {
        return read(clean, ranker, encoder);
    }

    /** Ways to compare alone, for judging what they bring. */
    public enum Way {
        SAME,
        REQUEST_WORDS,
        REQUEST_MEANING,
        REPLY_WORDS,
        REPLY_MEANING
    }

    /** (rows) what one way says of each. */
    public double[] scores(ReadRequest question, Way way) {
        double words = Math.max(1e-9, (1 + WordCounts.K1) * requestCounts.sum(question.words));
        double replyWords = Math.max(1e-9, (1 + WordCounts.K1) * replyCounts.sum(question.words));
        double[] scores = new double[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            Kept row = rows.get(i);
            scores[i] = switch (way) {
                case SAME -> {
                    double p = Math.clamp(pairs.probability(question.compared, row.request.compared), 1e-9, 1 - 1e-9);
                    yield Math.log(p / (1 - p));
                }
                case REQUEST_WORDS -> requestCounts.bm25(question.words, row.request.words) / words;
                case REQUEST_MEANING -> cosine(question.sentence, row.request.sentence);
                case REPLY_WORDS -> replyCounts.bm25(question.words, row.reply.words()) / replyWords;
                case REPLY_MEANING -> cosine(question.sentence, row.reply.sentence());
            };
        }
        return scores;
    }

    private static double cosine(float @Nullable [] one, float @Nullable [] other) {
        return one == null || other == null ? 0 : Rows.dot(one, other);
    }

    /** (rows) logits. What was replied to one request is one matter: whichever of its replies fits best speaks for all of them. */
    public double[] logits(ReadRequest question) {
        double[] logits = new double[rows.size()];
        add(logits, REPLY_WORDS, scores(question, Way.REPLY_WORDS));
        add(logits, REPLY_MEANING, scores(question, Way.REPLY_MEANING));
        Map<ReadRequest, Double> best = new HashMap<>();
        for (int i = 0; i < logits.length; i++) {
            best.merge(rows.get(i).request, logits[i], Math::max);
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Objects.requireNonNull(best.get(rows.get(i).request));
        }
        add(logits, SAME, scores(question, Way.SAME));
        add(logits, REQUEST_WORDS, scores(question, Way.REQUEST_WORDS));
        add(logits, REQUEST_MEANING, scores(question, Way.REQUEST_MEANING));
        return logits;
    }

    private static void add(double[] to, double weight, double[] scores) {
        for (int i = 0; i < to.length; i++) {
            to[i] += weight * scores[i];
        }
    }

    /** (rows) probabilities that add up to 1: that a row holds the reply that is used, if one of them does. */
    public double[] probabilities(ReadRequest question) {
        return LinearModel.softmax(logits(question));
    }

    /** Different replies, in the order of the rows. */
    public Collection<String> replies() {
        List<String> replies = new ArrayList<>();
        rows.forEach(row -> replies.add(row.reply.clean()));
        return new LinkedHashSet<>(replies);
    }
}
