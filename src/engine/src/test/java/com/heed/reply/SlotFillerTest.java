package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotFillerTest {

    private static FilledText fill(String text, Language language, Map<String, SlotValue> values) {
        Template template = ((Template.Read) Template.read(text)).template();
        return SlotFiller.fill(template, language, slot -> Optional.ofNullable(values.get(slot)));
    }

    private static String said(SlotValue value, Language language) {
        return fill("{{x}}", language, Map.of("x", value)).text();
    }

    @Test
    void aSlotWithoutAValueStaysOpen() {
        FilledText filled = fill(
                "Hello {{customer.name}}, {{amount}} is on its way.",
                Language.ENGLISH,
                Map.of("customer.name", new SlotValue.Text("Sarah Miller")));
        assertThat(filled.text()).isEqualTo("Hello Sarah Miller, [amount] is on its way.");
        assertThat(filled.open()).containsExactly("amount");
    }

    @Test
    void aBlankAndAnEndlessValueLeaveTheSlotOpen() {
        assertThat(said(new SlotValue.Text(" \n "), Language.ENGLISH)).isEqualTo("[x]");
        assertThat(said(new SlotValue.Text("y".repeat(2_000)), Language.ENGLISH))
                .hasSize(2_000);
        assertThat(said(new SlotValue.Text("y".repeat(2_001)), Language.ENGLISH))
                .isEqualTo("[x]");
        assertThat(said(new SlotValue.Amount(Double.NaN), Language.ENGLISH)).isEqualTo("[x]");
    }

    /** Otherwise a customer could write a slot into a summary, and have it filled in the reply. */
    @Test
    void bracesInAValueAreWords() {
        assertThat(fill(
                                "About “{{issue.summary}}”",
                                Language.ENGLISH,
                                Map.of(
                                        "issue.summary",
                                        new SlotValue.Text("{{agent.name}} <script>"),
                                        "agent.name",
                                        new SlotValue.Text("Mei")))
                        .text())
                .isEqualTo("About “{{agent.name}} <script>”");
    }

    @Test
    void controlCharactersAndDirectionMarksOfAValueBecomeBlanks() {
        assertThat(said(new SlotValue.Text("a\u0000b\u202Ec"), Language.ENGLISH))
                .isEqualTo("a b c");
    }

    @Test
    void datesAreSaidInTheLanguageOfTheReply() {
        SlotValue day = new SlotValue.Day(LocalDate.of(2026, 3, 5));
        assertThat(said(day, Language.ENGLISH)).isEqualTo("5 March 2026");
        assertThat(said(day, Language.CHINESE)).isEqualTo("2026年3月5日");
        SlotValue moment = new SlotValue.Moment(LocalDateTime.of(2026, 11, 26, 9, 5));
        assertThat(said(moment, Language.ENGLISH)).isEqualTo("26 November 2026, 09:05");
        assertThat(said(moment, Language.CHINESE)).isEqualTo("2026年11月26日 09:05");
    }

    @Test
    void aSpanIsSaidInItsTwoLargestUnitsRoundedDown() {
        Map<Duration, List<String>> spans = Map.of(
                Duration.ofSeconds(59), List.of("less than a minute", "不到1分钟"),
                Duration.ofSeconds(119), List.of("1 minute", "1分钟"),
                Duration.ofMinutes(61), List.of("1 hour 1 minute", "1小时1分钟"),
                Duration.ofMinutes(120), List.of("2 hours", "2小时"),
                Duration.ofMinutes(49 * 60 + 59), List.of("2 days 1 hour", "2天1小时"));
        spans.forEach((span, said) -> {
            assertThat(said(new SlotValue.Span(span), Language.ENGLISH)).isEqualTo(said.get(0));
            assertThat(said(new SlotValue.Span(span), Language.CHINESE)).isEqualTo(said.get(1));
        });
    }

    @Test
    void aNumberIsNotGrouped() {
        assertThat(said(new SlotValue.Amount(1234567), Language.ENGLISH)).isEqualTo("1234567");
        assertThat(said(new SlotValue.Amount(0.5), Language.CHINESE)).isEqualTo("0.5");
    }

    @Test
    void theGreetingFollowsTheHour() {
        Map<Integer, List<String>> hours = Map.of(
                8, List.of("Good morning", "早上好"),
                11, List.of("Good morning", "上午好"),
                12, List.of("Good afternoon", "中午好"),
                17, List.of("Good afternoon", "下午好"),
                18, List.of("Good evening", "晚上好"),
                2, List.of("Good evening", "晚上好"));
        hours.forEach((hour, said) -> {
            SlotValue greeting = new SlotValue.Greeting(LocalTime.of(hour, 30));
            assertThat(said(greeting, Language.ENGLISH)).as("%d h", hour).isEqualTo(said.get(0));
            assertThat(said(greeting, Language.CHINESE)).as("%d h", hour).isEqualTo(said.get(1));
        });
    }
}
