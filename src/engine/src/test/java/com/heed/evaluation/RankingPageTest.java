package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.report.Wording;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RankingPageTest {
    private static final int AMONG = 10;
    private static final EvaluationOptions OPTIONS = new EvaluationOptions(0.8, 0.3, 100, 200, 20, 1);

    /** Places 1, 2 and 4: a mean of 1, 1/2 and 1/4; the first two stand among the first three. */
    @Test
    void aWayIsCountedByThePlacesOfTheRightAnswers() {
        RankedCases.Way way = new RankedCases.Way("heed", new int[] {0, 1, 3});

        assertThat(way.reciprocal()).isCloseTo(1.75 / 3, within(1e-12));
        assertThat(way.within(1).count()).isEqualTo(1);
        assertThat(way.within(3).count()).isEqualTo(2);
        assertThat(way.within(5).whole()).isEqualTo(3);
    }

    @Test
    void thePageSaysHowOftenTheSentAnswerStandsFirstAndWhatChanceWouldDo() {
        String page = page(Locale.ENGLISH, 80, 20, "How do I reset it?");

        assertThat(page)
                .contains("For 80 of 100 contacts the answer that was sent stands first among 10 (95% interval 71.1%")
                .contains("By chance it would be 10.0%.")
                .contains("Better than “Likeness of meaning alone” for certain: ahead by +80.0 (")
                .contains("Among the first 3", "Mean reciprocal rank", "Examples it got right", "Examples it got wrong")
                .contains("No group stands apart")
                .doesNotContain("F1", "Actual ↓");
    }

    @Test
    void aWrongExampleShowsWhatWasSentAndItsPlaceAndARightOneNeedsNot() throws Exception {
        Document page = parsed(page(Locale.ENGLISH, 1, 1, "How do I reset it?"));

        String text = page.getDocumentElement().getTextContent();
        assertThat(text).contains("Answer that was sent", "Its place", "sent 1", "first 1");
        assertThat(parsed(page(Locale.ENGLISH, 2, 0, "How?"))
                        .getDocumentElement()
                        .getTextContent())
                .doesNotContain("Its place", "Examples it got wrong");
    }

    @Test
    void theChinesePageHasNoEnglishSentenceAndHostileTextStaysText() throws Exception {
        String hostile = "<script>alert(1)</script> {0} '";

        Document page = parsed(page(Locale.SIMPLIFIED_CHINESE, 60, 40, hostile));

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getDocumentElement().getTextContent())
                .contains(hostile, "在 100 个请求中，有 60 个的实际回复在 10 条候选中排第一")
                .doesNotContain("Examples", "First answer", "Among");
    }

    private static String page(Locale locale, int right, int wrong, String asked) {
        List<EvaluatedCase> cases = new ArrayList<>();
        List<RankedCases.Example> examples = new ArrayList<>();
        int[] places = new int[right + wrong];
        for (int i = 0; i < places.length; i++) {
            places[i] = i < right ? 0 : 2;
            double[] p = new double[AMONG];
            p[0] = 0.8;
            p[1] = 0.2;
            String name = "C-" + i;
            cases.add(new EvaluatedCase(
                    name, places[i], p, false, Map.of("language", i % 2 == 0 ? "en" : "zh"), asked, Map.of()));
            examples.add(new RankedCases.Example(name, asked, "first " + i, p[0], "sent " + i, places[i]));
        }
        int[] never = IntStream.range(0, places.length).map(i -> 5).toArray();
        EvaluatedFeature feature = new EvaluatedFeature(
                "replies-en",
                IntStream.rangeClosed(1, AMONG).mapToObj(String::valueOf).toList(),
                cases,
                // What it says first stands sixth in Heed's order, where no right answer is.
                List.of(EvaluatedFeature.Rival.baseline("cosine", never)),
                List.of());
        RankedCases ranked = new RankedCases(
                List.of(new RankedCases.Way("heed", places), new RankedCases.Way("cosine", never)), AMONG, examples);
        return new RankingPage(new Wording(locale, EvaluationPage.texts(locale)))
                .html("Replies", "What was measured.", Evaluation.of(feature, OPTIONS), ranked);
    }

    /** The body parsed as XML, which also proves that every tag is closed. */
    private static Document parsed(String page) throws Exception {
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }
}
