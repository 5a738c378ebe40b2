package com.heed.forecast;

/**
 * How many contacts are expected in a stretch of time.
 *
 * @param mean at least 0
 * @param low  four of five such stretches bring at least this many
 * @param high and at most this many
 */
public record Expected(double mean, double low, double high) {}
