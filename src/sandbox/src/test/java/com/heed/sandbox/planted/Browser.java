package com.heed.sandbox.planted;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends requests as a browser does, cookies included; follows no redirect. */
public final class Browser implements AutoCloseable {
    private final String baseUrl;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    public Browser(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts a body. @param headers names and values in turn */
    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Posts a body of bytes. */
    public HttpResponse<String> post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Posts a file, as a script of the same site does. */
    public HttpResponse<String> postFile(String path, byte[] file) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-Atlassian-Token", "no-check")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** Replaces what is at the address, as a script of the same site does. */
    public HttpResponse<String> put(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("X-Atlassian-Token", "no-check")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Puts a file there, as a script of the same site does. */
    public HttpResponse<String> putFile(String path, byte[] file) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-Atlassian-Token", "no-check")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** What is at the address, in bytes. @param headers names and values in turn */
    public HttpResponse<byte[]> getFile(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Removes what is at the address, as a script of the same site does. */
    public HttpResponse<String> delete(String path) {
        return send(request(path).header("X-Atlassian-Token", "no-check").DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new IllegalStateException("no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
