package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.jira.setup.ChannelDraft;
import com.heed.jira.setup.DestinationDraft;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.setup.ProjectSetup;
import com.heed.jira.store.ChannelSource;
import com.heed.jira.store.Destination;
import com.heed.jira.store.Mode;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.write.MachineUser;
import com.heed.routing.Channel;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a project's administrator decides. */
@Component
@Path("projects/{key}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ProjectResource {
    private final Answers answers;
    private final Settings settings;
    private final ProjectSetup setup;

    @Inject
    public ProjectResource(Answers answers, Settings settings, ProjectSetup setup) {
        this.answers = answers;
        this.settings = settings;
        this.setup = setup;
    }

    /** Channels as they go over the wire, in the administrator's order. */
    public record Channels(String currency, List<Line> channels) {
        /**
         * One channel.
         *
         * @param source   how it is recognised, as {@link ChannelSource} writes it
         * @param goesTo   where its contacts are put, {@code FIELD=VALUE}; empty for nowhere else
         * @param priority of its contacts; empty to leave it
         */
        public record Line(
                String slug,
                String name,
                boolean on,
                double costPerContact,
                double responseMinutes,
                double handleMinutes,
                int agents,
                int capacityPerDay,
                List<String> languages,
                String source,
                String goesTo,
                String priority) {
            static Line of(Channel channel, ProjectSettings settings) {
                return new Line(
                        channel.slug(),
                        channel.name(),
                        channel.on(),
                        channel.costPerContact(),
                        channel.responseMinutes(),
                        channel.handleMinutes(),
                        channel.agents(),
                        channel.capacityPerDay(),
                        channel.languages().stream().map(Language::tag).sorted().toList(),
                        ChannelSource.of(channel.slug(), settings.sources()).text(),
                        place(settings.destination(channel.slug())),
                        text(settings.destination(channel.slug()).priority()));
            }
        }

        private static String place(Destination destination) {
            return destination.field() == null ? "" : destination.field() + "=" + destination.value();
        }

        private static String text(@Nullable String stated) {
            return stated == null ? "" : stated;
        }

        static Channels of(ProjectSettings settings) {
            return new Channels(
                    settings.currency(),
                    settings.channels().stream()
                            .map(channel -> Line.of(channel, settings))
                            .toList());
        }
    }

    @GET
    @Path("channels")
    public Channels channels(@PathParam("key") String key) {
        return Channels.of(settings.ofProject(answers.administeredProject(key).getId()));
    }

    @PUT
    @Path("channels")
    public Channels putChannels(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        if (!given.path("channels").isArray()) {
            throw answers.wrong(FieldProblem.of("channels", "error.rule.list"));
        }
        List<ChannelDraft> drafts = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        Map<String, DestinationDraft> places = new HashMap<>();
        for (JsonNode channel : given.path("channels")) {
            drafts.add(DeskBody.channel(channel));
            if (channel.has("source")) {
                sources.put(
                        channel.path("slug").asText(""), channel.path("source").asText(""));
            }
            if (channel.has("goesTo") || channel.has("priority")) {
                places.put(
                        channel.path("slug").asText(""),
                        new DestinationDraft(
                                channel.path("goesTo").asText(""),
                                channel.path("priority").asText("")));
            }
        }
        switch (ChannelDraft.check(drafts)) {
            case ChannelDraft.Checked.Invalid invalid -> throw answers.wrong(invalid.problems());
            case ChannelDraft.Checked.Valid valid -> {
                List<FieldProblem> problems = setup.setChannels(
                        project,
                        valid.channels(),
                        sources,
                        places,
                        given.path("currency").asText(""),
                        person);
                if (!problems.isEmpty()) {
                    throw answers.wrong(problems);
                }
            }
        }
        return Channels.of(settings.ofProject(project.getId()));
    }

    /** Body: {@code {"mode":"off|shadow|suggest|act","threshold":0.6}}. */
    @PUT
    @Path("mode")
    public Map<String, Object> putMode(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        Mode mode;
        try {
            mode = Mode.ofKey(given.path("mode").asText(""));
        } catch (IllegalArgumentException e) {
            throw answers.wrong(FieldProblem.of("mode", "error.rule.mode"));
        }
        JsonNode threshold = given.path("threshold");
        double value =
                threshold.isMissingNode() ? settings.ofProject(project.getId()).threshold() : threshold.asDouble(-1);
        if (mode == Mode.BEFORE_SETUP) {
            throw answers.wrong(FieldProblem.of("mode", "error.rule.mode"));
        }
        if (!(value >= 0 && value <= 1)) {
            throw answers.wrong(FieldProblem.of("threshold", "error.rule.threshold"));
        }
        refuse(setup.setMode(project, mode, value, person));
        return Map.of("mode", mode.key(), "threshold", value);
    }

    /** Makes fields, default channels and Heed's own user. Body: {@code {"language":"en|zh","account":"name of an existing user"}}, both optional. */
    @POST
    @Path("fields")
    @AdminOnly
    public ProjectSetup.Made makeFields(@PathParam("key") String key, String body) {
        Project project = answers.administeredProject(key);
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body.isBlank() ? "{}" : body);
        String language = given.path("language").asText("en");
        if (!language.equals("en") && !language.equals("zh")) {
            throw answers.wrong(FieldProblem.of("language", "error.rule.language"));
        }
        Locale locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        try {
            return setup.makeFields(project, locale, given.path("account").asText(""), person);
        } catch (MachineUser.NotMade e) {
            throw answers.refused(400, "error.field", "account", String.valueOf(e.getMessage()));
        }
    }

    /** Queues every issue of the project to be read. */
    @POST
    @Path("backlog")
    public Response readAll(@PathParam("key") String key) {
        int queued = setup.readAll(answers.administeredProject(key));
        return Response.status(Response.Status.ACCEPTED)
                .entity(Map.of("queued", queued))
                .build();
    }

    private void refuse(Optional<FieldProblem> problem) {
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
    }
}
