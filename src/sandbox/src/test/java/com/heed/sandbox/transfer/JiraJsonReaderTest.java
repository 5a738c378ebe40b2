package com.heed.sandbox.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.heed.sandbox.transfer.ArchivedPerson.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JiraJsonReaderTest {
    /** One issue with all this reader understands: key before name, an internal comment, a request type, a channel, a hand-over. */
    private static final String FULL = """
            {"key":"OPS-7","properties":{"request.channel.type":{"value":"email"}},
             "fields":{"project":{"key":"OPS","name":"Operations"},"summary":"Printer  is\\n down","description":"h1. Help",
              "issuetype":{"name":"Incident"},"status":{"name":"Resolved"},"priority":{"name":"High"},"resolution":{"name":"Done"},
              "created":"2026-03-02T09:00:00.000+0100","updated":"2026-03-03T10:00:00.000+0000","resolutiondate":"2026-03-03T09:30:00.000+0000",
              "customfield_10400":{"requestType":{"name":"Report a fault"}},
              "reporter":{"name":"ann","key":"JIRAUSER1","displayName":"Ann Alpha","emailAddress":"ann@example.org"},
              "assignee":{"name":"bob","key":"JIRAUSER2","displayName":"Bob Beta"},
              "comment":{"total":2,"comments":[
               {"author":{"name":"cy","key":"JIRAUSER3","displayName":"Cy Gamma"},"body":"call the vendor","created":"2026-03-02T12:00:00.000+0000",
                "properties":[{"key":"sd.public.comment","value":{"internal":true}}]},
               {"author":{"name":"ann","key":"JIRAUSER1","displayName":"Ann Alpha"},"body":"any news?","created":"2026-03-02T11:00:00.000+0000"}]}},
             "changelog":{"histories":[
              {"author":{"name":"bob","key":"JIRAUSER2","displayName":"Bob Beta"},"created":"2026-03-03T09:30:00.000+0000",
               "items":[{"field":"status","from":"1","fromString":"Open","to":"5","toString":"Resolved"}]},
              {"author":null,"created":"2026-03-02T10:00:00.000+0000",
               "items":[{"field":"assignee","from":"JIRAUSER4","fromString":"Di Delta","to":"JIRAUSER2","toString":"Bob Beta"}]}]}}
            """;

    private static final String SMALL = """
            {"key":"%s","fields":{"summary":"%s","issuetype":{"name":"Task"},"status":{"name":"Open"},"created":"2026-01-01T00:00:00.000+0000"}}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void anIssueKeepsItsTextsTimesCommentsAndChanges() throws IOException {
        ArchivedIssue issue = one(FULL).issues().getFirst();

        assertThat(issue.key()).isEqualTo("OPS-7");
        assertThat(issue.summary()).isEqualTo("Printer is down");
        assertThat(issue.description()).isEqualTo("h1. Help");
        assertThat(issue.requestType()).isEqualTo("Report a fault");
        assertThat(issue.channel()).isEqualTo("email");
        assertThat(issue.created()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(issue.resolved()).isEqualTo(Instant.parse("2026-03-03T09:30:00Z"));
        assertThat(issue.comments()).extracting(ArchivedComment::body).containsExactly("any news?", "call the vendor");
        assertThat(issue.comments()).extracting(ArchivedComment::internal).containsExactly(false, true);
        assertThat(issue.changes()).extracting(ArchivedChange::author).containsExactly(null, "JIRAUSER2");
        assertThat(issue.changes().getLast().items())
                .containsExactly(new ArchivedChange.Item("status", "1", "Open", "5", "Resolved"));
    }

    @Test
    void whoeverHasOrHadAnIssueIsAnAgentAndEverybodyElseACustomer() throws IOException {
        assertThat(one(FULL).people())
                .extracting(ArchivedPerson::key, ArchivedPerson::displayName, ArchivedPerson::role)
                .containsExactly(
                        tuple("JIRAUSER1", "Ann Alpha", Role.CUSTOMER),
                        tuple("JIRAUSER2", "Bob Beta", Role.AGENT),
                        tuple("JIRAUSER3", "Cy Gamma", Role.CUSTOMER),
                        tuple("JIRAUSER4", "Di Delta", Role.AGENT));
    }

    @Test
    void addressesAreTakenAndNeverMadeUp() throws IOException {
        assertThat(one(FULL).people()).extracting(ArchivedPerson::email).containsExactly("ann@example.org", "", "", "");
    }

    @Test
    void theNamesOfRequestTypesMakeThePortal() throws IOException {
        assertThat(one(FULL).requestTypes())
                .containsExactly(new ArchivedRequestType("Report a fault", "Report a fault", "", "", "Incident"));
        assertThat(one(SMALL.formatted("OPS-1", "x")).requestTypes()).isEmpty();
    }

    @Test
    void linesAListASearchAnswerAndIssuesInARowAreAllUnderstood() throws IOException {
        String a = SMALL.formatted("A1-1", "first").strip();
        String b = SMALL.formatted("A1-2", "second").strip();

        for (String content : List.of(
                a + "\n" + b + "\n",
                "[" + a + "," + b + "]",
                "{\"startAt\":0,\"issues\":[" + a + "," + b + "]}",
                a + b)) {
            assertThat(one(content).issues()).extracting(ArchivedIssue::summary).containsExactly("first", "second");
        }
    }

    @Test
    void aFolderIsReadWithItsFoldersAndPackedFilesAndOtherFilesAreLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("SOURCE.txt"), "not JSON");
        Files.writeString(folder.resolve("one.json"), SMALL.formatted("BB-1", "x"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("deep/two.jsonl.gz")))) {
            out.write(SMALL.formatted("AA-1", "y").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(JiraExports.read(folder)).extracting(ProjectArchive::key).containsExactly("AA", "BB");
    }

    @Test
    void anIssueGivenTwiceAlikeCountsOnceAndTwiceDifferentlyIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.json"), SMALL.formatted("BB-1", "x"));
        Files.writeString(folder.resolve("b.json"), SMALL.formatted("BB-1", "x"));
        assertThat(JiraExports.read(folder).getFirst().issues()).hasSize(1);

        Files.writeString(folder.resolve("c.json"), SMALL.formatted("BB-1", "other"));
        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> JiraExports.read(folder))
                .withMessage("c.json: issue BB-1: stands with other contents in b.json; keep one of the two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            "summary":"x"~"summary":" "~issue BB-1: has no 'summary'
            "status":{"name":"Open"}~"status":null~issue BB-1: has no 'status'
            "key":"BB-1"~"key":"bb1"~issue bb1: its key is no issue key; one looks like SUP-12
            "key":"BB-1"~"id":"5"~issue number 1: has no 'key'
            "fields"~"values"~issue BB-1: has no 'fields'; export issues of /rest/api/2/search or /rest/api/2/issue
            2026-01-01T00:00:00.000+0000~yesterday~issue BB-1: created 'yesterday' is no time; one looks like 2014-01-06T06:22:58.354+0000
            "summary":"x"~"summary":"x","description":{"type":"doc"}~issue BB-1: its description is a document of REST interface 3; export it with /rest/api/2
            "summary":"x"~"summary":"x","comment":{"total":9,"comments":[]}~issue BB-1: has 9 comments, the export holds 0 of them; export it with all of them
            """)
    void aBrokenIssueIsNamedWithWhatIsWrong(String good, String bad, String message) throws IOException {
        String issue = SMALL.formatted("BB-1", "x");
        assertThat(one(issue).issues()).hasSize(1);
        assertThat(issue).contains(good);

        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> one(issue.replace(good, bad)))
                .withMessage("export.json: " + message);
    }

    @Test
    void aFileCutInTheMiddleSaysWhereAndNothingIsRead() {
        String cut = SMALL.formatted("BB-1", "x") + SMALL.formatted("BB-2", "y").substring(0, 40);

        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> one(cut))
                .withMessageStartingWith("export.json: line 2 after issue BB-1 is not JSON: ");
    }

    @Test
    void aFileOfAnotherKindAndAFolderWithoutExportsAreRefused() throws IOException {
        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> JiraExports.read(folder))
                .withMessageContaining("holds no .json, .jsonl, .ndjson or .csv file");
        Path text = Files.writeString(folder.resolve("issues.xml"), "<rss/>");
        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> JiraExports.read(text))
                .withMessageContaining("'issues.xml' is of no known kind");
        Path empty = Files.writeString(folder.resolve("empty.json"), "[]");
        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> JiraExports.read(empty))
                .withMessage("the export 'empty.json' holds no issue");
    }

    private ProjectArchive one(String json) throws IOException {
        return JiraExports.read(Files.writeString(folder.resolve("export.json"), json))
                .getFirst();
    }
}
