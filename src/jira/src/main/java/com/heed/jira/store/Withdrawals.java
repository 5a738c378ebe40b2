package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Issues whose text has to leave the index of every node. Each node reads what is newer than what it has done, at each of its looks, once a minute. */
@Component
public class Withdrawals {
    /** Longer than an index lives without being built anew: a node that was away for so long builds anew anyway. */
    static final Duration KEPT = Duration.ofDays(30);

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Withdrawals(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Withdrawals(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    public void add(Collection<Long> issues) {
        for (Long issue : issues) {
            ao.create(
                    WithdrawnRow.class,
                    new Columns()
                            .with("ISSUE_ID", issue)
                            .with("MADE_AT", clock.millis())
                            .map());
        }
        ao.deleteWithSQL(WithdrawnRow.class, "MADE_AT < ?", clock.millis() - KEPT.toMillis());
    }

    /** Issues withdrawn since a number. @param number as {@link #newest} gave it */
    public Set<Long> since(int number) {
        Set<Long> issues = new LinkedHashSet<>();
        for (WithdrawnRow row : ao.find(
                WithdrawnRow.class, Query.select().where("ID > ?", number).order("ID ASC"))) {
            issues.add(row.getIssueId());
        }
        return issues;
    }

    /** Number of the newest; 0 if there is none. */
    public int newest() {
        WithdrawnRow[] newest =
                ao.find(WithdrawnRow.class, Query.select().order("ID DESC").limit(1));
        return newest.length == 0 ? 0 : newest[0].getID();
    }
}
