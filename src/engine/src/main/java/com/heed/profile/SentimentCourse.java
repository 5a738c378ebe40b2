package com.heed.profile;

import com.heed.sentiment.Trend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sentiment of a customer from contact to contact.
 *
 * @param points oldest first
 * @param trend  by {@link MannKendall} at 5 %; null below {@value #LEAST} points, of which no order is that improbable
 * @param p      of the test, two-sided, in [0, 1]; 1 below {@value #LEAST} points
 */
public record SentimentCourse(List<Point> points, @Nullable Trend trend, double p) {
    /** Points below which no trend is said. */
    public static final int LEAST = 5;

    private static final double SURE = 0.05;

    /** @param score in [-1, 1] */
    public record Point(Instant at, double score) {}

    public SentimentCourse {
        points = List.copyOf(points);
    }

    /** @param contacts oldest first */
    static SentimentCourse of(List<ProfileContact> contacts) {
        List<Point> points = new ArrayList<>();
        for (ProfileContact contact : contacts) {
            Double score = contact.sentiment();
            if (score != null) {
                points.add(new Point(contact.at(), score));
            }
        }
        if (points.size() < LEAST) {
            return new SentimentCourse(points, null, 1);
        }
        MannKendall.Result test =
                MannKendall.of(points.stream().mapToDouble(Point::score).toArray());
        Trend trend = test.p() >= SURE ? Trend.STEADY : test.s() > 0 ? Trend.RISING : Trend.FALLING;
        return new SentimentCourse(points, trend, test.p());
    }
}
