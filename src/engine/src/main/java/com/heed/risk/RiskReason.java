package com.heed.risk;

/**
 * What one column does to a customer's risk.
 *
 * @param column  its name
 * @param value   what it says of the customer; empty where nothing is known
 * @param logOdds added against the mean customer, after calibration's stretch is left aside; above 0 raises the risk, below protects
 */
public record RiskReason(String column, String value, double logOdds) {
    /** Column=value, as in {@code Contract=Month-to-month}. */
    public String name() {
        return column + "=" + value;
    }

    public boolean raises() {
        return logOdds > 0;
    }
}
