package com.heed.sandbox.browser;

import static com.heed.sandbox.browser.BrowserDesk.PATIENTLY;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.app.MadePictures;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator puts the pack in and switches a project on; a customer sends a screenshot on the portal; an agent sees what it says and throws it away. */
final class PicturesBrowserIT {
    private static final String PAGE = "/secure/admin/HeedPictures!default.jspa?project=SUP";

    @Test
    void aScreenshotOfTheCustomerIsReadForTheAgent(@TempDir Path folder) {
        Path pack = MadePictures.pack();
        byte[] picture = MadePictures.dialog("Error 651", "The modem has reported an error");
        try (BrowserDesk desk = BrowserDesk.started(folder, "suggest")) {
            Page admin = desk.as("admin");
            admin.navigate(PAGE);
            assertThat(admin.locator(".heed-pictures-state")).hasText("No pack is there, and pictures are not read.");
            Locator error = admin.locator("#heed-pictures-error");
            Locator install = admin.locator("[data-pictures=install]");
            BrowserDesk.tabTo(admin, install);
            admin.keyboard().press("Enter");
            assertThat(error).hasText("Choose the zip file of the pack first.");
            admin.locator("#heed-pictures-file")
                    .setInputFiles(
                            new FilePayload("x.zip", "application/zip", "no zip".getBytes(StandardCharsets.UTF_8)));
            install.click();
            assertThat(error).containsText("This file cannot be used, and nothing was changed:");
            assertThat(error).containsText("x.zip");
            assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
            assertThat(admin.locator("[data-pictures=remove]")).hasCount(0);

            admin.locator("#heed-pictures-file").setInputFiles(pack);
            install.click();
            assertThat(admin.locator("[data-pictures=remove]")).isVisible(PATIENTLY);
            assertThat(admin.locator(".heed-pictures-state")).containsText("the first picture loads it");
            admin.click("label[for=read]");
            admin.locator("button[name=step][value=save]").click();
            assertThat(admin.locator(".aui-message-success")).hasText("Saved.");
            assertThat(admin.locator(".heed-projects .heed-tag")).hasText("Pictures are read");

            Page mei = desk.form("mei");
            mei.fill("#summary", "It does not work");
            mei.fill("#details", "Please see the picture.");
            mei.locator("#attachment").setInputFiles(new FilePayload("screen.png", "image/png", picture));
            mei.locator("#request-form button[type=submit]").click();
            assertThat(mei.locator(".site-attachments")).containsText("screen.png");
            assertThat(Axe.violations(mei, "#content")).isEmpty();

            DeskIssue issue = desk.small()
                    .desk()
                    .issues()
                    .reportedBy(desk.small().person("mei"))
                    .getFirst();
            Page ana = desk.as("ana");
            BrowserDesk.openWhenRead(ana, issue);
            Locator read = ana.locator(".heed-pictures summary");
            assertThat(read).hasText("Text in 1 picture read");
            assertThat(ana.locator(".heed-picture-text")).isHidden();
            BrowserDesk.tabTo(ana, read);
            ana.keyboard().press("Enter");
            assertThat(ana.locator(".heed-picture-text")).containsText("The modem has reported an error");
            assertThat(ana.locator("#attachmentmodule img")).isVisible();
            assertThat(Axe.violations(ana, "#heed-panel")).isEmpty();
            dark(desk, ana, admin, issue);
            chinese(desk, admin);

            ana.locator(".heed-pictures summary").click();
            ana.locator(".heed-discard").click();
            assertThat(ana.locator(".heed-pictures summary")).hasText("Text in 0 pictures read", patiently());
            admin.navigate(PAGE);
            admin.locator("[data-pictures=remove]").click();
            assertThat(admin.locator(".heed-pictures-state"))
                    .hasText("No pack is there, and pictures are not read.", patiently());
            desk.complaints().removeIf(line -> line.contains("400"));
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private static void dark(BrowserDesk desk, Page ana, Page admin, DeskIssue issue) {
        desk.small().desk().people().setColours(desk.small().person("ana"), Person.Colours.DARK);
        desk.small().desk().people().setColours(desk.small().person("admin"), Person.Colours.DARK);
        BrowserDesk.openWhenRead(ana, issue);
        assertThat(ana.locator("html")).hasAttribute("data-color-mode", "dark");
        ana.locator(".heed-pictures summary").click();
        assertThat(Axe.violations(ana, "#heed-panel")).isEmpty();
        admin.navigate(PAGE);
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
        desk.small().desk().people().setColours(desk.small().person("ana"), Person.Colours.LIGHT);
        desk.small().desk().people().setColours(desk.small().person("admin"), Person.Colours.LIGHT);
        BrowserDesk.openWhenRead(ana, issue);
    }

    private static void chinese(BrowserDesk desk, Page admin) {
        Person person = desk.small().person("admin");
        desk.small().desk().people().setLocale(person, Locale.SIMPLIFIED_CHINESE);
        admin.navigate(PAGE);
        assertThat(admin.locator("h2").first()).hasText("Heed：图片");
        assertThat(admin.locator(".heed-pictures-state")).containsText("运行正常");
        assertThat(admin.locator("[data-pictures=install]")).hasText("更换模型包");
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
        desk.small().desk().people().setLocale(person, Locale.ENGLISH);
    }
}
