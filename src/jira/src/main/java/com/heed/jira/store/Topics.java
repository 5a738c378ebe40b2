package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Topics that administrators made of patterns, and patterns they declined, by project. */
@Component
public class Topics {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Topics(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Topics(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** @param name 1 to 60 characters; callers have checked it */
    public Topic accept(long projectId, String name, Patterns.Pattern pattern, String author) {
        return read(ao.create(
                TopicRow.class,
                columns(projectId, pattern, author)
                        .with("TOPIC_NAME", name)
                        .with("MEMBER_IDS", Json.write(pattern.members()))
                        .map()));
    }

    public Topic decline(long projectId, Patterns.Pattern pattern, String author) {
        return read(
                ao.create(DeclinedRow.class, columns(projectId, pattern, author).map()));
    }

    private Columns columns(long projectId, Patterns.Pattern pattern, String author) {
        return new Columns()
                .with("PROJECT_ID", projectId)
                .with("LANGUAGE_TAG", pattern.language())
                .with("WORDS", Json.write(pattern.words()))
                .with("ISSUE_IDS", Json.write(pattern.nearest()))
                .with("AUTHOR", author)
                .with("MADE_AT", clock.millis());
    }

    /** Topics of a project, oldest first. */
    public List<Topic> accepted(long projectId) {
        return Arrays.stream(ao.find(
                        TopicRow.class,
                        Query.select().where("PROJECT_ID = ?", projectId).order("ID ASC")))
                .map(Topics::read)
                .toList();
    }

    /** Patterns of a project that are no topics, oldest first. */
    public List<Topic> declined(long projectId) {
        return Arrays.stream(ao.find(
                        DeclinedRow.class,
                        Query.select().where("PROJECT_ID = ?", projectId).order("ID ASC")))
                .map(Topics::read)
                .toList();
    }

    private static Topic read(TopicRow row) {
        return new Topic(
                row.getID(),
                row.getProjectId(),
                row.getTopicName(),
                row.getLanguageTag(),
                List.of(Json.read(row.getWords(), String[].class)),
                List.of(Json.read(row.getIssueIds(), Long[].class)),
                // A topic that was made before all issues were kept has its examples.
                List.of(Json.read(row.getMemberIds() == null ? row.getIssueIds() : row.getMemberIds(), Long[].class)),
                row.getAuthor(),
                Instant.ofEpochMilli(row.getMadeAt()));
    }

    private static Topic read(DeclinedRow row) {
        return new Topic(
                row.getID(),
                row.getProjectId(),
                null,
                row.getLanguageTag(),
                List.of(Json.read(row.getWords(), String[].class)),
                List.of(Json.read(row.getIssueIds(), Long[].class)),
                List.of(),
                row.getAuthor(),
                Instant.ofEpochMilli(row.getMadeAt()));
    }
}
