package com.heed.learn;

/** Hears how far a long work is, and may end it. Called by several threads, about four times a second each step, so it must be quick. */
public interface Progress {
    /** Hears nothing and never ends anything. */
    Progress NONE = (step, done, all) -> {};

    /**
     * How far a step is.
     *
     * @param step what is being done, a key for a text such as {@code attention}
     * @param done units of it that are done, in [0, all]
     * @param all  units of it in all, at least 1
     */
    void at(String step, long done, long all);

    /** Whether the work is to end as soon as it can; asked several times a second. */
    default boolean cancelled() {
        return false;
    }
}
