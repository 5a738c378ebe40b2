package com.heed.jira.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.heed.Language;
import com.heed.desk.DeskTerms;
import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.plan.DayPlan;
import com.heed.plan.NoPlan;
import com.heed.plan.OneMore;
import com.heed.routing.Channel;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The worked example that stands in docs/routing.md, computed elsewhere by brute force. */
final class SplitTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static Split split(double meanResponse) {
        return Objects.requireNonNull(Split.of(Desks.CHANNELS, Desks.terms(meanResponse), 1000));
    }

    private static SplitWords words(Locale locale) {
        return new SplitWords(new Texts(Bundle.resolver(), locale), "CNY");
    }

    @Test
    void theWorkedExampleComesOut() {
        Split split = split(2.5);
        DayPlan plan = Objects.requireNonNull(split.plan());

        assertThat(plan.split()).containsExactly(new double[] {99, 600, 121, 180}, within(0.5));
        assertThat(plan.cost()).isCloseTo(9340, within(0.5));
        assertThat(plan.meanResponse()).isCloseTo(2.5, within(1e-6));
        assertThat(Objects.requireNonNull(split.cheapest()).cost()).isCloseTo(7780, within(0.5));
        assertThat(Objects.requireNonNull(split.cheapest()).meanResponse()).isCloseTo(2.89, within(0.005));
        assertThat(Objects.requireNonNull(split.quickest()).cost()).isCloseTo(14_180, within(0.5));
        assertThat(Objects.requireNonNull(split.quickest()).meanResponse()).isCloseTo(1.79, within(0.005));
        assertThat(split.more())
                .filteredOn(more -> more.kind() == OneMore.Kind.PLACE && more.channel() == 1)
                .singleElement()
                .satisfies(more -> assertThat(more.saves()).isCloseTo(61, within(0.5)));
    }

    @Test
    void whatComesTodayIsPricedByTheSameFigures() {
        Split.Point today = Split.point(
                Desks.CHANNELS,
                Desks.terms(2.5),
                Map.of("phone", 260.0, "chat", 370.0, "email", 350.0, "portal", 20.0));

        assertThat(today.cost()).isEqualTo(18_370);
        assertThat(today.meanResponse()).isCloseTo(6.43, within(1e-9));
    }

    @Test
    void aMeanThatCannotBeKeptIsNamedWithTheShortest() {
        Split split = split(1.5);

        assertThat(((NoPlan) split.outcome()).key()).isEqualTo("plan.none.short");
        assertThat(SplitHtml.box(split, words(Locale.ENGLISH)))
                .contains("A mean response of 1.5 min cannot be kept: the shortest possible is 1.79 min", "14,180");
    }

    @Test
    void theBoxSaysWhatIsSentWhereAndWhatOneMorePlaceSaves() {
        assertThat(SplitHtml.box(split(2.5), words(Locale.ENGLISH)))
                .contains(
                        "1,000 contacts a day. With these values Heed would send:",
                        "<td class=\"heed-number\">99</td>",
                        "<td class=\"heed-number\">121</td>",
                        "Mean wait 2.5 min, CN\u00a59,340 a day",
                        "Chat is full in the recommended split. One more place a day would save CN\u00a561.");
        assertThat(SplitHtml.box(split(2.5), words(Locale.SIMPLIFIED_CHINESE)))
                .contains("\u00a59,340", "Chat\u5df2\u6ee1");
    }

    /** The trap: a channel that is cheapest and fastest takes everything where no capacity limits it. */
    @Test
    void withoutLimitsOneChannelTakesEverythingAndThatIsSaid() {
        List<Channel> unlimited = List.of(
                new Channel("phone", "Phone", true, 50, 5, 1, 0, 100_000_000, Set.of(Language.ENGLISH)),
                new Channel("chat", "Chat", true, 5, 1, 1, 0, 100_000_000, Set.of(Language.ENGLISH)));
        Split split = Objects.requireNonNull(Split.of(unlimited, DeskTerms.unstated(ZoneOffset.UTC), 1000));

        assertThat(Objects.requireNonNull(split.limitless()).slug()).isEqualTo("chat");
        assertThat(words(Locale.ENGLISH).all(split))
                .first()
                .asString()
                .startsWith("Without limits, everything would go to Chat.");
        assertThat(split(INFINITE).limitless()).isNull();
    }

    @Test
    void channelsThatAreOffAreNotPlannedWith() {
        Channel off = new Channel("fax", "Fax", false, 0, 0, 1, 0, 1000, Set.of(Language.ENGLISH));

        assertThat(Split.of(List.of(off), Desks.terms(2.5), 1000)).isNull();
    }

    @Test
    void thePictureSaysWhatItShowsAndMarksTodayAndTheRecommendedSplit() {
        Split split = split(2.5);
        Html html = new Html();
        new FrontierSvg(
                        words(Locale.ENGLISH),
                        Objects.requireNonNull(split.frontier()),
                        new Split.Point(18_370, 6.43),
                        split.plan())
                .write(html, "the finding");

        assertThat(html.toString())
                .contains("role=\"img\" aria-label=\"the finding\"")
                .contains("Today: 6.43 min, CN\u00a518,370", "Recommended: 2.5 min, CN\u00a59,340")
                .contains("shortest wait", "cheapest possible")
                .doesNotContain("NaN", "Infinity", "#");
    }
}
