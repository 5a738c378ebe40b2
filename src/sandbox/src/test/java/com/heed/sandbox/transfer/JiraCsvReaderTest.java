package com.heed.sandbox.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.heed.sandbox.transfer.ArchivedPerson.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JiraCsvReaderTest {
    private static final String EXPORT = """
            Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Resolution,Assignee,Reporter,Created,Updated,Resolved,Description,Custom field (Customer Request Type),Comment,Comment
            "Screen, left half, is black",OPS-3,10003,Incident,Resolved,OPS,Operations,High,Done,bob,ann,13/Mar/26 9:05 AM,14/Mar/26 1:00 PM,14/Mar/26 12:10 AM,"It says ""no signal"".
            Since Monday.",Report a fault,13/Mar/26 10:00 AM;bob;Is it plugged in; at both ends?,13/Mar/26 9:30 AM;ann;help
            屏幕黑了,OPS-4,10004,Incident,Open,OPS,Operations,Low,Unresolved,Unassigned,ann,13/Mar/26 11:05 AM,13/Mar/26 11:05 AM,,,,,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void aRowKeepsItsTextsTimesAndRepeatedComments() throws IOException {
        ArchivedIssue issue = one(EXPORT).issues().getFirst();

        assertThat(issue.summary()).isEqualTo("Screen, left half, is black");
        assertThat(issue.description()).isEqualTo("It says \"no signal\".\nSince Monday.");
        assertThat(issue.requestType()).isEqualTo("Report a fault");
        assertThat(issue.created()).isEqualTo(Instant.parse("2026-03-13T09:05:00Z"));
        assertThat(issue.resolved()).isEqualTo(Instant.parse("2026-03-14T00:10:00Z"));
        assertThat(issue.comments())
                .containsExactly(
                        new ArchivedComment("ann", "help", false, Instant.parse("2026-03-13T09:30:00Z")),
                        new ArchivedComment(
                                "bob",
                                "Is it plugged in; at both ends?",
                                false,
                                Instant.parse("2026-03-13T10:00:00Z")));
        assertThat(issue.changes()).isEmpty();
    }

    @Test
    void theWordsForNobodyAndForNoResolutionAreNobodyAndNone() throws IOException {
        ArchivedIssue issue = one(EXPORT).issues().getLast();

        assertThat(issue.summary()).isEqualTo("屏幕黑了");
        assertThat(issue.assignee()).isNull();
        assertThat(issue.resolution()).isNull();
        assertThat(issue.resolved()).isNull();
        assertThat(issue.description()).isEmpty();
        assertThat(one(EXPORT).people())
                .extracting(ArchivedPerson::key, ArchivedPerson::role, ArchivedPerson::email)
                .containsExactly(tuple("ann", Role.CUSTOMER, ""), tuple("bob", Role.AGENT, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|", "^", "\t"})
    void otherSeparatorsOfJiraAndAByteOrderMarkAreUnderstood(String separator) throws IOException {
        String row = "Summary,Issue key,Issue Type,Status,Created\na b,OPS-1,Task,Open,2026-03-13 10:05\n";

        assertThat(one("\uFEFF" + row.replace(",", separator)).issues())
                .extracting(ArchivedIssue::summary)
                .containsExactly("a b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            13/Mar/26 10:05 PM~2026-03-13T22:05:00Z
            3/Mar/26 22:05~2026-03-03T22:05:00Z
            13/Mar/2026 10:05 pm~2026-03-13T22:05:00Z
            2026-03-13 22:05:07~2026-03-13T22:05:07Z
            2026-03-13T22:05:07.123+0800~2026-03-13T14:05:07.123Z
            13/三月/26 10:05 下午~2026-03-13T22:05:00Z
            """)
    void timesAreReadInTheFormatsJirasUse(String text, String instant) throws IOException {
        String csv = "Summary,Issue key,Issue Type,Status,Created\nx,OPS-1,Task,Open," + text + "\n";

        assertThat(one(csv).issues().getFirst().created()).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            Issue key~Key~ has no column 'Issue key'; export all fields as CSV from Jira's search page, in English
            OPS-4,10004~,10004~ issue at line 4: has no 'Issue key'
            ,Open,OPS~,,OPS~ issue OPS-4: has no 'Status'
            13/Mar/26 9:05 AM~03/04/26 9:05~ issue OPS-3: Created '03/04/26 9:05' is no time; use 13/Mar/21 10:05 AM, 13/Mar/21 10:05 or 2021-03-13 10:05
            13/Mar/26 9:30 AM;ann;help~just text~ issue OPS-3: comment 'just text' is not of the form time;author;text
            ,Unassigned,~,~ issue at line 4: has 17 cells where the header names 18 columns; check its quotes
            """)
    void aBrokenRowIsNamedWithWhatIsWrong(String good, String bad, String message) {
        assertThat(EXPORT).contains(good);

        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> one(EXPORT.replace(good, bad)))
                .withMessage("export.csv: " + message.strip());
    }

    @Test
    void aQuoteThatNeverEndsAndAnotherEncodingAreRefused() throws IOException {
        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> one(EXPORT.replace("Since Monday.\"", "Since Monday.")))
                .withMessageStartingWith("export.csv: line ")
                .withMessageContaining(" is not CSV: ");

        Path gbk = Files.write(folder.resolve("gbk.csv"), EXPORT.getBytes("GBK"));
        assertThatExceptionOfType(BrokenExportException.class)
                .isThrownBy(() -> JiraExports.read(gbk))
                .withMessage("gbk.csv: is not UTF-8; save it as UTF-8");
    }

    private ProjectArchive one(String csv) throws IOException {
        return JiraExports.read(Files.writeString(folder.resolve("export.csv"), csv, StandardCharsets.UTF_8))
                .getFirst();
    }
}
