package com.heed.sandbox.agent;

import com.heed.sandbox.planted.Browser;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages: reads them and sends their forms with the token that stands in them. */
public final class Visitor implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([0-9a-f]{32})\"");

    private final Browser browser;

    private Visitor(Browser browser) {
        this.browser = browser;
    }

    /** @param key of the account, or empty for nobody */
    public static Visitor at(String baseUrl, String key) {
        Browser browser = new Browser(baseUrl);
        if (!key.isEmpty()) {
            browser.get("/test-login?as=" + key);
        }
        return new Visitor(browser);
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path);
    }

    /** The page; it must be there. */
    public String page(String path) {
        HttpResponse<String> answer = browser.get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Sends a form of the page {@code from}, token included. @param fields names and values in turn */
    public HttpResponse<String> send(String from, String to, String... fields) {
        Matcher token = TOKEN.matcher(page(from));
        if (!token.find()) {
            throw new AssertionError("no form with a token on " + from);
        }
        return browser.post(to, "application/x-www-form-urlencoded", form(fields) + "&atl_token=" + token.group(1));
    }

    /** Sends a form as another site would: without the token. */
    public HttpResponse<String> forge(String to, String... fields) {
        return browser.post(to, "application/x-www-form-urlencoded", form(fields));
    }

    public Browser browser() {
        return browser;
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    @Override
    public void close() {
        browser.close();
    }
}
