package com.heed.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.planted.PlantedApp;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an app's links, panels and resources stand in the host's pages. */
final class AppInFrameIT {
    private static final SmallDesk SMALL = new SmallDesk();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set by start
    private static SandboxHost host;

    @BeforeAll
    static void start() {
        PlantedApp app = new PlantedApp()
                .type("Page", """
                        public class Page extends com.atlassian.jira.web.action.JiraWebActionSupport {
                            @Override public String doDefault() { return INPUT; }
                        }
                        """)
                .file("page.vm", """
                        <html><head><title>Planted page</title><meta name="decorator" content="admin"/>
                        <meta name="admin.active.tab" content="second"/></head><body><h2>Body of the app</h2></body></html>
                        """)
                .file("panel.vm", "<i>of $user.displayName in $!project.key</i>")
                .file("portal.css", "i {}")
                .module("<webwork1 key=\"actions\" name=\"a\"><actions><action name=\"planted.Page\" alias=\"Planted\""
                        + " roles-required=\"admin\"><view name=\"input\">page.vm</view></action></actions></webwork1>")
                .module(
                        "<web-section key=\"menu\" location=\"admin_plugins_menu\"><label>Planted &amp; more</label></web-section>")
                .module(item("first", 10))
                .module(item("second", 20))
                .module(
                        "<web-section key=\"empty\" location=\"admin_plugins_menu\"><label>Nothing in it</label></web-section>")
                .module(panel("servicedesk.portal.header"))
                .module(panel("servicedesk.portal.subheader"))
                .module(panel("servicedesk.portal.footer"))
                .module(panel("servicedesk.portal.profile.panels"))
                .module("<web-resource key=\"look\"><context>customerportal</context>"
                        + "<resource type=\"download\" name=\"portal.css\" location=\"portal.css\"/></web-resource>");
        host = SmallDesk.startedIn(folder, app.packInto(folder), SMALL);
    }

    private static String item(String id, int weight) {
        return "<web-item key=\"item-" + id + "\" section=\"admin_plugins_menu/menu\" weight=\"" + weight
                + "\"><label>Go " + id
                + "</label><link linkId=\"" + id + "\">/secure/admin/Planted!default.jspa?at=" + id
                + "&amp;x=1</link></web-item>";
    }

    private static String panel(String location) {
        String key = location.replace('.', '-');
        return "<web-panel key=\"" + key + "\" location=\"" + location + "\">"
                + "<resource name=\"view\" type=\"velocity\" location=\"panel.vm\"/></web-panel>";
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void theAppsPagesStandBesideTheAdministrationsNavigation() {
        try (Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            String page = admin.open("/secure/admin/Planted!default.jspa").body();

            assertThat(page)
                    .contains("<title>Planted page - Heed sandbox</title>", "<h2>Body of the app</h2>")
                    .contains("href=\"/admin/app\"", "href=\"/admin/workflows\"", "href=\"/admin/users\"")
                    .contains("Planted &amp; more", "href=\"/secure/admin/Planted!default.jspa?at=first&amp;x=1\"")
                    .containsOnlyOnce("aria-current=\"page\"")
                    .doesNotContain("Nothing in it");
            assertThat(page.substring(page.indexOf("aria-current")))
                    .startsWith("aria-current=\"page\"><span class=\"aui-nav-item-label\">Go second");
        }
    }

    @Test
    void theAppsPanelsStandAboveBelowAndAfterWhatACustomerDoes() {
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            String form = mei.open(
                            "/portal/SUP/create/" + SMALL.problemWithAnOrder().id())
                    .body();

            assertThat(form)
                    .containsSubsequence(
                            "<main",
                            "<i>",
                            "in SUP</i>",
                            "<h1",
                            "<i>",
                            "<form class=\"aui",
                            "</form>",
                            "<i>",
                            "</main>");
            assertThat(form).contains("of Mei Lin in SUP");
            assertThat(form.substring(0, form.indexOf("</head>")))
                    .contains("/download/resources/com.heed.planted:look/portal.css");
            assertThat(mei.open("/profile").body()).contains("of Mei Lin in </i>");
        }
    }
}
