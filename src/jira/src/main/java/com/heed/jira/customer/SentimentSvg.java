package com.heed.jira.customer;

import com.heed.jira.page.Html;
import com.heed.profile.SentimentCourse;
import java.time.Instant;
import java.util.List;

/** The sentiment of a customer's contacts over time as a line, positive at the top. The table below it has the same values. */
final class SentimentSvg {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 120;
    private static final double MARGIN = 10;

    private SentimentSvg() {}

    /** @param points oldest first, at least two */
    static void draw(Html html, List<SentimentCourse.Point> points, String label) {
        html.open(
                "svg",
                "class",
                "heed-frontier heed-course",
                "role",
                "img",
                "aria-label",
                label,
                "viewBox",
                "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
                "focusable",
                "false");
        String middle = Html.number(y(0));
        html.element("line", "", "class", "heed-zero", "x1", "0", "y1", middle, "x2", Html.number(WIDTH), "y2", middle);
        Instant first = points.getFirst().at();
        double span = Math.max(1, points.getLast().at().getEpochSecond() - first.getEpochSecond());
        StringBuilder line = new StringBuilder();
        for (SentimentCourse.Point point : points) {
            line.append(line.isEmpty() ? "" : " ")
                    .append(Html.number(x(point, first, span)))
                    .append(',')
                    .append(Html.number(y(point.score())));
        }
        html.element("polyline", "", "class", "heed-line", "fill", "none", "points", line.toString());
        for (SentimentCourse.Point point : points) {
            html.element(
                    "circle",
                    "",
                    "class",
                    "heed-frontier-dot",
                    "cx",
                    Html.number(x(point, first, span)),
                    "cy",
                    Html.number(y(point.score())),
                    "r",
                    "3");
        }
        html.close("svg");
    }

    private static double x(SentimentCourse.Point point, Instant first, double span) {
        return MARGIN + (point.at().getEpochSecond() - first.getEpochSecond()) / span * (WIDTH - 2 * MARGIN);
    }

    private static double y(double score) {
        return MARGIN + (1 - score) / 2 * (HEIGHT - 2 * MARGIN);
    }
}
