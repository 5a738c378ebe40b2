package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.access.Access;
import com.heed.jira.read.PicturesRead;
import com.heed.jira.store.PictureTexts;
import com.heed.jira.work.ReadRequests;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.springframework.stereotype.Component;

/** What was read in the pictures of one issue. */
@Component
@Path("issues/{key}/pictures/{attachment}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PictureTextResource {
    private final Answers answers;
    private final Access access;
    private final PicturesRead pictures;
    private final PictureTexts texts;
    private final ReadRequests requests;

    @Inject
    public PictureTextResource(
            Answers answers, Access access, PicturesRead pictures, PictureTexts texts, ReadRequests requests) {
        this.answers = answers;
        this.access = access;
        this.pictures = pictures;
        this.texts = texts;
        this.requests = requests;
    }

    /** Says that the text of a picture is wrong; the issue is read again without it. */
    @DELETE
    public void discard(@PathParam("key") String key, @PathParam("attachment") String attachment) {
        Issue issue = answers.issue(key);
        if (!access.mayChange(issue)) {
            throw answers.refused(403, "error.forbidden");
        }
        boolean there = pictures.seen(issue).stream()
                .anyMatch(
                        picture -> String.valueOf(picture.note().attachmentId()).equals(attachment));
        if (!there) {
            throw answers.refused(404, "picture.notread", attachment);
        }
        texts.discard(
                issue.getId(), Long.parseLong(attachment), answers.person().getKey());
        requests.asked(issue.getId());
    }
}
