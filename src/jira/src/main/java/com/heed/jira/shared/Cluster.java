package com.heed.jira.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.jira.http.Http;
import com.heed.jira.http.Question;
import com.heed.jira.shared.SharedIndexException.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One OpenSearch, over its REST. Safe for many threads. */
public final class Cluster {
    static final ObjectMapper JSON = new ObjectMapper();
    /** What an administrator's own call may take, and one of a page. */
    static final long SHORT_MILLIS = 5_000;
    /** What a write may take. */
    static final long LONG_MILLIS = 30_000;

    /** Bytes of an answer: some thousand answers with their texts. */
    private static final int LARGEST = 64 << 20;
    /** The engine with its own product of vectors came with this one. */
    private static final int[] OLDEST = {2, 13};

    private static final int NEWEST_MAJOR = 3;
    /** Before version 3 the scores of words keep the factor k1 + 1 that Lucene dropped. */
    private static final double OLD_BM25_FACTOR = 2.2;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\..*");
    private static final int LONGEST_REASON = 300;

    private final Http http;
    private final Connection connection;
    private volatile @Nullable Double bm25Factor;

    public Cluster(Http http, Connection connection) {
        this.http = http;
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** What scores of words are to be divided by to be those of {@link com.heed.retrieval.Hit}. */
    double bm25Factor(long millis) throws SharedIndexException {
        Double known = bm25Factor;
        if (known == null) {
            known = major(millis) < NEWEST_MAJOR ? OLD_BM25_FACTOR : 1.0;
            bm25Factor = known;
        }
        return known;
    }

    /** First number of its version. @throws SharedIndexException if it is no OpenSearch, or of a version that cannot be used */
    int major(long millis) throws SharedIndexException {
        JsonNode version = call("GET", "", null, millis).path("version");
        Matcher number = NUMBER.matcher(version.path("number").asText());
        if (!version.path("distribution").asText().equals("opensearch") || !number.matches()) {
            throw new SharedIndexException(Fault.FOREIGN, connection.address().getHost() + " is no OpenSearch", null);
        }
        int major = Integer.parseInt(number.group(1));
        int minor = Integer.parseInt(number.group(2));
        if (major < OLDEST[0] || (major == OLDEST[0] && minor < OLDEST[1]) || major > NEWEST_MAJOR) {
            throw new SharedIndexException(
                    Fault.VERSION,
                    "OpenSearch " + version.path("number").asText() + " cannot be used; expected 2.13 to 3",
                    null);
        }
        return major;
    }

    /**
     * Sends JSON and reads JSON.
     *
     * @param path after the address, without a slash in front
     * @param body null for none
     * @param millis for all of it
     * @throws SharedIndexException if it does not answer with a status below 300
     */
    JsonNode call(String method, String path, @Nullable JsonNode body, long millis) throws SharedIndexException {
        return send(method, path, body == null ? "" : body.toString(), "application/json", millis);
    }

    /** Sends JSON, a value a line. */
    JsonNode lines(String path, List<? extends JsonNode> lines, long millis) throws SharedIndexException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return send("POST", path, text.toString(), "application/x-ndjson", millis);
    }

    private JsonNode send(String method, String path, String body, String type, long millis)
            throws SharedIndexException {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        if (!body.isEmpty()) {
            headers.put("Content-Type", type);
        }
        if (!connection.user().isEmpty()) {
            String both = connection.user() + ":" + connection.password();
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        Http.Answer answer;
        try {
            answer = http.send(
                    new Question(
                            method,
                            URI.create(connection.address() + "/" + path),
                            headers,
                            body.getBytes(StandardCharsets.UTF_8),
                            LARGEST),
                    millis);
        } catch (Http.NotAnswered e) {
            throw new SharedIndexException(
                    switch (e.reason()) {
                        case UNREACHABLE -> Fault.UNREACHABLE;
                        case LATE -> Fault.LATE;
                        case CERTIFICATE -> Fault.CERTIFICATE;
                    },
                    String.valueOf(e.getMessage()),
                    e);
        }
        JsonNode said = read(answer);
        if (answer.status() >= 300) {
            throw refused(answer.status(), said.path("error"));
        }
        if (said.isMissingNode()) {
            throw new SharedIndexException(
                    Fault.FOREIGN, connection.address().getHost() + " does not answer with JSON", null);
        }
        return said;
    }

    private static JsonNode read(Http.Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        } catch (IOException e) {
            throw new IllegalStateException("reading bytes in memory failed", e);
        }
    }

    /** What an error of its means. @param error as it says it, perhaps a text, or missing */
    static SharedIndexException refused(int status, JsonNode error) {
        String type = error.path("type").asText();
        String said = (type + ": "
                        + (error.isTextual()
                                ? error.asText()
                                : error.path("reason").asText()))
                .strip();
        String message = "OpenSearch answered " + status + " "
                + (said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON));
        boolean knn = status == 400 && (said.contains("knn") || message.contains("[index.knn]"));
        return new SharedIndexException(
                switch (status) {
                    case 401 -> Fault.DENIED;
                    case 403 -> Fault.FORBIDDEN;
                    case 404 -> Fault.MISSING;
                    case 408, 429, 502, 503, 504 -> Fault.UNREACHABLE;
                    default -> knn ? Fault.KNN : Fault.REFUSED;
                },
                message,
                null);
    }
}
