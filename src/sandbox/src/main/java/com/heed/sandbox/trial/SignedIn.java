package com.heed.sandbox.trial;

import com.heed.sandbox.server.XsrfTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the site's own address, who logs in and fills in forms as a browser does. */
public final class SignedIn implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String baseUrl;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private SignedIn(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @throws IllegalStateException if the site does not let them in */
    public static SignedIn logIn(String baseUrl, String name, String password) {
        SignedIn person = new SignedIn(baseUrl);
        person.submit("/login.jsp", Map.of("os_username", name, "os_password", password));
        return person;
    }

    /**
     * Sends a form.
     *
     * @return the page that answers it
     * @throws IllegalStateException if the answer is not a page or shows an error; quotes it
     */
    public String submit(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        String page = send(HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(XsrfTokens.HEADER, "no-check")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        int error = page.indexOf("aui-message-error");
        if (error >= 0) {
            String shown = page.substring(error, Math.min(page.length(), error + 400));
            throw new IllegalStateException(path + " answered with an error: "
                    + shown.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        return page;
    }

    /** Sends JSON to an address for programs. @return the body of its answer @throws IllegalStateException if it refuses; quotes it */
    public String send(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Content-Type", "application/json")
                .header(XsrfTokens.HEADER, "no-check")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The body of an address that is only read. */
    public String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(baseUrl + path)).GET());
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(LONGEST).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200 && response.statusCode() != 201) {
                String body = response.body();
                throw new IllegalStateException(request.uri() + " answered " + response.statusCode() + ": "
                        + body.substring(0, Math.min(body.length(), 400)));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request.uri() + " was interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
