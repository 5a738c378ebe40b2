package com.heed.jira.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.jira.canned.FaultTexts;
import com.heed.jira.page.WebAddress;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Articles;
import com.heed.reply.HelpArticle;
import com.heed.reply.TextCheck;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the articles of a request: {@code {"articles":[{"id":"..","title":"..","html":".."}]}}. All of them are right, or none is taken. */
final class ArticleForm {
    static final int MOST = 500;
    static final int LARGEST = 5_000_000;
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_BODY = 200_000;

    private static final int MOST_TOLD = 50;
    private static final Pattern ID = Pattern.compile("[\\w.:-]{1," + Articles.LONGEST_PAGE + "}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant now;
    private final List<HelpArticle> articles = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private ArticleForm(Instant now) {
        this.now = now;
    }

    /** What was read. @param problems if there are any, nothing counts */
    record Read(List<HelpArticle> articles, List<FieldProblem> problems) {
        Read {
            articles = List.copyOf(articles);
            problems = List.copyOf(problems);
        }

        static Read wrong(FieldProblem problem) {
            return new Read(List.of(), List.of(problem));
        }
    }

    /** @param now when an article that does not say so was changed */
    static Read read(byte[] body, Instant now) {
        if (body.length > LARGEST) {
            return Read.wrong(FieldProblem.of("body", "error.body.long", String.valueOf(LARGEST)));
        }
        JsonNode given;
        try {
            given = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Read.wrong(FieldProblem.of("body", "article.rule.encoding"));
        } catch (JsonProcessingException e) {
            return Read.wrong(FieldProblem.of("body", "error.body.json"));
        }
        JsonNode list = given == null ? null : given.path("articles");
        if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST) {
            return Read.wrong(FieldProblem.of("articles", "article.rule.list", String.valueOf(MOST)));
        }
        ArticleForm form = new ArticleForm(now);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String at = "articles[" + i + "].";
            form.article(at, list.get(i));
            if (!ids.add(list.get(i).path("id").asText(""))) {
                form.wrong(at + "id", "article.rule.twice");
            }
        }
        return form.problems.isEmpty()
                ? new Read(form.articles, List.of())
                : new Read(List.of(), form.problems.stream().limit(MOST_TOLD).toList());
    }

    private void wrong(String field, String key, String... args) {
        problems.add(FieldProblem.of(field, key, args));
    }

    private void article(String at, JsonNode given) {
        int before = problems.size();
        String id = given.path("id").asText("");
        if (!ID.matcher(id).matches()) {
            wrong(at + "id", "article.rule.id", String.valueOf(Articles.LONGEST_PAGE));
        }
        String title = text(at, given, "title", LONGEST_TITLE);
        if (title.isBlank()) {
            wrong(at + "title", "error.rule.text", String.valueOf(LONGEST_TITLE));
        }
        if (given.hasNonNull("html") == given.hasNonNull("text")) {
            wrong(at + "html", "article.rule.body");
        }
        String html = text(at, given, "html", LONGEST_BODY);
        String plain = text(at, given, "text", LONGEST_BODY);
        String address = given.path("address").asText("");
        if (!WebAddress.isSafe(address)) {
            wrong(at + "address", "article.rule.address", String.valueOf(WebAddress.LONGEST));
        }
        if (given.hasNonNull("visible") && !given.path("visible").isBoolean()) {
            wrong(at + "visible", "error.rule.flag");
        }
        Instant updated = updated(at, given);
        Language language = language(at, given);
        if (problems.size() > before) {
            return;
        }
        boolean open = given.path("visible").asBoolean(false);
        HelpArticle article = given.hasNonNull("html")
                ? HelpArticle.ofHtml(id, title, address, open, updated, language, html)
                : HelpArticle.ofText(id, title, address, open, updated, language, plain);
        if (article.passages().isEmpty()) {
            wrong(at + (given.hasNonNull("html") ? "html" : "text"), "article.rule.empty");
        } else {
            articles.add(article);
        }
    }

    private String text(String at, JsonNode given, String field, int longest) {
        if (!given.hasNonNull(field)) {
            return "";
        }
        String text = given.path(field).asText("").replace("\r\n", "\n");
        if (!given.path(field).isTextual() || text.length() > longest) {
            wrong(at + field, "error.rule.text", String.valueOf(longest));
            return "";
        }
        TextCheck.firstFault(text)
                .map(FaultTexts::of)
                .ifPresent(fault -> problems.add(new FieldProblem(at + field, fault.key(), fault.args())));
        return text;
    }

    private Instant updated(String at, JsonNode given) {
        if (!given.hasNonNull("updated")) {
            return now;
        }
        try {
            return Instant.parse(given.path("updated").asText(""));
        } catch (DateTimeParseException e) {
            wrong(at + "updated", "article.rule.updated");
            return now;
        }
    }

    private @Nullable Language language(String at, JsonNode given) {
        if (!given.hasNonNull("language")) {
            return null;
        }
        Optional<Language> known = List.of(Language.ENGLISH, Language.CHINESE).stream()
                .filter(language -> language.tag().equals(given.path("language").asText("")))
                .findFirst();
        if (known.isEmpty()) {
            wrong(at + "language", "article.rule.language");
        }
        return known.orElse(null);
    }
}
