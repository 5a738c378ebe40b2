package com.heed.sandbox.page;

import com.heed.sandbox.planted.Browser;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in front of the site: opens pages and sends the forms in them. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

    private final Browser browser;

    public Visitor(String baseUrl) {
        browser = new Browser(baseUrl);
    }

    /** Somebody who is logged in with their name as password. */
    public static Visitor loggedIn(String baseUrl, String name) {
        Visitor visitor = new Visitor(baseUrl);
        HttpResponse<String> answer = visitor.send("/login.jsp", "os_username", name, "os_password", name);
        if (answer.statusCode() != 302) {
            throw new AssertionError(name + " cannot log in: " + answer.body());
        }
        return visitor;
    }

    public HttpResponse<String> open(String path) {
        return browser.get(path);
    }

    /** The page at the address; it must be there. */
    public String page(String path) {
        HttpResponse<String> answer = open(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /**
     * Opens the form at the address and sends it, filled in, to the same address.
     *
     * @param fields names and values in turn
     */
    public HttpResponse<String> send(String path, String... fields) {
        return sendTo(path, path, fields);
    }

    /**
     * Opens the page and sends a form of it to another address.
     *
     * @param fields names and values in turn
     */
    public HttpResponse<String> sendTo(String page, String path, String... fields) {
        Matcher token = TOKEN.matcher(open(page).body());
        if (!token.find()) {
            throw new AssertionError("no form at " + page);
        }
        return sendWithToken(path, token.group(1), fields);
    }

    /**
     * Opens the page and sends a form of it with a file to another address.
     *
     * @param fields names and values in turn
     */
    public HttpResponse<String> sendFile(String page, String path, String name, byte[] content, String... fields) {
        Matcher token = TOKEN.matcher(open(page).body());
        if (!token.find()) {
            throw new AssertionError("no form at " + page);
        }
        String boundary = "----heed-file-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"atl_token\"", token.group(1).getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            part(body, boundary, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        part(body, boundary, "name=\"attachment\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a file to an address of REST, as a script of a page does. */
    public HttpResponse<String> postFile(String path, byte[] content) {
        return browser.postFile(path, content);
    }

    /** Sends fields to the address as a page of another site would make a browser do: without the token. */
    public HttpResponse<String> forge(String path, String... fields) {
        return sendWithToken(path, "0123456789abcdef", fields);
    }

    /** Posts JSON to an address of REST, as a script of a page does. */
    public HttpResponse<String> post(String path, String json) {
        return browser.post(path, "application/json", json, "X-Atlassian-Token", "no-check");
    }

    /** Replaces what is at an address of REST. */
    public HttpResponse<String> put(String path, String json) {
        return browser.put(path, "application/json", json);
    }

    /** Removes what is at an address of REST. */
    public HttpResponse<String> delete(String path) {
        return browser.delete(path);
    }

    private HttpResponse<String> sendWithToken(String path, String token, String... fields) {
        StringBuilder body = new StringBuilder("atl_token=").append(encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return browser.post(path, "application/x-www-form-urlencoded", body.toString());
    }

    /** Where an answer sends the browser; empty if nowhere. */
    public static String destination(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
