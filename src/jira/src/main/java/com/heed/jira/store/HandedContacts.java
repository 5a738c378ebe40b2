package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Contacts that other systems handed in: which issue each became, and which of its messages are there. Rows are added and never changed. */
@Component
public class HandedContacts implements Transcripts {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public HandedContacts(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    HandedContacts(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /**
     * One contact.
     *
     * @param claimedAt when somebody began to make its issue
     * @param issueId   null while it is being made, and where that was broken off
     */
    public record Handed(
            String ref, Instant claimedAt, @Nullable Long issueId) {}

    /** Names a contact: short enough for a column that must be unique on every database. */
    public static String ref(long projectId, String externalId) {
        return projectId + ":" + fingerprint(externalId);
    }

    /** SHA-256 of a text, in hex. */
    public static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public Optional<Handed> known(String ref) {
        return Arrays.stream(ao.find(HandedRow.class, Query.select().where("REF = ?", ref)))
                .findFirst()
                .map(row -> new Handed(ref, Instant.ofEpochMilli(row.getClaimedAt()), issueOf(ref)));
    }

    private @Nullable Long issueOf(String ref) {
        HandedIssueRow[] rows = ao.find(HandedIssueRow.class, Query.select().where("REF = ?", ref));
        return rows.length == 0 ? null : rows[0].getIssueId();
    }

    /**
     * Takes a contact into one's hands, before its issue is made.
     *
     * @param arrived when it came in
     * @param author  key of the person asking
     * @return false if somebody else has it
     */
    public boolean claim(String ref, long projectId, String externalId, String slug, Instant arrived, String author) {
        return added(
                () -> ao.create(
                        HandedRow.class,
                        new Columns()
                                .with("REF", ref)
                                .with("PROJECT_ID", projectId)
                                .with("EXTERNAL_ID", externalId)
                                .with("SLUG", slug)
                                .with("ARRIVED_AT", arrived.toEpochMilli())
                                .with("CLAIMED_AT", clock.millis())
                                .with("AUTHOR", author)
                                .map()),
                () -> ao.count(HandedRow.class, Query.select().where("REF = ?", ref)) > 0);
    }

    /** The contact became this issue. */
    public void made(String ref, long issueId) {
        added(
                () -> ao.create(
                        HandedIssueRow.class,
                        new Columns().with("REF", ref).with("ISSUE_ID", issueId).map()),
                () -> isHanded(issueId));
    }

    /** Whether the issue is a contact's already. */
    public boolean isHanded(long issueId) {
        return ao.count(HandedIssueRow.class, Query.select().where("ISSUE_ID = ?", issueId)) > 0;
    }

    /** The messages of an issue that are there, as {@link #add} was given them. */
    public Set<String> messages(long issueId) {
        Set<String> messages = new HashSet<>();
        String prefix = issueId + ":";
        for (HandedMessageRow row : ofIssue(issueId)) {
            messages.add(row.getMessage().substring(prefix.length()));
        }
        return messages;
    }

    /**
     * A message is there now.
     *
     * @param message   fingerprint and the how-manieth of its like, at most 80 characters
     * @param commentId null for the one that became the description
     */
    public void add(long issueId, String message, @Nullable Long commentId, boolean byAgent) {
        String key = issueId + ":" + message;
        added(
                () -> ao.create(
                        HandedMessageRow.class,
                        new Columns()
                                .with("MESSAGE", key)
                                .with("ISSUE_ID", issueId)
                                .with("COMMENT_ID", commentId)
                                .with("BY_AGENT", byAgent)
                                .map()),
                () -> ao.count(HandedMessageRow.class, Query.select().where("MESSAGE = ?", key)) > 0);
    }

    @Override
    public @Nullable Transcript of(long issueId) {
        HandedIssueRow[] issues = ao.find(HandedIssueRow.class, Query.select().where("ISSUE_ID = ?", issueId));
        if (issues.length == 0) {
            return null;
        }
        HandedRow[] rows = ao.find(HandedRow.class, Query.select().where("REF = ?", issues[0].getRef()));
        if (rows.length == 0) {
            return null;
        }
        Set<Long> agents = new HashSet<>();
        Set<Long> others = new HashSet<>();
        for (HandedMessageRow row : ofIssue(issueId)) {
            if (row.getCommentId() != null) {
                (row.getByAgent() ? agents : others).add(row.getCommentId());
            }
        }
        return new Transcript(rows[0].getSlug(), Instant.ofEpochMilli(rows[0].getArrivedAt()), agents, others);
    }

    private HandedMessageRow[] ofIssue(long issueId) {
        return ao.find(HandedMessageRow.class, Query.select().where("ISSUE_ID = ?", issueId));
    }

    /** The unique column decides a race; the driver's exception has no common type. */
    private static boolean added(Runnable insert, java.util.function.BooleanSupplier there) {
        try {
            insert.run();
            return true;
        } catch (RuntimeException e) {
            if (there.getAsBoolean()) {
                return false;
            }
            throw e;
        }
    }
}
