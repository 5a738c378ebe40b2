package com.heed.sandbox.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.app.HeedJar;
import com.heed.sandbox.database.DatabaseKind;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.desk.ServiceDesk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.project.DeskProject;
import com.heed.sandbox.trial.SignedIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty minutes of a desk, with the shipped jar taking the contacts. */
final class DeskLoadIT {
    private static final int MINUTES = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void contactsComeWaitAndAreResolvedAndEachBecomesOneIssue() {
        try (SandboxHost host = SandboxHost.start(
                new SandboxOptions(0, folder.resolve("home"), HeedJar.shipped(), DatabaseKind.H2, null, true, false))) {
            Desk desk = host.part(ServiceDesk.class).desk();
            DeskProject project = desk.projects().byKey("SUP").orElseThrow();
            int before = desk.issues().idsOfProject(project.id()).size();
            try (SignedIn admin = SignedIn.logIn(host.baseUrl(), "admin", "admin");
                    SignedIn agent = SignedIn.logIn(host.baseUrl(), "agent", "agent")) {
                admin.submit(
                        "/secure/admin/HeedSetup.jspa",
                        Map.of("project", "SUP", "step", "fields", "optionsLanguage", "en"));
                List<Manned> channels = Load.channels(admin, project);
                assertThat(channels)
                        .as("the default channels")
                        .extracting(Manned::slug)
                        .containsExactly("portal", "chat", "email", "phone");

                DeskLoad load = Load.on(desk, project, channels, agent, 0.5, 4, 60);
                for (int minute = 1; minute <= MINUTES; minute++) {
                    load.until(minute);
                }

                DeskLoad.Counts counts = load.counts();
                // Half of 1.5 + 0.67 + 0.67 + 1 a minute, more than that in the first third of the hour: about 55 come.
                assertThat(counts.came()).isBetween(30, 75);
                assertThat(counts.resolved()).as(counts.toString()).isPositive();
                assertThat(counts.inHand()).as(counts.toString()).isPositive();
                assertThat(counts.waiting() + counts.inHand() + counts.resolved())
                        .isEqualTo(counts.came());
                List<DeskIssue> issues = desk.issues().ofProject(project.id());
                List<DeskIssue> made = issues.subList(before, issues.size());
                assertThat(made).hasSize(counts.came());
                assertThat(made.stream().filter(issue -> issue.getResolution() != null))
                        .hasSize(counts.resolved());
                assertThat(made.stream()
                                .filter(issue -> !desk.comments().of(issue).isEmpty())
                                .count())
                        .as("agents answered")
                        .isPositive();
            }
        }
    }
}
