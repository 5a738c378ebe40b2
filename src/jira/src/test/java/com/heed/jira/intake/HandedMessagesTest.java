package com.heed.jira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.intake.HandedContact.Line;
import com.heed.jira.store.HandedContacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HandedMessagesTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Issue ISSUE = Fake.of(Issue.class).with("getId", 10L).make();
    private static final List<Line> LINES = HandedContact.keyed(List.of(
            new Line(false, NINE, "Hello?", ""),
            new Line(true, NINE.plusSeconds(5), "Good morning.", ""),
            new Line(false, NINE.plusSeconds(9), "Where is my order?", "")));

    private final Set<String> noted = new HashSet<>();
    private final List<Comment> there = new ArrayList<>();
    private final Map<Long, String> keys = new HashMap<>();
    private final List<String> made = new ArrayList<>();

    private HandedMessages messages() {
        return new HandedMessages(
                Fake.of(CommentManager.class)
                        .answering("getComments", args -> List.copyOf(there))
                        .answering("create", args -> {
                            ApplicationUser author = (ApplicationUser) args[1];
                            made.add(author.getKey() + ": " + args[2] + ((boolean) args[7] ? " (told)" : ""));
                            return comment(100L + made.size(), String.valueOf(args[2]));
                        })
                        .make(),
                Fake.of(JsonEntityPropertyManager.class)
                        .answering("get", args -> property((Long) args[1]))
                        .make(),
                new HandedContacts(Fake.silent(ActiveObjects.class)) {
                    @Override
                    public Set<String> messages(long issueId) {
                        return Set.copyOf(noted);
                    }

                    @Override
                    public void add(long issueId, String message, @Nullable Long commentId, boolean byAgent) {
                        noted.add(message);
                    }
                });
    }

    private @Nullable Object property(Long comment) {
        String key = keys.get(comment);
        return key == null
                ? null
                : Fake.of(EntityProperty.class)
                        .with("getValue", "{\"key\":\"" + key + "\"}")
                        .make();
    }

    private static Comment comment(long id, String body) {
        return Fake.of(Comment.class).with("getId", id).with("getBody", body).make();
    }

    private int add(List<Line> lines) {
        return messages().addMissing(ISSUE, lines, People.MEI, People.ANA);
    }

    @Test
    void everyMessageBecomesOneCommentOfItsSideAndTheLastOneIsTold() {
        messages().describes(ISSUE, LINES.get(0));
        assertThat(add(LINES)).isEqualTo(2);
        assertThat(made).containsExactly("ana: Good morning.", "mei: Where is my order? (told)");
        assertThat(add(LINES)).isZero();
        assertThat(made).hasSize(2);
    }

    /** The node died between Jira's commit of the comment and our note of it. */
    @Test
    void aCommentThatCarriesTheKeyIsThereWhetherNotedOrNot() {
        there.add(comment(1, "Good morning."));
        keys.put(1L, LINES.get(1).key());
        assertThat(add(LINES.subList(1, 3))).isEqualTo(1);
        assertThat(made).containsExactly("mei: Where is my order? (told)");
        assertThat(noted).contains(LINES.get(1).key());
    }

    /** An agent who types the same words in Jira has not sent the message. */
    @Test
    void aCommentOfTheSameWordsWithoutTheKeyIsAnother() {
        there.add(comment(1, "Good morning."));
        assertThat(add(LINES.subList(1, 2))).isEqualTo(1);
    }

    @Test
    void theSameWordsAtTheSameMomentAreTwoMessages() {
        List<Line> twice =
                HandedContact.keyed(List.of(new Line(false, NINE, "Hello?", ""), new Line(false, NINE, "Hello?", "")));
        assertThat(add(twice)).isEqualTo(2);
        assertThat(add(twice)).isZero();
    }
}
