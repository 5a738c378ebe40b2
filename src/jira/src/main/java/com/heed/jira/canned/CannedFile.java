package com.heed.jira.canned;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.jira.page.Csv;
import com.heed.jira.page.CsvRows;
import com.heed.jira.setup.FieldProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Canned responses as a file: JSON {@code {"responses":[...]}} or CSV, with name, language, text, shortcut, tags and changes. */
final class CannedFile {
    /** Responses of one file. */
    static final int MOST_ROWS = 1_000;

    /** Bytes of one file. */
    static final int LARGEST = 5_000_000;

    private static final List<String> COLUMNS = List.of("name", "language", "text", "shortcut", "tags", "changes");
    private static final List<String> NEEDED = COLUMNS.subList(0, 3);
    /** What {@link Csv} puts an apostrophe in front of. */
    private static final String FORMULA = "=+-@\t\r";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CannedFile() {}

    /** What a file holds. @param problems about the file as a whole; then there are no forms */
    record Content(List<CannedForm> forms, List<FieldProblem> problems) {
        static Content wrong(FieldProblem problem) {
            return new Content(List.of(), List.of(problem));
        }
    }

    static Content read(byte[] bytes, boolean csv) {
        if (bytes.length > LARGEST) {
            return Content.wrong(FieldProblem.of("file", "canned.file.large", String.valueOf(LARGEST)));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Content.wrong(FieldProblem.of("file", "canned.file.encoding", String.valueOf(firstNoUtf8(bytes))));
        }
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Content content = csv ? ofCsv(clean) : ofJson(clean);
        if (content.problems().isEmpty() && content.forms().isEmpty()) {
            return Content.wrong(FieldProblem.of("file", "canned.file.empty"));
        }
        return content.forms().size() > MOST_ROWS
                ? Content.wrong(FieldProblem.of("file", "canned.file.rows", String.valueOf(MOST_ROWS)))
                : content;
    }

    /** Number of the line, from 1, at whose bytes UTF-8 ends. */
    private static int firstNoUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Content ofJson(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Content.wrong(FieldProblem.of("file", "canned.file.json"));
        }
        JsonNode responses = root == null ? null : root.path("responses");
        if (responses == null || !responses.isArray()) {
            return Content.wrong(FieldProblem.of("file", "canned.file.json"));
        }
        List<CannedForm> forms = new ArrayList<>();
        for (JsonNode each : responses) {
            forms.add(form(each));
        }
        return new Content(forms, List.of());
    }

    /** What is no text counts as missing. */
    static CannedForm form(JsonNode node) {
        List<String> tags = new ArrayList<>();
        node.path("tags").forEach(tag -> tags.add(tag.asText("")));
        List<String> changes = new ArrayList<>();
        node.path("changes").forEach(change -> changes.add(change.asText("")));
        return new CannedForm(
                node.path("name").asText(""),
                node.path("language").asText(""),
                node.path("text").asText(""),
                node.path("shortcut").isNull() ? "" : node.path("shortcut").asText(""),
                tags,
                changes);
    }

    private static Content ofCsv(String text) {
        List<List<String>> rows = CsvRows.read(text).orElse(null);
        if (rows == null) {
            return Content.wrong(FieldProblem.of("file", "canned.file.quote"));
        }
        if (rows.isEmpty()) {
            return Content.wrong(FieldProblem.of("file", "canned.file.empty"));
        }
        List<String> head = rows.getFirst().stream().map(String::strip).toList();
        for (String needed : NEEDED) {
            if (!head.contains(needed)) {
                return Content.wrong(FieldProblem.of("file", "canned.file.column", needed));
            }
        }
        for (String column : head) {
            if (!COLUMNS.contains(column)) {
                return Content.wrong(
                        FieldProblem.of("file", "canned.file.unknown", column, String.join(", ", COLUMNS)));
            }
        }
        Set<String> once = new HashSet<>(head);
        if (once.size() < head.size()) {
            return Content.wrong(FieldProblem.of("file", "canned.file.twice"));
        }
        List<CannedForm> forms = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() != head.size()) {
                return Content.wrong(FieldProblem.of(
                        "file",
                        "canned.file.fields",
                        String.valueOf(i + 1),
                        String.valueOf(row.size()),
                        String.valueOf(head.size())));
            }
            forms.add(new CannedForm(
                    cell(head, row, "name"),
                    cell(head, row, "language"),
                    cell(head, row, "text"),
                    cell(head, row, "shortcut"),
                    List.of(cell(head, row, "tags").split("[,\uFF0C]")),
                    cell(head, row, "changes").lines().toList()));
        }
        return new Content(forms, List.of());
    }

    private static String cell(List<String> head, List<String> row, String column) {
        int at = head.indexOf(column);
        String cell = at < 0 ? "" : row.get(at);
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    static String write(List<CannedForm> responses, boolean csv) {
        return csv ? csv(responses) : json(responses);
    }

    private static String csv(List<CannedForm> responses) {
        Csv csv = new Csv().head(COLUMNS);
        for (CannedForm response : responses) {
            csv.text(response.name())
                    .text(response.language())
                    .text(response.text())
                    .text(response.shortcut())
                    .text(String.join(",", response.tags()))
                    .text(String.join("\n", response.changes()))
                    .end();
        }
        return csv.toString();
    }

    private static String json(List<CannedForm> responses) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("responses");
        for (CannedForm response : responses) {
            ObjectNode one = list.addObject();
            one.put("name", response.name())
                    .put("language", response.language())
                    .put("text", response.text())
                    .put("shortcut", response.shortcut());
            response.tags().forEach(one.putArray("tags")::add);
            response.changes().forEach(one.putArray("changes")::add);
        }
        return root.toPrettyString();
    }
}
