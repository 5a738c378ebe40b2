package com.heed.jira.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.access.Access;
import com.heed.jira.canned.CannedDesk;
import com.heed.jira.canned.CannedForm;
import com.heed.jira.canned.CannedImport;
import com.heed.jira.page.Texts;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.StoredCanned;
import com.heed.jira.write.MacroWriter;
import com.heed.reply.CannedResponse;
import com.heed.reply.FilledText;
import com.heed.reply.Scope;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Canned responses: one's own, those of a project, those of all. */
@Component
@Path("canned-responses")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class CannedResource {
    private static final String PERSONAL = "personal";
    private static final String PROJECT = "project";
    private static final String GLOBAL = "global";

    private final Answers answers;
    private final Access access;
    private final CannedDesk desk;
    private final CannedImport files;
    private final UserManager users;
    private final MacroWriter macros;

    @Inject
    public CannedResource(
            Answers answers,
            Access access,
            CannedDesk desk,
            CannedImport files,
            UserManager users,
            MacroWriter macros) {
        this.answers = answers;
        this.access = access;
        this.desk = desk;
        this.files = files;
        this.users = users;
        this.macros = macros;
    }

    /** Where a request belongs. @param project null on the page of those of all */
    private record Place(Scope scope, @Nullable Project project) {
        long projectId() {
            return project == null ? 0 : project.getId();
        }
    }

    /** Those the person asking sees in a project; without a project those of all, for administrators of Jira. */
    @GET
    public List<CannedAnswer> list(
            @QueryParam("project") @Nullable String key,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("language") @Nullable String language) {
        ApplicationUser person = answers.person();
        @Nullable Project project = project(key);
        List<StoredCanned> seen = project == null ? desk.global() : desk.seen(person, project);
        List<StoredCanned> wanted = seen.stream()
                .filter(stored -> scope == null || scope.equals(name(stored.scope())))
                .filter(stored -> language == null
                        || language.equals(
                                stored.version().response().language().tag()))
                .toList();
        return answer(wanted, person, project);
    }

    /** Body: {@code {"scope":"personal","project":"SUP","language":"en","name":"..","text":"..","shortcut":"..","tags":[".."]}}. */
    @POST
    public Response add(String body) {
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        Place place = place(
                person, given.path("project").asText(""), given.path("scope").asText(""));
        return kept(desk.add(person, place.scope(), place.projectId(), form(given)), person, place.project(), 201);
    }

    /** Slots that a text may have. */
    @GET
    @Path("slots")
    public Map<String, Object> slots(
            @QueryParam("project") @Nullable String key, @QueryParam("scope") @Nullable String scope) {
        Place place = place(answers.person(), key == null ? "" : key, scope == null ? PROJECT : scope);
        return Map.of("slots", desk.slots(place.scope(), place.projectId()).names());
    }

    /** A stretch of a filled text. @param kind words, filled or open @param text words, what a slot got, or the slot that is open */
    public record Stretch(String kind, String text) {}

    /**
     * How a text would look.
     *
     * @param text     as it is handed over, open slots in square brackets; null if it cannot be filled
     * @param pieces   the same in stretches
     * @param open     slots that are open
     * @param problems what is wrong with it, by field
     */
    public record Preview(
            @Nullable String text, List<Stretch> pieces, List<String> open, List<Problem.Fault> problems) {
        public Preview {
            pieces = List.copyOf(pieces);
            open = List.copyOf(open);
            problems = List.copyOf(problems);
        }
    }

    /** Fills an unsaved text for an issue. Body as for adding, with {@code "issue":"SUP-12"} and, for one that is there, {@code "id"}. */
    @POST
    @Path("preview")
    public Preview preview(String body) {
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        Place place = place(
                person, given.path("project").asText(""), given.path("scope").asText(""));
        String key = given.path("issue").asText("").strip();
        @Nullable Issue issue = key.isEmpty() ? null : answers.issue(key);
        CannedDesk.Preview preview = desk.preview(
                person, place.scope(), place.projectId(), given.path("id").asLong(0), unnamed(given), issue);
        FilledText text = preview.text();
        return new Preview(
                text == null ? null : text.text(),
                text == null
                        ? List.of()
                        : text.pieces().stream().map(CannedResource::stretch).toList(),
                text == null ? List.of() : text.open(),
                answers.faults(preview.problems()));
    }

    /** What a text looks like does not hang on its name and tags, which may not be typed yet. */
    private static CannedForm unnamed(JsonNode given) {
        return new CannedForm(
                "-", text(given, "language"), text(given, "text"), text(given, "shortcut"), List.of(), List.of());
    }

    private static Stretch stretch(FilledText.Piece piece) {
        return switch (piece) {
            case FilledText.Words words -> new Stretch("words", words.text());
            case FilledText.Filled filled -> new Stretch("filled", filled.value());
            case FilledText.Open open -> new Stretch("open", open.slot());
        };
    }

    /** Everything of a scope that is in use, as JSON or CSV. */
    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    public Response export(
            @QueryParam("project") @Nullable String key,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("format") @Nullable String format) {
        Place place = place(answers.person(), key == null ? "" : key, scope == null ? "" : scope);
        boolean csv = csv(format);
        return Response.ok(files.export(place.scope(), csv))
                .type(csv ? "text/csv;charset=utf-8" : "application/json;charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"canned-responses-" + name(place.scope()) + (csv ? ".csv\"" : ".json\""))
                .build();
    }

    /** What became of a file. */
    public record Taken(int added, int changed, int unchanged) {}

    /** Takes in all of a file or nothing of it. */
    @POST
    @Path("file")
    public Taken take(
            @QueryParam("project") @Nullable String key,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("format") @Nullable String format,
            byte[] file) {
        ApplicationUser person = answers.person();
        Place place = place(person, key == null ? "" : key, scope == null ? "" : scope);
        return switch (files.take(person, place.scope(), place.projectId(), file, csv(format))) {
            case CannedImport.Outcome.Taken taken -> new Taken(taken.added(), taken.changed(), taken.unchanged());
            case CannedImport.Outcome.NotAllowed not -> throw answers.refused(403, "error.forbidden");
            case CannedImport.Outcome.Wrong wrong -> throw answers.wrong(rows(wrong.problems()));
        };
    }

    private boolean csv(@Nullable String format) {
        if (format == null || format.equals("json")) {
            return false;
        }
        if (format.equals("csv")) {
            return true;
        }
        throw answers.wrong(FieldProblem.of("format", "error.rule.format"));
    }

    /** A problem in a row names the row as its field: {@code row 3, text}. */
    private List<FieldProblem> rows(List<CannedImport.RowProblem> problems) {
        Texts texts = answers.texts();
        return problems.stream()
                .map(each -> each.row() == 0
                        ? each.problem()
                        : new FieldProblem(
                                texts.text(
                                        "canned.file.row",
                                        String.valueOf(each.row()),
                                        each.problem().field()),
                                each.problem().key(),
                                each.problem().args()))
                .toList();
    }

    /** Changes a response at once, or proposes a change. Body as for adding; scope and project of a response never change. */
    @PUT
    @Path("{id}")
    public Response change(@PathParam("id") String id, @QueryParam("project") @Nullable String key, String body) {
        ApplicationUser person = answers.person();
        JsonNode given = answers.object(body);
        @Nullable Project project = project(key);
        return kept(
                desk.change(person, number(id), project == null ? 0 : project.getId(), form(given)),
                person,
                project,
                200);
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        ApplicationUser person = answers.person();
        return kept(desk.delete(person, number(id)), person, null, 200);
    }

    /** Lets the version that was proposed be used. */
    @POST
    @Path("{id}/approve")
    public Response approve(@PathParam("id") String id) {
        return decided(id, true);
    }

    /** Does away with the version that was proposed. */
    @POST
    @Path("{id}/decline")
    public Response decline(@PathParam("id") String id) {
        return decided(id, false);
    }

    /** What was changed in the issue. */
    public record Applied(List<MacroWriter.Changed> changed) {
        public Applied {
            changed = List.copyOf(changed);
        }
    }

    /** Changes an issue as a response says, under the name of the person asking. Body: {@code {"issue":"SUP-12"}}. */
    @POST
    @Path("{id}/apply")
    public Applied apply(@PathParam("id") String id, String body) {
        ApplicationUser person = answers.person();
        StoredCanned.Version version =
                desk.usable(person, number(id)).orElseThrow(() -> answers.refused(404, "error.canned"));
        Issue issue =
                answers.issue(answers.object(body).path("issue").asText("").strip());
        if (!access.mayChange(issue)) {
            throw answers.refused(403, "error.forbidden");
        }
        return switch (macros.write(issue.getId(), version.macro().changes(), person)) {
            case MacroWriter.Outcome.Done done -> new Applied(done.changed());
            case MacroWriter.Outcome.NoSuchValue gone ->
                throw answers.refused(
                        Answers.CONFLICT,
                        "error.canned.value",
                        gone.change().field(),
                        gone.change().value());
            case MacroWriter.Outcome.NoSuchIssue none -> throw answers.refused(404, "error.notfound", issue.getKey());
        };
    }

    private Response decided(String id, boolean approved) {
        ApplicationUser person = answers.person();
        return kept(desk.decide(person, number(id), approved), person, null, 200);
    }

    private Response kept(CannedDesk.Outcome outcome, ApplicationUser person, @Nullable Project project, int status) {
        return switch (outcome) {
            case CannedDesk.Outcome.Kept kept ->
                Response.status(status)
                        .entity(answer(List.of(kept.stored()), person, project).getFirst())
                        .build();
            case CannedDesk.Outcome.Removed removed -> Response.noContent().build();
            case CannedDesk.Outcome.Wrong wrong -> throw answers.wrong(wrong.problems());
            case CannedDesk.Outcome.NotAllowed not -> throw answers.refused(403, "error.forbidden");
            case CannedDesk.Outcome.Unknown unknown -> throw answers.refused(404, "error.canned");
            case CannedDesk.Outcome.Decided decided -> throw answers.refused(Answers.CONFLICT, "error.canned.decided");
            case CannedDesk.Outcome.Included included ->
                throw answers.refused(Answers.CONFLICT, "error.canned.included", String.join(", ", included.names()));
            case CannedDesk.Outcome.Busy busy -> throw answers.refused(Answers.CONFLICT, "error.canned.busy");
        };
    }

    private long number(String id) {
        if (!id.matches("\\d{1,9}")) {
            throw answers.refused(404, "error.canned");
        }
        return Long.parseLong(id);
    }

    private @Nullable Project project(@Nullable String key) {
        if (key != null && !key.isEmpty()) {
            return answers.seenProject(key);
        }
        if (!access.isAdministrator()) {
            throw answers.wrong(FieldProblem.of("project", "canned.rule.project"));
        }
        return null;
    }

    private Place place(ApplicationUser person, String key, String scope) {
        @Nullable Project project = project(key);
        Scope found = switch (scope) {
            case PERSONAL -> new Scope.Personal(person.getKey());
            case PROJECT -> project == null ? null : new Scope.OfProject(project.getId());
            case GLOBAL -> new Scope.Global();
            default -> throw scopeRule();
        };
        if (found == null) {
            throw answers.wrong(FieldProblem.of("project", "canned.rule.project"));
        }
        return new Place(found, project);
    }

    private WebApplicationException scopeRule() {
        return answers.wrong(FieldProblem.of("scope", "canned.rule.scope"));
    }

    private CannedForm form(JsonNode given) {
        return new CannedForm(
                text(given, "name"),
                text(given, "language"),
                text(given, "text"),
                text(given, "shortcut"),
                list(given, "tags"),
                list(given, "changes"));
    }

    private List<String> list(JsonNode given, String field) {
        if (given.hasNonNull(field) && !given.path(field).isArray()) {
            throw answers.wrong(FieldProblem.of(field, "error.rule.list"));
        }
        List<String> items = new ArrayList<>();
        given.path(field).forEach(item -> items.add(item.asText("")));
        return items;
    }

    private static String text(JsonNode given, String field) {
        return given.path(field).isTextual() ? given.path(field).asText() : "";
    }

    private List<CannedAnswer> answer(List<StoredCanned> responses, ApplicationUser person, @Nullable Project project) {
        Map<Long, List<FieldProblem>> problems = desk.problems(responses, project == null ? 0 : project.getId());
        return responses.stream()
                .map(stored -> answer(stored, person, project, problems.getOrDefault(stored.id(), List.of())))
                .toList();
    }

    private CannedAnswer answer(
            StoredCanned stored, ApplicationUser person, @Nullable Project project, List<FieldProblem> problems) {
        Texts texts = answers.texts();
        StoredCanned.Version version = stored.version();
        CannedResponse response = version.response();
        boolean approved = stored.inUse() != null;
        CannedResponse.Approval approval = response.approval();
        return new CannedAnswer(
                stored.id(),
                name(stored.scope()),
                stored.scope() instanceof Scope.OfProject && project != null ? project.getKey() : null,
                response.language().tag(),
                response.name(),
                response.template().source(),
                response.shortcut(),
                response.tags(),
                desk.changes(version),
                approved,
                approval == null ? null : named(approval.by()),
                approval == null ? null : CannedAnswer.iso(approval.at()),
                proposal(stored, person).orElse(null),
                desk.mayEdit(person, stored.scope()),
                problems.stream()
                        .map(problem -> texts.text(problem.key(), problem.args().toArray()))
                        .toList());
    }

    private Optional<CannedAnswer.Proposal> proposal(StoredCanned stored, ApplicationUser person) {
        StoredCanned.Version proposed = stored.proposed();
        if (proposed == null) {
            return Optional.empty();
        }
        CannedResponse response = proposed.response();
        return Optional.of(new CannedAnswer.Proposal(
                response.name(),
                response.language().tag(),
                response.template().source(),
                response.shortcut(),
                response.tags(),
                desk.changes(proposed),
                named(proposed.author()),
                proposed.author().equals(person.getKey()),
                CannedAnswer.iso(proposed.at())));
    }

    private String named(String key) {
        ApplicationUser person = users.getUserByKey(key);
        return person == null ? key : person.getDisplayName();
    }

    private static String name(Scope scope) {
        return switch (scope) {
            case Scope.Personal own -> PERSONAL;
            case Scope.OfProject of -> PROJECT;
            case Scope.Global all -> GLOBAL;
        };
    }
}
