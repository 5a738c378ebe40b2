package com.heed.jira.intake;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.json.JSONObject;
import com.heed.jira.intake.HandedContact.Line;
import com.heed.jira.store.HandedContacts;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The messages of a contact as public comments, each once. A comment carries its message's key from the moment it is made: what broke off in between is found again by it. */
@Component
class HandedMessages {
    private static final String COMMENT_PROPERTIES = "sd.comment.property";
    private static final String PUBLIC_COMMENT = "sd.public.comment";
    static final String KEY = "heed.message";

    private final CommentManager comments;
    private final JsonEntityPropertyManager properties;
    private final HandedContacts handed;

    HandedMessages(CommentManager comments, JsonEntityPropertyManager properties, HandedContacts handed) {
        this.comments = comments;
        this.properties = properties;
        this.handed = handed;
    }

    /** The description says this. */
    void describes(Issue issue, Line opening) {
        handed.add(issue.getId(), opening.key(), null, false);
    }

    /**
     * Adds the messages that are not there. The event goes out with the last of them: a transcript is one piece of news.
     *
     * @param customer author of what the customer said
     * @param agent    author of what an agent said
     * @return how many were added
     */
    int addMissing(Issue issue, List<Line> lines, ApplicationUser customer, ApplicationUser agent) {
        Set<String> there = handed.messages(issue.getId());
        List<Line> unknown =
                lines.stream().filter(line -> !there.contains(line.key())).toList();
        if (unknown.isEmpty()) {
            return 0;
        }
        List<Comment> before = comments.getComments(issue);
        List<Line> missing =
                unknown.stream().filter(line -> !isThere(issue, line, before)).toList();
        for (int i = 0; i < missing.size(); i++) {
            Line line = missing.get(i);
            Comment made = comments.create(
                    issue,
                    line.byAgent() ? agent : customer,
                    line.text(),
                    null,
                    null,
                    Date.from(line.at()),
                    Map.of(
                            PUBLIC_COMMENT, new JSONObject(Map.of("internal", false)),
                            KEY, new JSONObject(Map.of("key", line.key()))),
                    i == missing.size() - 1);
            handed.add(issue.getId(), line.key(), made.getId(), line.byAgent());
        }
        return missing.size();
    }

    /** Whether a request that broke off has made the comment; notes it then. */
    private boolean isThere(Issue issue, Line line, List<Comment> before) {
        Optional<Comment> made = before.stream()
                .filter(comment -> line.text().equals(text(comment.getBody())) && carries(comment, line.key()))
                .findFirst();
        made.ifPresent(comment -> handed.add(issue.getId(), line.key(), comment.getId(), line.byAgent()));
        return made.isPresent();
    }

    private boolean carries(Comment comment, String key) {
        EntityProperty property = properties.get(COMMENT_PROPERTIES, comment.getId(), KEY);
        return property != null
                && property.getValue() != null
                && property.getValue().contains("\"" + key + "\"");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
