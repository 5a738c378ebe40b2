package com.heed.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.page.Visitor;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.workflow.Workflows;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers see and do on the portal, and what they never see, over HTTP. */
final class PortalIT {
    private static final SmallDesk SMALL = new SmallDesk();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set by start
    private static SandboxHost host;

    @BeforeAll
    static void start() {
        host = SmallDesk.startedIn(folder, SMALL);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static String form() {
        return "/portal/SUP/create/" + SMALL.problemWithAnOrder().id();
    }

    private static Visitor mei() {
        return Visitor.loggedIn(host.baseUrl(), "mei");
    }

    private static Visitor wang() {
        return Visitor.loggedIn(host.baseUrl(), "wang");
    }

    @Test
    void aCustomerSendsARequestAndSeesIt() {
        try (Visitor mei = mei()) {
            assertThat(mei.open("/portal").body()).contains("Orchid support", "Report a problem with an order", form());
            assertThat(mei.open("/portal/SUP").body()).contains(form());

            HttpResponse<String> sent =
                    mei.send(form(), "summary", " Glass arrived broken ", "details", "Two of six.\r\n\r\n*Help!*");

            assertThat(sent.statusCode()).isEqualTo(302);
            String address = Visitor.destination(sent);
            assertThat(address).startsWith("/portal/requests/SUP-").endsWith("?sent");
            String key = address.substring("/portal/requests/".length(), address.indexOf('?'));
            assertThat(mei.open(address).body())
                    .contains("Your request was sent as " + key, "Glass arrived broken", "<strong>Help!</strong>")
                    .contains("Waiting for support", "Report a problem with an order");
            assertThat(mei.open("/portal/requests").body()).contains("Glass arrived broken", key);

            DeskIssue issue = SMALL.desk().issues().byKey(key).orElseThrow();
            assertThat(issue.row().summary()).isEqualTo("Glass arrived broken");
            assertThat(issue.row().description()).isEqualTo("Two of six.\r\n\r\n*Help!*");
            assertThat(issue.row().reporter()).isEqualTo("mei");
            assertThat(issue.row().issueType()).isEqualTo("Complaint");
            assertThat(issue.row().requestType()).isEqualTo("Report a problem with an order");
        }
    }

    @Test
    void theFormIsInTheReadersLanguage() {
        try (Visitor wang = wang()) {
            assertThat(wang.open(form()).body())
                    .contains("lang=\"zh-CN\"", "反馈订单问题", "商品破损", "遇到了什么问题", "提交")
                    .doesNotContain("Tell us more", "Report a problem");
        }
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        try (Visitor mei = mei()) {
            int before = SMALL.desk().issues().reportedBy(SMALL.person("mei")).size();

            HttpResponse<String> blank = mei.send(form(), "summary", "  ", "details", "\nkept <b>");
            assertThat(blank.statusCode()).isEqualTo(400);
            assertThat(blank.body())
                    .contains("aria-describedby=\"summary-error\"", "id=\"summary-error\">Say in one line")
                    .contains("\n\nkept &lt;b&gt;</textarea>")
                    .doesNotContain("details-error");

            HttpResponse<String> tooLong = mei.send(form(), "summary", "s".repeat(256), "details", "d".repeat(32_768));
            assertThat(tooLong.body())
                    .contains(
                            "at most 255 characters", "there are 256", "at most 32,767 characters", "there are 32,768")
                    .contains("s".repeat(256), "d".repeat(32_768));

            assertThat(mei.send(form(), "summary", "two\nlines", "details", "").body())
                    .contains("Keep this to one line");
            assertThat(SMALL.desk().issues().reportedBy(SMALL.person("mei"))).hasSize(before);
        }
    }

    @Test
    void aFormWithoutItsPagesTokenSendsNothing() {
        DeskIssue issue = SMALL.request("mei", "Forged?", "");
        try (Visitor mei = mei()) {
            int before = SMALL.desk().issues().reportedBy(SMALL.person("mei")).size();

            assertThat(mei.forge(form(), "summary", "forged").statusCode()).isEqualTo(403);
            assertThat(mei.forge(RequestPage.address(issue), "comment", "forged")
                            .statusCode())
                    .isEqualTo(403);

            assertThat(SMALL.desk().issues().reportedBy(SMALL.person("mei"))).hasSize(before);
            assertThat(SMALL.desk().comments().of(issue)).isEmpty();
        }
    }

    @Test
    void aRequestOfSomebodyElseIsAsIfItWereNotThere() {
        DeskIssue issue = SMALL.request("mei", "Confidential matter", "secret");
        try (Visitor wang = wang();
                Visitor visitor = new Visitor(host.baseUrl())) {
            HttpResponse<String> others = wang.open(RequestPage.address(issue));
            HttpResponse<String> missing = wang.open("/portal/requests/SUP-999999");

            assertThat(others.statusCode()).isEqualTo(404);
            assertThat(others.body().replace(issue.getKey(), "SUP-999999")).isEqualTo(missing.body());
            assertThat(wang.sendTo(form(), RequestPage.address(issue), "comment", "hello")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(SMALL.desk().comments().of(issue)).isEmpty();
            assertThat(wang.open("/portal/requests").body()).doesNotContain("Confidential");
            assertThat(Visitor.destination(visitor.open(RequestPage.address(issue))))
                    .startsWith("/login.jsp");
        }
    }

    @Test
    void thePortalNeverShowsInternalCommentsOrPriority() {
        DeskIssue issue = SMALL.request("mei", "Where is my refund?", "");
        Person ana = SMALL.person("ana");
        SMALL.desk().conversation().update(issue.edit(row -> row.withPriority("Highest")), ana);
        SMALL.desk().conversation().comment(issue, ana, "We are on it.", false);
        SMALL.desk().conversation().comment(issue, ana, "Beware: she is furious.", true);
        try (Visitor mei = mei();
                Visitor agent = Visitor.loggedIn(host.baseUrl(), "ana")) {
            for (Visitor each : List.of(mei, agent)) {
                assertThat(each.open(RequestPage.address(issue)).body())
                        .contains("We are on it.")
                        .doesNotContain("furious", "Beware", "Highest");
            }
            assertThat(mei.open("/portal/requests").body()).doesNotContain("Highest");
        }
    }

    @Test
    void anAnswerToTheDesksQuestionHandsTheRequestBack() {
        DeskIssue issue = SMALL.request("mei", "Which glass?", "");
        SMALL.desk().transitions().move(issue, Workflows.RESPOND_TO_CUSTOMER, SMALL.person("ana"), null);
        try (Visitor mei = mei()) {
            assertThat(mei.open(RequestPage.address(issue)).body()).contains("Waiting for customer");

            HttpResponse<String> answer = mei.send(RequestPage.address(issue), "comment", "The tall one.");

            assertThat(Visitor.destination(answer)).isEqualTo(RequestPage.address(issue) + "#answer");
            assertThat(mei.open(RequestPage.address(issue)).body()).contains("The tall one.", "Waiting for support");
            assertThat(SMALL.desk().comments().of(issue)).singleElement().satisfies(comment -> {
                assertThat(comment.internal()).isFalse();
                assertThat(comment.author()).isEqualTo(SMALL.person("mei"));
            });
        }
    }

    @Test
    void anAgentsWordOnThePortalIsNoAnswerOfTheCustomer() {
        DeskIssue issue = SMALL.request("mei", "Agent looks in", "");
        SMALL.desk().transitions().move(issue, Workflows.RESPOND_TO_CUSTOMER, SMALL.person("ana"), null);
        try (Visitor agent = Visitor.loggedIn(host.baseUrl(), "ana")) {
            agent.send(RequestPage.address(issue), "comment", "One more question.");
        }
        assertThat(SMALL.now(issue).row().status()).isEqualTo("Waiting for customer");
    }

    @Test
    void aResolvedRequestCanBeAnsweredAndStaysResolved() {
        DeskIssue issue = SMALL.request("mei", "Solved?", "");
        SMALL.desk().transitions().move(issue, 41, SMALL.person("ana"), null);
        try (Visitor mei = mei()) {
            assertThat(mei.open(RequestPage.address(issue)).body()).contains("Not solved?");
            assertThat(mei.send(RequestPage.address(issue), "comment", "It came back.")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(mei.open(RequestPage.address(issue)).body()).contains("It came back.");
        }
        assertThat(SMALL.now(issue).row().status()).isEqualTo("Resolved");
    }

    @Test
    void aCommentThatIsBlankOrTooLongIsNotStored() {
        DeskIssue issue = SMALL.request("mei", "Comments", "");
        try (Visitor mei = mei()) {
            assertThat(mei.send(RequestPage.address(issue), "comment", " \r\n ").body())
                    .contains("id=\"comment-error\">Write something first.");
            HttpResponse<String> tooLong = mei.send(RequestPage.address(issue), "comment", "c".repeat(32_768));
            assertThat(tooLong.statusCode()).isEqualTo(400);
            assertThat(tooLong.body()).contains("there are 32,768", "c".repeat(32_768));
        }
        assertThat(SMALL.desk().comments().of(issue)).isEmpty();
    }

    @Test
    void hostileTextStaysTextOnEveryPage() {
        String hostile = "<script>alert(1)</script>\" onload=\"x ${7*7} #set($a=1)";
        DeskIssue issue = SMALL.request("mei", hostile, hostile + " [x|javascript:alert(1)] \u202E" + "w".repeat(5000));
        SMALL.desk().conversation().comment(issue, SMALL.person("ana"), hostile, false);
        try (Visitor mei = mei()) {
            for (String address : List.of(RequestPage.address(issue), "/portal/requests")) {
                assertThat(mei.open(address).body())
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x ${7*7} #set($a=1)")
                        .doesNotContain("<script>alert", "\" onload=\"", "href=\"javascript");
            }
        }
    }

    @Test
    void formsAndProjectsThatAreNotThereAreNotFound() {
        try (Visitor mei = mei()) {
            for (String address : List.of(
                    "/portal/NO",
                    "/portal/SUP/create/999",
                    "/portal/SUP/create/x",
                    "/portal/SUP/edit/1",
                    "/portal/SUP/create",
                    "/portal/requests/SUP-1/x",
                    "/portal/SUP/%3Cscript%3E")) {
                assertThat(mei.open(address).statusCode()).as(address).isEqualTo(404);
            }
            assertThat(mei.sendTo(form(), "/portal/SUP/create/999", "summary", "x")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(mei.sendTo(form(), "/portal/SUP", "summary", "x").statusCode())
                    .isEqualTo(404);
            assertThat(mei.sendTo(form(), "/portal", "summary", "x").statusCode())
                    .isEqualTo(405);
        }
    }
}
