package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.heed.Language;
import com.heed.reply.HelpArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Help articles of projects. They come in by imports; what is there is what the accepted imports say together, for each page the newest of them. So taking an import back brings back what it replaced, and accepting it again brings
 * it where it was. Rows are only added, but for imports nobody accepted within a day.
 */
@Component
public class Articles {
    /** UTF-16 units of the identity of a page. */
    public static final int LONGEST_PAGE = 150;

    private static final int LONGEST_NAME = 255;
    private static final Duration WAITS = Duration.ofDays(1);

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public Articles(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    Articles(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** An article as it is stored. */
    private record Stored(
            String page,
            String title,
            String address,
            boolean open,
            long written,
            @Nullable String language,
            List<HelpArticle.Section> sections) {

        static Stored of(HelpArticle article) {
            Language language = article.language();
            return new Stored(
                    article.page(),
                    article.title(),
                    article.address(),
                    article.open(),
                    article.written().toEpochMilli(),
                    language == null ? null : language.tag(),
                    article.sections());
        }

        HelpArticle article() {
            return new HelpArticle(
                    page,
                    title,
                    address,
                    open,
                    Instant.ofEpochMilli(written),
                    language == null ? null : Language.ofTag(language),
                    sections);
        }
    }

    /** Keeps articles that nobody sees before they are accepted. @return number of the import */
    public int stage(
            long projectId,
            ArticleImport.Kind kind,
            String name,
            Collection<HelpArticle> articles,
            ArticleImport.LeftOut left,
            String author) {
        forgetWhatNobodyAccepted(projectId);
        return ao.executeInTransaction(() -> {
            int id = add(projectId, kind, name, left, author);
            articles.forEach(article -> page(projectId, id, article.page(), Json.write(Stored.of(article))));
            return id;
        });
    }

    /** Adds articles, or puts them in the place of those of the same pages, at once. @return number of the import */
    public int put(long projectId, Collection<HelpArticle> articles, String author) {
        return ao.executeInTransaction(() -> {
            int id = add(projectId, ArticleImport.Kind.REST, "", ArticleImport.LeftOut.NOTHING, author);
            articles.forEach(article -> page(projectId, id, article.page(), Json.write(Stored.of(article))));
            step(projectId, id, ArticleImport.State.ACCEPTED, author);
            return id;
        });
    }

    /** Says that a page is gone. @return number of the import that says so */
    public int delete(long projectId, String page, String author) {
        return ao.executeInTransaction(() -> {
            int id = add(projectId, ArticleImport.Kind.REST, "", ArticleImport.LeftOut.NOTHING, author);
            page(projectId, id, page, null);
            step(projectId, id, ArticleImport.State.ACCEPTED, author);
            return id;
        });
    }

    private int add(long projectId, ArticleImport.Kind kind, String name, ArticleImport.LeftOut left, String author) {
        return ao.create(
                        ArticleImportRow.class,
                        new Columns()
                                .with("PROJECT_ID", projectId)
                                .with("KIND", kind.key())
                                .withText("SOURCE_NAME", name.isEmpty() ? null : name, LONGEST_NAME)
                                .with("BODY", Json.write(left))
                                .with("AUTHOR", author)
                                .with("MADE_AT", clock.millis())
                                .map())
                .getID();
    }

    private void page(long projectId, int importId, String page, @Nullable String body) {
        ao.create(
                ArticleRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("IMPORT_ID", importId)
                        .with("PAGE", page)
                        .with("BODY", body)
                        .map());
    }

    /** Accepts an import or takes it back. @param state not {@link ArticleImport.State#WAITING} */
    public void step(long projectId, int importId, ArticleImport.State state, String author) {
        if (state == ArticleImport.State.WAITING) {
            throw new IllegalArgumentException("import " + importId + " cannot wait again; remove it instead");
        }
        ao.create(
                ArticleStepRow.class,
                new Columns()
                        .with("PROJECT_ID", projectId)
                        .with("IMPORT_ID", importId)
                        .with("STEP", state.key())
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }

    private void forgetWhatNobodyAccepted(long projectId) {
        Map<Integer, ArticleImport.State> states = states(projectId);
        for (ArticleImportRow row : ao.find(
                ArticleImportRow.class,
                Query.select().where("PROJECT_ID = ? AND MADE_AT < ?", projectId, clock.millis() - WAITS.toMillis()))) {
            if (!states.containsKey(row.getID())) {
                ao.deleteWithSQL(ArticleRow.class, "IMPORT_ID = ?", row.getID());
                ao.deleteWithSQL(ArticleImportRow.class, "ID = ?", row.getID());
            }
        }
    }

    private Map<Integer, ArticleImport.State> states(long projectId) {
        Map<Integer, ArticleImport.State> states = new HashMap<>();
        for (ArticleStepRow row : ao.find(
                ArticleStepRow.class,
                Query.select().where("PROJECT_ID = ?", projectId).order("ID ASC"))) {
            states.put(row.getImportId(), ArticleImport.State.of(row.getStep()).orElse(ArticleImport.State.REMOVED));
        }
        return states;
    }

    /** All imports of a project, newest first. */
    public List<ArticleImport> imports(long projectId) {
        Map<Integer, ArticleImport.State> states = states(projectId);
        List<ArticleImport> imports = new ArrayList<>();
        for (ArticleImportRow row : ao.find(
                ArticleImportRow.class,
                Query.select().where("PROJECT_ID = ?", projectId).order("ID DESC"))) {
            String name = row.getSourceName();
            imports.add(new ArticleImport(
                    row.getID(),
                    projectId,
                    ArticleImport.Kind.of(row.getKind()),
                    name == null ? "" : name,
                    ao.count(ArticleRow.class, Query.select().where("IMPORT_ID = ?", row.getID())),
                    Json.read(row.getBody(), ArticleImport.LeftOut.class),
                    row.getAuthor(),
                    Instant.ofEpochMilli(row.getMadeAt()),
                    states.getOrDefault(row.getID(), ArticleImport.State.WAITING)));
        }
        return imports;
    }

    public Optional<ArticleImport> find(long projectId, int importId) {
        return imports(projectId).stream().filter(one -> one.id() == importId).findFirst();
    }

    /** The articles an import brings, whether it counts or not, by page. */
    public List<HelpArticle> of(int importId) {
        return Arrays.stream(ao.find(
                        ArticleRow.class,
                        Query.select().where("IMPORT_ID = ?", importId).order("PAGE ASC")))
                .map(Articles::article)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The articles that are there, by page. */
    public Map<String, HelpArticle> current(long projectId) {
        Map<Integer, ArticleImport.State> states = states(projectId);
        Map<String, HelpArticle> current = new TreeMap<>();
        for (ArticleRow row : ao.find(
                ArticleRow.class,
                Query.select().where("PROJECT_ID = ?", projectId).order("IMPORT_ID ASC, ID ASC"))) {
            if (states.get(row.getImportId()) == ArticleImport.State.ACCEPTED) {
                Optional<HelpArticle> article = article(row);
                if (article.isPresent()) {
                    current.put(row.getPage(), article.get());
                } else {
                    current.remove(row.getPage());
                }
            }
        }
        return current;
    }

    /** The article of a page; empty if there is none now. */
    public Optional<HelpArticle> current(long projectId, String page) {
        Map<Integer, ArticleImport.State> states = states(projectId);
        Optional<HelpArticle> current = Optional.empty();
        for (ArticleRow row : ao.find(
                ArticleRow.class,
                Query.select()
                        .where("PROJECT_ID = ? AND PAGE = ?", projectId, page)
                        .order("IMPORT_ID ASC, ID ASC"))) {
            if (states.get(row.getImportId()) == ArticleImport.State.ACCEPTED) {
                current = article(row);
            }
        }
        return current;
    }

    private static Optional<HelpArticle> article(ArticleRow row) {
        String body = row.getBody();
        return body == null
                ? Optional.empty()
                : Optional.of(Json.read(body, Stored.class).article());
    }

    /** Changes whenever what is there does; 0 before anything was. */
    public int version(long projectId) {
        ArticleStepRow[] newest = ao.find(
                ArticleStepRow.class,
                Query.select()
                        .where("PROJECT_ID = ?", projectId)
                        .order("ID DESC")
                        .limit(1));
        return newest.length == 0 ? 0 : newest[0].getID();
    }
}
