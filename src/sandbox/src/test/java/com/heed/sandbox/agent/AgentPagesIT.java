package com.heed.sandbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.DeskComment;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.site.Site;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of agents in a host without an app. */
final class AgentPagesIT {
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
        return Visitor.at(host.baseUrl(), key);
    }

    @Test
    void anAgentSeesTheQueuesWithTheirCountsAndOpensAnIssue() {
        desk.issue("Glasses arrived broken", "Two of six.");
        DeskIssue taken = desk.issue("Where is my refund?", "");
        desk.desk().conversation().update(taken.edit(row -> row.withAssignee("ana")), desk.named("ana"));

        try (Visitor ana = as("ana")) {
            assertThat(ana.get("/projects/SUP").headers().firstValue("Location").orElse(""))
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
            assertThat(ana.send(page, page + "/comment", "comment", "We are sorry.", "audience", "customer")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(ana.send(page, page + "/comment", "comment", "Ask finance.", "audience", "team")
                            .statusCode())
                    .isEqualTo(302);
            HttpResponse<String> neither = ana.send(page, page + "/comment", "comment", "For whom?");
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
}
