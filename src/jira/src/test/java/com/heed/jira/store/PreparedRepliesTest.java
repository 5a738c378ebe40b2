package com.heed.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PreparedRepliesTest {
    private static PreparedReplies again(PreparedReplies replies) {
        return Json.read(Json.write(replies), PreparedReplies.class);
    }

    @Test
    void whatTaughtTheProbabilitiesIsStoredWithThem() {
        PreparedReplies replies =
                new PreparedReplies("en", "encoder", List.of(), new PreparedReplies.Learned(3, 120, 40));

        assertThat(again(replies)).isEqualTo(replies);
        assertThat(again(new PreparedReplies("en", "encoder", List.of())).learned())
                .isNull();
    }

    @Test
    void aRowFromBeforeAnythingCouldBeLearnedIsRead() {
        assertThat(Json.read("{\"basis\":\"words\",\"language\":\"zh\",\"replies\":[]}", PreparedReplies.class))
                .isEqualTo(new PreparedReplies("zh", "words", List.of()));
        Training.Note note = Json.read("{\"args\":[\"60\"],\"key\":\"train.done\"}", Training.Note.class);
        assertThat(note).isEqualTo(Training.Note.of("train.done", 60));
    }

    @Test
    void notesAreStoredWithWhatElseThereIsToSay() {
        Training.Note note = Training.Note.of("train.done").and(List.of(Training.Note.of("train.replies.used.en", 72)));

        assertThat(Json.read(Json.write(note), Training.Note.class)).isEqualTo(note);
    }
}
