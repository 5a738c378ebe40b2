package com.heed.jira.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.Language;
import com.heed.jira.article.ArticleDesk;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ArticleImport;
import com.heed.jira.store.Articles;
import com.heed.reply.HelpArticle;
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
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The help articles of a project, for its administrators. */
@Component
@Path("projects/{key}/articles")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class ArticlesResource {
    /** Articles and imports of one answer. */
    private static final int PAGE = 50;

    private static final int LONGEST_BEGINNING = 200;

    private final Answers answers;
    private final Articles articles;
    private final ArticleDesk desk;
    private final UserManager users;

    @Inject
    public ArticlesResource(Answers answers, Articles articles, ArticleDesk desk, UserManager users) {
        this.answers = answers;
        this.articles = articles;
        this.desk = desk;
        this.users = users;
    }

    /**
     * Some of the articles.
     *
     * @param total   of all
     * @param start   number of the first of these, from 0
     * @param imports the newest fifty
     */
    public record Listed(List<Article> articles, int total, int start, List<Import> imports) {}

    /** An article. @param text its beginning */
    public record Article(
            String id,
            String title,
            String address,
            boolean visible,
            String updated,
            @Nullable String language,
            String text) {}

    /**
     * Articles that came in together.
     *
     * @param kind  space or rest
     * @param state waiting, accepted or removed
     * @param pages in it, those it says are gone included
     */
    public record Import(
            int id,
            String kind,
            String name,
            String state,
            String by,
            String at,
            int pages,
            int restricted,
            int tooLong,
            int empty) {}

    /**
     * An import beside what is there.
     *
     * @param articles some of those in it
     * @param start    number of the first of these, from 0
     */
    public record Preview(Import taken, int added, int changed, int unchanged, List<Article> articles, int start) {}

    @GET
    public Listed list(@PathParam("key") String key, @QueryParam("start") @Nullable String start) {
        Project project = answers.administeredProject(key);
        Collection<HelpArticle> all = articles.current(project.getId()).values();
        int from = start(start);
        return new Listed(
                page(all, from),
                all.size(),
                from,
                articles.imports(project.getId()).stream()
                        .limit(PAGE)
                        .map(this::told)
                        .toList());
    }

    private int start(@Nullable String start) {
        if (start == null) {
            return 0;
        }
        if (!start.matches("\\d{1,6}")) {
            throw answers.wrong(FieldProblem.of("start", "article.rule.start"));
        }
        return Integer.parseInt(start);
    }

    private static List<Article> page(Collection<HelpArticle> all, int from) {
        return all.stream().skip(from).limit(PAGE).map(ArticlesResource::told).toList();
    }

    private static Article told(HelpArticle article) {
        Language language = article.language();
        String text = article.sections().isEmpty()
                ? ""
                : article.sections().getFirst().text();
        return new Article(
                article.page(),
                article.title(),
                article.address(),
                article.open(),
                article.written().toString(),
                language == null ? null : language.tag(),
                text.length() <= LONGEST_BEGINNING ? text : text.substring(0, LONGEST_BEGINNING) + "…");
    }

    private Import told(ArticleImport one) {
        ApplicationUser person = users.getUserByKey(one.author());
        return new Import(
                one.id(),
                one.kind().name().toLowerCase(java.util.Locale.ROOT),
                one.name(),
                one.state().key(),
                person == null ? one.author() : person.getDisplayName(),
                one.at().toString(),
                one.pages(),
                one.left().restricted(),
                one.left().tooLong(),
                one.left().empty());
    }

    /** Adds or replaces articles at once. Body: {@code {"articles":[{"id":"reset","title":"..","html":"..","visible":true}]}}. */
    @PUT
    public Preview put(@PathParam("key") String key, byte[] body) {
        Project project = answers.administeredProject(key);
        return preview(project, desk.put(project, answers.person(), body));
    }

    /** Takes the XML export of a Confluence space in, to be looked at. Body: the ZIP. */
    @POST
    @Path("space")
    public Preview space(
            @PathParam("key") String key,
            @QueryParam("name") @Nullable String name,
            @QueryParam("address") @Nullable String address,
            @QueryParam("visible") @Nullable String visible,
            InputStream file) {
        Project project = answers.administeredProject(key);
        if (visible != null && !visible.equals("true") && !visible.equals("false")) {
            throw answers.wrong(FieldProblem.of("visible", "error.rule.flag"));
        }
        return preview(
                project,
                desk.stage(
                        project,
                        answers.person(),
                        name == null ? "" : name,
                        address == null ? "" : address,
                        "true".equals(visible),
                        file));
    }

    private Preview preview(Project project, ArticleDesk.Outcome outcome) {
        return switch (outcome) {
            case ArticleDesk.Outcome.Taken taken -> preview(found(project, taken.importId()), taken.difference(), 0);
            case ArticleDesk.Outcome.Wrong wrong -> throw answers.wrong(wrong.problems());
        };
    }

    private Preview preview(ArticleImport one, ArticleDesk.Difference difference, int from) {
        return new Preview(
                told(one),
                difference.added(),
                difference.changed(),
                difference.unchanged(),
                page(articles.of(one.id()), from),
                from);
    }

    private ArticleImport found(Project project, int id) {
        return articles.find(project.getId(), id)
                .orElseThrow(() -> answers.refused(404, "article.notfound", String.valueOf(id)));
    }

    private ArticleImport found(Project project, String id) {
        if (!id.matches("\\d{1,9}")) {
            throw answers.refused(404, "article.notfound", id);
        }
        return found(project, Integer.parseInt(id));
    }

    /** What is in an import, and what it would change or has changed. */
    @GET
    @Path("imports/{import}")
    public Preview look(
            @PathParam("key") String key, @PathParam("import") String id, @QueryParam("start") @Nullable String start) {
        Project project = answers.administeredProject(key);
        ArticleImport one = found(project, id);
        return preview(one, desk.difference(one), start(start));
    }

    /** Lets an import count, or takes it back. Body: {@code {"state":"accepted"}} or {@code {"state":"removed"}}. */
    @PUT
    @Path("imports/{import}")
    public Preview decide(@PathParam("key") String key, @PathParam("import") String id, String body) {
        Project project = answers.administeredProject(key);
        ArticleImport one = found(project, id);
        JsonNode given = answers.object(body);
        ArticleImport.State state = ArticleImport.State.of(given.path("state").asText(""))
                .filter(wanted -> wanted != ArticleImport.State.WAITING)
                .orElseThrow(() -> answers.wrong(FieldProblem.of("state", "article.rule.state")));
        Optional<FieldProblem> problem = desk.step(one, state, answers.person());
        if (problem.isPresent()) {
            throw answers.wrong(problem.get());
        }
        ArticleImport now = found(project, id);
        return preview(now, desk.difference(now), 0);
    }

    /** Says that an article is gone. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("key") String key, @PathParam("id") String id) {
        Project project = answers.administeredProject(key);
        if (!desk.delete(project, id, answers.person())) {
            throw answers.refused(404, "article.notfound", id);
        }
    }
}
