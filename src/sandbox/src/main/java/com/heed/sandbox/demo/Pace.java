package com.heed.sandbox.demo;

import com.heed.sandbox.sla.SlaGoals;
import com.heed.sandbox.sla.SlaMetric;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How long the steps of one contact take. Throws its dice at once, so that the calendar never changes what is thrown after it.
 *
 * @param answer     counted time from creation to the first answer
 * @param resolution counted time from creation to the first resolution, longer than {@code answer}
 * @param pause      time the customer takes to answer a question
 */
record Pace(Duration answer, Duration resolution, Duration pause) {
    private static final int QUIET_FROM = 20;
    private static final double[] SPEED = {0.8, 1.0, 1.25, 0.9, 1.1, 0.7, 1.4};

    /**
     * The pace of one contact.
     *
     * @param agent   place of the agent in the list of people: some are quicker than others
     * @param souring whether the customer's mood falls, which takes long waiting
     */
    static Pace of(Plan plan, int agent, boolean souring, Instant created, Instant end, Dice dice) {
        String priority = Timeline.PRIORITIES.get(plan.priority());
        Duration answerGoal = SlaGoals.DEFAULT.of(SlaMetric.FIRST_RESPONSE, priority);
        Duration resolutionGoal = SlaGoals.DEFAULT.of(SlaMetric.RESOLUTION, priority);
        double speed = SPEED[agent % SPEED.length];
        boolean live = plan.channel().live();

        double lateBy = dice.between(1.06, 2.0);
        double answerShare = Math.clamp(0.3 * speed * dice.around(0.6), 0.04, 0.9);
        Duration answer = times(answerGoal, plan.lateAnswer() ? lateBy : answerShare);
        if (live && !plan.lateAnswer()) {
            answer = Duration.ofSeconds((long) (60 * dice.between(2.0, 22.0)));
        }
        double lateResolutionBy = dice.between(1.06, 1.9);
        double share = Math.clamp(0.2 * plan.topic().effort * speed * dice.around(0.6) * (live ? 0.5 : 1), 0.03, 0.85);
        share = souring ? Math.max(share, 0.5) : share;
        Duration resolution = times(resolutionGoal, plan.late() ? lateResolutionBy : share);
        Duration pause = Duration.ofMinutes((long) (60 * Math.clamp(9 * dice.around(1.0), 0.3, 60)));

        Duration age = Duration.between(created, end);
        answer = fit(created, shorter(answer, times(age, 0.25)), answerGoal);
        resolution = longer(shorter(resolution, times(age, 0.5)), answer.plusMinutes(12));
        return new Pace(answer, fit(created, resolution, resolutionGoal), shorter(pause, times(age, 0.2)));
    }

    /** Nobody sits at the desk late in the evening: the work waits until after midnight, unless a goal would be missed by that. */
    private static Duration fit(Instant start, Duration length, Duration goal) {
        Instant at = start.plus(length);
        int hour = at.atZone(ZoneOffset.UTC).getHour();
        if (hour < QUIET_FROM) {
            return length;
        }
        Duration later = length.plusHours(24L - hour).plusMinutes(hour);
        return later.compareTo(goal) > 0 == length.compareTo(goal) > 0 ? later : length;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofSeconds((long) (duration.toSeconds() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
