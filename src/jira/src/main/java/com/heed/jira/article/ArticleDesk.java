package com.heed.jira.article;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.answers.AnswerRuns;
import com.heed.jira.page.WebAddress;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.ArticleImport;
import com.heed.jira.store.Articles;
import com.heed.reply.ArticleImportException;
import com.heed.reply.HelpArticle;
import com.heed.reply.SpaceExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What people do with the help articles of a project. Wrong input is answered with what is wrong, and changes nothing. */
@Component
public class ArticleDesk {
    /** Pages of a project. */
    static final int MOST = 5_000;
    /** Bytes of a file as it is uploaded. */
    public static final long LARGEST_FILE = 100_000_000;

    private static final SpaceExport.Limits LIMITS = new SpaceExport.Limits(512L << 20, 200, MOST, 200_000);
    private static final int BUFFER = 1 << 16;

    private final Articles articles;
    private final AnswerRuns runs;
    private final Clock clock = Clock.systemUTC();

    public ArticleDesk(Articles articles, AnswerRuns runs) {
        this.articles = articles;
        this.runs = runs;
    }

    /** What became of an input. */
    public sealed interface Outcome {
        /** @param importId number of the import */
        record Taken(int importId, Difference difference) implements Outcome {}

        /** Nothing was changed. @param problems at least one */
        record Wrong(List<FieldProblem> problems) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
            }

            static Wrong of(String field, String key, String... args) {
                return new Wrong(List.of(FieldProblem.of(field, key, args)));
            }
        }
    }

    /** What some articles are to those that are there. */
    public record Difference(int added, int changed, int unchanged) {
        static Difference of(Collection<HelpArticle> articles, Map<String, HelpArticle> there) {
            int added = 0;
            int changed = 0;
            for (HelpArticle article : articles) {
                HelpArticle known = there.get(article.page());
                if (known == null) {
                    added++;
                } else if (!known.equals(article)) {
                    changed++;
                }
            }
            return new Difference(added, changed, articles.size() - added - changed);
        }
    }

    /** Adds or replaces the articles of a request at once. @param body see the API document */
    public Outcome put(Project project, ApplicationUser person, byte[] body) {
        ArticleForm.Read read = ArticleForm.read(body, clock.instant());
        if (!read.problems().isEmpty()) {
            return new Outcome.Wrong(read.problems());
        }
        Difference difference = Difference.of(read.articles(), articles.current(project.getId()));
        if (articles.current(project.getId()).size() + difference.added() > MOST) {
            return Outcome.Wrong.of("articles", "article.rule.most", String.valueOf(MOST));
        }
        int id = articles.put(project.getId(), read.articles(), person.getKey());
        runs.poke();
        return new Outcome.Taken(id, difference);
    }

    /** Reads the export of a space and keeps it for somebody to look at; nothing of it counts yet. */
    public Outcome stage(
            Project project, ApplicationUser person, String name, String address, boolean open, InputStream file) {
        if (!WebAddress.isSafe(address)) {
            return Outcome.Wrong.of("address", "article.rule.address", String.valueOf(WebAddress.LONGEST));
        }
        Path kept = null;
        try {
            kept = Files.createTempFile("heed-space", ".zip");
            if (!copied(file, kept)) {
                return Outcome.Wrong.of("file", "article.file.large", String.valueOf(LARGEST_FILE / 1_000_000));
            }
            SpaceExport.Read read = new SpaceExport(LIMITS).read(kept, address, open);
            if (read.articles().isEmpty()) {
                return Outcome.Wrong.of("file", "article.file.empty");
            }
            int id = articles.stage(
                    project.getId(),
                    ArticleImport.Kind.SPACE,
                    name.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip(),
                    read.articles(),
                    new ArticleImport.LeftOut(read.restricted(), read.tooLong(), read.empty()),
                    person.getKey());
            return new Outcome.Taken(id, Difference.of(read.articles(), articles.current(project.getId())));
        } catch (ArticleImportException e) {
            return new Outcome.Wrong(List.of(problem(e)));
        } catch (IOException e) {
            return Outcome.Wrong.of("file", "article.file.unreadable");
        } finally {
            delete(kept);
        }
    }

    private static boolean copied(InputStream from, Path to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                all += read;
                if (all > LARGEST_FILE) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static FieldProblem problem(ArticleImportException e) {
        return switch (e.fault()) {
            case NO_EXPORT -> FieldProblem.of("file", "article.file.noexport", e.value());
            case NO_ZIP -> FieldProblem.of("file", "article.file.nozip");
            case UNSAFE_NAME -> FieldProblem.of("file", "article.file.unsafe", e.value());
            case DAMAGED -> FieldProblem.of("file", "article.file.damaged", e.value());
            case TOO_LARGE -> FieldProblem.of("file", "article.file.unpacked", e.value());
            case TOO_MANY -> FieldProblem.of("file", "article.rule.most", e.value());
            case UNREADABLE -> FieldProblem.of("file", "article.file.unreadable");
        };
    }

    /** What an import brings, whether it counts or not, against what is there. */
    public Difference difference(ArticleImport of) {
        return Difference.of(articles.of(of.id()), articles.current(of.projectId()));
    }

    /** Accepts an import or takes it back. @param state not waiting @return what was wrong; empty if it is done, or was so before */
    public Optional<FieldProblem> step(ArticleImport of, ArticleImport.State state, ApplicationUser person) {
        if (of.state() == ArticleImport.State.WAITING && state == ArticleImport.State.REMOVED) {
            return Optional.of(FieldProblem.of("state", "article.rule.waiting"));
        }
        if (of.state() == state) {
            return Optional.empty();
        }
        if (state == ArticleImport.State.ACCEPTED
                && articles.current(of.projectId()).size() + difference(of).added() > MOST) {
            return Optional.of(FieldProblem.of("state", "article.rule.most", String.valueOf(MOST)));
        }
        articles.step(of.projectId(), of.id(), state, person.getKey());
        runs.poke();
        return Optional.empty();
    }

    /** Says that a page is gone. @return false if it was not there */
    public boolean delete(Project project, String page, ApplicationUser person) {
        if (articles.current(project.getId(), page).isEmpty()) {
            return false;
        }
        articles.delete(project.getId(), page, person.getKey());
        runs.poke();
        return true;
    }
}
