package com.heed.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.attachment.Attachment;
import com.heed.jira.Bundle;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.read.PicturesRead.SeenPicture;
import com.heed.jira.store.PictureTexts.PictureNote;
import com.heed.jira.store.PictureTexts.State;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PictureSectionTest {
    private static SeenPicture picture(State state, String text, @Nullable String reason) {
        return new SeenPicture(
                new Attachment(7L, 10L, "mei", "<b>.png", "image/png", 5L, new Timestamp(0)),
                new PictureNote(
                        7, state, text, reason, 1, Duration.ofMillis(300), Instant.parse("2026-11-27T08:00:00Z")));
    }

    private static String html(Locale locale, boolean mayDiscard, SeenPicture... pictures) {
        Html html = new Html();
        PictureSection.write(html, new Texts(Bundle.resolver(), locale), List.of(pictures), mayDiscard);
        return html.toString();
    }

    @Test
    void withoutPicturesThereIsNothing() {
        assertThat(html(Locale.ENGLISH, true)).isEmpty();
    }

    @Test
    void theTextIsFoldedAndStaysText() {
        String html = html(Locale.ENGLISH, true, picture(State.READ, "Error <script>", null));

        assertThat(html)
                .contains("<details>", "Text in 1 picture read", "Error &lt;script&gt;", "&lt;b&gt;.png")
                .contains("data-attachment=\"7\"");
        assertThat(html(Locale.ENGLISH, false, picture(State.READ, "Error", null)))
                .doesNotContain("data-attachment");
    }

    @Test
    void whatWasNotReadSaysWhyAndIsNotCounted() {
        String html = html(
                Locale.SIMPLIFIED_CHINESE,
                true,
                picture(State.READ, "", null),
                picture(State.REFUSED, "", "it ends after 12 bytes"),
                picture(State.DISCARDED, "", null));

        assertThat(html)
                .contains("已读取 0 张图片中的文字", "未读取：it ends after 12 bytes", "其中没有找到文字。", "不再使用")
                .doesNotContain("data-attachment");
    }
}
