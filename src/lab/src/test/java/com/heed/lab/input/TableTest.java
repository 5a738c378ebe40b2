package com.heed.lab.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @TempDir
    Path folder;

    @Test
    void csvKeepsCommasQuotesAndLineEndsInsideQuotes() throws IOException {
        Table table = Table.read(file("a.csv", "text,label\r\n\"a, \"\"b\"\"\nc\",1\r\n你好,0\r\n"));

        assertThat(table.columns()).containsExactly("text", "label");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.cell(0, 0)).isEqualTo("a, \"b\"\nc");
        assertThat(table.cell(1, 0)).isEqualTo("你好");
        assertThat(table.cell(1, table.column("label"))).isEqualTo("0");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(Table.read(file("a.csv", "\ufefftext\nhello\n")).columns()).containsExactly("text");
    }

    @Test
    void gzipIsKnownByItsFirstBytesNotByItsName() throws IOException {
        Path plain = folder.resolve("named.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(plain))) {
            out.write("text\nhello\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Table.read(plain).cell(0, 0)).isEqualTo("hello");
        assertThat(Table.read(file("plain.csv.gz", "text\nhello\n")).cell(0, 0)).isEqualTo("hello");
    }

    @Test
    void jsonLinesMayDifferInTheirFields() throws IOException {
        Table table = Table.read(
                file("a.jsonl", "{\"text\":\"a\",\"stars\":4}\n\n{\"text\":null,\"more\":{\"x\":[1]},\"ok\":true}\n"));

        assertThat(table.columns()).containsExactly("text", "stars", "more", "ok");
        assertThat(table.cell(0, table.column("stars"))).isEqualTo("4");
        assertThat(table.cell(0, table.column("ok"))).isEmpty();
        assertThat(table.cell(1, table.column("text"))).isEmpty();
        assertThat(table.cell(1, table.column("more"))).isEqualTo("{\"x\":[1]}");
        assertThat(table.cell(1, table.column("ok"))).isEqualTo("true");
    }

    @Test
    void severalColumnsAreJoinedByLineEndsWithoutEmptyOnes() throws IOException {
        Table table = Table.read(file("a.csv", "a,b,c\nx,,z\n"));

        assertThat(table.text(0, new int[] {0, 1, 2})).isEqualTo("x\nz");
    }

    @Test
    void rowsAreCalledByTheirColumnRowElseByTheirPlaceFromZero() throws IOException {
        assertThat(Table.read(file("a.csv", "text\na\nb\n")).rowNumbers()).containsExactly(0, 1);
        assertThat(Table.read(file("b.csv", "row,text\n17,a\n3,b\n")).rowNumbers())
                .containsExactly(17, 3);
        Table wrong = Table.read(file("c.csv", "row,text\n1,a\nx,b\n"));
        refused(wrong::rowNumbers, "row 1 (line 3), column 'row': 'x' is not a whole number");
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() throws IOException {
        Table table = Table.read(file("a.csv", "text,label\na,1\n"));

        refused(() -> table.column("txt"), "has no column 'txt'; it has text, label.");
    }

    @Test
    void otherSeparatorsAreSeen() throws IOException {
        Table table = Table.read(file("a.csv", "text;label\na;1\n"));

        refused(() -> table.column("text"), "it has one column, 'text;label'. Separate values by commas.");
    }

    @Test
    void aColumnThatStandsTwiceIsNotGuessed() throws IOException {
        Table table = Table.read(file("a.csv", "text,text\na,b\n"));

        refused(() -> table.column("text"), "has several columns 'text'");
    }

    @Test
    void aRaggedRowIsNamedWithItsLine() throws IOException {
        Path ragged = file("a.csv", "a,b\n\"1\n1\",2\n3\n");

        refused(() -> Table.read(ragged), "row 1 (line 4): 1 values for 2 columns");
    }

    @Test
    void aQuoteThatDoesNotEndIsNamed() throws IOException {
        Path open = file("a.csv", "a,b\n1,2\n\"3,4\n");

        refused(() -> Table.read(open), "row 1 (line 3) is not CSV: a double quote that begins a value has no end.");
    }

    @Test
    void aValueThatGoesOnBehindItsQuoteIsNamed() throws IOException {
        Path broken = file("a.csv", "a,b\n1,2\n\"say \"yes\" now\",4\n");

        refused(
                () -> Table.read(broken),
                "row 1 (line 3) is not CSV: a value goes on behind the double quote that ends it.");
    }

    @Test
    void quotesBetweenOtherSeparatorsAreToldWithTheSeparator() throws IOException {
        Path semicolons = file("a.csv", "text;label\n\"hello\";greeting\n");

        refused(
                () -> Table.read(semicolons),
                "row 0 (line 2) is not CSV: a value goes on behind the double quote that ends it. It has one column, 'text;label'. Separate values by commas.");
    }

    @Test
    void theLineThatIsNotUtf8IsNamedEvenFarIntoTheFile() throws IOException {
        Path file = folder.resolve("gbk.csv");
        byte[] good = "text\nfine\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);
        byte[] bad = "你好\n".getBytes(Charset.forName("GBK"));
        byte[] all = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, all, good.length, bad.length);
        Files.write(file, all);

        refused(() -> Table.read(file), "line 18001: not UTF-8. Save the file as UTF-8");
    }

    @Test
    void emptyFilesAndFoldersAreRefused() throws IOException {
        Path empty = file("empty.csv", "");
        Path blank = file("blank.csv", " \n\n");
        Path head = file("head.csv", "text,label\n");

        refused(() -> Table.read(empty), "is empty.");
        refused(() -> Table.read(blank), "is empty.");
        refused(() -> Table.read(head), "has column names and no rows.");
        refused(() -> Table.read(folder), "is a folder; name a file.");
        refused(() -> Table.read(folder.resolve("no.csv")), "There is no file");
    }

    @Test
    void brokenGzipIsRefused() throws IOException {
        Path whole = folder.resolve("whole.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write("text\n".concat("hello\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        }
        Path half = folder.resolve("half.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));

        refused(() -> Table.read(half), "is a broken gzip file");
    }

    @Test
    void aLineThatIsNoJsonObjectIsNamed() throws IOException {
        Path broken = file("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\n");
        Path number = file("b.jsonl", "{\"text\":\"a\"}\n17\n");
        Path array = file("c.json", "[{\"text\":\"a\"}]");

        refused(() -> Table.read(broken), "line 2 is not JSON");
        refused(() -> Table.read(number), "line 2 is not a JSON object");
        refused(() -> Table.read(array), "begins with '['; write one JSON object a line");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void refused(ThrowingCallable reading, String sentence) {
        assertThatThrownBy(reading).isInstanceOf(WrongUse.class).hasMessageContaining(sentence);
    }
}
