package com.heed.sandbox.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads issues as Jira's REST interface v2 gives them: one issue, a list of issues, an answer of the search with its {@code issues}, or any number of
 * these one after the other, as in JSON lines.
 */
final class JiraJsonReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JiraJsonReader() {}

    /**
     * All issues of one file.
     *
     * @param file    name of the file, for messages
     * @param content its bytes; not closed
     * @throws BrokenExportException if it is no JSON, or if an issue lacks what every issue has
     */
    static List<ExportedIssue> read(String file, InputStream content) throws IOException {
        List<ExportedIssue> issues = new ArrayList<>();
        try (MappingIterator<JsonNode> roots =
                JSON.readerFor(JsonNode.class).readValues(JSON.getFactory().createParser(content))) {
            while (roots.hasNextValue()) {
                addAll(file, roots.nextValue(), issues);
            }
        } catch (JsonProcessingException e) {
            String after = issues.isEmpty()
                    ? ""
                    : " after issue " + issues.getLast().issue().key();
            throw new BrokenExportException(
                    file + ": line " + e.getLocation().getLineNr() + after + " is not JSON: " + e.getOriginalMessage(),
                    e);
        }
        return issues;
    }

    private static void addAll(String file, JsonNode node, List<ExportedIssue> issues) {
        if (node.isArray()) {
            node.forEach(child -> addAll(file, child, issues));
        } else if (node.path("issues").isArray()) {
            addAll(file, node.path("issues"), issues);
        } else {
            issues.add(new JsonIssue(file, node, issues.size() + 1).read());
        }
    }
}
