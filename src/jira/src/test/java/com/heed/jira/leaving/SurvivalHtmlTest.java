package com.heed.jira.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeavingSurvival.Point;
import com.heed.jira.store.LeavingSurvival.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SurvivalHtmlTest {
    private static final int DAYS = 30;

    private static LeavingSurvival survival(
            @Nullable Integer median, @Nullable Integer returned, @Nullable Reply reply, int points) {
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double share = 0.8 - 0.5 * i / points;
            curve.add(new Point(10 * i, share, share - 0.05, share + 0.04, 200 - i));
        }
        return new LeavingSurvival(200, curve, 10 * points, median, returned, 0.4, reply);
    }

    private static String said(LeavingSurvival survival, Locale locale) {
        Html html = new Html();
        new SurvivalHtml(new Texts(Bundle.resolver(), locale), survival, DAYS).write(html);
        return html.toString();
    }

    @Test
    void theFindingIsASentenceThePictureCarriesItAndTheTableHasTheNumbers() {
        String said = said(survival(74, 12, new Reply(90, 80, 0.62, 70, 0.31, 0.004), 40), Locale.ENGLISH);

        String finding =
                "Half of the customers ask for the last time within 74 days of their first contact, and then nothing for 30 days.";
        assertThat(said)
                .contains("<p>" + finding + "</p>", "role=\"img\" aria-label=\"" + finding + "\"")
                .contains("Half of the customers who contact you for the first time come back within 12 days.")
                .contains("62% of 80 customers still ask after 90 days; where it was not, 31% of 70")
                .contains("Chance alone hardly makes such a difference (log-rank test over all days, p = 0.004)")
                .contains("of 200 customers who came new")
                .contains("<td class=\"heed-number\">80%</td><td class=\"heed-number\">75% to 84%</td>")
                .doesNotContain("heed.leaving", "{0}");
        assertThat(said.split("<tr>", -1)).as("a heading and at most 13 rows").hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void whatIsNotKnownYetIsSaid() {
        assertThat(said(survival(null, null, new Reply(60, 40, 0.5, 40, 0.45, 0.4), 1), Locale.ENGLISH))
                .contains("80% of the customers still ask later than 0 days after their first contact")
                .contains("40% come back within 30 days; fewer than half ever do")
                .contains("That may be chance (log-rank test over all days, p = 0.400)");
        assertThat(said(survival(0, 5, null, 3), Locale.ENGLISH))
                .contains("20% of the customers ask on one day only, and then nothing for 30 days.")
                .doesNotContain("log-rank");
    }

    @Test
    void chineseIsSaidInChinese() {
        assertThat(said(survival(74, 12, new Reply(90, 80, 0.62, 70, 0.31, 0.0001), 40), Locale.SIMPLIFIED_CHINESE))
                .contains("一半的客户在首次联系后 74 天内最后一次联系", "p 小于 0.001", "首次联系后的天数")
                .doesNotContain("heed.leaving", "Half of");
    }

    /** Down only, from the top left to the end on the right, and nothing outside of the picture. */
    @Test
    void theCurveFallsInSteps() {
        Html html = new Html();
        new SurvivalSvg(new Texts(Bundle.resolver(), Locale.ENGLISH), survival(74, 12, null, 20)).write(html, "x");
        String path = html.toString().replaceAll("(?s).*class=\"heed-survival-line\" d=\"([^\"]*)\".*", "$1");
        assertThat(path).startsWith("M52.00 12.00H52.00V").endsWith("H540.00");
        double before = 12;
        for (String step : path.split("V", -1)) {
            if (!step.startsWith("M")) {
                double y = Double.parseDouble(step.split("H", -1)[0]);
                assertThat(y).isBetween(before, 196.0);
                before = y;
            }
        }
        assertThat(before).isGreaterThan(12);
    }
}
