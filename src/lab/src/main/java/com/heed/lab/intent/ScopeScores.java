package com.heed.lab.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.RocArea;
import com.heed.lab.run.Result;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/**
 * How well foreign texts are told from those about one of the classes.
 *
 * @param rows          foreign texts
 * @param auroc         probability that a known text has the larger score; ties count half
 * @param recallAtFive  share of the foreign texts found where 5 % of the known ones are refused
 * @param recall        share of the foreign texts that the model refused
 * @param precision     share of the refused texts that are foreign; 0 for none
 * @param falseRefusal  share of the known texts that the model refused
 */
record ScopeScores(int rows, double auroc, double recallAtFive, double recall, double precision, double falseRefusal) {
    private static final double FALSE_REFUSAL = 0.05;

    /**
     * @param inScope scores of all texts, larger for known ones
     * @param known   whether a text is about one of the classes; both kinds occur
     * @param refused what the model did
     */
    static ScopeScores of(double[] inScope, boolean[] known, boolean[] refused) {
        int knownRows = 0;
        int refusedKnown = 0;
        int refusedForeign = 0;
        for (int i = 0; i < known.length; i++) {
            knownRows += known[i] ? 1 : 0;
            refusedKnown += known[i] && refused[i] ? 1 : 0;
            refusedForeign += !known[i] && refused[i] ? 1 : 0;
        }
        int foreignRows = known.length - knownRows;
        double auroc = new RocArea(inScope, known).value();
        double[] scores = new double[knownRows];
        int next = 0;
        for (int i = 0; i < known.length; i++) {
            if (known[i]) {
                scores[next++] = inScope[i];
            }
        }
        Arrays.sort(scores);
        double cut = scores[(int) (FALSE_REFUSAL * knownRows)];
        int found = 0;
        for (int i = 0; i < known.length; i++) {
            found += !known[i] && inScope[i] < cut ? 1 : 0;
        }
        int refusedAll = refusedKnown + refusedForeign;
        return new ScopeScores(
                foreignRows,
                auroc,
                (double) found / foreignRows,
                (double) refusedForeign / foreignRows,
                refusedAll == 0 ? 0 : (double) refusedForeign / refusedAll,
                (double) refusedKnown / knownRows);
    }

    double f1() {
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    void print(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "out of scope, n = %d: AUROC %.4f, recall %.4f at 5 %% false refusal%n",
                rows,
                auroc,
                recallAtFive);
        out.printf(
                Locale.ROOT,
                "refused: recall %.4f, precision %.4f, F1 %.4f; %.4f of the others%n",
                recall,
                precision,
                f1(),
                falseRefusal);
    }

    void into(ObjectNode metrics) {
        metrics.putObject("outOfScope")
                .put("n", rows)
                .put("auroc", Result.rounded(auroc))
                .put("recallAtFivePercent", Result.rounded(recallAtFive))
                .put("recall", Result.rounded(recall))
                .put("precision", Result.rounded(precision))
                .put("f1", Result.rounded(f1()))
                .put("falseRefusal", Result.rounded(falseRefusal));
    }
}
