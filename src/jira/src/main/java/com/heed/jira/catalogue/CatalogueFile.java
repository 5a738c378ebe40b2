package com.heed.jira.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.jira.page.CsvRows;
import com.heed.jira.setup.FieldProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a file, CSV as RFC 4180 has it, or JSON such as {@code {"items":[{"id":"grinder","text":"..."}]}}. A cell that is missing is empty. */
final class CatalogueFile {
    /** Bytes of one file. */
    static final int LARGEST = 20_000_000;

    private static final String FILE = "file";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CatalogueFile() {}

    /**
     * What a kind of file looks like.
     *
     * @param list    name of the list in JSON
     * @param columns known
     * @param needed  that have to be there
     * @param most    rows
     */
    record Shape(String list, List<String> columns, List<String> needed, int most) {
        static final Shape ITEMS = new Shape(
                "items",
                List.of(
                        "id",
                        "text",
                        "kind",
                        "price",
                        "currency",
                        "url",
                        "not_for",
                        "only_for",
                        "allowed",
                        "every_days",
                        "year_limit"),
                List.of("id", "text", "kind"),
                5_000);
        static final Shape EVENTS =
                new Shape("events", List.of("customer", "item", "at"), List.of("customer", "item", "at"), 200_000);
    }

    /** @param rows cells by column @param problems about the file as a whole; then there are no rows */
    record Content(List<Map<String, String>> rows, List<FieldProblem> problems) {
        private static Content wrong(String key, String... args) {
            return new Content(List.of(), List.of(FieldProblem.of(FILE, "catalogue.file." + key, args)));
        }
    }

    static Content read(byte[] bytes, boolean csv, Shape shape) {
        if (bytes.length > LARGEST) {
            return Content.wrong("large", String.valueOf(LARGEST / 1_000_000));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return Content.wrong("encoding");
        }
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (clean.isBlank()) {
            return Content.wrong("empty");
        }
        Content content = csv ? ofCsv(clean, shape) : ofJson(clean, shape);
        if (!content.problems.isEmpty()) {
            return content;
        }
        if (content.rows.isEmpty()) {
            return Content.wrong("empty");
        }
        return content.rows.size() > shape.most ? Content.wrong("rows", String.valueOf(shape.most)) : content;
    }

    private static Content ofJson(String text, Shape shape) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return Content.wrong("json", shape.list);
        }
        JsonNode list = root == null ? null : root.path(shape.list);
        if (list == null || !list.isArray()) {
            return Content.wrong("json", shape.list);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isObject()) {
                return Content.wrong("json", shape.list);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> cell : each.properties()) {
                if (!shape.columns.contains(cell.getKey())) {
                    return Content.wrong("unknown", cell.getKey(), String.join(", ", shape.columns));
                }
                row.put(cell.getKey(), said(cell.getValue()));
            }
            rows.add(row);
        }
        return new Content(rows, List.of());
    }

    /** A list of texts stands for what a cell has between semicolons. */
    private static String said(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.asText("")));
            return String.join(";", parts);
        }
        return value.isNull() ? "" : value.isNumber() ? value.decimalValue().toString() : value.asText("");
    }

    private static Content ofCsv(String text, Shape shape) {
        List<List<String>> rows = CsvRows.read(text).orElse(null);
        if (rows == null) {
            return Content.wrong("quote");
        }
        List<String> head = rows.isEmpty()
                ? List.of()
                : rows.getFirst().stream().map(String::strip).toList();
        for (String needed : shape.needed) {
            if (!head.contains(needed)) {
                return Content.wrong("column", needed);
            }
        }
        for (String column : head) {
            if (!shape.columns.contains(column)) {
                return Content.wrong("unknown", column, String.join(", ", shape.columns));
            }
        }
        if (new HashSet<>(head).size() < head.size()) {
            return Content.wrong("twice");
        }
        List<Map<String, String>> read = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() != head.size()) {
                return Content.wrong(
                        "fields", String.valueOf(i), String.valueOf(row.size()), String.valueOf(head.size()));
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < head.size(); c++) {
                cells.put(head.get(c), row.get(c));
            }
            read.add(cells);
        }
        return new Content(read, List.of());
    }
}
