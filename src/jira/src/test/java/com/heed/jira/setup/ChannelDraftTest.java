package com.heed.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.jira.Bundle;
import com.heed.jira.page.Texts;
import com.heed.routing.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChannelDraftTest {
    private static ChannelDraft draft(String slug, String cost, String agents, List<String> languages) {
        return new ChannelDraft(slug, "Phone", true, cost, "5", "15", agents, "300", languages);
    }

    @Test
    void aWellTypedChannelIsRead() {
        assertThat(ChannelDraft.check(List.of(draft("phone", " 50.5 ", "10", List.of("en", "zh")))))
                .isEqualTo(new ChannelDraft.Checked.Valid(List.of(new Channel(
                        "phone", "Phone", true, 50.5, 5, 15, 10, 300, Set.of(Language.ENGLISH, Language.CHINESE)))));
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsField() {
        ChannelDraft.Checked checked = ChannelDraft.check(List.of(
                draft("phone", "50", "10", List.of("en")),
                draft("Phone!", "-1", "1.5", List.of("fr")),
                draft("phone", "NaN", "", List.of())));

        assertThat(((ChannelDraft.Checked.Invalid) checked).problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        "channels[1].slug",
                        "channels[1].costPerContact",
                        "channels[1].agents",
                        "channels[1].languages",
                        "channels[2].slug",
                        "channels[2].costPerContact",
                        "channels[2].agents",
                        "channels[2].languages");
    }

    @Test
    void theFirstGuessIsValidAndSurvivesTheForm() {
        List<Channel> guess = DefaultChannels.named(new Texts(Bundle.resolver(), Locale.ENGLISH));

        assertThat(ChannelDraft.check(guess.stream().map(ChannelDraft::of).toList()))
                .isEqualTo(new ChannelDraft.Checked.Valid(guess));
    }
}
