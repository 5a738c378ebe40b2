package com.heed.jira.canned;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.setup.FieldProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CannedFileTest {

    private static CannedFile.Content csv(String text) {
        return CannedFile.read(text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static FieldProblem problem(CannedFile.Content content) {
        assertThat(content.problems()).hasSize(1);
        assertThat(content.forms()).isEmpty();
        return content.problems().getFirst();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<CannedForm> all = List.of(
                new CannedForm(
                        "=1+1, \"quoted\"",
                        "en",
                        "Hello {{customer.name}},\n\nsee <b>\"this\"</b>, ok?",
                        "a",
                        List.of("refund", "退款"),
                        List.of("priority=High", "Team=Returns")),
                new CannedForm("-退款", "zh", "@您好，\n{{response.结尾}}", "", List.of("退款"), List.of()));
        for (boolean csv : List.of(true, false)) {
            CannedFile.Content read = CannedFile.read(CannedFile.write(all, csv).getBytes(StandardCharsets.UTF_8), csv);
            assertThat(read.problems()).isEmpty();
            assertThat(read.forms()).isEqualTo(all);
        }
    }

    @Test
    void columnsStandInAnyOrderAndSomeMayBeMissing() {
        assertThat(csv("text,name,language\r\n\"Hi, there\",A,en\r\n\r\n").forms())
                .containsExactly(new CannedForm("A", "en", "Hi, there", "", List.of(""), List.of()));
    }

    @Test
    void aFileThatIsNotUtf8NamesTheLine() {
        byte[] gbk = "name,language,text\nA,zh,hello\nB,zh,退款\n".getBytes(Charset.forName("GBK"));
        assertThat(problem(CannedFile.read(gbk, true))).isEqualTo(FieldProblem.of("file", "canned.file.encoding", "3"));
        byte[] utf16 = "{\"responses\":[]}".getBytes(StandardCharsets.UTF_16);
        assertThat(problem(CannedFile.read(utf16, false)))
                .isEqualTo(FieldProblem.of("file", "canned.file.encoding", "1"));
    }

    @Test
    void aTableThatIsNoneSaysWhy() {
        assertThat(problem(csv("name,text\nA,B"))).isEqualTo(FieldProblem.of("file", "canned.file.column", "language"));
        assertThat(problem(csv("name,language,text,colour\nA,en,B,red")).args()).contains("colour");
        assertThat(problem(csv("name,language,text,text\nA,en,B,C")).key()).isEqualTo("canned.file.twice");
        assertThat(problem(csv("name,language,text\nA,en")))
                .isEqualTo(FieldProblem.of("file", "canned.file.fields", "2", "2", "3"));
        assertThat(problem(csv("name,language,text\nA,en,\"open")).key()).isEqualTo("canned.file.quote");
        assertThat(problem(csv("")).key()).isEqualTo("canned.file.empty");
        assertThat(problem(csv("name,language,text\n")).key()).isEqualTo("canned.file.empty");
    }

    @Test
    void jsonThatIsNoFileOfRepliesSaysWhy() {
        for (String text : List.of("", "[]", "{\"responses\":1}", "{\"responses\":[", "x")) {
            assertThat(problem(CannedFile.read(text.getBytes(StandardCharsets.UTF_8), false))
                            .key())
                    .as(text)
                    .isIn("canned.file.json", "canned.file.empty");
        }
        assertThat(CannedFile.read("{\"responses\":[3,{\"text\":{}}]}".getBytes(StandardCharsets.UTF_8), false)
                        .forms())
                .containsExactly(
                        new CannedForm("", "", "", "", List.of(), List.of()),
                        new CannedForm("", "", "", "", List.of(), List.of()));
    }

    @Test
    void aFileOfTooManyRowsOrBytesIsRefused() {
        assertThat(problem(csv("name,language,text\n" + "A,en,B\n".repeat(1_001))))
                .isEqualTo(FieldProblem.of("file", "canned.file.rows", "1000"));
        assertThat(problem(CannedFile.read(new byte[5_000_001], true)).key()).isEqualTo("canned.file.large");
    }
}
