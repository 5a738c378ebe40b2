package com.heed.forecast;

/**
 * How long a contact is going to take an agent, in minutes.
 *
 * @param median half of such contacts take less
 * @param mean   what a queue of such contacts takes each; longer than the median, because some take very long
 * @param low    four of five take between this
 * @param high   and this
 */
public record HandleTime(double median, double mean, double low, double high) {}
