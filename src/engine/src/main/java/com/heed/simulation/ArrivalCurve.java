package com.heed.simulation;

import java.util.List;

/** How many contacts arrive a minute in the course of a day. */
public sealed interface ArrivalCurve {

    /** Contacts a minute, at least 0. @param minute of the day, from 0 */
    double perMinute(double minute);

    /** The highest rate of the day, contacts a minute. */
    double highest();

    /** This curve with every rate multiplied. @param factor at least 0 */
    ArrivalCurve times(double factor);

    /**
     * One wave a day, lowest at its start and end: perDay / dayMinutes * (1 + wave * sin(2 pi t / dayMinutes - pi / 2)).
     *
     * @param perDay     contacts expected in a day, at least 0
     * @param wave       in [0, 1]; 0 is a level day, 0.6 has a peak of 1.6 times the mean
     * @param dayMinutes length of the day, above 0
     */
    record Wave(double perDay, double wave, double dayMinutes) implements ArrivalCurve {
        public Wave {
            Checks.atLeastZero("perDay", perDay);
            Checks.share("wave", wave);
            Checks.positive("dayMinutes", dayMinutes);
        }

        @Override
        public double perMinute(double minute) {
            // StrictMath: the same bits on every machine.
            return perDay / dayMinutes * (1 + wave * StrictMath.sin(2 * Math.PI * minute / dayMinutes - Math.PI / 2));
        }

        @Override
        public double highest() {
            return perDay / dayMinutes * (1 + wave);
        }

        @Override
        public Wave times(double factor) {
            return new Wave(perDay * factor, wave, dayMinutes);
        }
    }

    /** Straight lines between points, level before the first and after the last. */
    record Points(List<Point> points) implements ArrivalCurve {

        /** @param perMinute contacts a minute, at least 0 */
        public record Point(double minute, double perMinute) {
            public Point {
                Checks.atLeastZero("minute", minute);
                Checks.atLeastZero("perMinute", perMinute);
            }
        }

        /** @throws IllegalArgumentException if there is no point or the minutes do not rise */
        public Points {
            points = List.copyOf(points);
            Checks.that(!points.isEmpty(), "a curve needs one point at least");
            for (int i = 1; i < points.size(); i++) {
                Checks.that(
                        points.get(i).minute > points.get(i - 1).minute,
                        "minute " + points.get(i).minute + " of point " + (i + 1) + " must be above "
                                + points.get(i - 1).minute);
            }
        }

        @Override
        public double perMinute(double minute) {
            Point before = points.getFirst();
            if (minute <= before.minute) {
                return before.perMinute;
            }
            for (Point next : points) {
                if (minute < next.minute) {
                    double share = (minute - before.minute) / (next.minute - before.minute);
                    return before.perMinute + share * (next.perMinute - before.perMinute);
                }
                before = next;
            }
            return before.perMinute;
        }

        @Override
        public double highest() {
            return points.stream().mapToDouble(Point::perMinute).max().orElse(0);
        }

        @Override
        public Points times(double factor) {
            return new Points(points.stream()
                    .map(point -> new Point(point.minute, point.perMinute * factor))
                    .toList());
        }
    }
}
