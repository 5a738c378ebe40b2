package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
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

    /** A fingerprint of a text: SHA-256 in hexadecimal digits. What was approved is the text, not whatever stands in its place later. */
    public static String print(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** What was decided last of each answer that somebody decided about, by its identity, in the order of the decisions. What was taken back is not among them. */
    public Map<String, AnswerReview> ofProject(long projectId) {
        return decided(Query.select().where("PROJECT_ID = ?", projectId));
    }

    /** The same of some answers alone. @param answers at most some dozens of identities */
    public Map<String, AnswerReview> ofAnswers(long projectId, Collection<String> answers) {
        if (answers.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>(answers);
        values.add(projectId);
        String places = String.join(", ", Collections.nCopies(answers.size(), "?"));
        return decided(Query.select().where("ANSWER_ID IN (" + places + ") AND PROJECT_ID = ?", values.toArray()));
    }

    private Map<String, AnswerReview> decided(Query query) {
        Map<String, AnswerReview> decided = new LinkedHashMap<>();
        for (AnswerReviewRow row : ao.find(AnswerReviewRow.class, query.order("ID ASC"))) {
            String print = row.getPrint();
            decided.remove(row.getAnswerId());
            AnswerReview.Decision.of(row.getDecision())
                    .filter(decision -> decision != AnswerReview.Decision.UNDONE)
                    .ifPresent(decision -> decided.put(
                            row.getAnswerId(),
                            new AnswerReview(
                                    row.getAnswerId(),
                                    decision,
                                    print == null ? "" : print,
                                    row.getBody(),
                                    row.getAuthor(),
                                    Instant.ofEpochMilli(row.getMadeAt()))));
        }
        return decided;
    }

    /**
     * Adds a decision.
     *
     * @param print of the text it is about; empty where a decision is taken back
     * @param text  to be said instead; null for the reply's own
     * @throws IllegalArgumentException if the identity is longer than {@value #LONGEST_ID}
     */
    public void decide(
            long projectId,
            String answerId,
            AnswerReview.Decision decision,
            String print,
            @Nullable String text,
            String author) {
        if (answerId.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    "identity of an answer has " + answerId.length() + " characters; at most " + LONGEST_ID);
        }
        ao.create(
                AnswerReviewRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("ANSWER_ID", answerId)
                        .with("DECISION", decision.key())
                        .with("PRINT", print.isEmpty() ? null : print)
                        .with("BODY", text)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
