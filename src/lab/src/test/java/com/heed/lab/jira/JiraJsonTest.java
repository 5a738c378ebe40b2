package com.heed.lab.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Contact;
import com.heed.Message;
import com.heed.lab.input.Dates;
import com.heed.lab.run.WrongUse;
import com.heed.urgency.FieldChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JiraJsonTest {
    private static final String ISSUE = """
            {"id":"10001","key":"HELP-1","fields":{
              "project":{"key":"HELP"},"summary":"VPN down","description":"Nothing works since 8.",
              "issuetype":{"name":"Incident"},"status":{"name":"Done"},"priority":{"name":"High"},
              "created":"2024-03-01T08:15:00.000+0100","resolutiondate":"2024-03-02T08:15:00.000+0100",
              "reporter":{"name":"jane","displayName":"Jane Doe"},"assignee":{"name":"bob","displayName":"Bob Roe"},
              "components":[{"name":"VPN"}],
              "customfield_10010":{"requestType":{"id":"5","name":"Report a fault"}},
              "comment":{"comments":[
                {"author":{"name":"bob"},"body":"We look into it.","created":"2024-03-01T09:00:00.000+0100"},
                {"author":{"name":"bob"},"body":"she is annoying","created":"2024-03-01T09:01:00.000+0100",
                 "visibility":{"type":"role","value":"Administrators"}},
                {"author":{"name":"bob"},"body":"note","created":"2024-03-01T09:02:00.000+0100","jsdPublic":false},
                {"author":{"name":"bob"},"body":"note","created":"2024-03-01T09:03:00.000+0100",
                 "properties":[{"key":"sd.public.comment","value":{"internal":true}}]},
                {"author":{"name":"jane"},"body":"Still down!","created":"2024-03-01T10:00:00.000+0100","jsdPublic":true},
                {"body":"I have the same.","created":"2024-03-01T11:00:00.000+0100"}]}},
             "properties":{"request.channel.type":{"value":"email"}},
             "changelog":{"histories":[
               {"created":"2024-03-02T08:15:00.000+0100","items":[
                 {"field":"status","fromString":"Open","toString":"Done"},
                 {"field":"resolution","fromString":null,"toString":"Fixed"},
                 {"field":"Comment","fromString":"note","toString":"a note she must not see"},
                 {"field":"description","fromString":"secret","toString":"x"}]}]}}
            """;

    @TempDir
    Path folder;

    @Test
    void anIssueIsReadAsAContactOfItsReporter() throws IOException {
        JiraIssue issue = read(ISSUE).issues().get(0);
        Contact contact = issue.contact();

        assertThat(contact.id()).isEqualTo("HELP-1");
        assertThat(contact.subject()).isEqualTo("VPN down");
        assertThat(contact.channel()).isEqualTo("email");
        assertThat(contact.requestType()).isEqualTo("Report a fault");
        assertThat(contact.arrived()).isEqualTo(Instant.parse("2024-03-01T07:15:00Z"));
        assertThat(contact.messages())
                .extracting(Message::author, Message::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Message.Author.CUSTOMER, "Nothing works since 8."),
                        org.assertj.core.groups.Tuple.tuple(Message.Author.AGENT, ""),
                        org.assertj.core.groups.Tuple.tuple(Message.Author.CUSTOMER, "Still down!"),
                        org.assertj.core.groups.Tuple.tuple(Message.Author.CUSTOMER, "I have the same."));
        assertThat(issue.people()).contains("Jane Doe", "Bob Roe", "jane", "bob");
        assertThat(issue.components()).containsExactly("VPN");
    }

    /** Restricted to a role, marked by Service Management in the comment, or in its properties. */
    @Test
    void internalCommentsAreCutInAllTheWaysTheyAreMarked() throws IOException {
        JiraIssue issue = read(ISSUE).issues().get(0);

        assertThat(issue.hidden()).isEqualTo(3);
        assertThat(issue.toString()).doesNotContain("annoying").doesNotContain("note");
    }

    @Test
    void onlyStatusAndResolutionOfTheChangeLogAreKept() throws IOException {
        JiraIssue issue = read(ISSUE).issues().get(0);

        assertThat(issue.changes())
                .containsExactly(
                        new JiraIssue.Change(
                                Instant.parse("2024-03-02T07:15:00Z"), JiraIssue.Field.STATUS, "Open", "Done"),
                        new JiraIssue.Change(
                                Instant.parse("2024-03-02T07:15:00Z"), JiraIssue.Field.RESOLUTION, "", "Fixed"));
    }

    /** A deleted or edited comment stands in the log with its text, whoever could read it. */
    @Test
    void theLogKeepsEveryFieldButComments() throws IOException {
        JiraIssue issue = read(ISSUE).issues().get(0);

        assertThat(issue.priority()).isEqualTo("High");
        Instant at = Instant.parse("2024-03-02T07:15:00Z");
        assertThat(issue.log())
                .containsExactly(
                        new FieldChange(at, "status", "Open", "Done"),
                        new FieldChange(at, "resolution", "", "Fixed"),
                        new FieldChange(at, "description", "secret", "x"));
    }

    @Test
    void allShapesOfAnswersAreRead() throws IOException {
        String one = "{\"key\":\"A-1\",\"fields\":{\"summary\":\"a\"}}";
        String two = "{\"key\":\"A-2\",\"fields\":{\"summary\":\"b\"}}";

        assertThat(keys(one)).containsExactly("A-1");
        assertThat(keys(one + "\n" + two + "\n")).containsExactly("A-1", "A-2");
        assertThat(keys("[" + one + "," + two + "]")).containsExactly("A-1", "A-2");
        assertThat(keys("{\"total\":2,\"issues\":[" + one + "," + two + "],\"names\":{}}"))
                .containsExactly("A-1", "A-2");
        assertThat(keys("{\"issues\":[" + one + "]}\n{\"issues\":[" + two + "]}"))
                .containsExactly("A-1", "A-2");
    }

    @Test
    void theDocumentFormatOfVersionThreeIsReadAsText() throws IOException {
        JiraIssue issue = read("""
                        {"key":"A-1","fields":{"summary":"s","description":{"type":"doc","version":1,"content":[
                          {"type":"paragraph","content":[{"type":"text","text":"It is "},{"type":"text","text":"broken","marks":[]}]},
                          {"type":"codeBlock","content":[{"type":"text","text":"trace"}]},
                          {"type":"bulletList","content":[{"type":"listItem","content":[
                            {"type":"paragraph","content":[{"type":"text","text":"again"}]}]}]}]}}}
                        """).issues().get(0);

        assertThat(issue.description()).isEqualTo("It is broken\nagain");
    }

    @Test
    void whatIsMissingIsEmptyAndNothingFails() throws IOException {
        JiraIssue issue =
                read("{\"id\":\"7\",\"fields\":{\"reporter\":null,\"created\":\"soon\",\"comment\":{\"comments\":[{}]}}}")
                        .issues()
                        .get(0);

        assertThat(issue.key()).isEqualTo("7");
        assertThat(issue.created()).isNull();
        assertThat(issue.contact().messages()).hasSize(2);
    }

    @Test
    void anIssueThatStandsTwiceIsReadOnce() throws IOException {
        JiraExport export = read(ISSUE + ISSUE);

        assertThat(export.issues()).hasSize(1);
        assertThat(export.duplicates()).isEqualTo(1);
    }

    @Test
    void allFilesOfAFolderAreReadInTheOrderOfTheirNames() throws IOException {
        file("2.json", "{\"key\":\"A-2\",\"fields\":{}}");
        file("1.jsonl", "{\"key\":\"A-1\",\"fields\":{}}");
        file("3.csv", "Issue key,Summary\nA-3,hello\n");
        file("notes.txt", "not an export");

        assertThat(JiraExport.read(folder, new JiraColumns(Map.of()), new Dates(ZoneOffset.UTC, null))
                        .issues())
                .extracting(JiraIssue::key)
                .containsExactly("A-1", "A-2", "A-3");
    }

    @Test
    void whatIsNoExportIsRefusedWithItsPlace() {
        refused("{\"key\":\"A-1\",\"fields\":{}}\n{\"key\":", "line 2 is not JSON");
        refused("{\"text\":\"hello\"}", "issue 1 has no 'fields'");
        refused("{\"issues\":[]}", "holds no issue");
        refused("[17]", "issue 1 has no 'fields'");
        refused("", "is empty");
    }

    private void refused(String content, String sentence) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(WrongUse.class).hasMessageContaining(sentence);
    }

    private List<String> keys(String content) throws IOException {
        return read(content).issues().stream().map(JiraIssue::key).toList();
    }

    private JiraExport read(String content) throws IOException {
        return JiraExport.read(
                file("export.json", content), new JiraColumns(Map.of()), new Dates(ZoneOffset.UTC, null));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
