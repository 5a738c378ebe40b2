package com.heed.jira.read;

import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which attachments of an issue are pictures the customer sent: attached by the reporter or by a visitor without an account, and not named in a comment the customer cannot read. */
@Component
public class CustomerPictures {
    private static final String PICTURE = "image/";

    private final AttachmentManager attachments;
    private final CommentManager comments;
    private final CommentAudience audience;

    public CustomerPictures(
            AttachmentManager attachments, CommentManager comments, JsonEntityPropertyManager properties) {
        this.attachments = attachments;
        this.comments = comments;
        this.audience = new CommentAudience(new PropertyJson(properties));
    }

    /** Newest first. */
    public List<Attachment> of(Issue issue) {
        List<Attachment> pictures = attachments.getAttachments(issue).stream()
                .filter(attachment -> isPicture(attachment) && isByCustomer(attachment, issue))
                .sorted(Comparator.comparing(Attachment::getCreated)
                        .thenComparing(Attachment::getId)
                        .reversed())
                .toList();
        if (pictures.isEmpty()) {
            return pictures;
        }
        List<String> internal = comments.getComments(issue).stream()
                .filter(comment -> !audience.isPublic(comment))
                .map(Comment::getBody)
                .toList();
        return pictures.stream()
                .filter(picture -> internal.stream().noneMatch(body -> names(body, picture.getFilename())))
                .toList();
    }

    private static boolean isPicture(Attachment attachment) {
        String type = attachment.getMimetype();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(PICTURE);
    }

    private static boolean isByCustomer(Attachment attachment, Issue issue) {
        @Nullable String author = attachment.getAuthorKey();
        @Nullable ApplicationUser customer = issue.getReporter();
        // A visitor of the portal attached it; agents always have an account.
        return author == null || customer != null && author.equals(customer.getKey());
    }

    /** Whether a comment shows or links the file, as {@code !name|thumbnail!} or {@code [^name]}. */
    private static boolean names(@Nullable String body, String file) {
        return body != null && (body.contains("!" + file) || body.contains("[^" + file));
    }
}
