package com.heed.risk;

/** Log odds of leaving, as a sum over what is known of a customer. */
sealed interface RiskModel permits LogisticModel, TreeModel, BlendModel {
    /** Before calibration. @param table with the columns learned from, in their order @return (rows) */
    double[] logOdds(RiskTable table);

    /** What each column adds against the mean customer, in log odds. @param table as above @return (columns, rows) */
    double[][] reasons(RiskTable table);
}
