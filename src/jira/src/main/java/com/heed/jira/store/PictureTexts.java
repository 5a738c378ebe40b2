package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What was read in attached pictures: each picture once with each pack of models, a refused one with its reason. */
@Component
public class PictureTexts {
    private static final int LONGEST_REASON = 450;
    private static final String DISCARDED = "discarded";

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public PictureTexts(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    PictureTexts(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** What became of a picture. */
    public enum State {
        /** It was read; perhaps there is no text in it. */
        READ,
        /** It was not read, for a reason. */
        REFUSED,
        /** A person said that the text is wrong: it is neither shown nor used, whatever later packs read. */
        DISCARDED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is known of a picture.
     *
     * @param text   masked; empty where there is none, and where it is not read
     * @param reason why it was refused; null otherwise
     * @param lines  that were read
     * @param took   to read it
     */
    public record PictureNote(
            long attachmentId,
            State state,
            String text,
            @Nullable String reason,
            int lines,
            Duration took,
            Instant at) {}

    /** What is known of the pictures of an issue, by attachment: by the newest pack, unless it was discarded. */
    public Map<Long, PictureNote> of(long issueId) {
        Map<Long, PictureNote> known = new LinkedHashMap<>();
        for (PictureRow row : ao.find(
                PictureRow.class, Query.select().where("ISSUE_ID = ?", issueId).order("ID ASC"))) {
            PictureNote before = known.get(row.getAttachmentId());
            if (before == null || before.state() != State.DISCARDED) {
                known.put(row.getAttachmentId(), note(row));
            }
        }
        return known;
    }

    private static PictureNote note(PictureRow row) {
        String body = row.getBody();
        return new PictureNote(
                row.getAttachmentId(),
                State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                body == null ? "" : body,
                row.getReason(),
                row.getLineCount() == null ? 0 : row.getLineCount(),
                Duration.ofMillis(row.getTookMillis() == null ? 0 : row.getTookMillis()),
                Instant.ofEpochMilli(row.getMadeAt()));
    }

    /** Whether a picture need not be looked at: it was read or refused with this pack, or discarded. @param pack identity of the pack */
    public boolean isSettled(long attachmentId, String pack) {
        return ao.count(
                        PictureRow.class,
                        Query.select()
                                .where("ONCE_KEY IN (?, ?)", key(attachmentId, pack), key(attachmentId, DISCARDED)))
                > 0;
    }

    /** Keeps what was read. @param pack identity of the pack @param text masked */
    public void read(long issueId, long attachmentId, String pack, String text, int lines, Duration took) {
        put(
                key(attachmentId, pack),
                row(issueId, attachmentId, State.READ, pack)
                        .with("BODY", text)
                        .with("LINE_COUNT", lines)
                        .with("TOOK_MILLIS", took.toMillis()));
    }

    /** Keeps why a picture was not read. @param pack identity of the pack */
    public void refused(long issueId, long attachmentId, String pack, String reason) {
        put(
                key(attachmentId, pack),
                row(issueId, attachmentId, State.REFUSED, pack).withText("REASON", reason, LONGEST_REASON));
    }

    /** Takes away what is known of pictures that are not at the issue any more. @param there attachments that are */
    public void keepOnly(long issueId, Collection<Long> there) {
        for (PictureRow row : ao.find(PictureRow.class, Query.select().where("ISSUE_ID = ?", issueId))) {
            if (!there.contains(row.getAttachmentId())) {
                ao.deleteWithSQL(PictureRow.class, "ID = ?", row.getID());
            }
        }
    }

    /** A person said that the text is wrong. @param author key */
    public void discard(long issueId, long attachmentId, String author) {
        put(
                key(attachmentId, DISCARDED),
                row(issueId, attachmentId, State.DISCARDED, DISCARDED).with("AUTHOR", author));
    }

    private static String key(long attachmentId, String pack) {
        return attachmentId + "/" + pack;
    }

    private Columns row(long issueId, long attachmentId, State state, String pack) {
        return new Columns()
                .with("ISSUE_ID", issueId)
                .with("ATTACHMENT_ID", attachmentId)
                .with("ONCE_KEY", key(attachmentId, pack))
                .with("STATE", state.key())
                .with("MADE_AT", clock.millis());
    }

    private void put(String key, Columns columns) {
        try {
            ao.create(PictureRow.class, columns.map());
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (ao.count(PictureRow.class, Query.select().where("ONCE_KEY = ?", key)) == 0) {
                throw e;
            }
        }
    }
}
