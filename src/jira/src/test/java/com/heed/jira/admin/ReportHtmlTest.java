package com.heed.jira.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.jira.Bundle;
import com.heed.jira.Fake;
import com.heed.jira.model.ModelSeries;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ReportHtmlTest {
    private static String page(Locale locale, int acted, int wrong) throws Exception {
        String figures = """
                {"verdict":"ready","n":1250,"accuracy":[0.92,0.82,0.97],
                 "rivals":{"words":{"baseline":true,"accuracy":[0.89,0.8,0.95]},"majority":{"baseline":true,"accuracy":[0.24,0.2,0.3]}},
                 "acting":{"threshold":0.64,"n":1250,"acted":%d,"wrong":%d}}""".formatted(acted, wrong);
        Project project = Fake.of(Project.class).with("getKey", "SUP").make();
        Html html = new Html();
        new ReportHtml(project, ModelSeries.topics(Language.ENGLISH), new ObjectMapper().readTree(figures))
                .write(html, new Texts(Bundle.resolver(), locale), nothing -> {});
        return html.toString();
    }

    @Test
    void theFiguresAreASentenceThatSaysWhatTheRangeIsAndAtWhichThreshold() throws Exception {
        assertThat(page(Locale.ENGLISH, 1_100, 31))
                .contains(
                        "Right on 92% of the newest 1,250 issues; on other issues like these it may be anything from 82% to 97%.")
                .contains("The best simple way was right on 89%.")
                .contains(
                        "Where it is at least 64% sure, Heed would have acted on 1,100 of 1,250 issues and been wrong on 31.");
        assertThat(page(Locale.SIMPLIFIED_CHINESE, 1_100, 31)).contains("当把握不低于 64% 时，Heed 会处理 1,250 个事务中的 1,100 个");
    }

    @Test
    void ofRepliesItSaysHowOftenTheSentAnswerStoodFirst() throws Exception {
        String figures = """
                {"verdict":"ready","n":1250,"accuracy":[0.92,0.82,0.97],
                 "rivals":{"pairs":{"baseline":true,"accuracy":[0.89,0.8,0.95]}},
                 "acting":{"threshold":0.3,"n":1250,"acted":1100,"wrong":31}}""";
        Html html = new Html();
        new ReportHtml(
                        Fake.of(Project.class).with("getKey", "SUP").make(),
                        ModelSeries.replies(Language.ENGLISH),
                        new ObjectMapper().readTree(figures))
                .write(html, new Texts(Bundle.resolver(), Locale.ENGLISH), nothing -> {});

        assertThat(html.toString())
                .contains("stood first among ten for 92% of the newest 1,250 answers")
                .contains(
                        "Of 1,250 answers, 1,100 had a first candidate at least 30% probable; of these, 31 were not what was sent.")
                .contains("/training/report/en/page?kind=replies");
    }

    @Test
    void whereItWouldNotHaveActedNobodyReadsThatItWasWrongOnNone() throws Exception {
        assertThat(page(Locale.ENGLISH, 0, 0))
                .contains("It would have acted on none of the 1,250 issues")
                .doesNotContain("wrong on 0");
    }
}
