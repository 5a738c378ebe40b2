package com.heed.jira.leaving;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeavingSurvival.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The share of customers who ask later on, by days since their first contact: steps down from 100 %, with the interval as a band around them. */
final class SurvivalSvg {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 240;
    private static final double LEFT = 52;
    private static final double RIGHT = 20;
    private static final double TOP = 12;
    private static final double BOTTOM = 44;
    private static final int QUARTERS = 4;
    private static final int[] DAYS_APART = {1, 2, 5, 10, 15, 30, 60, 90, 180, 365, 730};
    private static final int MOST_TICKS = 8;

    private final Texts texts;
    private final List<Point> points;
    private final int last;

    SurvivalSvg(Texts texts, LeavingSurvival survival) {
        this.texts = texts;
        this.points = survival.points();
        this.last = Math.max(
                1, Math.max(survival.last(), survival.points().getLast().day()));
    }

    /** @param says the finding, for those who do not see the picture */
    void write(Html html, String says) {
        html.open(
                "svg",
                "class",
                "heed-survival",
                "viewBox",
                "0 0 " + Html.number(WIDTH) + " " + Html.number(HEIGHT),
                "role",
                "img",
                "aria-label",
                says);
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            double share = (double) quarter / QUARTERS;
            path(
                    html,
                    quarter == 0 ? "heed-axis" : "heed-grid",
                    "M" + at(LEFT) + " " + at(py(share)) + "H" + at(WIDTH - RIGHT));
            label(html, texts.percent(share), LEFT - 8, py(share) + 4, "end");
        }
        int step = apart();
        for (int day = 0; day <= last; day += step) {
            label(html, texts.number(day), px(day), HEIGHT - BOTTOM + 18, "middle");
        }
        label(html, texts.text("leaving.survival.axis"), (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle");
        path(html, "heed-survival-band", band());
        path(html, "heed-survival-line", "M" + at(px(0)) + " " + at(py(1)) + String.join("", steps(Point::share)));
        html.close("svg");
    }

    private int apart() {
        for (int days : DAYS_APART) {
            if (last / days < MOST_TICKS) {
                return days;
            }
        }
        return last;
    }

    /** Across to the day of each point, then down to its value; at last across to the end. */
    private List<String> steps(ToDoubleFunction<Point> value) {
        List<String> steps = new ArrayList<>();
        for (Point point : points) {
            steps.add("H" + at(px(point.day())) + "V" + at(py(value.applyAsDouble(point))));
        }
        steps.add("H" + at(px(last)));
        return steps;
    }

    /** Along the upper ends to the right, and along the lower ones back. */
    private String band() {
        StringBuilder path = new StringBuilder("M")
                .append(at(px(0)))
                .append(' ')
                .append(at(py(1)))
                .append(String.join("", steps(Point::high)));
        for (int i = points.size() - 1; i >= 0; i--) {
            Point point = points.get(i);
            path.append("V").append(at(py(point.low()))).append("H").append(at(px(point.day())));
        }
        return path.append("Z").toString();
    }

    private static void path(Html html, String style, String d) {
        html.open("path", "class", style, "d", d).close("path");
    }

    private static void label(Html html, String text, double x, double y, String anchor) {
        html.element("text", text, "class", "heed-label", "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    private static String at(double value) {
        return Html.number(value);
    }

    private double px(double day) {
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.min(1, day / last);
    }

    private static double py(double share) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share);
    }
}
