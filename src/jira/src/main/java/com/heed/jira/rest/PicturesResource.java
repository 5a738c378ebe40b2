package com.heed.jira.rest;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.heed.jira.access.Access;
import com.heed.jira.picture.NodeReader;
import com.heed.jira.picture.PackDesk;
import com.heed.jira.picture.PictureStatus;
import com.heed.jira.setup.FieldProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pack of models that reads pictures, for administrators of Jira. */
@Component
@Path("pictures")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class PicturesResource {
    private final Answers answers;
    private final Access access;
    private final NodeReader node;
    private final PackDesk desk;

    @Inject
    public PicturesResource(Answers answers, Access access, NodeReader node, PackDesk desk) {
        this.answers = answers;
        this.access = access;
        this.node = node;
        this.desk = desk;
    }

    @GET
    public PictureStatus state() {
        administrator();
        return PictureStatus.of(node.state());
    }

    /** Puts a pack in, in the place of the one there was. Body: the ZIP. */
    @POST
    @Path("pack")
    public PictureStatus install(@QueryParam("name") @Nullable String name, InputStream file) {
        ApplicationUser person = administrator();
        desk.install(name == null ? "" : name, file, person).ifPresent(wrong -> {
            throw answers.wrong(new FieldProblem("file", wrong.key(), wrong.args()));
        });
        return PictureStatus.of(node.state());
    }

    @DELETE
    @Path("pack")
    public void remove() {
        if (!desk.remove(administrator())) {
            throw answers.refused(404, "picture.nopack");
        }
    }

    private ApplicationUser administrator() {
        ApplicationUser person = answers.person();
        if (!access.isAdministrator()) {
            throw answers.refused(403, "error.forbidden");
        }
        return person;
    }
}
