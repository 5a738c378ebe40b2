package com.heed.jira.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.jira.http.Http;
import com.heed.jira.http.Question;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks one address for one value: GET, nothing sent but the address. */
@Component
class LookupClient {
    /** Bytes of an answer. */
    static final int LARGEST = 65_536;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Http http;

    LookupClient(Http http) {
        this.http = http;
    }

    /**
     * The value at a place in the JSON of the answer; empty if the answer has no text or number there.
     *
     * @param pointer as RFC 6901 has it
     * @param millis  for everything, from the connection to the last byte
     * @throws IOException if the answer is no 200 or too large, does not come in time, or the address could not be asked; says why
     */
    Optional<String> ask(URI address, String pointer, int millis) throws IOException {
        Http.Answer answer = http.send(Question.get(address, LARGEST), millis);
        if (answer.status() != 200) {
            throw new IOException(address.getHost() + " answered " + answer.status());
        }
        JsonNode root = JSON.readTree(answer.body());
        JsonNode value = root == null ? JSON.missingNode() : root.at(pointer);
        return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
    }
}
