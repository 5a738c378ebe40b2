package com.heed.sandbox.planted;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.agent.TestDesk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.page.Visitor;
import com.heed.sandbox.site.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an app's panels and links stand on the pages of agents, and what they are told. */
final class PagesOfAnAppIT {
    private static final String TOLD = """
            import com.atlassian.jira.issue.Issue;
            import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
            import com.atlassian.jira.project.Project;
            import com.atlassian.jira.user.ApplicationUser;
            import java.util.Map;
            public class Told implements com.atlassian.plugin.web.ContextProvider {
                public void init(Map<String, String> params) {}
                public Map<String, Object> getContextMap(Map<String, Object> context) {
                    JiraHelper helper = (JiraHelper) context.get("helper");
                    Object issue = context.get("issue");
                    return Map.of("told",
                            ((ApplicationUser) context.get("user")).getKey() + " " + context.get("locale") + " "
                            + ((Project) context.get("project")).getKey() + " " + helper.getProject().getKey() + " "
                            + (issue == null ? "no issue" : ((Issue) issue).getKey() + " "
                            + ((Issue) helper.getContextParams().get("issue")).getKey()));
                }
            }
            """;
    private static final String NOBODY = """
            public class Nobody implements com.atlassian.plugin.web.Condition {
                public void init(java.util.Map<String, String> params) {}
                public boolean shouldDisplay(java.util.Map<String, Object> context) { return false; }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static String panel(String key, String location) {
        return "<web-panel key=\"" + key + "\" location=\"" + location + "\"><label>Panel</label>"
                + "<context-provider class=\"planted.Told\"/>"
                + "<resource name=\"view\" type=\"velocity\" location=\"/told.vm\"/></web-panel>";
    }

    private static String item(String section, String label, String link) {
        return "<web-item key=\"" + label + "\" section=\"" + section + "\"><label>" + label + "</label><link linkId=\""
                + label + "-link\">" + link + "</link></web-item>";
    }

    @Test
    void panelsAndLinksStandOnTheIssueAndBesideTheProject() {
        PlantedApp app = new PlantedApp()
                .importPackage("com.atlassian.jira.issue")
                .importPackage("com.atlassian.jira.project")
                .importPackage("com.atlassian.jira.user")
                .importPackage("com.atlassian.jira.plugin.webfragment.model")
                .type("Told", TOLD)
                .type("Nobody", NOBODY)
                .file("told.vm", "<p>told: $told</p>")
                .file("planted.js", "")
                .file("everywhere.js", "")
                .module(panel("right", "atl.jira.view.issue.right.context"))
                .module(panel("left", "atl.jira.view.issue.left.context"))
                .module(panel("page", "com.heed.planted:page"))
                .module(item("jira.issue.tools", "Tool", "/tool?id=$issue.id"))
                .module(item("operations-operations", "Operation", "/operation"))
                .module(item("opsbar-operations", "Bar", "/bar"))
                .module(item(
                        "jira.project.sidebar.plugins.navigation",
                        "Overview",
                        "/projects/$pathEncodedProjectKey?selectedItem=com.heed.planted:page"))
                .module("<web-item key=\"hidden\" section=\"jira.project.sidebar.plugins.navigation\">"
                        + "<label>Hidden</label><link>/projects/$pathEncodedProjectKey?selectedItem=hidden</link>"
                        + "<condition class=\"planted.Nobody\"/></web-item>")
                .module(panel("hidden-panel", "hidden"))
                .module("<web-resource key=\"issue\"><context>jira.view.issue</context>"
                        + "<resource type=\"download\" name=\"planted.js\" location=\"planted.js\"/></web-resource>")
                .module(
                        "<web-resource key=\"all\"><context>atl.general</context>"
                                + "<resource type=\"download\" name=\"everywhere.js\" location=\"everywhere.js\"/></web-resource>");
        TestDesk desk = new TestDesk();

        try (SandboxHost host = SandboxHost.start(
                        SandboxOptions.forTest(folder.resolve("home"), app.packInto(folder)),
                        List.of(new ServiceDesk(), new Site(), desk));
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
            long id = desk.issue("Glasses arrived broken", "").getId();

            assertThat(ana.page("/browse/SUP-1"))
                    .contains("name=\"ajs-context-path\" content=\"\"", "name=\"ajs-issue-key\" content=\"SUP-1\"")
                    .contains("/com.heed.planted:issue/planted.js", "/com.heed.planted:all/everywhere.js")
                    .containsSubsequence(
                            "href=\"/operation\"", "href=\"/bar\"", "id=\"Tool-link\" href=\"/tool?id=" + id + "\"")
                    .containsSubsequence(
                            "told: ana en SUP SUP SUP-1 SUP-1",
                            "id=\"viewissuesidebar\"",
                            "told: ana en SUP SUP SUP-1 SUP-1");
            assertThat(ana.page("/projects/SUP/queues"))
                    .contains("href=\"/projects/SUP?selectedItem=com.heed.planted:page\"", "Overview", "everywhere.js")
                    .doesNotContain("Hidden", "planted.js");
            assertThat(ana.page("/projects/SUP?selectedItem=com.heed.planted:page"))
                    .contains("told: ana en SUP SUP no issue", "aria-current=\"page\"");
            // A page whose link is not shown to this person is not there for them.
            assertThat(ana.open("/projects/SUP?selectedItem=hidden").statusCode())
                    .isEqualTo(404);
            assertThat(host.app().blockedTemplateCalls()).isEmpty();
        }
    }
}
