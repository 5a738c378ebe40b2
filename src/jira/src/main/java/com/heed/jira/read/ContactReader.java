package com.heed.jira.read;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Contact;
import com.heed.Message;
import com.heed.PictureText;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.Transcript;
import com.heed.jira.store.Transcripts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns an issue into a contact: the description and the public comments. Internal comments and comments restricted to a group or role
 * never leave Jira's tables through here.
 */
@Component
public class ContactReader {
    /** How Service Management marks a comment as internal: a property of the comment. */
    static final String COMMENT_PROPERTIES = "sd.comment.property";

    public static final String PUBLIC_COMMENT = "sd.public.comment";

    /** Marks what Heed sent by itself: its account is no agent's, and still speaks for the desk. */
    public static final String AUTOMATIC = "heed.automatic";

    /** How Service Management notes the channel of a request: a property of the issue. */
    static final String ISSUE_PROPERTIES = "IssueProperty";

    static final String REQUEST_CHANNEL = "request.channel.type";
    private static final Duration WITH_THE_ISSUE = Duration.ofMinutes(2);

    static final String REQUEST_TYPE_FIELD = "Customer Request Type";

    private final CommentManager comments;
    private final PropertyJson properties;
    private final CommentAudience audience;
    private final CustomFieldManager fields;
    private final Desk desk;
    private final Transcripts transcripts;
    private final Pictures pictures;

    public ContactReader(
            CommentManager comments,
            JsonEntityPropertyManager properties,
            CustomFieldManager fields,
            Desk desk,
            Transcripts transcripts,
            Pictures pictures) {
        this.comments = comments;
        this.properties = new PropertyJson(properties);
        this.audience = new CommentAudience(this.properties);
        this.fields = fields;
        this.desk = desk;
        this.transcripts = transcripts;
        this.pictures = pictures;
    }

    /** The contact as it was when it arrived: without its comments. */
    public Contact opening(Issue issue) {
        Transcript transcript = transcripts.of(issue.getId());
        return contact(issue, transcript, List.of(description(issue, transcript)));
    }

    public Contact read(Issue issue) {
        ApplicationUser customer = issue.getReporter();
        Transcript transcript = transcripts.of(issue.getId());
        List<Message> messages = new ArrayList<>();
        messages.add(description(issue, transcript));
        for (Comment comment : comments.getComments(issue)) {
            if (isPublic(comment)) {
                messages.add(new Message(
                        String.valueOf(comment.getId()),
                        said(comment, transcript).orElseGet(() -> author(comment, customer, issue)),
                        instant(comment.getCreated()),
                        text(comment.getBody())));
            }
        }
        // The description stays first; a stable sort keeps comments of one instant in Jira's order.
        messages.subList(1, messages.size()).sort(Comparator.comparing(Message::at));
        return contact(issue, transcript, messages);
    }

    /** The side that said it, where another system handed it in: its own account then writes for both. */
    private static Optional<Message.Author> said(Comment comment, @Nullable Transcript transcript) {
        if (transcript == null) {
            return Optional.empty();
        }
        return transcript.agents().contains(comment.getId())
                ? Optional.of(Message.Author.AGENT)
                : transcript.others().contains(comment.getId())
                        ? Optional.of(Message.Author.CUSTOMER)
                        : Optional.empty();
    }

    private static Message description(Issue issue, @Nullable Transcript transcript) {
        return new Message(
                "description", Message.Author.CUSTOMER, arrived(issue, transcript), text(issue.getDescription()));
    }

    /** An issue is made when a contact is handed in, which may be long after it was made. */
    private static Instant arrived(Issue issue, @Nullable Transcript transcript) {
        return transcript == null ? instant(issue.getCreated()) : transcript.arrived();
    }

    private Contact contact(Issue issue, @Nullable Transcript transcript, List<Message> messages) {
        ApplicationUser customer = issue.getReporter();
        return new Contact(
                String.valueOf(issue.getId()),
                channel(issue),
                customer == null ? null : customer.getKey(),
                requestType(issue),
                arrived(issue, transcript),
                text(issue.getSummary()),
                messages,
                shown(issue, transcript));
    }

    /** A file of a contact that was handed in is attached when its issue is made, and came with the contact. */
    private List<PictureText> shown(Issue issue, @Nullable Transcript transcript) {
        List<PictureText> read = pictures.of(issue);
        if (transcript == null) {
            return read;
        }
        Instant handedIn = instant(issue.getCreated()).plus(WITH_THE_ISSUE);
        return read.stream()
                .map(picture -> picture.at().isAfter(handedIn)
                        ? picture
                        : new PictureText(picture.id(), transcript.arrived(), picture.text()))
                .toList();
    }

    private Message.Author author(Comment comment, @Nullable ApplicationUser customer, Issue issue) {
        @Nullable ApplicationUser author = comment.getAuthorApplicationUser();
        if (author == null) {
            // A visitor of the portal wrote it; agents always have an account.
            return Message.Author.CUSTOMER;
        }
        if (customer != null && author.getKey().equals(customer.getKey())) {
            return Message.Author.CUSTOMER;
        }
        // Without Service Management only the reporter is known to be the customer.
        return desk.isAgent(author, issue.getProjectObject()).orElse(true)
                        || properties.of(COMMENT_PROPERTIES, comment.getId(), AUTOMATIC) != null
                ? Message.Author.AGENT
                : Message.Author.CUSTOMER;
    }

    /** Whether the customer can read a comment. */
    public boolean isPublic(Comment comment) {
        return audience.isPublic(comment);
    }

    private @Nullable String channel(Issue issue) {
        JsonNode value = properties.of(ISSUE_PROPERTIES, issue.getId(), REQUEST_CHANNEL);
        if (value == null) {
            return null;
        }
        String name = value.isTextual() ? value.asText() : value.path("value").asText("");
        return name.isEmpty() ? null : channelName(name);
    }

    /** What Heed calls a request channel of Service Management. */
    public static String channelName(String requestChannel) {
        return requestChannel.equals("anonymousportal") ? "portal" : requestChannel;
    }

    /** What the customer picked; the issue type where there are no request types. */
    public @Nullable String requestType(Issue issue) {
        String picked = pickedType(issue);
        return picked != null || issue.getIssueType() == null
                ? picked
                : issue.getIssueType().getName();
    }

    /** The request type the customer picked; null where there is none. */
    public @Nullable String pickedType(Issue issue) {
        Collection<CustomField> named = fields.getCustomFieldObjectsByName(REQUEST_TYPE_FIELD);
        if (named != null) {
            for (CustomField field : named) {
                Object value = issue.getCustomFieldValue(field);
                if (value != null) {
                    return value.toString();
                }
            }
        }
        return null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Instant instant(@Nullable Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}
