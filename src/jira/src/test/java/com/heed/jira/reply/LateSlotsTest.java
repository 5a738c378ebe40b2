package com.heed.jira.reply;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.Bundle;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.store.StoredReply;
import com.heed.reply.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LateSlotsTest {
    private static StoredReply shown(String language, String... slots) {
        List<StoredReply.Piece> pieces = new java.util.ArrayList<>(List.of(new StoredReply.Piece("!", null)));
        for (String slot : slots) {
            pieces.add(new StoredReply.Piece(null, slot));
        }
        StoredReply reply = new StoredReply(
                "past-1-c1",
                language,
                pieces,
                List.of(new StoredReply.Source("past", "1", "", "", false)),
                0.5,
                0.5,
                List.of());
        return new LateSlots(SameTodayInThePanelTest.filling(), Bundle.resolver())
                .filled(reply, Fake.silent(Issue.class), People.ANA);
    }

    /** It stays open, so that it is marked in the panel and held back when it is sent. */
    @Test
    void whatWasMaskedIsAnOpenPlaceWithANameInTheLanguageOfTheText() {
        assertThat(shown("zh", "NAME", "amount", "PHONE").open()).containsExactly("姓名", "amount", "电话号码");
        assertThat(shown("zh", "NAME").text()).isEqualTo("![姓名]");
        assertThat(shown("en", "NAME", "ISSUE").text()).isEqualTo("![name][issue key]");
    }

    @Test
    void everyMaskHasAName() {
        for (String language : List.of("en", "zh")) {
            assertThat(shown(language, Template.MASKS.toArray(String[]::new)).open())
                    .hasSameSizeAs(Template.MASKS)
                    .noneMatch(name -> name.startsWith("heed."));
        }
    }
}
