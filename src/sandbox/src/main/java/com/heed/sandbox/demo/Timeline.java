package com.heed.sandbox.demo;

import com.heed.sandbox.transfer.ArchivedChange;
import com.heed.sandbox.transfer.ArchivedChange.Item;
import com.heed.sandbox.transfer.ArchivedComment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what happens to one issue, and the values it has after that. */
final class Timeline {
    static final String WAITING_FOR_SUPPORT = "Waiting for support";
    static final String IN_PROGRESS = "In progress";
    static final String WAITING_FOR_CUSTOMER = "Waiting for customer";
    static final String RESOLVED = "Resolved";
    static final String CLOSED = "Closed";
    static final List<String> PRIORITIES = List.of("Highest", "High", "Medium", "Low", "Lowest");

    private final List<ArchivedComment> comments = new ArrayList<>();
    private final List<ArchivedChange> changes = new ArrayList<>();
    private String status = WAITING_FOR_SUPPORT;
    private @Nullable String resolution;
    private @Nullable Instant resolved;
    private @Nullable Person assignee;
    private Instant updated;

    Timeline(Instant created) {
        this.updated = second(created);
    }

    void comment(Instant at, Person author, String text, boolean internal) {
        comments.add(new ArchivedComment(author.key(), text, internal, second(at)));
        touched(at);
    }

    void assign(Instant at, Person by, Person to) {
        Person before = assignee;
        change(
                at,
                by,
                new Item(
                        "assignee",
                        before == null ? null : before.key(),
                        before == null ? null : before.name(),
                        to.key(),
                        to.name()));
        assignee = to;
    }

    void priority(Instant at, Person by, int from, int to) {
        change(at, by, new Item("priority", null, PRIORITIES.get(from), null, PRIORITIES.get(to)));
    }

    void status(Instant at, Person by, String to) {
        change(at, by, to(to));
    }

    void resolve(Instant at, Person by, String as) {
        change(at, by, to(RESOLVED), new Item("resolution", null, null, null, as));
        resolution = as;
        resolved = second(at);
    }

    void reopen(Instant at, Person by) {
        change(at, by, to(WAITING_FOR_SUPPORT), new Item("resolution", null, resolution, null, null));
        resolution = null;
        resolved = null;
    }

    private Item to(String next) {
        Item item = new Item("status", null, status, null, next);
        status = next;
        return item;
    }

    private void change(Instant at, Person by, Item... items) {
        changes.add(new ArchivedChange(by.key(), second(at), List.of(items)));
        touched(at);
    }

    private void touched(Instant at) {
        updated = second(at).isAfter(updated) ? second(at) : updated;
    }

    private static Instant second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    String status() {
        return status;
    }

    @Nullable
    String resolution() {
        return resolution;
    }

    @Nullable
    Instant resolved() {
        return resolved;
    }

    @Nullable
    Person assignee() {
        return assignee;
    }

    Instant updated() {
        return updated;
    }

    List<ArchivedComment> comments() {
        comments.sort(Comparator.comparing(ArchivedComment::created));
        return comments;
    }

    List<ArchivedChange> changes() {
        return changes;
    }
}
