package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** Which numbers were written into the field by which queues are sorted: known without reading the issues. */
@Component
public class WrittenNumbers {
    private final ActiveObjects ao;

    public WrittenNumbers(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    /** By issue. */
    public Map<Long, Long> ofProject(long projectId) {
        Map<Long, Long> numbers = new HashMap<>();
        for (QueueNumberRow row : ao.find(QueueNumberRow.class, Query.select().where("PROJECT_ID = ?", projectId))) {
            numbers.put(row.getIssueId(), row.getPlace());
        }
        return numbers;
    }

    /** Notes what an issue has now, in place of what was noted. One node at a time does that: of two, one may fail, and finds out a minute later what is there. */
    public void put(long projectId, long issueId, long number) {
        ao.executeInTransaction(() -> {
            remove(issueId);
            return ao.create(
                    QueueNumberRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("PROJECT_ID", projectId)
                            .with("PLACE", number)
                            .map());
        });
    }

    public void remove(long issueId) {
        ao.deleteWithSQL(QueueNumberRow.class, "ISSUE_ID = ?", issueId);
    }
}
