package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lists of customers who left, as somebody handed them in. A new list of a project takes the place of the one before, whole or not at all. */
@Component
public class LeftCustomers {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public LeftCustomers(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    LeftCustomers(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /**
     * A list.
     *
     * @param days on which each customer left, since 1970, by user key
     * @param at   when it was handed in: of later days it tells nothing
     */
    public record Listed(Map<String, Long> days, Instant at) {
        public Listed {
            days = Map.copyOf(days);
        }
    }

    /** The list of a project; empty before there is one. */
    public Optional<Listed> of(long projectId) {
        LeftListRow[] lists = ao.find(
                LeftListRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        if (lists.length == 0) {
            return Optional.empty();
        }
        Map<String, Long> days = new TreeMap<>();
        for (LeftRow row : ao.find(LeftRow.class, Query.select().where("LIST_ID = ?", lists[0].getID()))) {
            days.put(row.getUserKey(), row.getOnDay());
        }
        return Optional.of(new Listed(days, Instant.ofEpochMilli(lists[0].getMadeAt())));
    }

    /** @param days on which each customer left, since 1970, by user key */
    public void replace(long projectId, Map<String, Long> days, String author) {
        ao.executeInTransaction(() -> {
            int list = ao.create(
                            LeftListRow.class,
                            new Columns()
                                    .with("PROJECT_ID", projectId)
                                    .with("AUTHOR", author)
                                    .with("MADE_AT", clock.millis())
                                    .map())
                    .getID();
            new TreeMap<>(days)
                    .forEach((customer, day) -> ao.create(
                            LeftRow.class,
                            new Columns()
                                    .with("LIST_ID", list)
                                    .with("PROJECT_ID", projectId)
                                    .with("USER_KEY", customer)
                                    .with("ON_DAY", day)
                                    .map()));
            return ao.deleteWithSQL(LeftRow.class, "PROJECT_ID = ? AND LIST_ID < ?", projectId, list);
        });
    }
}
