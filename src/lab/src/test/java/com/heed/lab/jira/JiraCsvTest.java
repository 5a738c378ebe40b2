package com.heed.lab.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.input.Dates;
import com.heed.lab.jira.JiraIssue.Comment;
import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JiraCsvTest {
    private static final String EXPORT = """
            Summary,Issue key,Issue Type,Status,Project key,Reporter,Reporter Id,Assignee,Created,Resolved,Component/s,Component/s,Description,Custom field (Customer Request Type),Comment,Comment,Comment
            VPN down,HELP-1,Incident,Done,HELP,jane,5b10,bob,01/Mar/24 8:15 AM,02/Mar/24 8:15 PM,VPN,Network,"Nothing works; since 8",Report a fault,01/Mar/24 9:00 AM;bob;We look into it.,"01/Mar/24 10:00 AM;5b10;Still down; really!
            Second line",no author here
            Printer,HELP-2,Incident,Open,HELP,,,,13/Mar/24 1:05 PM,,,,,,,,
            """;

    @TempDir
    Path folder;

    @Test
    void repeatedColumnsAreAllRead() throws IOException {
        JiraIssue issue = read(EXPORT).issues().get(0);

        assertThat(issue.key()).isEqualTo("HELP-1");
        assertThat(issue.components()).containsExactly("VPN", "Network");
        assertThat(issue.requestType()).isEqualTo("Report a fault");
        assertThat(issue.description()).isEqualTo("Nothing works; since 8");
        assertThat(issue.created()).isEqualTo(Instant.parse("2024-03-01T08:15:00Z"));
        assertThat(issue.resolved()).isEqualTo(Instant.parse("2024-03-02T20:15:00Z"));
    }

    /** Comments name their author in one of the two ways the export names the reporter; their text may hold the separator. */
    @Test
    void commentsOfTheReporterAreTheCustomers() throws IOException {
        JiraExport export = read(EXPORT);

        assertThat(export.issues().get(0).comments())
                .containsExactly(
                        new Comment(Instant.parse("2024-03-01T09:00:00Z"), false, ""),
                        new Comment(Instant.parse("2024-03-01T10:00:00Z"), true, "Still down; really!\nSecond line"));
        assertThat(export.anonymous()).isEqualTo(1);
        assertThat(export.issues().get(1).comments()).isEmpty();
        assertThat(export.issues().get(1).reporter()).isNull();
    }

    @Test
    void otherSeparatorsThatJiraOffersAreFound() throws IOException {
        for (String separator : new String[] {";", "|", "\t", "^"}) {
            JiraIssue issue = read(String.join(separator, "Summary", "Issue key", "\"Created, or not\"", "Created")
                            + "\n" + String.join(separator, "\"a, b\"", "A-1", "x", "2024-03-01 10:00") + "\n")
                    .issues()
                    .get(0);

            assertThat(issue.summary()).as(separator).isEqualTo("a, b");
            assertThat(issue.created()).isEqualTo(Instant.parse("2024-03-01T10:00:00Z"));
        }
    }

    @Test
    void aChineseExportIsRead() throws IOException {
        JiraIssue issue = JiraExport.read(
                        file("""
                        问题关键字,概要,描述,状态,报告人,创建日期,问题类型,注释
                        服务-1,退款,还没到账,处理中,zhang,02/三月/24 2:15 下午,投诉,03/三月/24 10:00 上午;zhang;没有回复
                        """), new JiraColumns(Map.of()), new Dates(ZoneId.of("Asia/Shanghai"), null))
                .issues()
                .get(0);

        assertThat(issue.key()).isEqualTo("服务-1");
        assertThat(issue.type()).isEqualTo("投诉");
        assertThat(issue.created()).isEqualTo(Instant.parse("2024-03-02T06:15:00Z"));
        assertThat(issue.comments()).containsExactly(new Comment(Instant.parse("2024-03-03T02:00:00Z"), true, "没有回复"));
    }

    @Test
    void columnsOfAnyTableCanBeNamed() throws IOException {
        JiraIssue issue = JiraExport.read(
                        file("title,body,group\nhello,world,IT\n"),
                        new JiraColumns(Map.of("summary", "title", "description", "body", "component", "group")),
                        new Dates(ZoneOffset.UTC, null))
                .issues()
                .get(0);

        assertThat(issue.key()).isEqualTo("row 0");
        assertThat(issue.summary()).isEqualTo("hello");
        assertThat(issue.components()).containsExactly("IT");
    }

    @Test
    void aTableThatIsNoExportIsRefusedWithWhatToDo() {
        refused(
                "a,b\n1,2\n",
                Map.of(),
                "has no column Summary or Description; it has a, b. Say which columns hold what");
        refused("a,b\n1,2\n", Map.of("summary", "c"), "--columns summary=c: ");
        refused("a,b\n1,2\n", Map.of("title", "a"), "'title' is not one of key, project, summary");
        refused(
                "Summary,Created\na,2024-03-01\nb,soon\n",
                Map.of(),
                "row 1 (line 3), column 'Created': 'soon' is not a time as '2024-03-01' before it is");
        refused(
                "Summary,Created,Resolved\na,2024-03-01,later\n",
                Map.of(),
                "row 0 (line 2), column 'Resolved': 'later' is not written as the times of creation are");
        refused("Summary,Created\na\n", Map.of(), "row 0 (line 2): 1 values for 2 columns");
    }

    private void refused(String content, Map<String, String> columns, String sentence) {
        assertThatThrownBy(
                        () -> JiraExport.read(file(content), new JiraColumns(columns), new Dates(ZoneOffset.UTC, null)))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(sentence);
    }

    private JiraExport read(String content) throws IOException {
        return JiraExport.read(file(content), new JiraColumns(Map.of()), new Dates(ZoneOffset.UTC, null));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), content);
    }
}
