package com.heed.jira.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.heed.jira.Bundle;
import com.heed.jira.Fake;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.Patterns;
import com.heed.jira.store.StoredPatterns;
import com.heed.jira.store.Topic;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

final class PatternHtmlTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&";

    private static Patterns.Pattern pattern(String key, String word, int size) {
        return new Patterns.Pattern(
                key, "en", size, 0.7, null, List.of(word, word + "s"), List.of(1L, 2L, 3L), List.of(1L, 2L, 3L, 4L));
    }

    private static StoredPatterns found(int unknown, List<Patterns.Pattern> patterns, List<Patterns.Pattern> fresh) {
        Patterns.RuleLine rule = new Patterns.RuleLine(
                List.of(new Patterns.Thing("field:" + HOSTILE, HOSTILE), new Patterns.Thing("channel", "phone")),
                new Patterns.Thing("mood", "negative"),
                104,
                135,
                150,
                300,
                0.3467,
                0.7704,
                1.54,
                1e-9,
                1e-7);
        return new StoredPatterns(
                12, 1, Instant.EPOCH, new Patterns(90, 300, 4, 0, patterns, unknown, fresh, List.of(rule), 77));
    }

    /** Of the issues 1 to 3 the reader may see the second only. */
    private static Optional<Issue> second(long id) {
        return id == 2
                ? Optional.of(Fake.of(Issue.class)
                        .with("getKey", "SUP-2")
                        .with("getSummary", HOSTILE)
                        .make())
                : Optional.empty();
    }

    private static String page(
            Locale locale, boolean decides, StoredPatterns found, List<Topic> accepted, List<Topic> declined)
            throws Exception {
        Html html = new Html();
        html.open("div");
        new PatternHtml(new Texts(Bundle.resolver(), locale), "SUP", "/jira", decides, PatternHtmlTest::second)
                .write(html, found, accepted, declined);
        String page = html.close("div").toString();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replaceAll("<(input)([^>]*)>", "<$1$2/>"))));
        return page;
    }

    private static Topic topic(@org.jspecify.annotations.Nullable String name, String word) {
        return new Topic(1, 1, name, "en", List.of(word, word + "s"), List.of(), List.of(), "admin", Instant.EPOCH);
    }

    @Test
    void namesOfEveryoneStayText() throws Exception {
        String page = page(
                Locale.ENGLISH, true, found(3, List.of(pattern("p0", HOSTILE, 40)), List.of()), List.of(), List.of());

        assertThat(page).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void examplesAreIssuesTheReaderMaySeeAndNoOthers() throws Exception {
        String page = page(
                Locale.ENGLISH, false, found(-1, List.of(pattern("p0", "late", 40)), List.of()), List.of(), List.of());

        assertThat(page).contains("href=\"/jira/browse/SUP-2\"").doesNotContain("SUP-1", "SUP-3");
    }

    @Test
    void onlyAnAdministratorIsOfferedADecisionAndOnlyOnWhatIsUndecided() throws Exception {
        StoredPatterns found = found(
                37,
                List.of(pattern("p0", "late", 40), pattern("p1", "refund", 30), pattern("p2", "hello", 20)),
                List.of(pattern("n0", "coupon", 9), pattern("n1", "hello", 9)));
        List<Topic> accepted = List.of(topic("Refunds", "refund"));
        List<Topic> declined = List.of(topic(null, "hello"));

        String page = page(Locale.ENGLISH, true, found, accepted, declined);
        assertThat(page)
                .contains(
                        "Contacts of this week that fit no topic: 37.",
                        "patterns/12/p0/topic",
                        "patterns/12/p0/decline",
                        "patterns/12/n0/topic",
                        ">Refunds<",
                        ">Not a topic<")
                .doesNotContain("patterns/12/p1/", "patterns/12/p2/", "patterns/12/n1/");
        assertThat(page(Locale.ENGLISH, false, found, accepted, declined))
                .contains("Not decided")
                .doesNotContain("heed-post");
    }

    @Test
    void issuesWithASecurityLevelAreToldWhereThereAreSome() throws Exception {
        assertThat(page(Locale.ENGLISH, false, found(-1, List.of(), List.of()), List.of(), List.of()))
                .doesNotContain("security level");
        Patterns some = new Patterns(90, 300, 4, 1_200, List.of(), -1, List.of(), List.of(), 77);
        assertThat(page(Locale.ENGLISH, false, new StoredPatterns(12, 1, Instant.EPOCH, some), List.of(), List.of()))
                .contains("because they have a security level: 1,200 issues.");
    }

    @Test
    void whoeverWaitsForTheFirstLookIsNotToldToStartIt() {
        assertThat(ProjectPages.nothing(true, true)).isEqualTo("pattern.none.looking");
        assertThat(ProjectPages.nothing(false, true)).isEqualTo("pattern.none.admin");
        assertThat(ProjectPages.nothing(false, false)).isEqualTo("pattern.none.body");
    }

    /** The only card without a link or a field in it. */
    @Test
    void rulesThatScrollOnANarrowScreenAreReachedByKeyboard() throws Exception {
        assertThat(page(Locale.ENGLISH, false, found(-1, List.of(), List.of()), List.of(), List.of()))
                .contains("aria-labelledby=\"heed-rules\" tabindex=\"0\"");
    }

    @Test
    void aRuleIsReadWithItsShareItsLiftAndItsContacts() throws Exception {
        StoredPatterns found = found(-1, List.of(), List.of());

        assertThat(page(Locale.ENGLISH, false, found, List.of(), List.of()))
                .contains("Channel: phone", "Sentiment: Negative", "77%", "50%", "1.5", "104 of 135", "&lt; 0.1%");
        assertThat(page(Locale.SIMPLIFIED_CHINESE, false, found, List.of(), List.of()))
                .contains("情绪：负面", "135 中的 104", "渠道：电话", "还没有由规律创建的主题");
    }
}
