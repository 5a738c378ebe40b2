package com.heed.sandbox.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.sandbox.load.Sayings.Saying;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Hands contacts to Heed as a telephone system or a chat would. */
final class Lines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String project;
    private final UnaryOperator<String> post;

    /** @param post sends a body to Heed's address for contacts and gives back its answer */
    Lines(String project, UnaryOperator<String> post) {
        this.project = project;
        this.post = post;
    }

    /** @param answered when an agent answered, or null while nobody has @return key of the issue */
    String send(String id, String channel, Saying saying, Instant said, @Nullable Instant answered) {
        ObjectNode body = JSON.createObjectNode();
        body.put("project", project);
        body.put("externalId", id);
        body.put("channel", channel);
        body.put("customer", saying.customer());
        body.put("summary", saying.summary());
        body.put("arrived", said.toString());
        ArrayNode messages = body.putArray("messages");
        message(messages, "customer", said, saying.text());
        if (answered != null && saying.answer() != null) {
            message(messages, "agent", answered, saying.answer());
        }
        try {
            JsonNode answer = JSON.readTree(post.apply(body.toString()));
            return answer.path("issue").asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("Heed's answer to a contact is not JSON: " + e.getMessage(), e);
        }
    }

    private static void message(ArrayNode messages, String author, Instant at, String text) {
        messages.addObject().put("author", author).put("at", at.toString()).put("text", text);
    }
}
