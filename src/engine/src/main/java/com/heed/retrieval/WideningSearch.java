package com.heed.retrieval;

import com.heed.reply.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks through candidates, the best first, for answers that are permitted; where too few are, four times as many are asked for, until there are no more or each list gave {@link AnswerIndex#MOST_LOOKED_AT}. Permission is asked of each answer at each search and never kept. */
public final class WideningSearch {
    /** What each list gives at first. */
    private static final int LEAST_LOOKED_AT = 50;

    private WideningSearch() {}

    /**
     * Where candidates come from.
     *
     * @param <D> what names a document
     */
    public interface Source<D> {
        /** Candidates, the best first. @param most how many each of the lists behind them may give */
        List<Candidate<D>> best(int most) throws IOException;

        /** The answer of a candidate that was given; empty if it is gone meanwhile. */
        Optional<Answer> answer(D document) throws IOException;
    }

    /**
     * @param k         wanted, at least 1
     * @param permitted asked once for an answer
     * @throws IllegalArgumentException if k is less than 1
     */
    public static <D> Found search(Source<D> source, int k, Predicate<Answer> permitted) throws IOException {
        if (k < 1) {
            throw new IllegalArgumentException("wanted " + k + " answers; 1 is the least");
        }
        Map<D, Optional<Answer>> asked = new HashMap<>();
        for (int most = Math.max(LEAST_LOOKED_AT, k); ; most *= 4) {
            int limit = Math.min(most, AnswerIndex.MOST_LOOKED_AT);
            List<Candidate<D>> best = source.best(limit);
            List<Hit> hits = new ArrayList<>(k);
            boolean vectors = false;
            for (Candidate<D> candidate : best) {
                vectors |= candidate.byVectors();
                if (hits.size() == k) {
                    break;
                }
                Optional<Answer> answer = asked.get(candidate.document());
                if (answer == null) {
                    answer = source.answer(candidate.document()).filter(permitted);
                    asked.put(candidate.document(), answer);
                }
                answer.ifPresent(one -> hits.add(candidate.hit(one)));
            }
            boolean all = best.size() < limit;
            if (hits.size() == k || all || limit == AnswerIndex.MOST_LOOKED_AT) {
                return new Found(hits, vectors, hits.size() < k && !all);
            }
        }
    }
}
