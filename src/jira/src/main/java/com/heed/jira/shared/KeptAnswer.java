package com.heed.jira.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.retrieval.AnswerEncoder;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.HalfVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An answer as a document of the shared index, and back. Words and vectors are searched and not kept as they were sent; vectors are kept as halves, so that they are compared with the same numbers as on a node's own disk. */
final class KeptAnswer {
    /** Of the vectors, kept. */
    static final String REQUEST_HALVES = "requestVector";

    static final String REPLY_HALVES = "replyVector";
    static final String KEPT = "kept";
    /** Of these characters none takes more than three bytes. */
    private static final int LONGEST_ID = 160;

    private KeptAnswer() {}

    static ObjectNode document(EncodedAnswer encoded) {
        Answer answer = encoded.answer();
        Language language = answer.language();
        ObjectNode document = Cluster.JSON.createObjectNode();
        document.put("language", language.tag());
        ObjectNode kept = document.putObject(KEPT);
        kept.put("id", answer.id());
        switch (answer.origin()) {
            case Origin.Canned canned ->
                kept.put("kind", "canned")
                        .put("place", Long.toString(canned.response()))
                        .put("name", canned.name());
            case Origin.Past past -> {
                document.put("issue", past.issue());
                kept.put("kind", "past").put("issue", past.issue()).put("place", past.message());
            }
            case Origin.Article article ->
                kept.put("kind", "article")
                        .put("place", article.page())
                        .put("name", article.title())
                        .put("address", article.address())
                        .put("open", article.open());
        }
        kept.put("text", answer.text()).put("asked", answer.request());
        kept.put("written", answer.written().toString()).put("worth", answer.worth());
        ObjectNode words = document.putObject("words");
        words.put(Fields.reply(language), words(answer.text(), language));
        String asked = AnswerEncoder.asked(answer);
        if (asked != null) {
            words.put(Fields.request(language), words(asked, language));
        }
        ObjectNode vectors = Cluster.JSON.createObjectNode();
        put(kept, REQUEST_HALVES, vectors, Fields.request(language), encoded.request());
        put(kept, REPLY_HALVES, vectors, Fields.reply(language), encoded.reply());
        if (!vectors.isEmpty()) {
            document.set("vector", vectors);
        }
        return document;
    }

    private static String words(String text, Language language) {
        return String.join(" ", AnswerEncoder.words(text, language));
    }

    private static void put(
            ObjectNode kept, String halves, ObjectNode vectors, String field, float @Nullable [] vector) {
        if (vector != null) {
            byte[] bytes = HalfVector.bytes(vector);
            kept.put(halves, Base64.getEncoder().encodeToString(bytes));
            vectors.set(field, numbers(HalfVector.numbers(bytes)));
        }
    }

    static ArrayNode numbers(float[] vector) {
        ArrayNode numbers = Cluster.JSON.createArrayNode();
        for (float number : vector) {
            numbers.add(number);
        }
        return numbers;
    }

    /** What OpenSearch calls the document of an answer; it takes 512 bytes at most. */
    static String key(String id) {
        if (id.length() <= LONGEST_ID) {
            return "a-" + id;
        }
        try {
            byte[] print = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "h-" + HexFormat.of().formatHex(print);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param source of the document; see {@link #document} */
    static Answer answer(JsonNode source) throws IOException {
        JsonNode kept = source.path(KEPT);
        Language language = Language.ofTag(source.path("language").asText());
        Origin origin = switch (kept.path("kind").asText()) {
            case "canned" ->
                new Origin.Canned(
                        Long.parseLong(kept.path("place").asText()),
                        kept.path("name").asText());
            case "past" ->
                new Origin.Past(kept.path("issue").asText(), kept.path("place").asText());
            case "article" ->
                new Origin.Article(
                        kept.path("place").asText(),
                        kept.path("name").asText(),
                        kept.path("address").asText(),
                        kept.path("open").asBoolean());
            default ->
                throw new IOException(
                        "an answer of the unknown kind '" + kept.path("kind").asText() + "'");
        };
        return new Answer(
                kept.path("id").asText(),
                origin,
                language,
                kept.path("text").asText(),
                kept.path("asked").isTextual() ? kept.path("asked").asText() : null,
                Instant.parse(kept.path("written").asText()),
                kept.path("worth").asDouble());
    }

    /** The kept vector; null if there is none. @param halves {@link #REQUEST_HALVES} or {@link #REPLY_HALVES} */
    static float @Nullable [] vector(JsonNode source, String halves) {
        JsonNode kept = source.path(KEPT).path(halves);
        return kept.isTextual() ? HalfVector.numbers(Base64.getDecoder().decode(kept.asText())) : null;
    }
}
