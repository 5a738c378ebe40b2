package com.heed.lab.evaluation;

import com.heed.evaluation.EvaluationOptions;
import com.heed.lab.input.Table;
import com.heed.lab.run.WrongUse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that measures a model on labelled rows. */
public final class MeasureOptions {
    private static final int MOST_FOLDS = 20;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description =
                    "Measure inside one file: each of K parts is read by a model of the others. The same text never lies in two parts.")
    private @Nullable Integer folds;

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description =
                    "Measure inside one file: the newest fifth by this column is the test, the rest is learned from.")
    private @Nullable String time;

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How times are written, such as \"dd.MM.yyyy HH:mm\". Default: found out from all of them.")
    private @Nullable String dateFormat;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns such as channel or product: says how right the model is in each of their groups.")
    private List<String> by = List.of();

    @Option(
            names = "--precision",
            defaultValue = "0.8",
            paramLabel = "P",
            description =
                    "Share of the answers that has to be right for the advice “Ready”, at the lower end of its interval. Default: ${DEFAULT-VALUE}.")
    private double precision = 0.8;

    @Option(
            names = "--compare",
            description = "Also measure the parts of the model, each alone. They are shown; none is chosen.")
    private boolean compare;

    @Option(
            names = "--curve",
            description =
                    "Also train on a quarter and on half of the rows, and say what more of them would bring. Takes longer.")
    private boolean curve;

    /** Parts, or 0 where there are none. */
    public int folds() {
        if (folds != null && (folds < 2 || folds > MOST_FOLDS)) {
            throw new WrongUse("--folds " + folds + " must be 2 to " + MOST_FOLDS + ".");
        }
        return folds == null ? 0 : folds;
    }

    public boolean compare() {
        return compare;
    }

    /** @throws WrongUse with parts in turns, of which each would need a curve of its own */
    public boolean curve() {
        if (curve && folds != null) {
            throw new WrongUse("--curve needs one test, by --test or --time; with --folds there are several.");
        }
        return curve;
    }

    /** Columns whose groups are compared. @throws WrongUse if the table lacks one */
    public List<String> by(Table table) {
        by.forEach(table::column);
        return by;
    }

    /**
     * When each row came in; null without {@code --time}.
     *
     * @throws WrongUse if the table lacks the column, or a row its time
     */
    public @Nullable NewestPart newest(Table table) {
        return time == null ? null : NewestPart.of(table, time, dateFormat);
    }

    public boolean hasTime() {
        return time != null;
    }

    /** What an evaluation asks for. @throws WrongUse for a precision that cannot be */
    public EvaluationOptions evaluation(long seed) {
        if (!(precision >= 0.5 && precision <= 0.99)) {
            throw new WrongUse("--precision " + precision + " must be 0.5 to 0.99.");
        }
        return EvaluationOptions.standard(seed).withPrecision(precision);
    }

    /** Ways to name the test. @param test whether a file was named */
    public void requireOneTest(boolean test) {
        int ways = (test ? 1 : 0) + (folds != null ? 1 : 0) + (time != null ? 1 : 0);
        if (ways == 0) {
            throw new WrongUse(
                    "Name what to measure on: --test FILE, or --time COLUMN or --folds K to measure inside --train.");
        }
        if (ways > 1) {
            throw new WrongUse("--test, --time and --folds exclude each other; name one.");
        }
    }
}
