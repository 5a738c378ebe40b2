package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What people decided of replies that were found in past issues, by project. */
@Component
public class AnswerReviews {
    /** UTF-16 units of an answer's identity. */
    public static final int LONGEST_ID = 200;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public AnswerReviews(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    AnswerReviews(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Whether each answer that somebody decided about may be shown, by its identity. */
    public Map<String, Boolean> ofProject(long projectId) {
        Map<String, Boolean> decided = new HashMap<>();
        for (AnswerReviewRow row : ao.find(
                AnswerReviewRow.class,
                Query.select().where("PROJECT_ID = ?", projectId).order("ID ASC"))) {
            decided.put(row.getAnswerId(), row.getApproved());
        }
        return decided;
    }

    /** @throws IllegalArgumentException if the identity is longer than {@value #LONGEST_ID} */
    public void decide(long projectId, String answerId, boolean approved, String author) {
        if (answerId.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "identity of an answer has " + answerId.length() + " characters; at most " + LONGEST_ID);
        }
        ao.create(
                AnswerReviewRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("ANSWER_ID", answerId)
                        .with("APPROVED", approved)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
