package com.heed.jira.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.heed.PictureText;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.store.Mode;
import com.heed.jira.store.PictureTexts;
import com.heed.jira.store.PictureTexts.PictureNote;
import com.heed.jira.store.PictureTexts.State;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PicturesReadTest {
    private static final Issue ISSUE = Fake.of(Issue.class)
            .with("getId", 10L)
            .with("getProjectId", 1L)
            .with("getReporter", People.MEI)
            .make();

    private final Map<Long, PictureNote> notes = new LinkedHashMap<>();
    private final List<Attachment> there = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private boolean on = true;

    private void picture(long id, State state, String text) {
        notes.put(id, new PictureNote(id, state, text, null, 1, Duration.ZERO, Instant.EPOCH));
        there.add(new Attachment(id, 10L, "mei", id + ".png", "image/png", 5L, new Timestamp(1_000 * id)));
    }

    private List<String> read() {
        Settings settings = new Settings(Fake.silent(ActiveObjects.class)) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return new ProjectSettings(Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", List.of(), null, null)
                        .withPictures(on);
            }
        };
        PictureTexts texts = new PictureTexts(Fake.silent(ActiveObjects.class)) {
            @Override
            public Map<Long, PictureNote> of(long issueId) {
                return notes;
            }
        };
        return new PicturesRead(
                        texts,
                        new CustomerPictures(
                                Fake.of(AttachmentManager.class)
                                        .with("getAttachments", there)
                                        .make(),
                                Fake.of(CommentManager.class)
                                        .with("getComments", List.of())
                                        .make(),
                                Fake.silent(JsonEntityPropertyManager.class)),
                        settings,
                        People.leftOut(leftOut))
                .of(ISSUE).stream().map(PictureText::text).toList();
    }

    @Test
    void whatWasReadIsThereOldestFirst() {
        picture(2, State.READ, "second");
        picture(1, State.READ, "first");
        picture(3, State.READ, "");
        picture(4, State.REFUSED, "");
        picture(5, State.DISCARDED, "");

        assertThat(read()).containsExactly("first", "second");
    }

    @Test
    void aFileThatIsGoneSaysNothing() {
        picture(1, State.READ, "first");
        there.clear();

        assertThat(read()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereTheProjectDoesNotReadThemOrTheCustomerIsLeftOut() {
        picture(1, State.READ, "first");
        on = false;
        assertThat(read()).isEmpty();

        on = true;
        leftOut.add("mei");
        assertThat(read()).isEmpty();
    }
}
