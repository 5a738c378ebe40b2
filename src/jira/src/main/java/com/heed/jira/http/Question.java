package com.heed.jira.http;

import java.net.URI;
import java.util.Map;

/**
 * What is asked of another system.
 *
 * @param method    as HTTP has it
 * @param headers   besides those every question has
 * @param body      empty for none
 * @param mostBytes read of the answer; a longer one is a failure
 */
public record Question(String method, URI address, Map<String, String> headers, byte[] body, int mostBytes) {
    public Question {
        headers = Map.copyOf(headers);
    }

    /** A question for JSON, without a body. */
    public static Question get(URI address, int mostBytes) {
        return new Question("GET", address, Map.of("Accept", "application/json"), new byte[0], mostBytes);
    }
}
