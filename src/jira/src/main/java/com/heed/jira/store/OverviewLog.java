package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.stereotype.Component;

/** What was counted of each project's past, for pages that cannot wait for it. Only the newest count is kept. */
@Component
public class OverviewLog {
    private final ActiveObjects ao;

    public OverviewLog(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    public void add(long projectId, StoredOverview overview) {
        OverviewRow row = ao.create(
                OverviewRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("MADE_AT", overview.atMillis())
                        .with("BODY", Json.write(overview))
                        .map());
        ao.deleteWithSQL(OverviewRow.class, "PROJECT_ID = ? AND ID < ?", projectId, row.getID());
    }

    /** Empty before the first count. */
    public Optional<StoredOverview> newest(long projectId) {
        OverviewRow[] rows = ao.find(
                OverviewRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return rows.length == 0 ? Optional.empty() : Optional.of(Json.read(rows[0].getBody(), StoredOverview.class));
    }
}
