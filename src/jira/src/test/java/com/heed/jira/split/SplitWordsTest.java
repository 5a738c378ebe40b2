package com.heed.jira.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SplitWordsTest {

    private static SplitWords in(String currency) {
        return new SplitWords(new Texts(Bundle.resolver(), Locale.US), currency);
    }

    @Test
    void anAmountInASentenceHasDecimalsOnlyWhereItNeedsThem() {
        assertThat(in("USD").money(5)).isEqualTo("$5");
        assertThat(in("USD").money(14.714)).isEqualTo("$14.71");
        assertThat(in("USD").money(714.2)).isEqualTo("$714");
    }

    @Test
    void theAmountsOfAColumnHaveAllDecimalsOfTheCurrency() {
        assertThat(in("USD").column(5)).isEqualTo("$5.00");
        assertThat(in("USD").column(14.714)).isEqualTo("$14.71");
        assertThat(in("USD").column(0)).isEqualTo("$0.00");
        assertThat(in("JPY").column(5)).isEqualTo("\u00a55");
    }

    @Test
    void aLossTooSmallToShowIsNoMinusZero() {
        assertThat(in("USD").column(-0.001)).isEqualTo("$0.00");
    }
}
