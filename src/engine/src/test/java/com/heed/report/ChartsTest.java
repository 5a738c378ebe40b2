package com.heed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
    private static final Wording WORDING = new Wording(Locale.ENGLISH, key -> key);

    @Test
    void partsOfAColumnStandOnEachOtherInTheRightProportion() throws Exception {
        Html chart = Charts.stacked(
                "finding",
                List.of("a"),
                List.of(new Series("x", "m0", List.of(30.0)), new Series("y", "m1", List.of(10.0))),
                WORDING);

        List<Element> rects = all(chart, "rect").stream()
                .filter(rect -> rect.hasAttribute("x"))
                .toList();
        assertThat(rects).hasSize(2);
        double lower = number(rects.get(0), "height");
        double upper = number(rects.get(1), "height");
        assertThat(lower / upper).isBetween(2.98, 3.02);
        assertThat(number(rects.get(1), "y") + upper).isEqualTo(number(rects.get(0), "y"));
    }

    @Test
    void theAxisEndsAtARoundNumberAboveTheHighest() throws Exception {
        for (double most : new double[] {1, 7, 113, 999, 12_345}) {
            Html chart =
                    Charts.lines("finding", List.of("a"), List.of(new Series("x", "line1", List.of(most))), WORDING);
            List<String> labels = all(chart, "text").stream()
                    .map(Element::getTextContent)
                    .limit(5)
                    .toList();
            double top = Double.parseDouble(labels.get(4).replace(",", ""));

            assertThat(top).as("%s %s", most, labels).isBetween(most, Math.max(4, most * 2));
            assertThat(labels).noneMatch(label -> label.contains("."));
        }
    }

    @Test
    void everyChartSaysItsFindingToThoseWhoDoNotSeeIt() throws Exception {
        List<Html> charts = List.of(
                Charts.stacked("finding", List.of("a"), List.of(new Series("x", "m0", List.of(1.0))), WORDING),
                Charts.lines("finding", List.of("a"), List.of(new Series("x", "line1", List.of(1.0))), WORDING),
                Charts.bar("finding", List.of(0.5, 0.5), List.of("m0", "m1")),
                Charts.sparkline("finding", List.of(-0.5)),
                Charts.share("finding", 0.5, 0.4, 0.6, "l1"),
                Plot.wide(Plot.Axis.percent("x", WORDING), Plot.Axis.percent("y", WORDING))
                        .html("finding"));
        for (Html chart : charts) {
            assertThat(all(chart, "svg"))
                    .anyMatch(svg -> svg.getAttribute("role").equals("img")
                            && svg.getAttribute("aria-label").equals("finding"));
        }
    }

    @Test
    void manyCategoriesShareFewLabels() throws Exception {
        List<String> categories = IntStream.range(0, 100).mapToObj(i -> "c" + i).toList();
        List<Double> values = categories.stream().map(c -> 1.0).toList();

        long labels = all(
                        Charts.lines("finding", categories, List.of(new Series("x", "line1", values)), WORDING), "text")
                .stream()
                .filter(text -> text.getTextContent().startsWith("c"))
                .count();

        assertThat(labels).isBetween(5L, 12L);
    }

    /** 860 units less the margins of 52 and 20, 300 less 12 and 46: the middle of both axes is at 446 and 133. */
    @Test
    void aPointStandsWhereItsNumbersSay() throws Exception {
        Plot plot = Plot.wide(Plot.Axis.percent("x", WORDING), Plot.Axis.percent("y", 0.5, WORDING))
                .dots("line1", List.of(new Plot.Point(0.5, 0.75, 3, "here"), new Plot.Point(0, 0.2, 3, "below")));

        List<Element> dots = all(plot.html("finding"), "circle");

        assertThat(number(dots.get(0), "cx")).isEqualTo(446);
        assertThat(number(dots.get(0), "cy")).isEqualTo(133);
        assertThat(number(dots.get(1), "cy")).as("cut at the edge").isEqualTo(254);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Parsed as XML, which also proves that every tag is closed. */
    private static List<Element> all(Html html, String tag) throws Exception {
        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<all>" + html + "</all>")))
                .getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
