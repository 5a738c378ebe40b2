package com.heed.sandbox.issue;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.util.io.InputStreamConsumer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Attachments for the app. Checks no permission, as Jira does not. */
record AttachmentKeeper(Attachments attachments) implements AttachmentManager {
    @Override
    public List<Attachment> getAttachments(Issue issue) {
        return attachments.of(issue.getId()).stream()
                .map(DeskAttachment::forApps)
                .toList();
    }

    @Override
    public <T> T streamAttachmentContent(Attachment attachment, InputStreamConsumer<T> consumer) throws IOException {
        try (InputStream content = attachments.open(attachment.getId())) {
            return consumer.withInputStream(content);
        }
    }
}
