package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What Heed wrote into issues, and what of it was taken back. */
@Component
public class Changes {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Changes(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Changes(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /**
     * One value on its way into an issue.
     *
     * @param field   stable name, such as {@code sentiment}
     * @param fieldId id of the custom field
     * @param before  option shown before, or null for none
     * @param after   option Heed writes
     */
    public record Written(
            String field,
            String fieldId,
            @Nullable String before,
            @Nullable String after) {}

    /** Keeps all values of one writing, or none: whoever asks in between must not see half of it. */
    public List<Change> add(long issueId, List<Written> written) {
        long now = clock.millis();
        return ao.executeInTransaction(() -> written.stream()
                .map(one -> read(
                        ao.create(
                                ChangeRow.class,
                                new Columns()
                                        .with("ISSUE_ID", issueId)
                                        .with("FIELD_NAME", one.field())
                                        .with("FIELD_ID", one.fieldId())
                                        .withText("VALUE_BEFORE", one.before(), 450)
                                        .withText("VALUE_AFTER", one.after(), 450)
                                        .with("MADE_AT", now)
                                        .map()),
                        false))
                .toList());
    }

    /** Newest first, at most 50. */
    public List<Change> ofIssue(long issueId) {
        List<Change> changes = new ArrayList<>();
        for (ChangeRow row : ao.find(
                ChangeRow.class,
                Query.select().where("ISSUE_ID = ?", issueId).order("ID DESC").limit(50))) {
            changes.add(read(row, undone(row.getID())));
        }
        return List.copyOf(changes);
    }

    /** Marks a change as taken back. @return false if somebody else was first */
    public boolean markUndone(int changeId, String author) {
        if (undone(changeId)) {
            return false;
        }
        try {
            ao.create(
                    UndoRow.class,
                    new Columns()
                            .with("CHANGE_ID", changeId)
                            .with("AUTHOR", author)
                            .with("MADE_AT", clock.millis())
                            .map());
            return true;
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (undone(changeId)) {
                return false;
            }
            throw e;
        }
    }

    private boolean undone(int changeId) {
        return ao.count(UndoRow.class, Query.select().where("CHANGE_ID = ?", changeId)) > 0;
    }

    private static Change read(ChangeRow row, boolean undone) {
        return new Change(
                row.getID(),
                row.getIssueId(),
                row.getFieldName(),
                row.getFieldId(),
                row.getValueBefore(),
                row.getValueAfter(),
                Instant.ofEpochMilli(row.getMadeAt()),
                undone);
    }
}
