package com.heed.report;

import java.util.List;

/**
 * Values of one kind over the categories of a chart.
 *
 * @param name  shown in the legend
 * @param style class in {@code report.css} that gives colour and pattern
 */
public record Series(String name, String style, List<Double> values) {
    public Series {
        values = List.copyOf(values);
    }
}
