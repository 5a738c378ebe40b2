package com.heed.report;

import java.util.List;
import java.util.Locale;

/** Charts as inline SVG. Each carries a sentence for those who do not see it; colours come from {@code report.css}, light and dark. */
public final class Charts {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 260;
    private static final double LEFT = 48;
    /** Half of the longest label may stand beside the last column. */
    private static final double RIGHT = 24;

    private static final double BOTTOM = 30;
    private static final double TOP = 10;
    private static final int TICKS = 4;
    private static final int MOST_LABELS = 12;

    private Charts() {}

    /** Columns of several parts, one on the other. */
    public static Html stacked(String says, List<String> categories, List<Series> series, Wording wording) {
        double most = 0;
        for (int i = 0; i < categories.size(); i++) {
            double sum = 0;
            for (Series one : series) {
                sum += one.values().get(i);
            }
            most = Math.max(most, sum);
        }
        Scale scale = Scale.to(most);
        Html svg = legend(says, series).add(open(says)).add(axes(scale, categories, wording));
        double step = (WIDTH - LEFT - RIGHT) / categories.size();
        double thick = Math.min(56, step * 0.76);
        for (int i = 0; i < categories.size(); i++) {
            double base = 0;
            for (Series one : series) {
                double value = one.values().get(i);
                if (value > 0) {
                    double top = y(scale, base + value);
                    svg.open(
                                    "rect",
                                    "class",
                                    one.style(),
                                    "x",
                                    at(LEFT + i * step + (step - thick) / 2),
                                    "y",
                                    at(top),
                                    "width",
                                    at(thick),
                                    "height",
                                    at(y(scale, base) - top))
                            .leaf("title", categories.get(i) + ": " + one.name() + " " + wording.short1(value))
                            .close("rect");
                    base += value;
                }
            }
        }
        return svg.close("svg").close("figure");
    }

    /** Lines over the categories. */
    public static Html lines(String says, List<String> categories, List<Series> series, Wording wording) {
        double most = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Scale scale = Scale.to(most);
        Html svg = legend(says, series).add(open(says)).add(axes(scale, categories, wording));
        double step = (WIDTH - LEFT - RIGHT) / categories.size();
        for (Series one : series) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < categories.size(); i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(at(LEFT + (i + 0.5) * step))
                        .append(' ')
                        .append(at(y(scale, one.values().get(i))));
            }
            svg.single("path", "class", "line " + one.style(), "d", path.toString());
            for (int i = 0; i < categories.size(); i++) {
                svg.open(
                                "circle",
                                "class",
                                "dot " + one.style(),
                                "cx",
                                at(LEFT + (i + 0.5) * step),
                                "cy",
                                at(y(scale, one.values().get(i))),
                                "r",
                                "3")
                        .leaf(
                                "title",
                                categories.get(i) + ": " + one.name() + " "
                                        + wording.short1(one.values().get(i)))
                        .close("circle");
            }
        }
        return svg.close("svg").close("figure");
    }

    /**
     * One bar of several parts, as wide as its cell.
     *
     * @param parts shares in [0, 1] that add up to at most 1, one a style
     */
    public static Html bar(String says, List<Double> parts, List<String> styles) {
        Html svg = new Html()
                .open(
                        "svg",
                        "class",
                        "bar",
                        "viewBox",
                        "0 0 300 14",
                        "preserveAspectRatio",
                        "none",
                        "role",
                        "img",
                        "aria-label",
                        says);
        double from = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = parts.get(i) * 300;
            if (width > 0) {
                svg.single(
                        "rect",
                        "class",
                        styles.get(i),
                        "x",
                        at(from),
                        "y",
                        "0",
                        "width",
                        at(Math.max(0.5, width)),
                        "height",
                        "14");
                from += width;
            }
        }
        return svg.close("svg");
    }

    /**
     * A share as a bar with its interval as a line over it.
     *
     * @param value in [0, 1], as {@code low} and {@code high}
     */
    public static Html share(String says, double value, double low, double high, String style) {
        return new Html()
                .open(
                        "svg",
                        "class",
                        "bar share",
                        "viewBox",
                        "0 0 300 18",
                        "preserveAspectRatio",
                        "none",
                        "role",
                        "img",
                        "aria-label",
                        says)
                .single("rect", "class", "ground", "x", "0", "y", "2", "width", "300", "height", "14")
                .single("rect", "class", style, "x", "0", "y", "2", "width", at(300 * value), "height", "14")
                .single(
                        "rect",
                        "class",
                        "span",
                        "x",
                        at(300 * low),
                        "y",
                        "8",
                        "width",
                        at(300 * (high - low)),
                        "height",
                        "2")
                .single("rect", "class", "span", "x", at(300 * low), "y", "4", "width", "1.2", "height", "10")
                .single("rect", "class", "span", "x", at(300 * high - 1.2), "y", "4", "width", "1.2", "height", "10")
                .close("svg");
    }

    /** Scores in [-1, 1] in their order, as a small line with a dot on the last. */
    public static Html sparkline(String says, List<Double> scores) {
        Html svg = new Html()
                .open("svg", "class", "spark", "viewBox", "0 0 84 26", "role", "img", "aria-label", says)
                .single("path", "class", "axis", "d", "M3 13H81");
        double step = scores.size() < 2 ? 0 : 76.0 / (scores.size() - 1);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < scores.size(); i++) {
            path.append(i == 0 ? 'M' : 'L').append(at(4 + i * step)).append(' ').append(at(13 - 10 * scores.get(i)));
        }
        svg.single("path", "class", "line ink", "d", path.toString());
        double last = scores.get(scores.size() - 1);
        return svg.single(
                        "circle",
                        "class",
                        "dot ink",
                        "cx",
                        at(4 + step * (scores.size() - 1)),
                        "cy",
                        at(13 - 10 * last),
                        "r",
                        "3")
                .close("svg");
    }

    private static Html open(String says) {
        return new Html()
                .open(
                        "svg",
                        "class",
                        "wide-plot",
                        "viewBox",
                        "0 0 " + at(WIDTH) + " " + at(HEIGHT),
                        "role",
                        "img",
                        "aria-label",
                        says);
    }

    /** Begins a figure. On a narrow screen it scrolls, with the keys, too, instead of being too small to read. */
    static Html figure(String says) {
        return new Html().open("figure", "tabindex", "0", "aria-label", says);
    }

    private static Html legend(String says, List<Series> series) {
        Html legend = figure(says).open("ul", "class", "legend");
        for (Series one : series) {
            legend.open("li")
                    .open("svg", "class", "key", "viewBox", "0 0 14 14", "aria-hidden", "true")
                    .single("rect", "class", one.style(), "width", "14", "height", "14")
                    .close("svg")
                    .text(one.name())
                    .close("li");
        }
        return legend.close("ul");
    }

    private static Html axes(Scale scale, List<String> categories, Wording wording) {
        Html axes = new Html();
        for (int t = 0; t <= TICKS; t++) {
            double value = scale.most * t / TICKS;
            String y = at(y(scale, value));
            axes.single("path", "class", t == 0 ? "axis" : "grid", "d", "M" + at(LEFT) + " " + y + "H" + at(WIDTH))
                    .leaf(
                            "text",
                            wording.short1(value),
                            "x",
                            at(LEFT - 6),
                            "y",
                            at(y(scale, value) + 4),
                            "text-anchor",
                            "end");
        }
        double step = (WIDTH - LEFT - RIGHT) / categories.size();
        int every = (categories.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < categories.size(); i += every) {
            axes.leaf(
                    "text",
                    categories.get(i),
                    "x",
                    at(LEFT + (i + 0.5) * step),
                    "y",
                    at(HEIGHT - BOTTOM + 18),
                    "text-anchor",
                    "middle");
        }
        return axes;
    }

    private static double y(Scale scale, double value) {
        double height = HEIGHT - TOP - BOTTOM;
        return TOP + height * (1 - value / scale.most);
    }

    private static String at(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value + 0.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** @param most top of the axis, a round number */
    private record Scale(double most) {
        static Scale to(double value) {
            double least = Math.max(value, TICKS);
            double power = Math.pow(10, Math.floor(Math.log10(least / TICKS)));
            for (double step : new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8}) {
                // Counts have no halves: 2.5 is a step only from tens on.
                boolean whole = step * power == Math.rint(step * power);
                if (whole && step * power * TICKS >= least) {
                    return new Scale(step * power * TICKS);
                }
            }
            return new Scale(10 * power * TICKS);
        }
    }
}
