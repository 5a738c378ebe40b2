package com.heed.sandbox.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.sandbox.transfer.ArchivedChange.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two public Jiras load completely. The counts were taken with another program. */
final class PublicExportsTest {
    @Test
    void theApacheExportLoadsCompletely() {
        List<ProjectArchive> archives = JiraExports.read(data("jira_apache"));

        assertThat(archives).hasSize(21);
        assertThat(issues(archives)).hasSize(501);
        assertThat(issues(archives).stream()
                        .mapToInt(issue -> issue.comments().size())
                        .sum())
                .isEqualTo(2_075);
        assertThat(issues(archives).stream()
                        .mapToInt(issue -> issue.changes().size())
                        .sum())
                .isEqualTo(2_324);
        assertThat(items(archives)).hasSize(3_433);
        assertThat(items(archives).stream().filter(item -> item.field().equals("status")))
                .hasSize(827);
        assertThat(archives)
                .extracting(
                        ProjectArchive::key,
                        ProjectArchive::name,
                        archive -> archive.issues().size())
                .contains(tuple("CB", "Apache Cordova", 211), tuple("DRILL", "Apache Drill", 68));
    }

    @Test
    void theEcosystemExportLoadsCompletely() {
        List<ProjectArchive> archives = JiraExports.read(data("jira_ecosystem"));

        assertThat(archives)
                .extracting(ProjectArchive::key, archive -> archive.issues().size())
                .containsExactly(tuple("REST", 23), tuple("TOC", 2), tuple("VOTE", 11), tuple("WEBHOOKS", 40));
    }

    @Test
    void everybodyNamedIsAmongThePeopleAndHistoriesEndAtTodaysStatus() {
        for (ProjectArchive archive : JiraExports.read(data("jira_apache"))) {
            Set<String> known = new HashSet<>();
            archive.people()
                    .forEach(person -> assertThat(known.add(person.key())).isTrue());
            for (ArchivedIssue issue : archive.issues()) {
                assertThat(known).containsAll(named(issue));
                issue.changes().stream()
                        .flatMap(change -> change.items().stream())
                        .filter(item -> item.field().equals("status"))
                        .reduce((first, last) -> last)
                        .ifPresent(last ->
                                assertThat(last.toText()).as(issue.key()).isEqualTo(issue.status()));
            }
        }
    }

    private static List<String> named(ArchivedIssue issue) {
        return Stream.of(
                        Stream.of(issue.reporter(), issue.assignee()),
                        issue.comments().stream().map(ArchivedComment::author),
                        issue.changes().stream().map(ArchivedChange::author))
                .flatMap(keys -> keys)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<ArchivedIssue> issues(List<ProjectArchive> archives) {
        return archives.stream().flatMap(archive -> archive.issues().stream()).toList();
    }

    private static List<Item> items(List<ProjectArchive> archives) {
        return issues(archives).stream()
                .flatMap(issue -> issue.changes().stream())
                .flatMap(change -> change.items().stream())
                .toList();
    }

    /** The folder of development data: {@code -Dheed.data=FOLDER}, or {@code shared/data} beside the project. */
    private static Path data(String name) {
        String given = System.getProperty("heed.data", "");
        Path folder = Path.of(given.isEmpty() ? "../../../shared/data" : given).resolve(name);
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: no development data at " + folder.toAbsolutePath().normalize()
                        + "; name it with -Dheed.data=FOLDER");
        return folder;
    }
}
