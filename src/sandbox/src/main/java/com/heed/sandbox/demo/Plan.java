package com.heed.sandbox.demo;

import org.jspecify.annotations.Nullable;

/**
 * What one contact is to be, decided before a word of it is written. Nothing here depends on the calendar, so that the counts of a seed are the same on
 * every day.
 *
 * @param id         place in the plan, from 0
 * @param position   when in the ninety days it comes, in [0, 1)
 * @param language   as in {@link DemoContact}
 * @param mood       of its first message, -2 to 2
 * @param typed      place among the priorities when it comes in
 * @param priority   place among the priorities from the highest, 0 to 4, when the work on it ends
 * @param original   id of the contact it repeats, or null
 * @param copied     whether its description is the original's
 * @param incident   whether it is about a trouble that many report at once
 * @param fate       what becomes of it
 * @param lateAnswer whether the goal of the first response is exceeded
 * @param late       whether the goal of the resolution is exceeded
 * @param reopenings how often it is reopened
 * @param settled    whether it is old enough to be closed after its resolution
 * @param hostile    kind of hostile text, or null
 * @param pressing   why the customer says it cannot wait, or null
 */
record Plan(
        int id,
        double position,
        Topic topic,
        String language,
        Channel channel,
        int mood,
        int typed,
        int priority,
        Person customer,
        @Nullable Integer original,
        boolean copied,
        boolean incident,
        Fate fate,
        boolean lateAnswer,
        boolean late,
        int reopenings,
        boolean settled,
        @Nullable String hostile,
        Pressing.@Nullable Why pressing) {

    /** What becomes of a contact until the end of the ninety days. */
    enum Fate {
        /** Nobody has looked at it yet. */
        NEW,
        IN_PROGRESS,
        WAITING,
        /** Open longer than it may be, and answered. */
        OVERDUE,
        /** Open longer than it may be, and never answered. */
        FORGOTTEN,
        SOLVED,
        DUPLICATE,
        DECLINED;

        boolean open() {
            return ordinal() < SOLVED.ordinal();
        }
    }

    /** Whether an agent sees that it cannot wait. */
    boolean raised() {
        return priority < typed;
    }

    /** Whether its texts are made from phrases; those in a third language are complete as they stand. */
    boolean written() {
        return language.equals("en") || language.equals("zh") || language.equals("mixed");
    }
}
