package com.heed.jira.picture;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.read.CustomerPictures;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.PictureTexts;
import com.heed.jira.store.ProjectSettings;
import com.heed.picture.PictureLimits;
import com.heed.picture.PictureReading;
import com.heed.text.Masker;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the pictures of an issue that were not read yet, before its text is: the newest first, and not for long, because other issues wait. What is left is read with the next message.
 * Each picture is kept as soon as it was read, so a node that stops in between loses nothing and reads nothing twice.
 */
@Component
public class PictureWork {
    /** Pictures read before one reading: more than most customers attach to one message. */
    static final int MOST = 3;
    /** Characters kept of one picture: a page of a browser. */
    static final int MOST_CHARACTERS = 4_000;

    /**
     * Time for all pictures of one reading. One takes 0.9 seconds of a core in the middle, 2.2 at the 95th of 100, 3.2 at most (48 made ones); the host's cores are busy with other
     * things, and what is refused is refused for good. Far below the two minutes after which another node would take the issue.
     */
    static final Duration TOGETHER = Duration.ofSeconds(20);

    private static final String PLACE = "pictures";

    private final NodeReader node;
    private final CustomerPictures pictures;
    private final AttachmentManager attachments;
    private final PictureTexts texts;
    private final LeftOutCustomers leftOut;
    private final ErrorLog errors;
    private final Duration all;

    @Autowired
    public PictureWork(
            NodeReader node,
            CustomerPictures pictures,
            AttachmentManager attachments,
            PictureTexts texts,
            LeftOutCustomers leftOut,
            ErrorLog errors) {
        this(node, pictures, attachments, texts, leftOut, errors, TOGETHER);
    }

    PictureWork(
            NodeReader node,
            CustomerPictures pictures,
            AttachmentManager attachments,
            PictureTexts texts,
            LeftOutCustomers leftOut,
            ErrorLog errors,
            Duration all) {
        this.node = node;
        this.pictures = pictures;
        this.attachments = attachments;
        this.texts = texts;
        this.leftOut = leftOut;
        this.errors = errors;
        this.all = all;
    }

    /** Never throws: without its pictures an issue is still read. */
    public void read(Issue issue, ProjectSettings project) {
        if (!project.pictures() || leftOut.holdsReporterOf(issue)) {
            return;
        }
        try {
            List<Attachment> there = pictures.of(issue);
            texts.keepOnly(issue.getId(), there.stream().map(Attachment::getId).toList());
            if (!there.isEmpty()) {
                node.reader().ifPresent(reader -> read(issue, there, reader));
            }
        } catch (RuntimeException | LinkageError e) {
            errors.add(PLACE, issue.getId(), e);
        }
    }

    private void read(Issue issue, List<Attachment> there, NodeReader.Loaded reader) {
        List<Attachment> waiting = there.stream()
                .filter(picture -> !texts.isSettled(picture.getId(), reader.pack()))
                .limit(MOST)
                .toList();
        long end = System.nanoTime() + all.toNanos();
        for (int i = 0; i < waiting.size(); i++) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                return;
            }
            try {
                read(issue, waiting.get(i), reader, left, i == 0);
            } catch (IOException | RuntimeException e) {
                // The file may be back with the next reading; the pictures after it are there now.
                errors.add(PLACE, issue.getId(), e);
            }
        }
    }

    private void read(Issue issue, Attachment picture, NodeReader.Loaded reader, Duration left, boolean hadItAll)
            throws IOException {
        PictureLimits usual = PictureLimits.DEFAULT;
        if (picture.getFilesize() > usual.bytes()) {
            String reason = "the file has " + picture.getFilesize() + " bytes; " + usual.bytes() + " at most are read";
            texts.refused(issue.getId(), picture.getId(), reader.pack(), reason);
            return;
        }
        PictureLimits limits = new PictureLimits(usual.bytes(), usual.pixels(), left, usual.lines(), MOST_CHARACTERS);
        // Whatever size the host states, one byte more than the limit is enough for the reader to refuse it.
        byte[] content = attachments.streamAttachmentContent(picture, stream -> stream.readNBytes(limits.bytes() + 1));
        switch (reader.reader().read(content, limits)) {
            case PictureReading.Read read ->
                texts.read(
                        issue.getId(),
                        picture.getId(),
                        reader.pack(),
                        Masker.mask(read.text(), names(issue)),
                        read.lines().size(),
                        read.took());
            case PictureReading.Refused refused -> {
                // With less than the whole time it may only have come too late in the row.
                if (hadItAll || refused.why() != PictureReading.Why.TOO_SLOW) {
                    texts.refused(issue.getId(), picture.getId(), reader.pack(), refused.reason());
                }
            }
        }
    }

    private static Set<String> names(Issue issue) {
        ApplicationUser customer = issue.getReporter();
        return customer == null ? Set.of() : Set.of(String.valueOf(customer.getDisplayName()));
    }
}
