package com.heed.jira.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.jira.setup.FieldProblem;
import com.heed.reply.HelpArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleFormTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private static ArticleForm.Read read(String body) {
        return ArticleForm.read(body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    @Test
    void anArticleComesInAsItWasSent() {
        ArticleForm.Read read = read("""
                {"articles":[
                  {"id":"kb:1","title":" Reset ","html":"<h1>On a phone</h1><p>Tap <b>Reset</b></p><script>x()</script>",
                   "language":"en","address":"https://help.example.com/1","updated":"2026-02-03T10:20:30Z","visible":true},
                  {"id":"2","title":"\u91cd\u7f6e","text":"\u8bf7 <b> \u6253\u5f00\u8bbe\u7f6e"}]}""");
        assertThat(read.problems()).isEmpty();
        assertThat(read.articles())
                .containsExactly(
                        new HelpArticle(
                                "kb:1",
                                "Reset",
                                "https://help.example.com/1",
                                true,
                                Instant.parse("2026-02-03T10:20:30Z"),
                                Language.ENGLISH,
                                List.of(new HelpArticle.Section("On a phone", "Tap Reset"))),
                        new HelpArticle(
                                "2",
                                "\u91cd\u7f6e",
                                "",
                                false,
                                NOW,
                                null,
                                List.of(new HelpArticle.Section("", "\u8bf7 <b> \u6253\u5f00\u8bbe\u7f6e"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|articles|article.rule.list",
                "{\"articles\":[]}|articles|article.rule.list",
                "[1]|articles|article.rule.list",
                "{\"articles\":[|body|error.body.json",
                "{\"articles\":[{\"id\":\"../1\",\"title\":\"T\",\"text\":\"words\"}]}|articles[0].id|article.rule.id",
                "{\"articles\":[{\"id\":\"1\",\"title\":\" \",\"text\":\"words\"}]}|articles[0].title|error.rule.text",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\"}]}|articles[0].html|article.rule.body",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"a\",\"html\":\"b\"}]}|articles[0].html|article.rule.body",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"html\":\"<script>alert(1)</script>\"}]}|articles[0].html|article.rule.empty",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"a\\u0000b\"}]}|articles[0].text|canned.fault.character",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"Gr\\u00c3\\u00bcn\"}]}|articles[0].text|canned.fault.encoding",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"words\",\"address\":\"javascript:alert(1)\"}]}|articles[0].address|article.rule.address",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"words\",\"address\":\"//evil.example\"}]}|articles[0].address|article.rule.address",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"words\",\"visible\":\"yes\"}]}|articles[0].visible|error.rule.flag",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"words\",\"language\":\"de\"}]}|articles[0].language|article.rule.language",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"words\",\"updated\":\"yesterday\"}]}|articles[0].updated|article.rule.updated",
                "{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"words\"},{\"id\":\"1\",\"title\":\"T\",\"text\":\"words\"}]}|articles[1].id|article.rule.twice",
            })
    void whatIsWrongIsNamedAndNothingIsTaken(String body, String field, String rule) {
        ArticleForm.Read read = read(body);
        assertThat(read.articles()).isEmpty();
        assertThat(read.problems())
                .extracting(FieldProblem::field, FieldProblem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, rule));
    }

    @Test
    void bytesThatAreNotUtf8AndTooManyAreRefused() {
        byte[] latin = "{\"articles\":[{\"id\":\"1\",\"title\":\"Gr\u00fcn\",\"text\":\"words\"}]}"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ArticleForm.read(latin, NOW).problems())
                .extracting(FieldProblem::key)
                .containsExactly("article.rule.encoding");
        assertThat(ArticleForm.read(new byte[ArticleForm.LARGEST + 1], NOW).problems())
                .extracting(FieldProblem::key)
                .containsExactly("error.body.long");
        String longest = "x ".repeat(ArticleForm.LONGEST_BODY / 2 + 1);
        assertThat(read("{\"articles\":[{\"id\":\"1\",\"title\":\"T\",\"text\":\"" + longest + "\"}]}")
                        .problems())
                .extracting(FieldProblem::key)
                .contains("error.rule.text");
    }
}
