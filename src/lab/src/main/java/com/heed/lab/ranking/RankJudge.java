package com.heed.lab.ranking;

import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.ranking.Basis;
import com.heed.ranking.FitSign;
import com.heed.ranking.PastReplies;
import com.heed.ranking.PastReply;
import com.heed.ranking.Ranked;
import com.heed.ranking.ReadAnswer;
import com.heed.ranking.ReadTurns;
import com.heed.ranking.ReplyRanker;
import com.heed.ranking.Turn;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads texts once for a ranker and ranks by it. Safe for many threads. */
final class RankJudge {
    private final ReplyRanker ranker;
    private final SentenceEncoder encoder;
    private final int threads;
    private final PrintWriter err;
    private final Map<String, ReadAnswer> answers = new ConcurrentHashMap<>();
    private @Nullable SixSigns sixSigns;

    RankJudge(ReplyRanker ranker, SentenceEncoder encoder, int threads, PrintWriter err) {
        this.ranker = ranker;
        this.encoder = encoder;
        this.threads = threads;
        this.err = err;
    }

    ReadAnswer answer(String clean) {
        return answers.computeIfAbsent(clean, text -> ranker.readAnswer(text, encoder));
    }

    ReadTurns turns(List<Turn> turns) {
        return ranker.readTurns(turns, encoder);
    }

    /** Learns the sum of six signs from the pairs the ranker learned from, to be measured beside it. */
    void compare(List<PastReply> pairs, long seed) {
        try {
            sixSigns = SixSigns.learn(pairs, ranker.language(), this, encoder, seed);
        } catch (EncoderUnavailableException e) {
            // Four of the six need it; there is nothing to compare with.
            sixSigns = null;
        }
    }

    /** As words alone rank. */
    List<Ranked> byWords(List<Turn> turns, List<String> texts) {
        return ranker.rank(
                Basis.WORDS, turns(turns), texts.stream().map(this::answer).toList(), PastReplies.NONE, 1);
    }

    PastReplies past(List<PastReply> replies) {
        List<ReadTurns> asked = Parallel.map(
                replies.size(),
                threads,
                new Progress(err, "history", replies.size()),
                i -> turns(replies.get(i).turns()));
        List<ReadAnswer> said = Parallel.map(
                replies.size(),
                threads,
                new Progress(err, "replies", replies.size()),
                i -> answer(replies.get(i).reply()));
        return PastReplies.read(asked, said);
    }

    /** Rankings of every candidate by its name: heed, six_signs where they were learned, without_attention, vectors, words, and each sign alone. */
    Map<String, List<RankFigures.Ranking>> measure(List<Pools.Question> questions, PastReplies past) {
        List<Map<String, RankFigures.Ranking>> each =
                Parallel.map(questions.size(), threads, new Progress(err, "ranking", questions.size()), i -> {
                    Pools.Question question = questions.get(i);
                    List<ReadAnswer> read =
                            question.answers().stream().map(this::answer).toList();
                    boolean[] right = new boolean[read.size()];
                    right[0] = true;
                    return rankings(question.reply().turns(), read, right, past);
                });
        Map<String, List<RankFigures.Ranking>> all = new LinkedHashMap<>();
        for (String name : each.get(0).keySet()) {
            all.put(
                    name,
                    each.stream()
                            .map(rankings -> Objects.requireNonNull(rankings.get(name)))
                            .toList());
        }
        return all;
    }

    /** The candidates hold the right answer, as far as anybody knows. */
    List<Ranked> rank(ReadTurns turns, List<ReadAnswer> read, PastReplies past) {
        return ranker.rank(turns, read, past, 1);
    }

    /** Rankings of one question by every candidate's name. */
    Map<String, RankFigures.Ranking> rankings(
            List<Turn> asked, List<ReadAnswer> read, boolean[] right, PastReplies past) {
        ReadTurns turns = turns(asked);
        Map<String, RankFigures.Ranking> rankings = new LinkedHashMap<>();
        List<Ranked> heed = rank(turns, read, past);
        rankings.put("heed", ranking(heed, right));
        if (sixSigns != null) {
            List<String> texts = read.stream().map(ReadAnswer::clean).toList();
            rankings.put(
                    "six_signs", sixSigns.rank(asked, texts, ranker.rank(Basis.WORDS, turns, read, past, 1), right));
        }
        for (Basis basis : new Basis[] {Basis.WITHOUT_ATTENTION, Basis.VECTORS, Basis.WORDS}) {
            rankings.put(
                    "by_" + basis.name().toLowerCase(java.util.Locale.ROOT),
                    ranking(ranker.rank(basis, turns, read, past, 1), right));
        }
        for (FitSign sign : FitSign.values()) {
            double[] value = new double[right.length];
            heed.forEach(one -> one.parts().stream()
                    .filter(part -> part.sign() == sign)
                    .forEach(part -> value[one.candidate()] = part.value()));
            rankings.put(sign.name().toLowerCase(java.util.Locale.ROOT), bySign(value, right));
        }
        return rankings;
    }

    static RankFigures.Ranking ranking(List<Ranked> ranked, boolean[] right) {
        boolean[] ordered = new boolean[right.length];
        double[] probability = new double[right.length];
        int all = 0;
        for (int i = 0; i < right.length; i++) {
            ordered[i] = right[ranked.get(i).candidate()];
            probability[i] = ranked.get(i).probability();
            all += ordered[i] ? 1 : 0;
        }
        return new RankFigures.Ranking(ordered, probability, all);
    }

    private static RankFigures.Ranking bySign(double[] value, boolean[] right) {
        return byScore(value, new double[0], right);
    }

    /**
     * Ties are held against the score: a right answer stands behind wrong ones of the same value.
     *
     * @param probability of each answer; empty for a score that is none
     */
    static RankFigures.Ranking byScore(double[] value, double[] probability, boolean[] right) {
        int[] order = IntStream.range(0, right.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -value[i]).thenComparing(i -> right[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] ordered = new boolean[right.length];
        double[] said = new double[probability.length];
        int all = 0;
        for (int i = 0; i < order.length; i++) {
            ordered[i] = right[order[i]];
            all += ordered[i] ? 1 : 0;
            if (said.length > 0) {
                said[i] = probability[order[i]];
            }
        }
        return new RankFigures.Ranking(ordered, said, all);
    }
}
