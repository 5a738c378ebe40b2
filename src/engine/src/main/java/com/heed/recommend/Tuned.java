package com.heed.recommend;

import java.util.function.Function;

/**
 * A voice tuned on what is known before the newest part of the histories.
 *
 * @param settings what was chosen, in words
 * @param tuned    as it was when it was asked about the newest part
 * @param again    learns it from everything
 */
record Tuned(String name, String settings, Recommender tuned, Function<Histories, Recommender> again) {}
