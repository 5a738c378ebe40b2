package com.heed.jira.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.split.SplitWords;
import com.heed.jira.store.StoredPrices;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class PricesHtmlTest {
    private static final List<String> WEEKDAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    private static StoredPrices prices(double saves, List<StoredPrices.Promise> promises, List<String> broken) {
        return new StoredPrices(
                "2026-11-30",
                960,
                broken.isEmpty(),
                List.of(
                        new StoredPrices.Agent("phone", "<b>Phone</b>", 0, List.of(new StoredPrices.Hour(9, 4, 0, 0))),
                        new StoredPrices.Agent(
                                "email", "E-mail", 8 * saves, List.of(new StoredPrices.Hour(10, 8, saves + 5, saves)))),
                promises,
                saves == 0
                        ? List.of()
                        : List.of(new StoredPrices.Training("phone", "<b>Phone</b>", "email", "E-mail", 99, 88.5)),
                List.of(new StoredPrices.Staff(
                        "phone", "<b>Phone</b>", WEEKDAYS, 540, 1020, 0.8, 1, "TUESDAY", 10, 120, 4, 13, 0, 0.8434)),
                broken.isEmpty() ? null : "plan.none.promise",
                broken);
    }

    private static String html(StoredPrices prices, Locale locale) {
        Html html = new Html();
        new PricesHtml(
                        html,
                        new SplitWords(new Texts(Bundle.resolver(), locale), "CNY"),
                        (to, table) -> to.text("[" + table + "]"))
                .cards(prices, "h2");
        return html.toString();
    }

    @Test
    void everyHourHasARowAndWhatIsWorthNothingADash() {
        String html = html(
                prices(120, List.of(new StoredPrices.Promise("email", "E-mail", 30, 2, 1.5, 77)), List.of()),
                Locale.ENGLISH);

        assertThat(html)
                .contains("Monday, November 30, 2026, 960 contacts, taken to come evenly while somebody is there.")
                .contains(
                        "<th scope=\"row\">09:00</th><td class=\"heed-number\">\u2013</td><td class=\"heed-number\"></td>")
                .contains(
                        "<th scope=\"row\">10:00</th><td class=\"heed-number\"></td><td class=\"heed-number\">CN\u00a5120</td>")
                .contains(
                        "<th scope=\"row\">All hours on shift</th><td class=\"heed-number\">\u2013</td><td class=\"heed-number\">CN\u00a5960</td>")
                .contains(
                        "E-mail: the promise of 30 min costs CN\u00a577 that day; with 31 min it would cost CN\u00a51.50 less.")
                .contains(
                        "One &lt;b&gt;Phone&lt;/b&gt; agent who can also serve E-mail would save CN\u00a588.50 that day.")
                .contains(
                        "Mon-Fri 09:00-17:00",
                        "80% in 1 min",
                        "Tue 10:00, 120 contacts",
                        ">13<",
                        ">+9<",
                        ">0%<",
                        ">84%<")
                .contains("[agents]", "[promises]", "[training]", "[staff]")
                .doesNotContain("<b>");
    }

    @Test
    void chineseReadersReadChinese() {
        assertThat(html(prices(120, List.of(), List.of("E-mail", "09:00")), Locale.SIMPLIFIED_CHINESE))
                .contains("2026年11月30日星期一，预计 960 个联系")
                .contains("E-mail 上的承诺从 09:00 起无法兑现")
                .contains("周一至周五 09:00-17:00", "1 分钟内 80%", "周二 10:00，120 个联系")
                .contains("当天没有限制计划的承诺");
    }

    @Test
    void whereAgentsAreEnoughThereIsNoTable() {
        String html = html(prices(0, List.of(), List.of()), Locale.ENGLISH);

        assertThat(html)
                .contains("There are agents enough: one more would save nothing that day.")
                .contains("No promise limits the plan of that day.")
                .contains("An agent who can serve two channels would save nothing that day.")
                .doesNotContain("[agents]", "[promises]", "[training]");
        assertThat(PricesHtml.hours(prices(0, List.of(), List.of()))).containsExactly(9, 10);
    }
}
