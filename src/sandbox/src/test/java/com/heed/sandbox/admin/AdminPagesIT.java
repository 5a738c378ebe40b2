package com.heed.sandbox.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.agent.TestDesk;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.ChangeGroup;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Visitor;
import com.heed.sandbox.site.Site;
import com.heed.sandbox.workflow.Workflows;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator at the host's pages, with the shipped app. */
final class AdminPagesIT {
    private static final String WORKFLOW = "/admin/workflows/SUP";
    private static final String ADD = WORKFLOW + "/add?workflowTransition=1&pluginModuleKey=analyse-request";
    private static final String SETUP = "/secure/admin/HeedSetup!default.jspa?project=SUP";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final TestDesk desk = new TestDesk();

    private SandboxHost start() {
        return SandboxHost.start(
                SandboxOptions.forTest(folder.resolve("home"), HeedJar.shipped()),
                List.of(new ServiceDesk(), new Site(), desk));
    }

    @Test
    void aPostFunctionGoesIntoADraftAndIntoForceWhenItIsPublished() throws InterruptedException {
        try (SandboxHost host = start();
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            ok(admin.sendTo(SETUP, "/secure/admin/HeedSetup.jspa", "project", "SUP", "step", "fields", "account", ""));
            ok(admin.sendTo(
                    SETUP,
                    "/secure/admin/HeedSetup.jspa",
                    "project",
                    "SUP",
                    "step",
                    "mode",
                    "mode",
                    "act",
                    "threshold",
                    "40",
                    "wait",
                    "0",
                    "confirm",
                    "true"));
            assertThat(admin.page(ADD))
                    .contains("Heed: analyse request", "name=\"threshold\"", "until you publish the draft");

            moved(admin.sendTo(
                    ADD,
                    WORKFLOW + "/add",
                    "workflowTransition",
                    "1",
                    "pluginModuleKey",
                    "analyse-request",
                    "threshold",
                    "35"));
            assertThat(functions(
                            desk.desk().workflows().published(desk.project().id())))
                    .noneMatch(name -> name.startsWith("com.heed.jira"));
            assertThat(admin.page(WORKFLOW))
                    .contains("This is a draft", "Heed: analyse request", "35 %", "Publish draft");
            assertThat(admin.page(WORKFLOW + "/xml"))
                    .contains("com.heed.jira.workflow.AnalyseRequestFunction", "&lt;workflow&gt;");

            moved(admin.sendTo(WORKFLOW, WORKFLOW + "/publish"));
            assertThat(functions(
                            desk.desk().workflows().published(desk.project().id())))
                    .contains("com.heed.jira.workflow.AnalyseRequestFunction");
            assertThat(admin.page(WORKFLOW))
                    .contains("This workflow is in force")
                    .doesNotContain("Publish draft");

            DeskIssue issue = desk.issue(
                    "The refund never came",
                    "This is the worst service I have ever seen. I am very angry and nobody answers. Terrible!");
            ChangeGroup written = heedsChange(issue);
            assertThat(written.author()).isEqualTo("heed");
            try (Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
                assertThat(ana.page("/browse/SUP-1?tab=history")).contains("Heed sentiment", "egative");
                assertThat(ana.page("/browse/SUP-1")).contains("id=\"heed-panel\"", "data-issue=\"SUP-1\"");
                assertThat(ana.page("/projects/SUP/queues")).contains("Heed sentiment", "Heed channel", "egative");
                assertThat(
                                ana.page(
                                        "/issues/?jql=issue.property%5Bheed%5D.language+%3D+en+AND+issue.property%5Bheed%5D.sentiment.score+%3C+0"))
                        .contains("data-issuekey=\"SUP-1\"");
                assertThat(ana.page("/projects/SUP/queues/6")).contains("Unhappy customers", "The refund never came");
            }
            assertThat(host.app().blockedTemplateCalls()).isEmpty();
        }
    }

    /** The first change that the app's own user made; waited for, as the app works in the background. */
    private ChangeGroup heedsChange(DeskIssue issue) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            for (ChangeGroup group : desk.desk().history().of(issue.getId())) {
                if ("heed".equals(group.author())) {
                    return group;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Heed wrote nothing into " + issue.getKey() + " within a minute");
    }

    private static List<String> functions(com.opensymphony.workflow.loader.WorkflowDescriptor workflow) {
        return Workflows.actions(workflow).stream()
                .map((ActionDescriptor action) -> Workflows.functions(action))
                .flatMap(List::stream)
                .map(function -> String.valueOf(function.getArgs().get("class.name")))
                .toList();
    }

    @Test
    void aDraftIsTakenBackFunctionByFunctionOrAsAWhole() {
        try (SandboxHost host = start();
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            addAnalyse(admin);
            String tag = "com.heed.jira.workflow.AnalyseRequestFunction";
            HttpResponse<String> stale = admin.sendTo(
                    WORKFLOW, WORKFLOW + "/remove", "workflowTransition", "1", "place", "0", "class", "another.Class");
            assertThat(stale.statusCode()).isEqualTo(409);
            assertThat(stale.body()).contains("Nothing was changed", tag.substring(tag.lastIndexOf('.') + 1));

            moved(admin.sendTo(WORKFLOW, WORKFLOW + "/remove", "workflowTransition", "1", "place", "0", "class", tag));
            assertThat(functions(
                            desk.desk().workflows().draft(desk.project().id()).orElseThrow()))
                    .doesNotContain(tag);

            addAnalyse(admin);
            moved(admin.sendTo(WORKFLOW, WORKFLOW + "/discard"));
            assertThat(desk.desk().workflows().draft(desk.project().id())).isEmpty();
        }
    }

    private static void addAnalyse(Visitor admin) {
        moved(admin.sendTo(ADD, WORKFLOW + "/add", "workflowTransition", "1", "pluginModuleKey", "analyse-request"));
    }

    @Test
    void theHostsOwnFunctionsStay() {
        try (SandboxHost host = start();
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            HttpResponse<String> refused = admin.sendTo(
                    "/admin/app",
                    WORKFLOW + "/remove",
                    "workflowTransition",
                    "41",
                    "place",
                    "0",
                    "class",
                    "com.heed.sandbox.workflow.MoveIssue");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(desk.desk().workflows().draft(desk.project().id())).isEmpty();
        }
    }

    @Test
    void theAppIsDisabledAndEnabledAndTheDeskWorksWithoutIt() {
        try (SandboxHost host = start();
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
            desk.issue("Glasses arrived broken", "");
            addAnalyse(admin);
            assertThat(admin.page("/admin/app")).contains("com.heed.jira", "Enabled", "web-panel", "analyse-request");

            moved(admin.sendTo("/admin/app", "/admin/app", "state", "disabled"));
            assertThat(host.app().isEnabled()).isFalse();
            assertThat(admin.page("/admin/app")).contains("Disabled");
            assertThat(admin.page(WORKFLOW)).contains("Not available");
            assertThat(ana.page("/browse/SUP-1"))
                    .contains("Glasses arrived broken")
                    .doesNotContain("heed-panel");
            assertThat(ana.page("/projects/SUP/queues")).contains("Glasses arrived broken");
            moved(ana.sendTo("/browse/SUP-1", "/browse/SUP-1/transition", "action", "11"));

            moved(admin.sendTo("/admin/app", "/admin/app", "state", "enabled"));
            assertThat(host.app().isEnabled()).isTrue();
            assertThat(admin.page(WORKFLOW)).contains("Heed: analyse request");
        }
    }

    @Test
    void aTransitionWhoseFunctionIsGoneIsRefusedAndChangesNothing() {
        try (SandboxHost host = start();
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
            DeskIssue issue = desk.issue("Glasses arrived broken", "");
            String add = WORKFLOW + "/add?workflowTransition=11&pluginModuleKey=tag-sentiment";
            moved(admin.sendTo(add, WORKFLOW + "/add", "workflowTransition", "11", "pluginModuleKey", "tag-sentiment"));
            moved(admin.sendTo(WORKFLOW, WORKFLOW + "/publish"));
            host.app().disable();

            HttpResponse<String> refused = ana.sendTo("/browse/SUP-1", "/browse/SUP-1/transition", "action", "11");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("Nothing was changed", "the app is disabled");
            assertThat(desk.again(issue).row().status()).isEqualTo("Waiting for support");
            assertThat(desk.desk().history().of(issue.getId())).isEmpty();
        }
    }

    @Test
    void onlyAdministratorsSeeThesePages() {
        try (SandboxHost host = start();
                Visitor nobody = new Visitor(host.baseUrl());
                Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana");
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            for (String path : List.of(
                    "/admin", "/admin/app", "/admin/workflows", WORKFLOW, WORKFLOW + "/xml", ADD, "/admin/users")) {
                assertThat(admin.open(path).statusCode()).as(path).isEqualTo(200);
                assertThat(ana.open(path).statusCode()).as(path).isEqualTo(403);
                assertThat(mei.open(path).statusCode()).as(path).isEqualTo(403);
                assertThat(nobody.open(path).statusCode()).as(path).isEqualTo(302);
            }
            assertThat(admin.open("/admin/workflows/NONE").statusCode()).isEqualTo(404);
            assertThat(admin.open(WORKFLOW + "/add?workflowTransition=999").statusCode())
                    .isEqualTo(404);
            assertThat(admin.page("/admin"))
                    .contains("Heed sandbox 0.", "Java", "H2", "One node")
                    .doesNotContain("${");
            assertThat(admin.page("/admin/users"))
                    .contains("Ana Ruiz", "SUP: agent", "\u6797\u73ab", "SUP: customer", "System administrator");
        }
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        try (SandboxHost host = start();
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            addAnalyse(admin);
            assertThat(admin.forge("/admin/app", "state", "disabled").statusCode())
                    .isEqualTo(403);
            assertThat(admin.forge(WORKFLOW + "/publish").statusCode()).isEqualTo(403);
            assertThat(admin.forge(WORKFLOW + "/discard").statusCode()).isEqualTo(403);

            assertThat(host.app().isEnabled()).isTrue();
            assertThat(desk.desk().workflows().draft(desk.project().id())).isPresent();
        }
    }

    private static void moved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("class=\"error\"");
    }
}
