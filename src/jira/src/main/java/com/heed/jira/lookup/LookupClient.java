package com.heed.jira.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks one address for one value: GET, no redirects, no proxy, no cookies, nothing sent but the address. Its client is made at the first question and goes with the app. */
@Component
class LookupClient implements DisposableBean {
    /** Bytes of an answer. */
    static final int LARGEST = 65_536;

    private static final ObjectMapper JSON = new ObjectMapper();

    private @Nullable HttpClient client;
    private boolean ended;

    /**
     * The value at a place in the JSON of the answer; empty if the answer is no 200, has no text or number there, is too large, or does not come in time.
     *
     * @param pointer as RFC 6901 has it
     * @param millis  for everything, from the connection to the last byte
     * @throws IOException if the address could not be asked; says why
     */
    Optional<String> ask(URI address, String pointer, int millis) throws IOException {
        HttpClient http = client();
        if (http == null) {
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofMillis(millis))
                .header("Accept", "application/json")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(request, about -> new Bounded(about.statusCode() == 200 ? LARGEST : 0));
        try {
            HttpResponse<byte[]> answer = asked.get(millis, TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new IOException(address.getHost() + " answered " + answer.statusCode());
            }
            JsonNode root = JSON.readTree(answer.body());
            JsonNode value = root == null ? JSON.missingNode() : root.at(pointer);
            return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new IOException(address.getHost() + " did not answer within " + millis + " ms", late);
        } catch (ExecutionException failed) {
            throw new IOException(address.getHost() + " could not be asked: " + failed.getCause(), failed);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + address.getHost() + " was asked", e);
        }
    }

    private synchronized @Nullable HttpClient client() {
        if (client == null && !ended) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();
        }
        return client;
    }

    @Override
    public synchronized void destroy() {
        ended = true;
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }
}
