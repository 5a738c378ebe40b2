package com.heed.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.field.FieldType;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.IssueRow;
import com.heed.sandbox.issue.NewIssue;
import com.heed.sandbox.page.Visitor;
import com.heed.sandbox.project.Role;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.site.Site;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of agents in a host without an app. */
final class AgentPagesIT {
    private static final String ISSUE = "/browse/SUP-1";
    private static final String EDIT = ISSUE + "/edit";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final TestDesk desk = new TestDesk();

    @SuppressWarnings("NullAway.Init") // set before each test
    private SandboxHost host;

    @BeforeEach
    void start() {
        host = SandboxHost.start(
                SandboxOptions.forTest(folder.resolve("home"), null), List.of(new ServiceDesk(), new Site(), desk));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Visitor as(String key) {
        return key.isEmpty() ? new Visitor(host.baseUrl()) : Visitor.loggedIn(host.baseUrl(), key);
    }

    @Test
    void anAgentSeesTheQueuesWithTheirCountsAndOpensAnIssue() {
        desk.issue("Glasses arrived broken", "Two of six.");
        DeskIssue taken = desk.issue("Where is my refund?", "");
        desk.desk().conversation().update(taken.edit(row -> row.withAssignee("ana")), desk.named("ana"));

        try (Visitor ana = as("ana")) {
            assertThat(ana.open("/projects/SUP")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("/projects/SUP/queues");
            assertThat(ana.page("/projects/SUP/queues"))
                    .contains("Glasses arrived broken", "Where is my refund?", "SUP-1", "SUP-2", "Waiting for support");
            assertThat(ana.page("/projects/SUP/queues/4"))
                    .contains("Unassigned", "Glasses arrived broken")
                    .doesNotContain("Where is my refund?");
            assertThat(ana.page("/browse/SUP-1")).contains("Glasses arrived broken", "Two of six.", "\u6797\u73ab");
        }
    }

    @Test
    void aReplyIsSeenByTheCustomerAndANoteIsNot() {
        DeskIssue issue = desk.issue("Glasses arrived broken", "");

        try (Visitor ana = as("ana")) {
            String page = "/browse/SUP-1";
            assertThat(ana.sendTo(page, page + "/comment", "comment", "We are sorry.", "audience", "customer")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(ana.sendTo(page, page + "/comment", "comment", "Ask finance.", "audience", "team")
                            .statusCode())
                    .isEqualTo(302);
            HttpResponse<String> neither = ana.sendTo(page, page + "/comment", "comment", "For whom?");
            assertThat(neither.statusCode()).isEqualTo(400);
            assertThat(neither.body()).contains("For whom?</textarea>", "Choose who sees this comment");
        }
        assertThat(desk.desk().comments().of(desk.again(issue)))
                .extracting(DeskComment::body, DeskComment::internal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("We are sorry.", false),
                        org.assertj.core.groups.Tuple.tuple("Ask finance.", true));
        assertThat(desk.again(issue).row().status()).isEqualTo("Waiting for customer");
    }

    @Test
    void anIssueIsMovedThroughItsWorkflowAndResolvedWithAChoice() {
        DeskIssue issue = desk.issue("Glasses arrived broken", "");

        try (Visitor ana = as("ana")) {
            assertThat(ana.page(ISSUE))
                    .contains("Start work", "Respond to customer", "Resolve")
                    .doesNotContain("Reopen");
            moved(ana.sendTo(ISSUE, ISSUE + "/transition", "action", "11"));
            assertThat(desk.again(issue).row().status()).isEqualTo("In progress");

            HttpResponse<String> asks = ana.sendTo(ISSUE, ISSUE + "/transition", "action", "41");
            assertThat(asks.headers().firstValue("Location").orElse("")).endsWith("/transition?action=41");
            String choice = ISSUE + "/transition?action=41";
            assertThat(ana.page(choice)).contains("Duplicate", "Won&#39;t do");
            HttpResponse<String> none = ana.sendTo(choice, ISSUE + "/transition", "action", "41", "resolution", "");
            assertThat(none.statusCode()).isEqualTo(400);
            assertThat(none.body()).contains("id=\"resolution-error\"");
            moved(ana.sendTo(choice, ISSUE + "/transition", "action", "41", "resolution", "Duplicate"));
        }
        assertThat(desk.again(issue).row().resolution()).isEqualTo("Duplicate");
        assertThat(desk.again(issue).row().status()).isEqualTo("Resolved");
    }

    @Test
    void aStepThatSomebodyElseHasTakenIsRefusedWithASentence() {
        DeskIssue issue = desk.issue("Glasses arrived broken", "");

        try (Visitor ana = as("ana")) {
            ana.page(ISSUE);
            desk.desk().transitions().move(issue, 11, desk.named("admin"), null);
            HttpResponse<String> late = ana.sendTo(ISSUE, ISSUE + "/transition", "action", "11");

            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body())
                    .contains("Nothing was changed: SUP-1 is in \u201cIn progress\u201d by now")
                    .contains("Glasses arrived broken");
            assertThat(desk.desk().history().of(issue.getId())).hasSize(1);
        }
    }

    @Test
    void anEditedSelectFieldStandsInTheHistoryWithWhoWhenFromAndTo() {
        DeskField mood = desk.field("Mood", FieldType.SELECT, "Calm", "Angry");
        DeskField effort = desk.field("Effort", FieldType.NUMBER);
        desk.issue("Glasses arrived broken", "Two of six.");
        long calm = desk.desk().fields().options(mood.getIdAsLong()).get(0).id();
        long angry = desk.desk().fields().options(mood.getIdAsLong()).get(1).id();

        try (Visitor ana = as("ana")) {
            moved(ana.sendTo(EDIT, EDIT, mood.getId(), "" + calm, effort.getId(), "12.5"));
            moved(ana.sendTo(
                    EDIT,
                    EDIT,
                    mood.getId(),
                    "" + angry,
                    "before_" + mood.getId(),
                    "" + calm,
                    "priority",
                    "Low",
                    "assignee",
                    "ana"));

            String issue = ana.page(ISSUE);
            assertThat(issue).containsSubsequence("Mood", "Angry").containsSubsequence("Effort", "12.5");
            assertThat(ana.page(ISSUE + "?tab=history"))
                    .containsSubsequence("Ana Ruiz", "datetime=\"20", "Mood", "Calm")
                    .containsSubsequence("Ana Ruiz", "Priority", "High", "Low", "Assignee", "Ana Ruiz")
                    .containsSubsequence("Mood", "Calm", "Angry");
            assertThat(ana.page("/projects/SUP/queues")).containsSubsequence("Mood", "Effort", "Angry", "12.5");
        }
    }

    @Test
    void wrongInputIsNamedBesideTheFieldAndWhatWasTypedStays() {
        DeskField effort = desk.field("Effort", FieldType.NUMBER);
        DeskIssue issue = desk.issue("Glasses arrived broken", "Two of six.");

        try (Visitor ana = as("ana")) {
            HttpResponse<String> wrong = ana.sendTo(
                    EDIT,
                    EDIT,
                    "summary",
                    "s".repeat(256),
                    effort.getId(),
                    "much",
                    "description",
                    "Four of six.",
                    "assignee",
                    "mei");

            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body())
                    .contains("id=\"summary-error\"", "this one has 256", "s".repeat(256))
                    .contains("id=\"" + effort.getId() + "-error\"", "value=\"much\"")
                    .contains("id=\"assignee-error\"")
                    .contains("Four of six.</textarea>");
        }
        assertThat(desk.again(issue).getDescription()).isEqualTo("Two of six.");
        assertThat(desk.desk().history().of(issue.getId())).isEmpty();
    }

    @Test
    void anAgentDoesNotUndoWhatSomebodyElseChangedMeanwhile() {
        DeskIssue issue = desk.issue("Glasses arrived broken", "Two of six.");
        desk.desk().conversation().update(desk.again(issue).edit(row -> row.withPriority("Low")), desk.named("admin"));

        try (Visitor ana = as("ana")) {
            // Ana opened the form before: it showed High, and she changed the summary only.
            moved(ana.sendTo(
                    EDIT,
                    EDIT,
                    "summary",
                    "Six glasses broken",
                    "before_summary",
                    "Glasses arrived broken",
                    "priority",
                    "High",
                    "before_priority",
                    "High"));
            assertThat(desk.again(issue).row().priority()).isEqualTo("Low");
            assertThat(desk.again(issue).getSummary()).isEqualTo("Six glasses broken");

            HttpResponse<String> clash = ana.sendTo(EDIT, EDIT, "priority", "Highest", "before_priority", "High");
            assertThat(clash.statusCode()).isEqualTo(400);
            assertThat(clash.body()).contains("id=\"priority-error\"", "\u2068Low\u2069");
            assertThat(desk.again(issue).row().priority()).isEqualTo("Low");

            // She has seen it and wants it all the same.
            moved(ana.sendTo(EDIT, EDIT, "priority", "Highest", "before_priority", "Low"));
            assertThat(desk.again(issue).row().priority()).isEqualTo("Highest");
        }
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        DeskIssue issue = desk.issue("Glasses arrived broken", "");

        try (Visitor ana = as("ana")) {
            ana.page(ISSUE);
            for (String[] form : new String[][] {
                {"comment", "comment", "Forged", "audience", "customer"},
                {"transition", "action", "11"},
                {"assign", "x", "y"},
                {"edit", "summary", "Forged"}
            }) {
                HttpResponse<String> forged =
                        ana.forge(ISSUE + "/" + form[0], java.util.Arrays.copyOfRange(form, 1, form.length));
                assertThat(forged.statusCode()).as(form[0]).isEqualTo(403);
            }
        }
        assertThat(desk.desk().comments().of(issue)).isEmpty();
        assertThat(desk.again(issue).row()).isEqualTo(issue.row());
    }

    @Test
    void whoMayNotBrowseFindsNothingAndCustomersHaveNoAgentPages() {
        desk.issue("Glasses arrived broken", "");
        List<String> pages = List.of(
                ISSUE,
                EDIT,
                ISSUE + "/transition?action=41",
                "/projects/SUP",
                "/projects/SUP/queues",
                "/projects/SUP/queues/4");

        try (Visitor nobody = as("");
                Visitor mei = as("mei");
                Visitor omar = as("omar");
                Visitor ana = as("ana")) {
            for (String page : pages) {
                assertThat(nobody.open(page).headers().firstValue("Location").orElse(""))
                        .as(page)
                        .contains("/login.jsp?os_destination=");
                assertThat(mei.open(page).statusCode()).as(page).isEqualTo(403);
                HttpResponse<String> foreign = omar.open(page);
                assertThat(foreign.statusCode()).as(page).isEqualTo(404);
                assertThat(foreign.body()).as(page).doesNotContain("Glasses", "Orchid");
            }
            assertThat(omar.page("/issues/?jql=text+~+glasses")).doesNotContain("Glasses", "SUP-1");
            assertThat(omar.open("/browse/SUP-999").statusCode()).isEqualTo(404);
            for (String none : List.of(
                    "/browse/SUP-999",
                    "/browse/",
                    "/browse/SUP-1/nothing",
                    "/projects/NONE/queues",
                    "/projects/SUP/queues/99",
                    "/projects/SUP?selectedItem=nothing")) {
                assertThat(ana.open(none).statusCode()).as(none).isEqualTo(404);
            }
        }
    }

    @Test
    void someoneWhoIsOnlyACustomerOfAProjectDoesNotWorkInIt() {
        desk.issue("Glasses arrived broken", "");
        desk.desk().projects().addMember(desk.project().id(), "omar", Role.CUSTOMER);

        try (Visitor omar = as("omar")) {
            assertThat(omar.open(ISSUE).statusCode()).isEqualTo(404);
            assertThat(omar.open("/projects/SUP/queues").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void hostileTextIsShownAsText() {
        String script =
                "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> ${7*7} #set($x=1) \u202Egpj.exe \uD83D\uDE00";
        DeskField text = desk.field("Field <b>name</b>", FieldType.TEXT);
        DeskField list = desk.field("List", FieldType.SELECT, "<i>option</i>");
        desk.person("eve", "Eve <u>" + script, Standing.CUSTOMER, Locale.ENGLISH, "<s>company</s>");
        NewIssue hostile = new NewIssue(
                desk.project().id(),
                "Complaint",
                null,
                script,
                script + "\n\n" + "w".repeat(5000),
                null,
                "eve",
                "portal");
        DeskIssue issue = desk.desk().transitions().create(hostile, desk.named("eve"));
        issue.setCustomFieldValue(text, script);
        issue.setCustomFieldValue(
                list, desk.desk().fields().options(list.getIdAsLong()).getFirst());
        desk.desk().conversation().update(issue, desk.named("eve"));
        desk.desk().conversation().comment(desk.again(issue), desk.named("eve"), script, false);
        String jql = java.net.URLEncoder.encode(
                "summary ~ \"" + script.replace("\"", ""), java.nio.charset.StandardCharsets.UTF_8);

        try (Visitor ana = as("ana")) {
            List<String> pages = List.of(
                    ana.page(ISSUE),
                    ana.page(ISSUE + "?tab=history"),
                    ana.page(EDIT),
                    ana.page("/projects/SUP/queues"),
                    ana.open("/issues/?jql=" + jql).body(),
                    ana.sendTo(EDIT, EDIT, "summary", script + "s".repeat(256)).body());
            for (String page : pages) {
                assertThat(page)
                        .doesNotContain(
                                "<script>alert", "<img src=x", "<u>", "<i>option", "<b>name", "<s>company", "\"'>")
                        .contains("&lt;script&gt;");
            }
            assertThat(pages.getFirst()).contains("${7*7} #set($x=1)", "w".repeat(5000), "\uD83D\uDE00");
        }
    }

    @Test
    void aTextWithCharactersThatNoDatabaseKeepsIsTakenWithoutThem() {
        DeskIssue issue = desk.issue("Glasses arrived broken", "");

        try (Visitor ana = as("ana")) {
            moved(ana.sendTo(ISSUE, ISSUE + "/comment", "comment", "a\0b\r\nc", "audience", "team"));
            assertThat(ana.sendTo(ISSUE, ISSUE + "/comment", "comment", "x".repeat(32_768), "audience", "team")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(desk.desk().comments().of(desk.again(issue)))
                .extracting(DeskComment::body)
                .containsExactly("a\uFFFDb\nc");
    }

    @Test
    void aLongQueueHasPagesAndIsSortedByAnyColumn() {
        for (int i = 1; i <= 61; i++) {
            DeskIssue issue = desk.issue("Request number " + i, "");
            if (i == 30) {
                desk.desk().conversation().update(issue.edit(row -> row.withPriority("Highest")), desk.named("ana"));
            }
        }

        try (Visitor ana = as("ana")) {
            String queue = "/projects/SUP/queues/1";
            assertThat(ana.page(queue))
                    .contains("1\u201350 of 61", "Request number 61<")
                    .doesNotContain("Request number 11<");
            assertThat(ana.page(queue + "?page=2")).contains("51\u201361 of 61", "Request number 11<");
            assertThat(ana.page(queue + "?page=99")).contains("51\u201361 of 61");
            assertThat(ana.page(queue + "?page=-1&sort=nothing")).contains("1\u201350 of 61");
            assertThat(rows(ana.page(queue + "?sort=priority&order=asc")).getFirst())
                    .isEqualTo("SUP-30");
            assertThat(rows(ana.page(queue + "?sort=key&order=asc")))
                    .startsWith("SUP-1", "SUP-2", "SUP-3")
                    .hasSize(50);
            assertThat(rows(ana.page(queue + "?sort=key&order=desc"))).startsWith("SUP-61", "SUP-60");
        }
    }

    @Test
    void issuesOfOneMomentStandInAQueueByTheirNumbersNewestFirst() {
        Instant moment = Instant.parse("2026-03-06T15:30:00Z");
        for (int number : List.of(2, 1, 10)) {
            desk.desk().issues().store(cameAt(moment, number), "portal");
        }

        try (Visitor ana = as("ana")) {
            assertThat(rows(ana.page("/projects/SUP/queues/1"))).containsExactly("SUP-10", "SUP-2", "SUP-1");
        }
    }

    private IssueRow cameAt(Instant moment, int number) {
        return new IssueRow(
                0,
                "SUP-" + number,
                desk.project().id(),
                "Complaint",
                null,
                "Request number " + number,
                "",
                "Waiting for support",
                "High",
                null,
                "mei",
                "mei",
                null,
                moment,
                moment,
                null);
    }

    private static List<String> rows(String page) {
        return Pattern.compile("data-issuekey=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theClocksOfAnIssueAreShownAndStopWhileTheCustomerHasIt() {
        desk.issue("Glasses arrived broken", "");

        try (Visitor ana = as("ana")) {
            // Priority High: 4 hours to answer, 24 to resolve.
            assertThat(ana.page(ISSUE))
                    .containsSubsequence("Time to first response", "3 h 59 min left", "within 4 h")
                    .containsSubsequence("Time to resolution", "23 h 59 min left", "within 24 h");
            moved(ana.sendTo(ISSUE, ISSUE + "/comment", "comment", "We are sorry.", "audience", "customer"));
            assertThat(ana.page(ISSUE))
                    .containsSubsequence("Time to first response", "Met")
                    .containsSubsequence("Time to resolution", "23 h 59 min left", "Paused");
            assertThat(ana.page("/projects/SUP/queues")).containsSubsequence("Time to resolution", "23 h 59 min left");
        }
    }

    @Test
    void aQueryFindsIssuesAndAWrongOneIsShownAgainWithTheReason() {
        DeskField mood = desk.field("Mood", FieldType.SELECT, "Calm", "Angry");
        desk.issue("Glasses arrived broken", "");
        DeskIssue angry = desk.issue("Where is my refund?", "");
        angry.setCustomFieldValue(
                mood, desk.desk().fields().options(mood.getIdAsLong()).get(1));
        desk.desk().conversation().update(angry, desk.named("ana"));

        try (Visitor ana = as("ana")) {
            assertThat(rows(ana.page("/issues/?jql=mood+%3D+angry"))).containsExactly("SUP-2");
            assertThat(rows(ana.page("/issues/?jql=reporter+%3D+mei+ORDER+BY+key")))
                    .containsExactly("SUP-1", "SUP-2");
            assertThat(rows(ana.page("/issues/?jql=summary+~+glasses+AND+priority+%3E+Low")))
                    .containsExactly("SUP-1");
            assertThat(rows(ana.page("/issues/?jql=assignee+is+EMPTY+AND+created+%3E%3D+-1h&sort=key&order=desc")))
                    .containsExactly("SUP-2", "SUP-1");
            HttpResponse<String> wrong = ana.open("/issues/?jql=colour+%3D+red");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("Field &#39;colour&#39; does not exist.", "colour = red</textarea>");
        }
    }

    @Test
    void aChineseReaderSeesEverythingOfTheHostInChinese() {
        desk.desk().people().setLocale(desk.named("ana"), Locale.SIMPLIFIED_CHINESE);
        desk.issue("\u9000\u6b3e\u4e00\u76f4\u6ca1\u6709\u5230\u8d26", "");

        try (Visitor ana = as("ana")) {
            assertThat(ana.page(ISSUE))
                    .contains(
                            "\u8be6\u60c5",
                            "\u7b49\u5f85\u652f\u6301",
                            "\u6295\u8bc9",
                            "\u56de\u590d\u5ba2\u6237",
                            "\u6dfb\u52a0\u5185\u90e8\u5907\u6ce8")
                    .doesNotContain("Waiting for support", ">Complaint<", "Details");
            assertThat(ana.page("/projects/SUP/queues"))
                    .contains("\u6240\u6709\u672a\u89e3\u51b3", "\u9000\u6b3e\u4e00\u76f4\u6ca1\u6709\u5230\u8d26");
        }
    }

    private static void moved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
