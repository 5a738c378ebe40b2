package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.learn.Share;
import com.heed.report.Wording;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class EvaluationPageTest {
    private static final EvaluationOptions OPTIONS = new EvaluationOptions(0.8, 0.3, 100, 200, 20, 1);

    @Test
    void theAdviceStandsAtTheTopWithItsRule() {
        Cases cases = new Cases().add(300, 285, 0.9).add(100, 50, 0.6);
        Evaluation ready = Evaluation.of(cases.feature(cases.baseline("words", 200)), OPTIONS);

        String page = page(Locale.ENGLISH).html("Topics", "400 issues.", List.of(ready));

        assertThat(page)
                .contains("<span class=\"tag ready\">Ready</span>")
                .contains("Better than the best of the simple ways, “Words alone”, by 33.8 points (")
                .contains("At a threshold of 61% Heed answers 75.0% of the cases, and 95.0% of the answers are right (")
                .contains("under 100 cases there is no advice.");
    }

    @Test
    void aFeatureToBeKeptOffSaysWhatItDoesNotBeat() {
        Cases cases = new Cases().add(400, 200, 0.9);
        Evaluation off = Evaluation.of(cases.feature(cases.baseline("majority", 200)), OPTIONS);

        assertThat(page(Locale.ENGLISH).html("Topics", "400 issues.", List.of(off)))
                .contains("Keep off")
                .contains("Not surely better than “Always the commonest answer”: the difference is 0.0 points")
                .contains("Heed is too sure of itself: it says 90.0% on average and is right in 50.0%.");
        assertThat(page(Locale.SIMPLIFIED_CHINESE).html("主题", "400 个事务。", List.of(off)))
                .contains("保持关闭")
                .contains("不能确定优于“总选最常见的答案”");
    }

    @Test
    void severalFeaturesStandInOneTable() {
        Cases cases = new Cases().add(50, 40, 0.9);
        Evaluation one = Evaluation.of(cases.feature(cases.baseline("words", 20)), OPTIONS);

        assertThat(page(Locale.ENGLISH).html("All", "Two.", List.of(one, one)))
                .contains("All features")
                .contains("40.0% Words alone")
                .contains("Too few cases");
    }

    @Test
    void moreTrainingIsToldWithItsRange() {
        Cases cases = new Cases().add(400, 360, 0.9);
        List<LearningCurve.Point> growth = new ArrayList<>();
        for (int part = 1; part <= 4; part *= 2) {
            growth.add(new LearningCurve.Point(
                    250 * part, new Share(800 + (part == 1 ? 0 : part == 2 ? 60 : 100), 1_000).interval()));
        }

        assertThat(page(Locale.ENGLISH)
                        .html(
                                "T",
                                "L",
                                List.of(Evaluation.of(cases.feature(), OPTIONS).with(growth))))
                .containsPattern("With 500 more training cases, about 9[0-9.]+% right instead of 90.0% \\(range ");
        assertThat(page(Locale.ENGLISH)
                        .html(
                                "T",
                                "L",
                                List.of(Evaluation.of(cases.feature(), OPTIONS).with(growth.subList(0, 2)))))
                .contains("Three sizes of training are needed");
    }

    /** Whoever has no mouse scrolls a wide table or chart with the keys, and hears what it is. */
    @Test
    void whatMayBeWiderThanTheScreenCanBeReachedByKeyboardAndHasAName() throws Exception {
        Evaluation evaluation =
                Evaluation.of(new Cases().add(300, 285, 0.9).add(100, 50, 0.6).feature(), OPTIONS);

        Document page = parsed(page(Locale.ENGLISH).html("T", "L", List.of(evaluation)));

        int scrolls = 0;
        for (String tag : List.of("div", "figure")) {
            NodeList all = page.getElementsByTagName(tag);
            for (int i = 0; i < all.getLength(); i++) {
                Element one = (Element) all.item(i);
                if (tag.equals("figure") || one.getAttribute("class").equals("wide")) {
                    scrolls++;
                    assertThat(one.getAttribute("tabindex")).as("%s %s", tag, i).isEqualTo("0");
                    assertThat(one.getAttribute("aria-label")).isNotBlank();
                }
            }
        }
        assertThat(scrolls).isGreaterThan(5);
    }

    @Test
    void casesHeldBackAreToldWhereThereAreSome() {
        Cases cases = new Cases().add(300, 285, 0.9);

        assertThat(page(Locale.ENGLISH).html("T", "L", List.of(Evaluation.of(cases.feature(), OPTIONS))))
                .contains("that is what this threshold buys and costs.")
                .doesNotContain("Held back whatever the threshold");
    }

    @Test
    void channelsHaveNamesInTheLanguageOfThePage() {
        List<EvaluatedCase> cases = IntStream.range(0, 120)
                .mapToObj(i -> new EvaluatedCase(
                        "c" + i,
                        i % 2,
                        i % 3 == 0 ? new double[] {0.4, 0.6} : new double[] {0.6, 0.4},
                        false,
                        Map.of("channel", i < 60 ? "email" : "B2B desk"),
                        "text",
                        Map.of()))
                .toList();
        EvaluatedFeature feature = new EvaluatedFeature("f", List.of("a", "b"), cases, List.of(), List.of());

        assertThat(page(Locale.SIMPLIFIED_CHINESE).html("T", "L", List.of(Evaluation.of(feature, OPTIONS))))
                .contains(">电子邮件<", ">B2B desk<")
                .doesNotContain(">email<");
    }

    /** Names and texts are other people’s: whatever they hold, the page stays well-formed, and holds no element of theirs. */
    @Test
    void noNameOrTextBecomesMarkup() throws Exception {
        String hostile = "<script>alert(1)</script>\"'&{0} ${x} \u202e 😀";
        List<EvaluatedCase> cases = IntStream.range(0, 30)
                .mapToObj(i -> new EvaluatedCase(
                        hostile,
                        i % 2,
                        new double[] {0.7, 0.2, 0.1},
                        false,
                        Map.of(hostile, i < 15 ? hostile : "b"),
                        hostile,
                        Map.of(0, List.of(hostile))))
                .toList();
        EvaluatedFeature feature = new EvaluatedFeature(
                hostile,
                List.of(hostile, "b", "c"),
                cases,
                List.of(EvaluatedFeature.Rival.baseline(hostile, new int[30])),
                List.of(3, 0, 100));

        String page = page(Locale.ENGLISH).html(hostile, hostile, List.of(Evaluation.of(feature, OPTIONS)));

        Document document = parsed(page);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>");
    }

    /** Any numbers: few or many classes and cases, all refused, all right, all wrong, nothing trained. */
    @Test
    void everyEvaluationCanBeShown() throws Exception {
        Random random = new Random(3);
        for (int r = 0; r < 150; r++) {
            int classes = 2 + random.nextInt(r % 10 == 0 ? 40 : 5);
            EvaluatedFeature feature = any(random, classes, 1 + random.nextInt(random.nextBoolean() ? 5 : 200));
            Evaluation evaluation = Evaluation.of(feature, OPTIONS);
            Locale locale = random.nextBoolean() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;

            Document page = parsed(page(locale).html("t", "l", List.of(evaluation)));

            assertThat(page.getDocumentElement().getTextContent())
                    .as("run %s", r)
                    .doesNotContain("NaN")
                    .doesNotContain("�")
                    .doesNotContain("Infinity")
                    .doesNotContain("∞")
                    .doesNotContain("{");
            NodeList charts = page.getElementsByTagName("svg");
            for (int i = 0; i < charts.getLength(); i++) {
                Element chart = (Element) charts.item(i);
                assertThat(chart.getAttribute("aria-hidden").equals("true")
                                || (chart.getAttribute("role").equals("img")
                                        && !chart.getAttribute("aria-label").isBlank()))
                        .isTrue();
            }
        }
    }

    private static EvaluatedFeature any(Random random, int classes, int count) {
        boolean allRefused = random.nextInt(5) == 0;
        double skill = random.nextInt(4) / 3.0;
        List<EvaluatedCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] p = new double[classes];
            double sum = 0;
            int truth = random.nextInt(classes);
            for (int c = 0; c < classes; c++) {
                p[c] = random.nextDouble() + (c == truth && random.nextDouble() < skill ? 5 : 0);
                sum += p[c];
            }
            for (int c = 0; c < classes; c++) {
                p[c] /= sum;
            }
            cases.add(new EvaluatedCase(
                    "c" + i,
                    truth,
                    p,
                    allRefused || random.nextInt(10) == 0,
                    Map.of("language", random.nextBoolean() ? "en" : "zh"),
                    "text " + i,
                    Map.of(random.nextInt(classes), List.of("word"))));
        }
        int[] truths = cases.stream().mapToInt(EvaluatedCase::truth).toArray();
        List<Integer> trained = random.nextBoolean()
                ? List.of()
                : IntStream.range(0, classes).mapToObj(c -> random.nextInt(60)).toList();
        return new EvaluatedFeature(
                "any",
                IntStream.range(0, classes).mapToObj(c -> "class " + c).toList(),
                cases,
                random.nextBoolean() ? List.of() : List.of(EvaluatedFeature.Rival.majority(truths, classes)),
                trained);
    }

    private static EvaluationPage page(Locale locale) {
        return new EvaluationPage(new Wording(locale, EvaluationPage.texts(locale)), name -> name);
    }

    /** The body parsed as XML, which also proves that every tag is closed. */
    private static Document parsed(String page) throws Exception {
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }
}
