package com.heed.jira.rest;

import com.heed.desk.FittedBelief;
import com.heed.jira.store.Expectation;
import com.heed.jira.store.StoredReplay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replays of a project and what its past taught.
 *
 * @param work    the newest replay that was asked for; null before the first
 * @param at      when the result was made; null without one
 * @param result  of the newest replay that came to its end
 * @param learned what routing expects of the contacts to come; null before anything was learned
 */
public record ReplayAnswer(
        @Nullable Work work,
        @Nullable String at,
        @Nullable StoredReplay result,
        @Nullable Learned learned) {

    /**
     * How far a replay is.
     *
     * @param step    {@code waiting}, {@code reading}, {@code learning}, {@code measuring}, {@code done}, {@code failed} or {@code stopped}
     * @param message how it ended, in the reader's language; null before
     */
    public record Work(
            int id,
            String author,
            String asked,
            String step,
            int done,
            int total,
            @Nullable Long minutesLeft,
            String node,
            @Nullable String message,
            String updated) {}

    /**
     * What the past taught.
     *
     * @param at         when it was learned
     * @param from       first day of the record
     * @param contacts   of the record
     * @param recognised of them, on a channel of the project
     * @param handled    of these, with logged work
     * @param outcomes   of these, with a known outcome
     * @param arrivals   whether routing believes it of how many contacts come; else what was counted in the last weeks
     * @param handling   whether routing believes it of handle times; else what was typed
     * @param settling   whether routing believes it of outcomes; else what was typed
     * @param expected   what routing expects, and what was typed
     * @param quality    how right it is; null while the record is too short
     */
    public record Learned(
            String at,
            String from,
            String to,
            int contacts,
            int recognised,
            int handled,
            int outcomes,
            boolean arrivals,
            boolean handling,
            boolean settling,
            List<OfCell> expected,
            Expectation.@Nullable Quality quality) {

        static Learned of(String at, Expectation from) {
            FittedBelief.Parts parts = from.parts();
            List<OfCell> cells = new ArrayList<>();
            for (int j = 0; j < from.means().channels().size(); j++) {
                for (int k = 0; k < from.means().classes().size(); k++) {
                    double minutes = from.typedMinutes().get(k).get(j);
                    double settles = from.typedSettles().get(k).get(j);
                    cells.add(new OfCell(
                            from.means().channels().get(j),
                            from.means().classes().get(k),
                            parts.handling()
                                    ? from.means().handleMinutes().get(k).get(j)
                                    : minutes,
                            minutes,
                            from.handledBy().get(k).get(j),
                            parts.settling() ? from.means().settles().get(k).get(j) : settles,
                            settles,
                            from.outcomesBy().get(k).get(j)));
                }
            }
            return new Learned(
                    at,
                    from.from(),
                    from.to(),
                    from.contacts(),
                    from.recognised(),
                    from.handled(),
                    from.outcomes(),
                    parts.arrivals(),
                    parts.handling(),
                    parts.settling(),
                    cells,
                    from.quality());
        }
    }

    /**
     * Contacts of a class on a channel.
     *
     * @param handled  contacts with logged work
     * @param outcomes contacts with a known outcome
     */
    public record OfCell(
            String channel,
            String contactClass,
            double handleMinutes,
            double typedMinutes,
            int handled,
            double settles,
            double typedSettles,
            int outcomes) {}
}
