package com.heed.jira.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Message;
import com.heed.jira.Fake;
import com.heed.jira.People;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.Transcript;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ContactReaderTest {
    private static final Instant MORNING = Instant.parse("2026-11-13T08:00:00Z");
    private final Map<String, String> properties = new HashMap<>();
    private @Nullable Transcript transcript;

    /** Ana is the desk's agent, everybody else is not; or nobody is asked, when there is no Service Management. */
    private static Desk desk(boolean present) {
        return new Desk() {
            @Override
            public Optional<Boolean> isAgent(ApplicationUser user, Project project) {
                return present ? Optional.of(user.getKey().equals("ana")) : Optional.empty();
            }
        };
    }

    private Contact read(boolean serviceManagement, Comment... comments) {
        Issue issue = Fake.of(Issue.class)
                .with("getId", 10L)
                .with("getSummary", "Order 58213 arrived broken")
                .with("getDescription", "Two glasses were broken.")
                .with("getReporter", People.MEI)
                .with("getCreated", Timestamp.from(MORNING))
                .with("getProjectObject", Fake.silent(Project.class))
                .with(
                        "getIssueType",
                        Fake.of(IssueType.class).with("getName", "Complaint").make())
                .make();
        return new ContactReader(
                        Fake.of(CommentManager.class)
                                .with("getComments", List.of(comments))
                                .make(),
                        Fake.of(JsonEntityPropertyManager.class)
                                .answering("get", this::property)
                                .make(),
                        Fake.of(CustomFieldManager.class)
                                .with("getCustomFieldObjectsByName", List.of())
                                .make(),
                        desk(serviceManagement),
                        id -> transcript,
                        Pictures.NONE)
                .read(issue);
    }

    private @Nullable Object property(Object[] args) {
        String value = properties.get(args[0] + "/" + args[1] + "/" + args[2]);
        return value == null
                ? null
                : Fake.of(EntityProperty.class).with("getValue", value).make();
    }

    private static Comment comment(long id, ApplicationUser author, int minute, String body, @Nullable String group) {
        return Fake.of(Comment.class)
                .with("getId", id)
                .with("getBody", body)
                .with("getAuthorApplicationUser", author)
                .with("getCreated", Date.from(MORNING.plusSeconds(60L * minute)))
                .with("getGroupLevel", group)
                .with("getRoleLevelId", null)
                .make();
    }

    @Test
    void theDescriptionIsTheFirstMessageAndCommentsFollowInTime() {
        Contact contact = read(
                true,
                comment(2, People.ANA, 30, "Passed to finance.", null),
                comment(1, People.MEI, 10, "Photos attached.", null));

        assertThat(contact.messages()).extracting(Message::id).containsExactly("description", "1", "2");
        assertThat(contact.messages())
                .extracting(Message::author)
                .containsExactly(Message.Author.CUSTOMER, Message.Author.CUSTOMER, Message.Author.AGENT);
        assertThat(contact.requestType()).isEqualTo("Complaint");
        assertThat(contact.customer()).isEqualTo("mei");
        assertThat(contact.arrived()).isEqualTo(MORNING);
    }

    @Test
    void internalAndRestrictedCommentsAreCut() {
        properties.put("sd.comment.property/3/sd.public.comment", "{\"internal\":true}");
        properties.put("sd.comment.property/4/sd.public.comment", "{\"internal\":false}");

        Contact contact = read(
                true,
                comment(3, People.ANA, 1, "This customer is difficult.", null),
                comment(4, People.ANA, 2, "We are looking into it.", null),
                comment(5, People.ANA, 3, "For managers only.", "managers"));

        assertThat(contact.messages()).extracting(Message::id).containsExactly("description", "4");
    }

    /** Better one message too few than an internal one shown. */
    @Test
    void aCommentWhoseMarkCannotBeReadIsTakenAsInternal() {
        properties.put("sd.comment.property/3/sd.public.comment", "{broken");

        assertThat(read(true, comment(3, People.ANA, 1, "?", null)).messages()).hasSize(1);
    }

    @Test
    void withoutServiceManagementTheReporterAloneIsTheCustomer() {
        Contact contact = read(
                false, comment(1, People.MEI, 1, "Hello?", null), comment(2, People.user("bo"), 2, "Same here.", null));

        assertThat(contact.messages())
                .extracting(Message::author)
                .containsExactly(Message.Author.CUSTOMER, Message.Author.CUSTOMER, Message.Author.AGENT);
    }

    /** A telephone system writes for both sides under one account, here the reporter's, and hours after the call. */
    @Test
    void whatAnotherSystemHandedInIsBySidesAndAtItsOwnTime() {
        transcript = new Transcript("phone", MORNING.minusSeconds(7200), Set.of(2L), Set.of(1L));
        Contact contact = read(
                true,
                comment(1, People.ANA, 1, "It is broken.", null),
                comment(2, People.MEI, 2, "I will send another.", null),
                comment(3, People.MEI, 3, "Typed in Jira.", null));

        assertThat(contact.arrived()).isEqualTo(MORNING.minusSeconds(7200));
        assertThat(contact.messages())
                .extracting(Message::author)
                .containsExactly(
                        Message.Author.CUSTOMER,
                        Message.Author.CUSTOMER,
                        Message.Author.AGENT,
                        Message.Author.CUSTOMER);
    }

    @Test
    void theChannelIsTheRequestsOwn() {
        assertThat(read(true).channel()).isNull();
        properties.put("IssueProperty/10/request.channel.type", "{\"value\":\"email\"}");
        assertThat(read(true).channel()).isEqualTo("email");
        properties.put("IssueProperty/10/request.channel.type", "\"anonymousportal\"");
        assertThat(read(true).channel()).isEqualTo("portal");
        properties.put("IssueProperty/10/request.channel.type", "not json");
        assertThat(read(true).channel()).isNull();
    }
}
