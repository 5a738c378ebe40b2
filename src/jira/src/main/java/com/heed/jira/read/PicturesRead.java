package com.heed.jira.read;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.heed.PictureText;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.PictureTexts;
import com.heed.jira.store.PictureTexts.PictureNote;
import com.heed.jira.store.PictureTexts.State;
import com.heed.jira.store.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was read in the pictures of issues. Nothing of a project that does not read pictures, of a customer who opted out or was forgotten, or of a file that was removed. */
@Component
public class PicturesRead implements Pictures {
    private final PictureTexts texts;
    private final CustomerPictures pictures;
    private final Settings settings;
    private final LeftOutCustomers leftOut;

    public PicturesRead(PictureTexts texts, CustomerPictures pictures, Settings settings, LeftOutCustomers leftOut) {
        this.texts = texts;
        this.pictures = pictures;
        this.settings = settings;
        this.leftOut = leftOut;
    }

    /** A picture with what came of reading it. */
    public record SeenPicture(Attachment attachment, PictureNote note) {}

    /** Newest first. Where no picture of the issue was ever looked at, this is one query. */
    public List<SeenPicture> seen(Issue issue) {
        Map<Long, PictureNote> notes = texts.of(issue.getId());
        List<SeenPicture> seen = new ArrayList<>();
        if (notes.isEmpty() || !settings.ofProject(issue.getProjectId()).pictures() || leftOut.holdsReporterOf(issue)) {
            return seen;
        }
        for (Attachment attachment : pictures.of(issue)) {
            PictureNote note = notes.get(attachment.getId());
            if (note != null) {
                seen.add(new SeenPicture(attachment, note));
            }
        }
        return seen;
    }

    @Override
    public List<PictureText> of(Issue issue) {
        List<PictureText> read = new ArrayList<>();
        for (SeenPicture picture : seen(issue)) {
            PictureNote note = picture.note();
            if (note.state() == State.READ && !note.text().isBlank()) {
                read.add(new PictureText(
                        String.valueOf(note.attachmentId()),
                        picture.attachment().getCreated().toInstant(),
                        note.text()));
            }
        }
        Collections.reverse(read);
        return read;
    }
}
