package com.heed.pattern;

/**
 * Contacts that fit no known topic and speak of one thing.
 *
 * @param cluster who they are
 * @param p       probability that contacts without a common topic hold a group as large and tight, in (0, 1]
 */
public record NewTopic(Cluster cluster, double p) {}
