package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which issues of a day ask the same. Who may see the others is asked when somebody looks. */
@Component
public class SameReports {
    private static final Duration DAY = Duration.ofHours(24);

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public SameReports(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    SameReports(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Notes that others ask the same as an issue; those of days before are forgotten. */
    public void add(long issueId, Collection<Long> others) {
        for (Long other : others) {
            ao.create(
                    SameReportRow.class,
                    new Columns()
                            .with("ISSUE_ID", issueId)
                            .with("OTHER_ID", other)
                            .with("MADE_AT", clock.millis())
                            .map());
        }
        ao.deleteWithSQL(SameReportRow.class, "MADE_AT < ?", clock.millis() - DAY.toMillis());
    }

    /** Issues of the last 24 hours that ask the same as one, whichever of two was read first. */
    public Set<Long> of(long issueId) {
        Set<Long> others = new TreeSet<>();
        for (SameReportRow row : ao.find(
                SameReportRow.class,
                Query.select()
                        .where(
                                "(ISSUE_ID = ? OR OTHER_ID = ?) AND MADE_AT >= ?",
                                issueId,
                                issueId,
                                clock.millis() - DAY.toMillis()))) {
            others.add(row.getIssueId() == issueId ? row.getOtherId() : row.getIssueId());
        }
        return others;
    }
}
