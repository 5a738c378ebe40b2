package com.heed.jira.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.Bundle;
import com.heed.jira.page.Texts;
import com.heed.learn.Share;
import com.heed.profile.Difference;
import com.heed.profile.PartOfDay;
import com.heed.profile.Trait;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ProfileWordsTest {
    private static final Set<Trait> SHARES = EnumSet.of(Trait.CHANNEL, Trait.TOPIC, Trait.HOURS, Trait.REOPENED);

    private static ProfileWords in(Locale locale) {
        return new ProfileWords(new Texts(Bundle.resolver(), locale), List.of(), ZoneOffset.UTC);
    }

    private static Difference difference(Trait trait, boolean more) {
        String name = trait == Trait.HOURS ? PartOfDay.EVENING.key() : "phone";
        return SHARES.contains(trait)
                ? new Difference.InShare(trait, name, new Share(more ? 9 : 1, 10), new Share(50, 100), 0.01)
                : new Difference.InSize(trait, more ? 0.9 : 0.1, 0.5, more ? 0.9 : 0.1, 0.01);
    }

    /** Their keys are put together, so that no other test finds one that is missing. */
    @Test
    void everyDifferenceHasWordsInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (Trait trait : Trait.values()) {
                for (boolean more : List.of(true, false)) {
                    assertThat(in(locale).difference(difference(trait, more)))
                            .as(trait + " in " + locale)
                            .doesNotContain("heed.")
                            .doesNotContain("{");
                }
            }
            for (PartOfDay part : PartOfDay.values()) {
                assertThat(in(locale).part(part)).doesNotContain("heed.");
            }
        }
    }

    @Test
    void aShareAndATimeAreSaidWithThatOfTheOthers() {
        ProfileWords words = in(Locale.ENGLISH);
        assertThat(words.difference(difference(Trait.CHANNEL, true)))
                .isEqualTo("More often by Phone: 90% of contacts, others 50%");
        assertThat(words.difference(new Difference.InSize(Trait.FIRST_REPLY, 3 * 3600, 20 * 60, 0.9, 0.01)))
                .isEqualTo("Waits longer for the first reply: 3 h, others 20 min");
        assertThat(words.channel("fax")).as("a channel nobody named").isEqualTo("fax");
    }
}
