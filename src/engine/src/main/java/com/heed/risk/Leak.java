package com.heed.risk;

/** Why a column gives the answer away: it seems to be known only afterwards. */
public sealed interface Leak {
    String column();

    /** Its name holds that of what is to be predicted, such as churn_reason. */
    record Named(String column, String target) implements Leak {}

    /** Alone and out of fold it tells who left with this area under the ROC curve. */
    record TellsAlone(String column, double auc) implements Leak {}

    /**
     * It is filled for one kind alone, and chance would hardly do that.
     *
     * @param rows    filled
     * @param leavers whether those are the ones who left
     */
    record OneKind(String column, int rows, boolean leavers) implements Leak {}

    /** All who have this level left, and they are a good part of all who did. @param rows with the level */
    record Level(String column, String level, int rows) implements Leak {}
}
