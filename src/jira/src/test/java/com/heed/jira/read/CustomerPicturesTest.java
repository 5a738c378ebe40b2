package com.heed.jira.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.heed.jira.Fake;
import com.heed.jira.People;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CustomerPicturesTest {
    private static Attachment file(long id, @Nullable String author, String name, String type) {
        return new Attachment(id, 10L, author, name, type, 100L, new Timestamp(1_000 * id));
    }

    /** Names of the pictures of an issue of Mei's. @param internal bodies of comments Mei cannot read */
    private static List<String> names(List<String> internal, Attachment... attachments) {
        List<Comment> comments = internal.stream()
                .map(body -> Fake.of(Comment.class)
                        .with("getId", 1L)
                        .with("getBody", body)
                        .with("getGroupLevel", null)
                        .with("getRoleLevelId", null)
                        .make())
                .toList();
        EntityProperty mark = Fake.of(EntityProperty.class)
                .with("getValue", "{\"internal\":true}")
                .make();
        return new CustomerPictures(
                        Fake.of(AttachmentManager.class)
                                .with("getAttachments", List.of(attachments))
                                .make(),
                        Fake.of(CommentManager.class)
                                .with("getComments", comments)
                                .make(),
                        Fake.of(JsonEntityPropertyManager.class)
                                .with("get", mark)
                                .make())
                .of(Fake.of(Issue.class).with("getReporter", People.MEI).make()).stream()
                        .map(Attachment::getFilename)
                        .toList();
    }

    @Test
    void theCustomersPicturesAreThereNewestFirst() {
        assertThat(names(
                        List.of(),
                        file(1, "mei", "first.png", "image/png"),
                        file(2, "mei", "second.jpg", "image/jpeg"),
                        file(3, null, "visitor.gif", "image/gif")))
                .containsExactly("visitor.gif", "second.jpg", "first.png");
    }

    @Test
    void whatAgentsAttachAndWhatIsNoPictureIsNotAmongThem() {
        assertThat(names(
                        List.of(),
                        file(1, "ana", "note.png", "image/png"),
                        file(2, "mei", "letter.pdf", "application/pdf"),
                        file(3, "mei", "screen.png", "application/octet-stream")))
                .isEmpty();
    }

    /** A reporter may be of the desk, too, and write notes. */
    @Test
    void whatAnInternalCommentNamesIsNotAmongThem() {
        assertThat(names(
                        List.of("Look: !first.png|thumbnail!", "and [^second.png]"),
                        file(1, "mei", "first.png", "image/png"),
                        file(2, "mei", "second.png", "image/png"),
                        file(3, "mei", "third.png", "image/png")))
                .containsExactly("third.png");
    }
}
