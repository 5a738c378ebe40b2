package com.heed.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.heed.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceExportTest {
    private static final String PAGE = """
            <object class="Page" package="com.atlassian.confluence.pages">
            <id name="id">%s</id>
            <property name="title"><![CDATA[%s]]></property>
            <property name="lastModificationDate">2026-02-03 10:20:30.400</property>
            %s
            <collection name="bodyContents" class="java.util.Collection"><element class="BodyContent" package="com.atlassian.confluence.core"><id name="id">9%s</id></element></collection>
            </object>
            """;
    private static final String BODY = """
            <object class="BodyContent" package="com.atlassian.confluence.core">
            <id name="id">9%s</id>
            <property name="body"><![CDATA[%s]]></property>
            <property name="content" class="Page" package="com.atlassian.confluence.pages"><id name="id">%s</id></property>
            <property name="bodyType">2</property>
            </object>
            """;
    private static final String CURRENT = "<property name=\"contentStatus\"><![CDATA[current]]></property>";

    @TempDir
    private Path folder = Path.of("");

    private static String page(String id, String title, String more, String body) {
        return PAGE.formatted(id, title, more, id) + BODY.formatted(id, body.replace("]]>", "]] >"), id);
    }

    private Path zip(String name, String text) throws IOException {
        Path zip = folder.resolve("space.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return zip;
    }

    private SpaceExport.Read read(String objects) throws IOException, ArticleImportException {
        return new SpaceExport(SpaceExport.Limits.DEFAULT)
                .read(
                        zip(
                                "entities.xml",
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<hibernate-generic datetime=\"2026-02-03 11:00:00\">\n"
                                        + objects + "</hibernate-generic>"),
                        "https://wiki.example.com/pages/viewpage.action?pageId={0}",
                        true);
    }

    @Test
    void currentPagesComeWithTheirTextInSections() throws Exception {
        String body = "<p>Read &quot;this&quot; first&nbsp;&ndash; it&rsquo;s short.</p><script>alert('no')</script>"
                + "<h2>On a phone</h2><ul><li>Open <strong>Settings</strong></li><li>Tap <em>Reset</em></li></ul>"
                + "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">sh</ac:parameter><ac:plain-text-body><![CDATA[rm -rf /]]></ac:plain-text-body></ac:structured-macro>"
                + "<ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>Takes five minutes.</p></ac:rich-text-body></ac:structured-macro>"
                + "<h2>In the browser</h2><p>See <ac:link><ri:page ri:content-title=\"X\"/><ac:plain-text-link-body><![CDATA[the other page]]></ac:plain-text-link-body></ac:link>.</p>";
        SpaceExport.Read read =
                read(page("41", "Reset a password", CURRENT, body) + page("42", "重置密码", "", "<p>请打开设置，然后点击重置。</p>"));
        assertThat(read.articles())
                .containsExactly(
                        new HelpArticle(
                                "41",
                                "Reset a password",
                                "https://wiki.example.com/pages/viewpage.action?pageId=41",
                                true,
                                Instant.parse("2026-02-03T10:20:30.400Z"),
                                null,
                                List.of(
                                        new HelpArticle.Section("", "Read \"this\" first – it’s short."),
                                        new HelpArticle.Section(
                                                "On a phone", "Open Settings\nTap Reset\nTakes five minutes."),
                                        new HelpArticle.Section("In the browser", "See the other page."))),
                        new HelpArticle(
                                "42",
                                "重置密码",
                                "https://wiki.example.com/pages/viewpage.action?pageId=42",
                                true,
                                Instant.parse("2026-02-03T10:20:30.400Z"),
                                null,
                                List.of(new HelpArticle.Section("", "请打开设置，然后点击重置。"))));
        assertThat(read.articles().get(1).passages().get(0).language()).isEqualTo(Language.CHINESE);
        assertThat(read.articles().get(0).passages().get(1).origin())
                .isEqualTo(new Origin.Article(
                        "41",
                        "Reset a password – On a phone",
                        "https://wiki.example.com/pages/viewpage.action?pageId=41",
                        true));
    }

    @Test
    void earlierVersionsDraftsDeletedAndRestrictedPagesAreLeftOut() throws Exception {
        String restricted = CURRENT
                + "<collection name=\"contentPermissionSets\" class=\"java.util.Collection\"><element class=\"ContentPermissionSet\" package=\"p\"><id name=\"id\">7</id></element></collection>";
        String earlier = CURRENT
                + "<property name=\"originalVersion\" class=\"Page\" package=\"com.atlassian.confluence.pages\"><id name=\"id\">41</id></property>";
        SpaceExport.Read read = read(page("41", "Kept", CURRENT, "<p>now</p>")
                + page("42", "Kept", earlier, "<p>before</p>")
                + page("43", "Draft", CURRENT.replace("current", "draft"), "<p>not yet</p>")
                + page("44", "Gone", CURRENT.replace("current", "deleted"), "<p>no longer</p>")
                + page("45", "Secret", restricted, "<p>for a few</p>"));
        assertThat(read.articles()).extracting(HelpArticle::page).containsExactly("41");
        assertThat(read.restricted()).isEqualTo(1);
    }

    @Test
    void aLongSectionIsCutAtParagraphs() {
        String paragraph = "<p>" + "word ".repeat(60) + "</p>";
        HelpArticle article = HelpArticle.ofHtml(
                "1",
                "Long",
                "",
                true,
                Instant.EPOCH,
                null,
                "<p>12345</p><h1>Empty</h1>" + "<h1>Much</h1>" + paragraph.repeat(5));
        assertThat(article.passages())
                .hasSize(3)
                .allMatch(passage -> passage.text().length() <= 700);
        assertThat(article.passages())
                .extracting(Answer::id)
                .containsExactly("article-1-0", "article-1-1", "article-1-2");
    }

    @Test
    void whateverIsWrongWithThePageTextComesOutAsText() {
        assertThat(PageText.sections("<p>a < b & c &unknown; <b>bold<p>next</script> <!-- never closed"))
                .containsExactly(new HelpArticle.Section("", "a < b & c &unknown; bold\nnext"));
        assertThat(PageText.sections("<script>never closed <p>hidden</p>")).isEmpty();
        assertThat(PageText.sections("x\u202ey\u0000z\u200b")).containsExactly(new HelpArticle.Section("", "xyz"));
        assertThat(PageText.sections("<".repeat(50_000) + "p")).hasSize(1);
    }

    @Test
    void aFileThatIsNoExportIsRefusedWithASentence() throws IOException {
        assertRefused(zip("index.html", "<html/>"), "no entities.xml");
        Path text = folder.resolve("text.zip");
        Files.writeString(text, "not a zip");
        assertRefused(text, "no ZIP");
        assertRefused(folder.resolve("nowhere.zip"), "cannot be read");
        assertRefused(zip("entities.xml", "<hibernate-generic><object class=\"Page\"><id>1"), "damaged at line 1");
        assertRefused(zip("entities.xml", ""), "damaged");
        for (String name : List.of("../entities.xml", "/etc/cron", "a/../../b", "C:\\x", "..\\x")) {
            assertRefused(zip(name, "<hibernate-generic/>"), "a name outside of it");
        }
        assertRefused(zip("attachments/1..2/a..b", "x"), "no entities.xml");
    }

    @Test
    void entitiesOfADocumentTypeAreNeverExpandedAndNoFileIsRead() throws Exception {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "do not read");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY s SYSTEM \""
                + secret.toUri() + "\">]>";
        for (String entity : List.of("&b;", "&s;")) {
            Path zip = zip(
                    "entities.xml",
                    laughs + "<hibernate-generic>"
                            + page("1", "T", CURRENT, "<p>x</p>")
                                    .replace("<property name=\"bodyType\">2", "<property name=\"bodyType\">" + entity)
                            + "</hibernate-generic>");
            try {
                assertThat(new SpaceExport(SpaceExport.Limits.DEFAULT)
                                .read(zip, "", true)
                                .toString())
                        .doesNotContain("haha")
                        .doesNotContain("do not read");
            } catch (ArticleImportException e) {
                assertThat(e).hasMessageContaining("damaged");
            }
        }
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedBeforeItIsHeld() throws IOException {
        Path bomb = zip("entities.xml", "<hibernate-generic>" + " ".repeat(40_000_000) + "</hibernate-generic>");
        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertRefused(bomb, "unpacks to more than");
        SpaceExport two = new SpaceExport(new SpaceExport.Limits(1 << 20, 200, 2, 100));
        String three = "<hibernate-generic>" + page("1", "A", CURRENT, "<p>x</p>") + page("2", "B", CURRENT, "<p>x</p>")
                + page("3", "C", CURRENT, "<p>x</p>") + "</hibernate-generic>";
        assertThatExceptionOfType(ArticleImportException.class)
                .isThrownBy(() -> two.read(zip("entities.xml", three), "", true))
                .withMessageContaining("more than 2 pages");
    }

    @Test
    void aPageThatIsTooLongIsLeftOutAndCounted() throws Exception {
        SpaceExport small = new SpaceExport(new SpaceExport.Limits(1 << 20, 200, 10, 100));
        Path zip = zip(
                "entities.xml",
                "<hibernate-generic>" + page("1", "A", CURRENT, "<p>" + "long ".repeat(30) + "</p>")
                        + page("2", "B", CURRENT, "<p>x</p>") + "</hibernate-generic>");
        SpaceExport.Read read = small.read(zip, "", false);
        assertThat(read.articles()).extracting(HelpArticle::page).containsExactly("2");
        assertThat(read.tooLong()).isEqualTo(1);
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedAndNotGuessed() throws IOException {
        Path zip = folder.resolve("latin.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("entities.xml"));
            out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><hibernate-generic>"
                            + page("1", "Größe", CURRENT, "<p>x</p>") + "</hibernate-generic>")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.closeEntry();
        }
        assertRefused(zip, "damaged");
    }

    @Test
    void aPageOfNothingButAScriptHasNoTextAndIsCounted() throws Exception {
        SpaceExport.Read read = read(page("1", "A", CURRENT, "<script>alert(1)</script>")
                + page("2", "B", CURRENT, "<p onclick=\"x()\">Wait for both lamps.</p>"));
        assertThat(read.articles()).extracting(HelpArticle::page).containsExactly("2");
        assertThat(read.empty()).isEqualTo(1);
    }

    @Test
    void aPassageSpeaksTheLanguageOfTheArticle() {
        HelpArticle text = HelpArticle.ofText(
                "7", "Lamps", "", true, Instant.EPOCH, Language.CHINESE, "a <b> is no tag here\r\n\nSecond line");
        assertThat(text.sections()).containsExactly(new HelpArticle.Section("", "a <b> is no tag here\nSecond line"));
        assertThat(text.passages()).extracting(Answer::language).containsExactly(Language.CHINESE);
        assertThat(HelpArticle.ofText("7", "", "", true, Instant.EPOCH, null, " \n ")
                        .passages())
                .isEmpty();
    }

    private static void assertRefused(Path zip, String why) {
        assertThatExceptionOfType(ArticleImportException.class)
                .isThrownBy(() -> new SpaceExport(SpaceExport.Limits.DEFAULT).read(zip, "", true))
                .withMessageContaining(why);
    }
}
