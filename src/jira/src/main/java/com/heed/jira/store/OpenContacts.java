package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contacts of every project that wait, are in somebody's hands or wait for their customers. */
@Component
public class OpenContacts {
    /** Each is asked about at Service Management. */
    static final int MOST_UNKNOWN = 500;

    private final ActiveObjects ao;

    public OpenContacts(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    /** Notes a contact, in place of what was noted of its issue. Of two nodes that note one at the same time the first wins. */
    public void put(long projectId, OpenContact contact) {
        try {
            ao.executeInTransaction(() -> {
                delete(contact.issueId());
                return ao.create(
                        OpenContactRow.class,
                        new Columns()
                                .with("ISSUE_ID", contact.issueId())
                                .with("PROJECT_ID", projectId)
                                .with("SLUG", contact.slug())
                                .with("CONTACT_CLASS", contact.contactClass())
                                .with("URGENCY_WEIGHT", contact.urgencyWeight())
                                .with("HANDLE_MINUTES", contact.handleMinutes())
                                .with("ARRIVED_AT", contact.arrivedAt().toEpochMilli())
                                .with("DUE_AT", millis(contact.dueAt()))
                                .with("AGENT", contact.agent())
                                .with("STATUS_ID", contact.status())
                                .with(
                                        "TURN",
                                        contact.turn() == null
                                                ? null
                                                : contact.turn().key())
                                .map());
            });
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (of(contact.issueId()).isEmpty()) {
                throw e;
            }
        }
    }

    /** It was resolved, deleted or moved away. */
    public void remove(long issueId) {
        delete(issueId);
    }

    private void delete(long issueId) {
        ao.deleteWithSQL(OpenContactRow.class, "ISSUE_ID = ?", issueId);
    }

    public Optional<OpenContact> of(long issueId) {
        return Arrays.stream(ao.find(OpenContactRow.class, Query.select().where("ISSUE_ID = ?", issueId)))
                .findFirst()
                .map(OpenContacts::read);
    }

    /** All of a project, oldest first. */
    public List<OpenContact> ofProject(long projectId) {
        return Arrays.stream(ao.find(
                        OpenContactRow.class,
                        Query.select().where("PROJECT_ID = ?", projectId).order("ARRIVED_AT ASC, ID ASC")))
                .map(OpenContacts::read)
                .toList();
    }

    /** How many of a project are on a channel, waiting or in hand; those that wait for their customers are nobody's work now. */
    public int count(long projectId, String slug) {
        return ao.count(
                OpenContactRow.class,
                Query.select()
                        .where(
                                "PROJECT_ID = ? AND SLUG = ? AND (TURN IS NULL OR TURN <> ?)",
                                projectId,
                                slug,
                                Turn.CUSTOMER.key()));
    }

    /** Those of a project of which nobody knows whose turn it is, oldest first; at most {@value #MOST_UNKNOWN}. */
    public List<OpenContact> unknownTurns(long projectId) {
        return Arrays.stream(ao.find(
                        OpenContactRow.class,
                        Query.select()
                                .where("PROJECT_ID = ? AND TURN IS NULL", projectId)
                                .order("ARRIVED_AT ASC, ID ASC")
                                .limit(MOST_UNKNOWN)))
                .map(OpenContacts::read)
                .toList();
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable Turn turn(@Nullable String key) {
        return Arrays.stream(Turn.values())
                .filter(turn -> turn.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static OpenContact read(OpenContactRow row) {
        return new OpenContact(
                row.getIssueId(),
                row.getSlug(),
                row.getContactClass(),
                row.getUrgencyWeight(),
                row.getHandleMinutes(),
                Instant.ofEpochMilli(row.getArrivedAt()),
                row.getDueAt() == null ? null : Instant.ofEpochMilli(row.getDueAt()),
                row.getAgent(),
                row.getStatusId(),
                turn(row.getTurn()));
    }
}
