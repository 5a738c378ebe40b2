package com.heed.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** A chart of points over two axes of numbers, as inline SVG. Colours come from {@code report.css}; lines differ by dashes, too. */
public final class Plot {
    private static final double LEFT = 52;
    private static final double RIGHT = 20;
    private static final double TOP = 12;
    private static final double BOTTOM = 46;

    private final double width;
    private final double height;
    private final Axis x;
    private final Axis y;
    private final Html marks = new Html();
    private final List<Series> legend = new ArrayList<>();

    /**
     * One axis.
     *
     * @param name  what stands on it
     * @param from  its first value, below {@code to}
     * @param ticks values with a label
     */
    public record Axis(String name, double from, double to, List<Double> ticks, DoubleFunction<String> label) {
        public Axis {
            if (!(from < to)) {
                throw new IllegalArgumentException("an axis from " + from + " to " + to + " has no length");
            }
            ticks = List.copyOf(ticks);
        }

        /** From 0 to 100 %. */
        public static Axis percent(String name, Wording wording) {
            return percent(name, 0, wording);
        }

        /**
         * To 100 %.
         *
         * @param from a multiple of 0.1 below 1
         */
        public static Axis percent(String name, double from, Wording wording) {
            List<Double> ticks = new ArrayList<>();
            int first = (int) Math.round(from * 10);
            int step = first < 5 ? 2 : 1;
            for (int tick = 10; tick >= first; tick -= step) {
                ticks.add(0, tick / 10.0);
            }
            return new Axis(name, first / 10.0, 1, ticks, wording::percent);
        }
    }

    /**
     * A point of the chart.
     *
     * @param says shown when it is pointed at; empty for none
     */
    public record Point(double x, double y, double radius, String says) {}

    /** An empty chart; all sizes in units of its own, about a pixel each at the width of a page. */
    public Plot(double width, double height, Axis x, Axis y) {
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
    }

    /** A chart as wide as the page. */
    public static Plot wide(Axis x, Axis y) {
        return new Plot(860, 300, x, y);
    }

    /** A chart about as high as wide. */
    public static Plot square(Axis x, Axis y) {
        return new Plot(430, 360, x, y);
    }

    /** Adds a line to the legend. */
    public Plot named(String name, String style) {
        legend.add(new Series(name, style, List.of()));
        return this;
    }

    /** A line through points in their order. */
    public Plot line(String style, List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(at(point));
        }
        if (points.size() > 1) {
            marks.single("path", "class", "line " + style, "d", path.toString());
        }
        return this;
    }

    /** A line of the ground, such as what would be perfect. */
    public Plot guide(double fromX, double fromY, double toX, double toY) {
        marks.single(
                "path",
                "class",
                "axis dashed",
                "d",
                "M" + at(new Point(fromX, fromY, 0, "")) + "L" + at(new Point(toX, toY, 0, "")));
        return this;
    }

    /** A word above a place, to its left or right. */
    public Plot label(String text, double atX, double atY, boolean left) {
        return label(text, px(atX) + (left ? -7 : 7), py(atY) - 6, left ? "end" : "start");
    }

    /** A word below a place, to its left. */
    public Plot labelBelow(String text, double atX, double atY) {
        return label(text, px(atX) - 7, py(atY) + 15, "end");
    }

    private Plot label(String text, double atX, double atY, String anchor) {
        marks.leaf("text", text, "x", number(atX), "y", number(atY), "text-anchor", anchor);
        return this;
    }

    public Plot dots(String style, List<Point> points) {
        for (Point point : points) {
            marks.open(
                    "circle",
                    "class",
                    "dot " + style,
                    "cx",
                    number(px(point.x)),
                    "cy",
                    number(py(point.y)),
                    "r",
                    number(point.radius));
            if (!point.says.isEmpty()) {
                marks.leaf("title", point.says);
            }
            marks.close("circle");
        }
        return this;
    }

    /** An upright line with its ends marked: an interval. */
    public Plot whisker(String style, double atX, double low, double high) {
        double middle = px(atX);
        String left = number(middle - 4);
        String right = number(middle + 4);
        marks.single(
                "path",
                "class",
                "whisker " + style,
                "d",
                "M" + number(middle) + " " + number(py(low)) + "V" + number(py(high)) + "M" + left + " "
                        + number(py(low)) + "H" + right + "M" + left + " " + number(py(high)) + "H" + right);
        return this;
    }

    /** The whole chart. @param says its finding, for those who do not see it */
    public Html html(String says) {
        Html svg = Charts.figure(says);
        if (!legend.isEmpty()) {
            svg.open("ul", "class", "legend");
            for (Series one : legend) {
                svg.open("li")
                        .open("svg", "class", "key long", "viewBox", "0 0 28 14", "aria-hidden", "true")
                        .single("path", "class", "line " + one.style(), "d", "M1 7H27")
                        .close("svg")
                        .text(one.name())
                        .close("li");
            }
            svg.close("ul");
        }
        svg.open(
                "svg",
                "class",
                width < 600 ? "square" : "wide-plot",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "img",
                "aria-label",
                says);
        for (double tick : y.ticks) {
            svg.single(
                            "path",
                            "class",
                            tick == y.from ? "axis" : "grid",
                            "d",
                            "M" + number(LEFT) + " " + number(py(tick)) + "H" + number(width - RIGHT))
                    .leaf(
                            "text",
                            y.label.apply(tick),
                            "x",
                            number(LEFT - 6),
                            "y",
                            number(py(tick) + 4),
                            "text-anchor",
                            "end");
        }
        for (double tick : x.ticks) {
            svg.leaf(
                    "text",
                    x.label.apply(tick),
                    "x",
                    number(px(tick)),
                    "y",
                    number(height - BOTTOM + 17),
                    "text-anchor",
                    "middle");
        }
        return svg.leaf(
                        "text",
                        x.name,
                        "class",
                        "axis-name",
                        "x",
                        number((LEFT + width - RIGHT) / 2),
                        "y",
                        number(height - 8),
                        "text-anchor",
                        "middle")
                .leaf(
                        "text",
                        y.name,
                        "class",
                        "axis-name",
                        "transform",
                        "translate(12 " + number((TOP + height - BOTTOM) / 2) + ") rotate(-90)",
                        "text-anchor",
                        "middle")
                .add(marks)
                .close("svg")
                .close("figure");
    }

    private String at(Point point) {
        return number(px(point.x)) + " " + number(py(point.y));
    }

    private double px(double value) {
        return LEFT + (width - LEFT - RIGHT) * within(x, value);
    }

    private double py(double value) {
        return TOP + (height - TOP - BOTTOM) * (1 - within(y, value));
    }

    /** What lies outside is drawn at the edge. */
    private static double within(Axis axis, double value) {
        return Math.max(0, Math.min(1, (value - axis.from) / (axis.to - axis.from)));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value + 0.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
