package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.SmallDesk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator is told what is wrong with a file, sees what another would bring, accepts it, and takes it back. */
final class ArticlesBrowserIT {
    private static final String PAGE = "/secure/admin/HeedArticles!default.jspa?project=SUP";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static FilePayload zip(String title, String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("entities.xml"));
            out.write(("<hibernate-generic><object class=\"Page\"><id>41</id><property name=\"title\"><![CDATA[" + title
                            + "]]></property></object><object class=\"BodyContent\"><property name=\"body\"><![CDATA["
                            + body
                            + "]]></property><property name=\"content\"><id>41</id></property></object></hibernate-generic>")
                    .getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return new FilePayload("Space.zip", "application/zip", bytes.toByteArray());
    }

    @Test
    void aSpaceIsLookedAtAcceptedAndTakenBack() throws IOException {
        Path executable = Chromium.executable().orElse(null);
        assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        try (SandboxHost host = SmallDesk.startedIn(folder, HeedJar.shipped(), new SmallDesk());
                Chromium chromium = new Chromium(executable, host.baseUrl())) {
            Page admin = chromium.as("admin");
            admin.navigate(PAGE);
            Locator error = admin.locator("#heed-articles-error");
            Locator read = admin.locator("[data-articles=read]");
            read.click();
            assertThat(error).hasText("Choose a ZIP file first.");
            admin.locator("#heed-articles-file")
                    .setInputFiles(
                            new FilePayload("x.zip", "application/zip", "no zip".getBytes(StandardCharsets.UTF_8)));
            read.click();
            assertThat(error).containsText("no ZIP");
            assertThat(admin.locator(".heed-articles-imports")).containsText("Nothing was taken in yet.");

            admin.locator("#heed-articles-file")
                    .setInputFiles(zip("Lamps <img src=x onerror=alert(1)>", "<p>Wait for <b>both</b> lamps.</p>"));
            admin.locator("label[for=heed-articles-visible]").click();
            read.click();
            assertThat(error).hasText("");
            assertThat(admin.locator(".heed-articles-counts")).hasText("1 new, 0 changed, 0 unchanged.");
            assertThat(admin.locator(".heed-articles-list")).containsText("Lamps <img src=x onerror=alert(1)>");
            assertThat(admin.locator(".heed-articles-list")).containsText("Wait for both lamps.");
            assertThat(admin.locator(".heed-articles-there")).containsText("There are no articles.");

            admin.locator(".heed-articles-buttons button").last().click();
            assertThat(admin.locator(".heed-articles-there")).containsText("Visible to customers");
            assertThat(admin.locator(".heed-articles-imports")).containsText("Space.zip");
            admin.locator(".heed-articles-there button").click();
            assertThat(admin.locator(".heed-articles-there")).containsText("There are no articles.");
            // The newest import is the deletion; taking it back brings the article back.
            admin.locator(".heed-articles-imports li")
                    .first()
                    .locator("button")
                    .last()
                    .click();
            assertThat(admin.locator(".heed-articles-there")).containsText("Lamps");
            admin.locator(".heed-articles-imports li")
                    .last()
                    .locator("button")
                    .last()
                    .click();
            assertThat(admin.locator(".heed-articles-there")).containsText("There are no articles.");
        }
    }
}
