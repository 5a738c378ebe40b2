package com.heed.jira.page;

import java.util.List;

/** Sentiments as a small line, oldest on the left, positive at the top. Its label lists the values. */
public final class Sparkline {
    static final double WIDTH = 80;
    static final double HEIGHT = 24;
    private static final double MARGIN = 4;

    private Sparkline() {}

    /** @param scores in [-1, 1], at least two */
    public static void draw(Html html, List<Double> scores, String label) {
        html.open(
                "svg",
                "class",
                "heed-sparkline",
                "role",
                "img",
                "aria-label",
                label,
                "viewBox",
                "0 0 80 24",
                "width",
                "80",
                "height",
                "24",
                "focusable",
                "false");
        String middle = Html.number(y(0));
        html.element("line", "", "class", "heed-zero", "x1", "0", "y1", middle, "x2", "80", "y2", middle);
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < scores.size(); i++) {
            points.append(i == 0 ? "" : " ")
                    .append(Html.number(x(i, scores.size())))
                    .append(',')
                    .append(Html.number(y(scores.get(i))));
        }
        html.element("polyline", "", "class", "heed-line", "fill", "none", "points", points.toString());
        int last = scores.size() - 1;
        html.element(
                "circle",
                "",
                "class",
                "heed-last",
                "cx",
                Html.number(x(last, scores.size())),
                "cy",
                Html.number(y(scores.get(last))),
                "r",
                "3");
        html.close("svg");
    }

    public static double x(int index, int count) {
        return MARGIN + index * (WIDTH - 2 * MARGIN) / (count - 1);
    }

    public static double y(double score) {
        return MARGIN + (1 - score) / 2 * (HEIGHT - 2 * MARGIN);
    }
}
