package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.catalogue.CatalogueDesk;
import com.heed.jira.page.PictureAddress;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CatalogueImport;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ItemPictures;
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
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be recommended to the customers of a project, and what they had; for its administrators. */
@Component
@Path("projects/{key}/catalogue")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class CatalogueResource {
    /** Items and imports of one answer. */
    private static final int PAGE = 50;

    private final Answers answers;
    private final Catalogues catalogues;
    private final ItemPictures pictures;
    private final CatalogueDesk desk;
    private final UserManager users;

    @Inject
    public CatalogueResource(
            Answers answers, Catalogues catalogues, ItemPictures pictures, CatalogueDesk desk, UserManager users) {
        this.answers = answers;
        this.catalogues = catalogues;
        this.pictures = pictures;
        this.desk = desk;
        this.users = users;
    }

    /**
     * Some of the items.
     *
     * @param total   of all
     * @param start   number of the first of these, from 0
     * @param imports the newest fifty
     */
    public record Listed(List<Entry> items, int total, int start, List<Import> imports) {}

    /**
     * An item.
     *
     * @param allowed   whether it is offered at all
     * @param everyDays days within which a customer is not offered it again
     * @param yearLimit money that all actions may come to for a customer within 365 days
     * @param picture   address of its picture below the root of Heed in REST; null without one
     */
    public record Entry(
            String id,
            String text,
            String kind,
            @Nullable BigDecimal price,
            @Nullable String currency,
            String url,
            List<String> notFor,
            List<String> onlyFor,
            boolean allowed,
            @Nullable Integer everyDays,
            @Nullable BigDecimal yearLimit,
            @Nullable String picture) {}

    /**
     * What came in together.
     *
     * @param kind  items, events or removal
     * @param state accepted or removed
     */
    public record Import(int id, String kind, String name, String state, String by, String at, int rows, int leftOut) {}

    @GET
    public Listed list(@PathParam("key") String key, @QueryParam("start") @Nullable String start) {
        Project project = answers.administeredProject(key);
        if (start != null && !start.matches("\\d{1,6}")) {
            throw answers.wrong(FieldProblem.of("start", "article.rule.start"));
        }
        int from = start == null ? 0 : Integer.parseInt(start);
        Collection<CatalogueItem> all = catalogues.items(project.getId()).values();
        List<CatalogueItem> some = all.stream().skip(from).limit(PAGE).toList();
        Map<String, Integer> shown = pictures.numbers(
                project.getId(), some.stream().map(CatalogueItem::id).toList());
        return new Listed(
                some.stream()
                        .map(item -> told(project, item, shown.get(item.id())))
                        .toList(),
                all.size(),
                from,
                catalogues.imports(project.getId()).stream()
                        .limit(PAGE)
                        .map(this::told)
                        .toList());
    }

    /** @param picture its number; null without one */
    private static Entry told(Project project, CatalogueItem item, @Nullable Integer picture) {
        return new Entry(
                item.id(),
                item.text(),
                item.kind().key(),
                item.price(),
                item.currency(),
                item.url(),
                item.notFor().stream().map(CatalogueItem.Limit::toString).toList(),
                item.onlyFor().stream().map(CatalogueItem.Limit::toString).toList(),
                item.bounds().allowed(),
                item.bounds().everyDays(),
                item.bounds().yearLimit(),
                picture == null ? null : PictureAddress.of(project.getKey(), item.id(), picture));
    }

    private Import told(CatalogueImport one) {
        ApplicationUser person = users.getUserByKey(one.author());
        return new Import(
                one.id(),
                one.kind().key(),
                one.name(),
                one.state().key(),
                person == null ? one.author() : person.getDisplayName(),
                one.at().toString(),
                one.rows(),
                one.leftOut());
    }

    /** Adds items. Body: CSV with a heading, or {@code {"items":[{"id":"grinder","text":"Grinder","kind":"product"}]}}. */
    @POST
    @Path("items")
    public Import items(
            @PathParam("key") String key,
            @QueryParam("name") @Nullable String name,
            @QueryParam("format") @Nullable String format,
            InputStream file) {
        Project project = answers.administeredProject(key);
        return taken(project, desk.items(project, answers.person(), named(name), bytes(file), csv(format)));
    }

    /** Adds what customers had. Body: CSV with a heading, or {@code {"events":[{"customer":"mei","item":"grinder","at":"2026-05-03"}]}}. */
    @POST
    @Path("events")
    public Import events(
            @PathParam("key") String key,
            @QueryParam("name") @Nullable String name,
            @QueryParam("format") @Nullable String format,
            InputStream file) {
        Project project = answers.administeredProject(key);
        return taken(project, desk.events(project, answers.person(), named(name), bytes(file), csv(format)));
    }

    private static String named(@Nullable String name) {
        return name == null ? "" : name;
    }

    private boolean csv(@Nullable String format) {
        if (format == null || format.equals("json")) {
            return false;
        }
        if (!format.equals("csv")) {
            throw answers.wrong(FieldProblem.of("format", "catalogue.rule.format"));
        }
        return true;
    }

    private byte[] bytes(InputStream file) {
        try {
            return file.readNBytes(CatalogueDesk.LARGEST_FILE + 1);
        } catch (IOException e) {
            throw answers.wrong(FieldProblem.of("file", "article.file.unreadable"));
        }
    }

    private Import taken(Project project, CatalogueDesk.Outcome outcome) {
        return switch (outcome) {
            case CatalogueDesk.Outcome.Taken taken -> told(found(project, String.valueOf(taken.importId())));
            case CatalogueDesk.Outcome.Wrong wrong -> throw answers.wrong(wrong.problems());
        };
    }

    private CatalogueImport found(Project project, String id) {
        if (!id.matches("\\d{1,9}")) {
            throw answers.refused(404, "article.notfound", id);
        }
        return catalogues
                .find(project.getId(), Integer.parseInt(id))
                .orElseThrow(() -> answers.refused(404, "article.notfound", id));
    }

    /** Takes an import back, or lets it count again. Body: {@code {"state":"removed"}} or {@code {"state":"accepted"}}. */
    @PUT
    @Path("imports/{import}")
    public Import decide(@PathParam("key") String key, @PathParam("import") String id, String body) {
        Project project = answers.administeredProject(key);
        CatalogueImport one = found(project, id);
        JsonNode given = answers.object(body);
        CatalogueImport.State state = CatalogueImport.State.of(
                        given.path("state").asText(""))
                .orElseThrow(() -> answers.wrong(FieldProblem.of("state", "article.rule.state")));
        desk.step(one, state, answers.person());
        return told(found(project, id));
    }

    /** Says that an item is gone. */
    @DELETE
    @Path("items/{id}")
    public void remove(@PathParam("key") String key, @PathParam("id") String id) {
        Project project = answers.administeredProject(key);
        if (!desk.remove(project, id, answers.person())) {
            throw answers.refused(404, "article.notfound", id);
        }
    }
}
