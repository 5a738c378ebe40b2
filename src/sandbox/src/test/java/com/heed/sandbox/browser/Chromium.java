package com.heed.sandbox.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The machine's own Chromium, and the people in front of it. Notes whatever a page should not do: errors, dialogs, calls of other hosts. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String baseUrl;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Chromium(Path executable, String baseUrl) {
        this.baseUrl = baseUrl;
        // A busy machine takes its time; a page that is wrong stays wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Where Chromium is: {@code -Dheed.chromium=FILE}, or one of the usual places. */
    static Optional<Path> executable() {
        return Stream.of(
                        System.getProperty("heed.chromium", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A person with a browser of their own, logged in; the password is the name. */
    Page as(String name) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(baseUrl).setViewportSize(1440, 900));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console of " + name + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error for " + name + ": " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog for " + name + ": " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            URI uri = URI.create(request.url());
            if (uri.getHost() != null
                    && !uri.getHost().equals(URI.create(baseUrl).getHost())) {
                complaints.add("call of another host: " + request.url());
            }
        });
        page.navigate("/login.jsp");
        page.fill("[name=os_username]", name);
        page.fill("[name=os_password]", name);
        page.click("#login-form button[type=submit], #login-form input[type=submit]");
        page.waitForURL(url -> !url.contains("/login.jsp"));
        return page;
    }

    /** What pages did that they should not. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
