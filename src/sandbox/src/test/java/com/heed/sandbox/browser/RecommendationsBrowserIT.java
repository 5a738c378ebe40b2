package com.heed.sandbox.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.app.MadePictures;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.people.Person;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An administrator takes a catalogue in and is told what is wrong with a file, and pictures of its items; an agent sees what is recommended to a new customer, attaches one, and dismisses another; in English, Chinese, light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecommendationsBrowserIT {
    private static final String PAGE = "/secure/admin/HeedCatalogue!default.jspa?project=SUP";
    private static final String ITEMS = """
            id,text,kind,price,currency,url,every_days
            guide,How to descale a kettle,article,,,/help/descale,
            descaler,Kettle limescale powder <img src=x onerror=alert(1)>,product,7.50,EUR,https://shop.example.com/d,
            callback,Call back about limescale,action,,,,30
            spade,Garden spade,product,25,EUR,,
            guide-zh,水壶除垢方法,article,,,/help/zh,
            """;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private BrowserDesk desk;

    @BeforeAll
    void start(@TempDir Path folder) {
        desk = BrowserDesk.started(folder, "suggest");
    }

    @AfterAll
    void stop() {
        if (desk != null) {
            desk.close();
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void take(Page admin, String what, FilePayload file) {
        admin.locator("#heed-catalogue-" + what).setInputFiles(file);
        admin.locator("[data-catalogue=" + what + "]").click();
    }

    @Test
    void aCatalogueComesInAndIsRecommendedAndTakenBack() {
        Page admin = desk.as("admin");
        admin.navigate(PAGE);
        Locator error = admin.locator("#heed-catalogue-items-error");
        admin.locator("[data-catalogue=items]").click();
        assertThat(error).hasText("Choose a file first.");
        take(admin, "items", file("items.csv", ITEMS.replace("7.50", "1e9")));
        assertThat(error).containsText("Row 2: the price “1e9” must be a plain number");
        assertThat(admin.locator(".heed-catalogue-there")).containsText("There are no items.");
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
        take(admin, "items", file("items.csv", ITEMS));
        assertThat(error).hasText("");
        assertThat(admin.locator(".heed-status")).containsText("5 rows taken in");
        assertThat(admin.locator(".heed-catalogue-there")).containsText("<img src=x onerror=alert(1)>");
        assertThat(admin.locator(".heed-catalogue-there")).containsText("callback · at most once in 30 days");
        take(admin, "events", file("events.csv", "customer,item,at\nmei,spade,2999-01-01\n"));
        assertThat(admin.locator("#heed-catalogue-events-error")).containsText("in the future");
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
        whoseCustomersAreIsSaid(admin);
        picturesComeInOneAfterTheOther(admin);

        agentUsesThem();
        inChineseAndDark();

        admin.navigate(PAGE);
        admin.locator(".heed-catalogue-imports button").first().click();
        assertThat(admin.locator(".heed-catalogue-there")).containsText("There are no items.");
        assertThat(desk.complaints())
                .as("files that were refused are told by the browser, too")
                .allMatch(told -> told.contains("status of 400") || told.contains("status of 404"));
    }

    /** The customers of this desk belong to no organisation: for them nothing changes. */
    private static void whoseCustomersAreIsSaid(Page admin) {
        Locator unit = admin.getByLabel("One customer is");
        assertThat(unit).hasValue("person");
        unit.selectOption("organisation");
        admin.getByText("Save who is one customer").click();
        assertThat(admin.locator(".heed-status")).containsText("Saved. It holds from the next message");
        admin.reload();
        assertThat(unit).hasValue("organisation");
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();
    }

    /** Of three files one is no picture, and one has no item. */
    private static void picturesComeInOneAfterTheOther(Page admin) {
        Locator input = admin.getByLabel("Pictures of items");
        Locator sent = admin.locator(".heed-catalogue-sent");
        admin.getByText("Take in the pictures").click();
        assertThat(admin.locator("#heed-catalogue-pictures-error")).hasText("Choose one or more pictures first.");
        assertThat(input).isFocused();
        byte[] png = MadePictures.dialog("Powder");
        input.setInputFiles(new FilePayload[] {
            new FilePayload("descaler.png", "image/png", png),
            new FilePayload("guide.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("<b>other</b>.png", "image/png", png),
            new FilePayload("unknown.png", "image/png", png),
            new FilePayload("callback.jpg", "image/jpeg", png)
        });
        admin.getByText("Take in the pictures").press("Enter");
        assertThat(admin.locator(".heed-status")).hasText("2 of 5 pictures kept.");
        assertThat(sent).isFocused();
        assertThat(sent).containsText("Kept: descaler.png, callback.jpg");
        assertThat(sent.locator("li")).hasCount(3);
        assertThat(sent.locator("li").nth(0)).containsText("guide.png The picture cannot be used");
        assertThat(sent.locator("li").nth(0)).containsText("none of PNG, JPEG, GIF and BMP");
        assertThat(sent.locator("li").nth(1)).containsText("<b>other</b>.png");
        assertThat(sent.locator("li").nth(2)).containsText("no item with the id “unknown”");
        assertThat(admin.locator(".heed-catalogue-far")).hasText("");

        Locator there = admin.locator(".heed-catalogue-there");
        assertThat(there.locator("img")).hasCount(2);
        Locator picture = there.locator("li")
                .filter(new Locator.FilterOptions().setHasText("limescale powder"))
                .locator("img");
        picture.scrollIntoViewIfNeeded();
        BrowserDesk.eventually(() -> Boolean.TRUE.equals(picture.evaluate("image => image.naturalWidth > 0")));
        assertThat(Axe.violations(admin, ".heed-admin")).isEmpty();

        Locator callback = there.locator("li").filter(new Locator.FilterOptions().setHasText("Call back"));
        callback.getByText("Take picture away").press("Enter");
        assertThat(admin.locator(".heed-status")).hasText("The picture was taken away.");
        assertThat(there.locator("img")).hasCount(1);
        assertThat(callback.getByText("Delete")).isFocused();
        assertThat(callback.getByText("Take picture away")).hasCount(0);
        admin.reload();
        assertThat(there.locator("img")).hasCount(1);
        admin.setViewportSize(320, 800);
        assertThat(
                        admin.evaluate(
                                "document.querySelector('.heed-catalogue-there').scrollWidth <= document.querySelector('.heed-catalogue-there').clientWidth"))
                .isEqualTo(true);
        admin.setViewportSize(1440, 900);
    }

    private void agentUsesThem() {
        Page ana = desk.as("ana");
        DeskIssue issue =
                desk.small().request("mei", "Limescale", "My kettle is full of limescale. How do I descale it?");
        BrowserDesk.openWhenRead(ana, issue);
        BrowserDesk.eventually(() -> BrowserDesk.said(ana, "issues/" + issue.getKey() + "/recommendations")
                .contains("\"prepared\":true"));
        ana.navigate("/browse/" + issue.getKey());
        Locator section = ana.locator("#heed-recommendations");
        assertThat(section).containsText("Recommended next");
        assertThat(section.locator(".heed-rec")).hasCount(3);
        assertThat(section).containsText("Kettle limescale powder <img src=x onerror=alert(1)>");
        assertThat(section).containsText("This contact and it have to do with: ");
        assertThat(section).not().containsText("Garden spade");
        assertThat(section.locator("img")).hasCount(1);
        assertThat(section.locator(".heed-rec")
                        .filter(new Locator.FilterOptions().setHasText("powder"))
                        .locator("img"))
                .hasAttribute("alt", "");
        section.locator("summary").first().click();
        assertThat(section).containsText("Found by words: nothing this customer had speaks for it.");
        assertThat(Axe.violations(ana, "#heed-recommendations")).isEmpty();

        attachedBelowADraft(ana, section);
        appliedAndTakenBack(ana, section);
        dismissedAndTakenBack(ana, issue, section);
        assertThat(
                        ana.evaluate(
                                "document.querySelector('#heed-panel').scrollWidth <= document.querySelector('#heed-panel').clientWidth"))
                .isEqualTo(true);
    }

    /** A draft is never replaced, and without an answer nothing is put in. */
    private static void attachedBelowADraft(Page ana, Locator section) {
        String said = "Kettle limescale powder <img src=x onerror=alert(1)>, €7.50\nhttps://shop.example.com/d";
        Locator editor = ana.locator("textarea#comment");
        editor.fill("Hello Mei, a moment please.");
        Locator descaler = section.locator(".heed-rec").filter(new Locator.FilterOptions().setHasText("powder"));
        descaler.locator(".heed-rec-attach").click();
        assertThat(descaler).containsText("Add the suggestion below your draft?");
        assertThat(descaler.locator(".heed-below")).isFocused();
        assertThat(Axe.violations(ana, "#heed-recommendations")).isEmpty();
        ana.keyboard().press("Escape");
        assertThat(descaler.locator(".heed-rec-attach")).isFocused();
        assertThat(editor).hasValue("Hello Mei, a moment please.");
        descaler.locator(".heed-rec-attach").click();
        descaler.locator(".heed-ask-cancel").click();
        assertThat(editor).hasValue("Hello Mei, a moment please.");

        descaler.locator(".heed-rec-attach").click();
        descaler.locator(".heed-below").click();
        assertThat(editor).hasValue("Hello Mei, a moment please.\n\n" + said);
        assertThat(section).not().containsText("powder");
    }

    /** With the keys alone; what was applied can be taken back later, too. */
    private static void appliedAndTakenBack(Page ana, Locator section) {
        Locator callback = section.locator(".heed-rec").filter(new Locator.FilterOptions().setHasText("Call back"));
        Locator done = section.locator(".heed-rec-applied");
        callback.locator(".heed-rec-apply").press("Enter");
        assertThat(done).containsText("Done on this issue");
        assertThat(done).containsText("Call back about limescale");
        assertThat(done.locator(".heed-rec-undo")).isFocused();
        assertThat(callback).hasCount(0);
        assertThat(Axe.violations(ana, "#heed-recommendations")).isEmpty();
        ana.reload();
        assertThat(callback).hasCount(0);
        done.locator(".heed-rec-undo").press("Enter");
        assertThat(callback.locator(".heed-rec-apply")).isFocused();
        assertThat(ana.locator("#heed-panel .heed-status")).hasText("Taken back. It counts as not done.");
        assertThat(done).not().containsText("Call back");
        callback.locator(".heed-rec-apply").press("Enter");
        assertThat(done.locator(".heed-rec-undo")).isFocused();
        assertThat(callback).hasCount(0);
    }

    private static void dismissedAndTakenBack(Page ana, DeskIssue issue, Locator section) {
        Locator card = section.locator(".heed-rec").first();
        card.locator(".heed-rec-dismiss").click();
        assertThat(card).containsText("Dismissed. Undo");
        assertThat(card.locator(".heed-restore")).isFocused();
        assertThat(Axe.violations(ana, "#heed-recommendations")).isEmpty();
        ana.keyboard().press("Enter");
        assertThat(card).containsText("How to descale a kettle");
        ana.waitForTimeout(8_500);
        ana.reload();
        assertThat(card).containsText("How to descale a kettle");

        card.locator(".heed-rec-dismiss").click();
        ana.waitForTimeout(8_500);
        assertThat(section).containsText("Nothing to recommend for this customer yet.");
        ana.reload();
        assertThat(section).containsText("Nothing to recommend for this customer yet.");
        assertThat(BrowserDesk.said(ana, "issues/" + issue.getKey() + "/recommendations"))
                .contains("\"recommendations\":[]");
    }

    private void inChineseAndDark() {
        Person agent = desk.small().person("ana");
        desk.small().desk().people().setLocale(agent, Locale.SIMPLIFIED_CHINESE);
        desk.small().desk().people().setColours(agent, Person.Colours.DARK);
        Page ana = desk.as("ana");
        DeskIssue issue = desk.small().request("wang", "水壶有水垢", "我的水壶里全是水垢，怎么除垢？");
        BrowserDesk.openWhenRead(ana, issue);
        BrowserDesk.eventually(() -> BrowserDesk.said(ana, "issues/" + issue.getKey() + "/recommendations")
                .contains("\"prepared\":true"));
        ana.navigate("/browse/" + issue.getKey());
        Locator section = ana.locator("#heed-recommendations");
        assertThat(section).containsText("推荐的下一步");
        assertThat(section).containsText("水壶除垢方法");
        assertThat(section).containsText("与此事务的共同点：");
        assertThat(section.locator(".heed-rec-attach")).containsText("附到回复");
        assertThat(Axe.violations(ana, "#heed-recommendations")).isEmpty();

        Person boss = desk.small().person("admin");
        Locale before = boss.locale();
        desk.small().desk().people().setLocale(boss, Locale.SIMPLIFIED_CHINESE);
        Page admin = desk.as("admin");
        admin.navigate(PAGE);
        assertThat(admin.locator(".heed-note").filter(new Locator.FilterOptions().setHasText("5 行")))
                .containsText(Pattern.compile("20\\d\\d/\\d{1,2}/\\d{1,2} \\d"));
        assertThat(admin.getByLabel("一位客户是").locator("option:checked")).hasText("一个组织的所有人员");
        desk.small().desk().people().setLocale(boss, before);
    }
}
