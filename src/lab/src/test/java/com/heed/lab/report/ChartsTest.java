package com.heed.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.learn.Scores;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
    private static final Texts TEXTS = Texts.in("en");

    @Test
    void partsOfAColumnStandOnEachOtherInTheRightProportion() throws Exception {
        Html chart = Charts.stacked(
                "finding",
                List.of("a"),
                List.of(new Series("x", "m0", List.of(30.0)), new Series("y", "m1", List.of(10.0))),
                TEXTS);

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
            Html chart = Charts.lines("finding", List.of("a"), List.of(new Series("x", "line1", List.of(most))), TEXTS);
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
        Scores scores = new Scores(new int[] {0, 1}, new double[][] {{0.9, 0.1}, {0.6, 0.4}}, 2);
        List<Html> charts = List.of(
                Charts.stacked("finding", List.of("a"), List.of(new Series("x", "m0", List.of(1.0))), TEXTS),
                Charts.lines("finding", List.of("a"), List.of(new Series("x", "line1", List.of(1.0))), TEXTS),
                Charts.bar("finding", List.of(0.5, 0.5), List.of("m0", "m1")),
                Charts.sparkline("finding", List.of(-0.5)),
                Charts.reliability("finding", scores.reliability(), TEXTS));
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

        long labels =
                all(Charts.lines("finding", categories, List.of(new Series("x", "line1", values)), TEXTS), "text")
                        .stream()
                        .filter(text -> text.getTextContent().startsWith("c"))
                        .count();

        assertThat(labels).isBetween(5L, 12L);
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
