package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.heed.jira.catalogue.ItemPictureDesk;
import com.heed.jira.catalogue.ItemPictureDesk.Outcome;
import com.heed.jira.page.PictureAddress;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ItemPictures;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** The picture of an item: seen by agents, put in and taken away by administrators of the project. */
@Component
@Path("projects/{key}/catalogue/items/{id}/picture")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ItemPictureResource {
    private static final String JPEG = "image/jpeg";
    /** For this person alone, and asked for again each time: who may see it is looked at, and nothing sent where it is the same. */
    private static final String PRIVATE = "private, no-cache";

    private final Answers answers;
    private final ItemPictureDesk desk;

    @Inject
    public ItemPictureResource(Answers answers, ItemPictureDesk desk) {
        this.answers = answers;
        this.desk = desk;
    }

    /** A picture that was kept. @param picture its address below the root of Heed in REST */
    public record ItemPicture(String id, String picture) {}

    @GET
    @Produces({JPEG, MediaType.APPLICATION_JSON})
    public Response picture(@PathParam("key") String key, @PathParam("id") String id, @Context Request request) {
        Project project = answers.seenProject(key);
        int number = desk.number(project, id).orElseThrow(() -> none(id));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag(number));
        Response.ResponseBuilder answer = unchanged == null ? whole(project, id) : unchanged;
        return answer.header(HttpHeaders.CACHE_CONTROL, PRIVATE).build();
    }

    private Response.ResponseBuilder whole(Project project, String id) {
        ItemPictures.Stored stored = desk.of(project, id).orElseThrow(() -> none(id));
        return Response.ok(stored.jpeg(), JPEG).tag(tag(stored.number()));
    }

    private static EntityTag tag(int number) {
        return new EntityTag(String.valueOf(number));
    }

    private RuntimeException none(String id) {
        return answers.refused(404, "catalogue.picture.none", id);
    }

    /** Gives the item a picture, in the place of the one it had. Body: PNG, JPEG, GIF or BMP. */
    @PUT
    public ItemPicture put(@PathParam("key") String key, @PathParam("id") String id, InputStream file) {
        Project project = answers.administeredProject(key);
        return switch (desk.put(project, id, bytes(file), answers.person())) {
            case Outcome.Kept kept -> new ItemPicture(id, PictureAddress.of(project.getKey(), id, kept.number()));
            case Outcome.NoItem none -> throw answers.refused(404, "catalogue.picture.item", id);
            case Outcome.Wrong wrong -> throw answers.wrong(wrong.problem());
            case Outcome.NoDecoder missing ->
                throw answers.refused(503, "catalogue.picture.nodecoder", missing.reason());
        };
    }

    private byte[] bytes(InputStream file) {
        try {
            return file.readNBytes(ItemPictureDesk.LIMITS.bytes() + 1);
        } catch (IOException e) {
            throw answers.wrong(FieldProblem.of("file", "article.file.unreadable"));
        }
    }

    @DELETE
    public void remove(@PathParam("key") String key, @PathParam("id") String id) {
        Project project = answers.administeredProject(key);
        if (!desk.remove(project, id, answers.person())) {
            throw none(id);
        }
    }
}
