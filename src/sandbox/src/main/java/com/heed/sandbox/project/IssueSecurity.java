package com.heed.sandbox.project;

import com.heed.sandbox.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Issues that are kept to some people, each with a level of its own: for everybody else such an issue is not there. Safe for many threads; every call reads the database. */
public final class IssueSecurity {
    private final Database database;
    private final JdbcClient jdbc;

    public IssueSecurity(Database database) {
        this.database = database;
        jdbc = database.jdbc();
        jdbc.sql(
                        "create table if not exists DESK_ISSUE_READER (ISSUE_ID bigint not null, USER_KEY varchar(100) not null,"
                                + " primary key (ISSUE_ID, USER_KEY))")
                .update();
    }

    /** Keeps an issue to these people, in place of any before; with nobody named it is everybody's again who may browse its project. */
    public void keepTo(long issueId, List<String> userKeys) {
        database.inTransaction(() -> {
            jdbc.sql("delete from DESK_ISSUE_READER where ISSUE_ID = ?")
                    .param(issueId)
                    .update();
            for (String key : userKeys) {
                jdbc.sql("insert into DESK_ISSUE_READER (ISSUE_ID, USER_KEY) values (?, ?)")
                        .params(issueId, key)
                        .update();
            }
            return userKeys.size();
        });
    }

    /** Number of the issue's level; empty for an issue without one. */
    public Optional<Long> level(long issueId) {
        return readers(issueId).isEmpty() ? Optional.empty() : Optional.of(issueId);
    }

    /** Whether the issue is kept to nobody, or to this person among others. */
    boolean lets(long issueId, String userKey) {
        List<String> readers = readers(issueId);
        return readers.isEmpty() || readers.contains(userKey);
    }

    /** Numbers of the issues that are there for others but not for this person. */
    public Set<Long> hiddenFrom(String userKey) {
        return Set.copyOf(jdbc.sql("select distinct ISSUE_ID from DESK_ISSUE_READER where ISSUE_ID not in"
                        + " (select ISSUE_ID from DESK_ISSUE_READER where USER_KEY = ?)")
                .param(userKey)
                .query(Long.class)
                .list());
    }

    private List<String> readers(long issueId) {
        return jdbc.sql("select USER_KEY from DESK_ISSUE_READER where ISSUE_ID = ?")
                .param(issueId)
                .query(String.class)
                .list();
    }
}
