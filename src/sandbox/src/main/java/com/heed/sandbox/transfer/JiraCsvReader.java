package com.heed.sandbox.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the CSV of Jira's search page ("all fields"): a header whose names may repeat, one row an issue, UTF-8, separated by comma, semicolon, bar,
 * caret or tab.
 *
 * <p>Such a file has no change log and does not say which comments are internal: all are taken as public. Its times have no zone: they are taken as
 * UTC.
 */
final class JiraCsvReader {
    private static final String SEPARATORS = ",;|^\t";
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int HEADER_LIMIT = 65_536;

    private JiraCsvReader() {}

    /**
     * All issues of one file.
     *
     * @param file    name of the file, for messages
     * @param content its bytes; not closed
     * @throws BrokenExportException if it is no such CSV, or if a row lacks what every issue has
     */
    static List<ExportedIssue> read(String file, InputStream content) throws IOException {
        try {
            PushbackReader text = new PushbackReader(
                    new InputStreamReader(
                            content,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    HEADER_LIMIT);
            char separator = separator(file, text);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setIgnoreEmptyLines(true)
                    .get();
            return rows(file, CSVParser.parse(text, format));
        } catch (CharacterCodingException e) {
            throw new BrokenExportException(file + ": is not UTF-8; save it as UTF-8", e);
        }
    }

    private static List<ExportedIssue> rows(String file, CSVParser parser) throws IOException {
        List<ExportedIssue> issues = new ArrayList<>();
        try {
            Iterator<CSVRecord> rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new BrokenExportException(file + ": is empty");
            }
            CsvHeader header = new CsvHeader(file, rows.next().toList());
            while (rows.hasNext()) {
                CSVRecord row = rows.next();
                issues.add(new CsvIssue(file, header, row.toList(), parser.getCurrentLineNumber()).read());
            }
            return issues;
        } catch (UncheckedIOException | IllegalStateException e) {
            if (e.getCause() instanceof CharacterCodingException broken) {
                throw broken;
            }
            String after = issues.isEmpty()
                    ? ""
                    : " after issue " + issues.getLast().issue().key();
            throw new BrokenExportException(
                    file + ": line " + parser.getCurrentLineNumber() + after + " is not CSV: " + e.getMessage(), e);
        }
    }

    /** The separator that stands most often in the first line; column names hold none of them. Leaves the reader at the first column. */
    private static char separator(String file, PushbackReader text) throws IOException {
        char[] start = new char[HEADER_LIMIT];
        int length = readFully(text, start);
        int from = length > 0 && start[0] == BYTE_ORDER_MARK ? 1 : 0;
        text.unread(start, from, length - from);
        int[] counts = new int[SEPARATORS.length()];
        for (int i = from; i < length && start[i] != '\n' && start[i] != '\r'; i++) {
            int which = SEPARATORS.indexOf(start[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        if (counts[best] == 0) {
            throw new BrokenExportException(
                    file + ": its first line names no columns; export all fields as CSV from Jira's search page");
        }
        return SEPARATORS.charAt(best);
    }

    private static int readFully(Reader text, char[] into) throws IOException {
        int length = 0;
        while (length < into.length) {
            int read = text.read(into, length, into.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length;
    }
}
