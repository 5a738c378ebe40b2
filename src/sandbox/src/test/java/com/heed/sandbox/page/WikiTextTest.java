package com.heed.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wiki markup becomes HTML, and nothing else in a text does. */
final class WikiTextTest {
    private static final String LINK = "<a href=\"%s\" rel=\"nofollow noopener noreferrer\" dir=\"auto\">%s</a>";

    /** The HTML inside the element around it. */
    private static String inside(String wiki) {
        String html = WikiText.html(wiki);
        assertThat(html).startsWith("<div class=\"site-text\">").endsWith("</div>");
        return html.substring("<div class=\"site-text\">".length(), html.length() - "</div>".length());
    }

    private static String paragraph(String inner) {
        return "<p dir=\"auto\">" + inner + "</p>";
    }

    @Test
    void linesOfAParagraphAreKeptAndBlankLinesPart() {
        assertThat(inside("one\r\ntwo\n\n\n three\rfour"))
                .isEqualTo(paragraph("one<br>two") + paragraph(" three<br>four"));
        assertThat(inside("")).isEmpty();
        assertThat(inside(" \n\t\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a *strong* word;a <strong>strong</strong> word",
                "an _emphasis_.;an <em>emphasis</em>.",
                "*_both_*;<strong><em>both</em></strong>",
                "very {{mono *spaced*}} here;very <code>mono *spaced*</code> here",
                "(*in brackets*);(<strong>in brackets</strong>)",
                "订单*已破损*请处理;订单<strong>已破损</strong>请处理",
            })
    void marksAroundWordsAreShown(String wiki, String html) {
        assertThat(inside(wiki)).isEqualTo(paragraph(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2*3*4",
                "snake_case_name",
                "* ",
                "a * b * c",
                "**",
                "__init__",
                "*",
                "_",
                "*open",
                "open*",
                "{{}}",
                "{{open",
                "C:\\temp\\*.txt",
                "|a|b|",
                "h1.no blank",
                "-dash",
                "{color:red}text{color}",
                "!picture.png!"
            })
    void whatIsNoMarkupStaysAsItWasTyped(String text) {
        assertThat(inside(text).strip()).isEqualTo(text.isBlank() ? "" : paragraph(text));
    }

    @Test
    void headingsStandBelowThoseOfThePage() {
        assertThat(inside("h1. One\nh3. *Three*\nh6. Six"))
                .isEqualTo(
                        "<h3 dir=\"auto\">One</h3><h5 dir=\"auto\"><strong>Three</strong></h5><h6 dir=\"auto\">Six</h6>");
    }

    @Test
    void listsNestByTheirMarks() {
        assertThat(inside("intro\n* a\n** b\n** c\n* d\n# e\n- f\nend"))
                .isEqualTo(paragraph("intro")
                        + "<ul><li dir=\"auto\">a<ul><li dir=\"auto\">b</li><li dir=\"auto\">c</li></ul></li>"
                        + "<li dir=\"auto\">d</li></ul>"
                        + "<ol><li dir=\"auto\">e</li></ol><ul><li dir=\"auto\">f</li></ul>"
                        + paragraph("end"));
        assertThat(inside("** deep at once"))
                .isEqualTo("<ul><li><ul><li dir=\"auto\">deep at once</li></ul></li></ul>");
        assertThat(inside("* a\n*# b\n*# c"))
                .isEqualTo("<ul><li dir=\"auto\">a<ol><li dir=\"auto\">b</li><li dir=\"auto\">c</li></ol></li></ul>");
    }

    @Test
    void codeAndPreformattedTextKeepEveryCharacter() {
        assertThat(inside("see {code:java}\nint *x* = 1; // <b>\n\n* no list\n{code} done"))
                .isEqualTo(paragraph("see ")
                        + "<pre dir=\"ltr\">int *x* = 1; // &lt;b&gt;\n\n* no list</pre>"
                        + paragraph(" done"));
        assertThat(inside("{noformat}{code}{noformat}")).isEqualTo("<pre dir=\"ltr\">{code}</pre>");
        assertThat(inside("{code}{noformat}{code}")).isEqualTo("<pre dir=\"ltr\">{noformat}</pre>");
    }

    @Test
    void aQuoteHoldsMarkupButNoQuote() {
        assertThat(inside("{quote}they *said*\n{quote}then"))
                .isEqualTo(
                        "<blockquote>" + paragraph("they <strong>said</strong>") + "</blockquote>" + paragraph("then"));
        assertThat(inside("{quote}a {code}{quote}{code} b")).contains("<blockquote>");
    }

    @Test
    void aMacroWithoutAnEndIsText() {
        assertThat(inside("{code} open")).isEqualTo(paragraph("{code} open"));
        assertThat(inside("{quote} open {noformat}x{noformat}"))
                .isEqualTo(paragraph("{quote} open ") + "<pre dir=\"ltr\">x</pre>");
    }

    @Test
    void addressesOfTheWebBecomeLinks() {
        assertThat(inside("[the photos|https://example.com/a?b=1&c=2]"))
                .isEqualTo(paragraph(LINK.formatted("https://example.com/a?b=1&amp;c=2", "the photos")));
        assertThat(inside("[HTTP://example.com]"))
                .isEqualTo(paragraph(LINK.formatted("HTTP://example.com", "HTTP://example.com")));
        assertThat(inside("见https://example.com/退款。(http://example.com/a)."))
                .isEqualTo(paragraph("见"
                        + LINK.formatted("https://example.com/", "https://example.com/") + "退款。("
                        + LINK.formatted("http://example.com/a", "http://example.com/a") + ")."));
        assertThat(inside("*https://example.com*"))
                .isEqualTo(paragraph(
                        "<strong>" + LINK.formatted("https://example.com", "https://example.com") + "</strong>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click|javascript:alert(1)]",
                "[click|JaVaScRiPt:alert(1)]",
                "[click| javascript:alert(1)]",
                "[click|\u0001javascript:alert(1)]",
                "[click|java\tscript:alert(1)]",
                "[click|data:text/html,<script>alert(1)</script>]",
                "[click|vbscript:x]",
                "[click|file:///etc/passwd]",
                "[click|//evil.example]",
                "[click|/logout]",
                "[click|https:evil]",
                "[click|https://]",
                "[click|https://еxample.com]",
                "javascript:alert(1)",
                "mailto:a@example.com",
                "xhttps://example.com",
            })
    void noOtherAddressBecomesALink(String wiki) {
        assertThat(inside(wiki)).doesNotContain("<a ", "href");
    }

    /** An address that is not plain has no words of the writer's over it: what is left of it, as a link, says itself where it leads. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[click|https://evil.example/\u202egpj.exe]",
                "[click|https://a b]",
                "[|https://example.com]",
                "[click|https://example.com\" onmouseover=\"alert(1)]",
            })
    void noWordsHideAnAddressThatIsNotPlain(String wiki) {
        assertThat(inside(wiki)).matches(".*<a href=\"([^\"]+)\" rel=[^>]*>\\1</a>.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "{code}</pre><script>alert(1)</script>{code}",
                "{noformat}</pre><svg onload=alert(1)>{noformat}",
                "{quote}</blockquote><script>{quote}",
                "{{</code><script>}}",
                "h1. <script>",
                "* <script>",
                "*<script>*",
                "[<script>|https://example.com/<script>]",
                "[x|https://example.com/'onclick='alert(1)]",
                "https://example.com/\"><script>",
                "&lt;script&gt; &#60;script&#62;",
                "${jndi:ldap://x} #set($x=1) $x <%= 1 %> {{constructor}}",
                "]]>--><!--",
            })
    void noTextBecomesMoreThanText(String wiki) {
        String html = WikiText.html(wiki);
        assertThat(tags(html))
                .allSatisfy(tag -> assertThat(tag)
                        .matches("</?(div|p|br|h[1-6]|ul|ol|li|pre|code|blockquote|strong|em|a)"
                                + "( (class=\"site-text\"|dir=\"(auto|ltr)\"|rel=\"nofollow noopener noreferrer\""
                                + "|href=\"https?://[^\"<>' ]*\"))*>"));
        assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<", ">", "\"", "'");
    }

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static List<String> tags(String html) {
        return TAG.matcher(html).results().map(found -> found.group()).toList();
    }

    @Test
    void controlCharactersAreShownAsSuch() {
        assertThat(inside("a\u0000b\u001bc\u0007")).isEqualTo(paragraph("a\uFFFDb\uFFFDc\uFFFD"));
    }

    @Test
    void marksOfDirectionStayInsideTheirParagraph() {
        // Each block has its own direction, so that an override in one message cannot turn the next one round.
        assertThat(inside("\u202Eevil\n\nnext")).isEqualTo(paragraph("\u202Eevil") + paragraph("next"));
        assertThat(inside("* \u202Eevil\nh2. \u202Eevil")).contains("<li dir=\"auto\">", "<h4 dir=\"auto\">");
    }

    @Test
    void emojiAndHalvesOfThemPassThrough() {
        assertThat(inside("😡*😡*")).isEqualTo(paragraph("😡<strong>😡</strong>"));
        assertThat(inside("\uD83D")).isEqualTo(paragraph("\uD83D"));
    }

    static List<String> longTexts() {
        return List.of(
                "*a ",
                "_a ",
                "[",
                "[a|",
                "{{a ",
                "{code:x}",
                "{quote}",
                "{noformat",
                "http://",
                "https://a",
                "h",
                "*_",
                "* ",
                "** a\n",
                "****",
                " ",
                "- \n",
                "{quote}{code}",
                "x");
    }

    /** Jira's longest text is 32,767 characters; a renderer whose time grew with the square would need a billion steps for it. */
    @ParameterizedTest
    @MethodSource("longTexts")
    void aLongTextOfBeginningsWithoutEndsIsShownAtOnce(String part) {
        String text = part.repeat(1_000_000 / part.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> WikiText.html(text));
    }

    @Test
    void everyTextOfMarksGivesBalancedElements() {
        String[] parts = {
            "*",
            "_",
            "{{",
            "}}",
            "[",
            "]",
            "|",
            "{code}",
            "{quote}",
            "{noformat}",
            "\n",
            "h1. ",
            "# ",
            "* ",
            "** ",
            "- ",
            " ",
            "a",
            "中",
            "https://a.b",
            "<",
            "\n\n"
        };
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j >= 0; j--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertBalanced(text.toString());
        }
    }

    private static void assertBalanced(String wiki) {
        String html = WikiText.html(wiki);
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(html);
        while (tag.find()) {
            if (tag.group(2).equals("br")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else {
                assertThat(open.poll()).as(wiki + " -> " + html).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).as(wiki + " -> " + html).isEmpty();
    }
}
