package com.heed.jira.split;

import com.heed.jira.page.Html;
import com.heed.plan.DayPlan;
import com.heed.plan.Frontier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Cost against mean wait as a picture: the best possible splits as a line, today as a square, the recommended split as a dot. */
public final class FrontierSvg {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 270;
    private static final double LEFT = 76;
    private static final double RIGHT = 24;
    private static final double TOP = 16;
    private static final double BOTTOM = 44;
    private static final int TICKS = 4;
    /** Labels nearer than this, in units of the picture, would lie on each other. */
    private static final double NEAR = 70;

    private final SplitWords words;
    private final Frontier frontier;
    private final Split.@Nullable Point today;
    private final @Nullable DayPlan recommended;
    private final Scale x;
    private final Scale y;
    private FrontierStops.@Nullable Stop chosen;

    public FrontierSvg(
            SplitWords words, Frontier frontier, Split.@Nullable Point today, @Nullable DayPlan recommended) {
        this.words = words;
        this.frontier = frontier;
        this.today = today;
        this.recommended = recommended;
        List<Split.Point> all =
                new ArrayList<>(frontier.points().stream().map(Split.Point::of).toList());
        if (today != null) {
            all.add(today);
        }
        x = Scale.over(all.stream().mapToDouble(Split.Point::meanResponse).toArray());
        y = Scale.over(all.stream().mapToDouble(Split.Point::cost).toArray());
    }

    /** Also draws where somebody stands who moves along the line. */
    public FrontierSvg at(FrontierStops.Stop stop) {
        chosen = stop;
        return this;
    }

    /** Where a stop stands in the picture, from the left. */
    public double across(FrontierStops.Stop stop) {
        return px(stop.meanResponse());
    }

    /** Where a stop stands in the picture, from the top. */
    public double down(FrontierStops.Stop stop) {
        return py(stop.cost());
    }

    /** @param says the finding, for those who do not see the picture */
    public void write(Html html, String says) {
        html.open(
                "svg",
                "class",
                "heed-frontier",
                "viewBox",
                "0 0 " + Html.number(WIDTH) + " " + Html.number(HEIGHT),
                "role",
                "img",
                "aria-label",
                says);
        axes(html);
        if (recommended != null && today != null) {
            line(html, "heed-gap", today.meanResponse(), today.cost(), recommended.meanResponse(), recommended.cost());
        }
        path(html);
        DayPlan quickest = frontier.points().getFirst();
        DayPlan cheapest = frontier.points().getLast();
        if (apart(quickest)) {
            label(html, words.texts().text("dash.shortest"), quickest.meanResponse(), quickest.cost(), false, false);
        }
        if (cheapest != quickest && apart(cheapest)) {
            label(html, words.texts().text("dash.cheapest"), cheapest.meanResponse(), cheapest.cost(), false, false);
        }
        marks(html);
        if (chosen != null) {
            html.open("circle", "class", "heed-chosen", "cx", at(across(chosen)), "cy", at(down(chosen)), "r", "11")
                    .close("circle");
        }
        html.close("svg");
    }

    private void axes(Html html) {
        for (double tick : y.ticks()) {
            html.open(
                            "path",
                            "class",
                            tick == y.from ? "heed-axis" : "heed-grid",
                            "d",
                            "M" + at(LEFT) + " " + at(py(tick)) + "H" + at(WIDTH - RIGHT))
                    .close("path");
            text(html, words.money(tick), LEFT - 8, py(tick) + 4, "end");
        }
        DoubleFunction<String> minutes = words::number;
        for (double tick : x.ticks()) {
            text(html, minutes.apply(tick), px(tick), HEIGHT - BOTTOM + 18, "middle");
        }
        text(html, words.texts().text("dash.axis"), (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle");
    }

    private void path(Html html) {
        StringBuilder line = new StringBuilder();
        for (DayPlan point : frontier.points()) {
            line.append(line.isEmpty() ? 'M' : 'L')
                    .append(at(px(point.meanResponse())))
                    .append(' ')
                    .append(at(py(point.cost())));
        }
        if (frontier.points().size() > 1 && frontier.straight()) {
            html.open("path", "class", "heed-frontier-line", "d", line.toString())
                    .close("path");
        }
        if (!frontier.straight() || frontier.points().size() == 1) {
            for (DayPlan point : frontier.points()) {
                html.open(
                                "circle",
                                "class",
                                "heed-frontier-dot",
                                "cx",
                                at(px(point.meanResponse())),
                                "cy",
                                at(py(point.cost())),
                                "r",
                                "3")
                        .close("circle");
            }
        }
    }

    private void marks(Html html) {
        boolean todayLeft = today != null && px(today.meanResponse()) > (LEFT + WIDTH) / 2;
        if (recommended != null) {
            double cx = px(recommended.meanResponse());
            double cy = py(recommended.cost());
            html.open("circle", "class", "heed-recommended", "cx", at(cx), "cy", at(cy), "r", "7")
                    .close("circle");
            label(
                    html,
                    pointSays("dash.optimum", Split.Point.of(recommended)),
                    recommended.meanResponse(),
                    recommended.cost(),
                    cx > WIDTH * 0.6,
                    true);
        }
        if (today != null) {
            double cx = px(today.meanResponse());
            double cy = py(today.cost());
            html.open("rect", "class", "heed-today", "x", at(cx - 7), "y", at(cy - 7), "width", "14", "height", "14")
                    .close("rect");
            label(html, pointSays("dash.today", today), today.meanResponse(), today.cost(), todayLeft, true);
        }
    }

    /** {@code Today: 6.4 min, ¥18,370}. */
    private String pointSays(String key, Split.Point point) {
        return words.texts()
                .text(
                        "dash.point",
                        words.texts().text(key),
                        words.minutes(point.meanResponse()),
                        words.money(point.cost()));
    }

    private boolean apart(DayPlan point) {
        if (recommended == null) {
            return true;
        }
        return Math.hypot(
                        px(point.meanResponse()) - px(recommended.meanResponse()),
                        2 * (py(point.cost()) - py(recommended.cost())))
                > NEAR / 3;
    }

    private void label(Html html, String text, double minutes, double cost, boolean left, boolean strong) {
        html.element(
                "text",
                text,
                "class",
                strong ? "heed-label heed-label-strong" : "heed-label",
                "x",
                at(px(minutes) + (left ? -12 : 12)),
                "y",
                at(py(cost) + (strong ? -10 : 4)),
                "text-anchor",
                left ? "end" : "start");
    }

    private static void text(Html html, String text, double x, double y, String anchor) {
        html.element("text", text, "class", "heed-label", "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    private void line(Html html, String style, double x1, double y1, double x2, double y2) {
        html.open(
                        "path",
                        "class",
                        style,
                        "d",
                        "M" + at(px(x1)) + " " + at(py(y1)) + "L" + at(px(x2)) + " " + at(py(y2)))
                .close("path");
    }

    private static String at(double value) {
        return Html.number(value);
    }

    private double px(double value) {
        return LEFT + (WIDTH - LEFT - RIGHT) * x.within(value);
    }

    private double py(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - y.within(value));
    }

    /** An axis between round numbers. */
    private record Scale(double from, double to, double step) {

        static Scale over(double[] values) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (double value : values) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            double span = Math.max(most - least, Math.max(1e-3, most * 0.1));
            double step = round(span / TICKS);
            double from = Math.max(0, Math.floor(least / step - 0.3) * step);
            double to = Math.ceil(most / step + 0.1) * step;
            return new Scale(from, to, step);
        }

        private static double round(double step) {
            double power = Math.pow(10, Math.floor(Math.log10(step)));
            for (double round : new double[] {1, 2, 2.5, 5}) {
                if (round * power >= step * 0.999) {
                    return round * power;
                }
            }
            return 10 * power;
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            long count = Math.round((to - from) / step);
            for (long i = 0; i <= count; i++) {
                ticks.add(from + i * step);
            }
            return ticks;
        }

        double within(double value) {
            return (value - from) / (to - from);
        }
    }
}
