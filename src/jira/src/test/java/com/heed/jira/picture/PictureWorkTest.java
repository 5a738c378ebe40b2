package com.heed.jira.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.config.util.JiraHome;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.read.CustomerPictures;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Mode;
import com.heed.jira.store.PicturePacks;
import com.heed.jira.store.PictureTexts;
import com.heed.jira.store.ProjectSettings;
import com.heed.picture.PictureLimits;
import com.heed.picture.PictureReading;
import com.heed.picture.PictureReading.Read;
import com.heed.picture.PictureReading.Refused;
import com.heed.picture.PictureReading.Why;
import com.heed.picture.TextLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PictureWorkTest {
    private static final String PACK = "ppocr 4 0123456789ab";
    private static final Duration ENOUGH = Duration.ofMinutes(1);
    private static final ProjectSettings ON =
            new ProjectSettings(Mode.SUGGEST, 0.6, Map.of(), Map.of(), "CNY", List.of(), null, null).withPictures(true);

    private final List<Attachment> there = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    /** Number of the attachment and what is kept of it. */
    private final Map<Long, String> kept = new HashMap<>();

    private Collection<Long> keptOnly = List.of();
    private Duration each = Duration.ZERO;
    private PictureReading answer =
            new Read(List.of(new TextLine("Error 651", 0.9, 0, 0, 10, 10)), Duration.ofMillis(7));

    private final PictureTexts texts = new PictureTexts(Fake.silent(ActiveObjects.class)) {
        @Override
        public boolean isSettled(long attachmentId, String pack) {
            assertThat(pack).isEqualTo(PACK);
            return kept.containsKey(attachmentId);
        }

        @Override
        public void read(long issueId, long attachmentId, String pack, String text, int lines, Duration took) {
            kept.put(attachmentId, text);
        }

        @Override
        public void refused(long issueId, long attachmentId, String pack, String reason) {
            kept.put(attachmentId, "refused: " + reason);
        }

        @Override
        public void keepOnly(long issueId, Collection<Long> attachments) {
            keptOnly = attachments;
        }
    };

    private void attach(int... ids) {
        for (int id : ids) {
            there.add(
                    new Attachment((long) id, 10L, "mei", id + ".png", "image/png", 100L, new Timestamp(1_000L * id)));
        }
    }

    private PictureReading reading(byte[] picture, PictureLimits limits) {
        asked.add(new String(picture, StandardCharsets.UTF_8));
        try {
            Thread.sleep(each.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private void work(ProjectSettings project, Duration together) {
        AttachmentManager manager = new AttachmentManager() {
            @Override
            public List<Attachment> getAttachments(Issue issue) {
                return there;
            }

            @Override
            public <T> @Nullable T streamAttachmentContent(
                    Attachment attachment, com.atlassian.jira.util.io.InputStreamConsumer<T> consumer)
                    throws IOException {
                if (attachment.getId() == 666) {
                    throw new IOException("the file is not there");
                }
                return consumer.withInputStream(new java.io.ByteArrayInputStream(
                        attachment.getFilename().getBytes(StandardCharsets.UTF_8)));
            }
        };
        NodeReader node =
                new NodeReader(
                        new PicturePacks(Fake.silent(ActiveObjects.class)),
                        new PackFolder(Fake.silent(JiraHome.class))) {
                    @Override
                    synchronized Optional<Loaded> reader() {
                        return Optional.of(new Loaded(PictureWorkTest.this::reading, PACK));
                    }
                };
        ErrorLog log = new ErrorLog(Fake.silent(ActiveObjects.class)) {
            @Override
            public void add(String place, @Nullable Long issueId, Throwable failure) {
                errors.add(place + ": " + failure.getMessage());
            }
        };
        CustomerPictures pictures = new CustomerPictures(
                manager,
                Fake.of(CommentManager.class).with("getComments", List.of()).make(),
                Fake.silent(JsonEntityPropertyManager.class));
        new PictureWork(node, pictures, manager, texts, People.leftOut(leftOut), log, together)
                .read(
                        Fake.of(Issue.class)
                                .with("getId", 10L)
                                .with("getReporter", People.MEI)
                                .make(),
                        project);
    }

    @Test
    void theNewestThreeThatWereNotReadAreReadAndTheOthersNextTime() {
        attach(1, 2, 3, 4, 5);

        work(ON, ENOUGH);
        assertThat(asked).containsExactly("5.png", "4.png", "3.png");
        work(ON, ENOUGH);
        assertThat(asked).containsExactly("5.png", "4.png", "3.png", "2.png", "1.png");
        work(ON, ENOUGH);
        assertThat(asked).as("each once").hasSize(5);
        assertThat(kept).hasSize(5).containsEntry(1L, "Error 651");
    }

    @Test
    void nothingIsReadWhereTheProjectDoesNotOrTheCustomerIsLeftOut() {
        attach(1);

        work(ON.withPictures(false), ENOUGH);
        leftOut.add("mei");
        work(ON, ENOUGH);

        assertThat(asked).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsKeptIsMasked() {
        attach(1);
        answer = new Read(List.of(new TextLine("Dear mei, write to a@b.example", 0.9, 0, 0, 10, 10)), ENOUGH);

        work(ON, ENOUGH);

        assertThat(kept.get(1L)).contains("[EMAIL]", "[NAME]").doesNotContain("b.example", "mei");
    }

    @Test
    void aRefusedPictureIsKeptWithItsReason() {
        attach(1);
        answer = new Refused(Why.BROKEN, "it ends after 12 bytes");

        work(ON, ENOUGH);

        assertThat(kept).containsEntry(1L, "refused: it ends after 12 bytes");
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenOpened() {
        there.add(new Attachment(666L, 10L, "mei", "huge.png", "image/png", 20_000_000L, new Timestamp(1)));

        work(ON, ENOUGH);

        assertThat(kept.get(666L)).contains("20000000 bytes", "10000000");
        assertThat(errors).isEmpty();
    }

    /** One that had all the time is too slow for good; one that came last in the row is tried again. */
    @Test
    void tooSlowIsSaidOnlyOfAPictureThatHadTheWholeTime() {
        attach(1, 2);
        each = Duration.ofMillis(20);
        answer = new Refused(Why.TOO_SLOW, "it took longer");

        work(ON, Duration.ofSeconds(20));

        assertThat(asked).hasSize(2);
        assertThat(kept).containsOnlyKeys(2L);
    }

    @Test
    void afterTheTimeIsOverNoMoreIsBegun() {
        attach(1, 2, 3);
        each = Duration.ofMillis(60);

        work(ON, Duration.ofMillis(40));

        assertThat(asked).containsExactly("3.png");
    }

    @Test
    void aFileThatCannotBeOpenedIsToldAndTheOthersAreRead() {
        attach(1);
        there.add(new Attachment(666L, 10L, "mei", "gone.png", "image/png", 5L, new Timestamp(9_000)));

        work(ON, ENOUGH);

        assertThat(errors).containsExactly("pictures: the file is not there");
        assertThat(kept).containsOnlyKeys(1L);
    }

    @Test
    void whatIsNotAtTheIssueAnyMoreIsTakenAway() {
        attach(1, 2);

        work(ON, ENOUGH);

        assertThat(keptOnly).containsExactlyInAnyOrder(1L, 2L);
    }
}
