package com.heed.jira.read;

import com.atlassian.jira.issue.comments.Comment;
import com.fasterxml.jackson.databind.JsonNode;

/** Who can read a comment. */
final class CommentAudience {
    private final PropertyJson properties;

    CommentAudience(PropertyJson properties) {
        this.properties = properties;
    }

    /** Whether the customer can. */
    boolean isPublic(Comment comment) {
        if (comment.getGroupLevel() != null || comment.getRoleLevelId() != null) {
            return false;
        }
        JsonNode mark = properties.of(ContactReader.COMMENT_PROPERTIES, comment.getId(), ContactReader.PUBLIC_COMMENT);
        // A mark that cannot be read hides the comment: better one message too few than an internal one shown.
        return mark == null || (mark.isObject() && !mark.path("internal").asBoolean(false));
    }
}
