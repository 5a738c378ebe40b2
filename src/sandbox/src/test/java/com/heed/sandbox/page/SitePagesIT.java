package com.heed.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.sandbox.Host;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.desk.SmallDesk;
import com.heed.sandbox.people.Person;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in and out, preferences, errors and the frame, over HTTP. */
final class SitePagesIT {
    private static final SmallDesk SMALL = new SmallDesk();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set by start
    private static SandboxHost host;

    @BeforeAll
    static void start() {
        host = SmallDesk.startedIn(folder, SMALL, SitePagesIT::breakable);
    }

    /** Pages that fail. */
    private static void breakable(Host broken) {
        broken.web()
                .servlet(
                        "broken",
                        new HttpServlet() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                    throws IOException {
                                response.getWriter().write("half a page");
                                throw new IllegalStateException("the password is swordfish");
                            }
                        },
                        "/broken/*",
                        "/rest/broken");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void rightNameAndPasswordLeadToTheAddressThatWasAskedFor() {
        try (Visitor visitor = new Visitor(host.baseUrl())) {
            HttpResponse<String> refused = visitor.open("/profile?x=1");
            assertThat(refused.statusCode()).isEqualTo(302);
            assertThat(Visitor.destination(refused)).isEqualTo("/login.jsp?os_destination=%2Fprofile%3Fx%3D1");
            assertThat(visitor.open(Visitor.destination(refused)).body())
                    .contains("name=\"os_destination\" value=\"/profile?x=1\"");

            HttpResponse<String> answer = visitor.send(
                    "/login.jsp", "os_username", "mei", "os_password", "mei", "os_destination", "/profile?x=1");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Visitor.destination(answer)).isEqualTo("/profile?x=1");
            assertThat(visitor.open("/profile").body()).contains("Mei Lin", "mei@example.com", "Log out");
        }
    }

    @Test
    void aWrongNameAndAWrongPasswordAreAnsweredAlike() {
        try (Visitor visitor = new Visitor(host.baseUrl())) {
            HttpResponse<String> noSuchName = visitor.send("/login.jsp", "os_username", "nobody", "os_password", "mei");
            HttpResponse<String> wrongPassword =
                    visitor.send("/login.jsp", "os_username", "mei", "os_password", "wrong");

            assertThat(noSuchName.statusCode()).isEqualTo(401);
            assertThat(wrongPassword.statusCode()).isEqualTo(401);
            assertThat(wrongPassword.body().replace("mei", "nobody")).isEqualTo(noSuchName.body());
            assertThat(noSuchName.body()).contains("do not fit together").doesNotContain("wrong\"");
            assertThat(visitor.open("/profile").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void loggingInGivesTheSessionANewId() {
        try (Visitor visitor = new Visitor(host.baseUrl())) {
            String known =
                    sessionId(visitor.send("/login.jsp", "language", "en", "os_username", "mei", "os_password", "mei"));
            String next = sessionId(visitor.send("/login.jsp", "os_username", "ana", "os_password", "ana"));

            assertThat(known).isNotEmpty();
            assertThat(next).isNotEmpty().isNotEqualTo(known);
        }
    }

    private static String sessionId(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .reduce((first, last) -> last)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/\t/evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/login.jsp",
                "/logout"
            })
    void noLinkToTheLoginPageLeadsToAnotherSiteOrInACircle(String destination) {
        try (Visitor visitor = new Visitor(host.baseUrl())) {
            HttpResponse<String> answer = visitor.send(
                    "/login.jsp", "os_username", "mei", "os_password", "mei", "os_destination", destination);

            assertThat(Visitor.destination(answer)).isEqualTo("/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login.jsp", "/logout", "/preferences"})
    void aFormWithoutItsPagesTokenChangesNothing(String address) {
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            HttpResponse<String> answer = mei.forge(
                    address, "os_username", "ana", "os_password", "ana", "language", "zh-CN", "colours", "DARK");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("nothing was changed");
            assertThat(mei.open("/profile").body()).contains("Mei Lin", "lang=\"en\" data-color-mode=\"light\"");
        }
    }

    @Test
    void loggingOutNeedsTheFormAndEndsTheSession() {
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei")) {
            assertThat(mei.open("/logout").body()).contains("Log out?");
            assertThat(mei.open("/profile").statusCode()).isEqualTo(200);

            assertThat(Visitor.destination(mei.send("/logout"))).isEqualTo("/login.jsp");
            assertThat(mei.open("/profile").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void languageAndColoursAreKeptForThePerson() {
        try (Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
            HttpResponse<String> answer = ana.sendTo(
                    "/profile", "/preferences", "language", "zh-CN", "colours", "DARK", "back", "/profile?saved");
            assertThat(Visitor.destination(answer)).isEqualTo("/profile?saved");
            assertThat(ana.open("/profile").body())
                    .startsWith("<!DOCTYPE html><html lang=\"zh-CN\" data-color-mode=\"dark\""
                            + " data-theme=\"dark:dark light:light spacing:spacing\">")
                    .contains("个人资料", "沙盒：用于测试的宿主，不是 Jira");

            HttpResponse<String> wrong = ana.sendTo("/profile", "/preferences", "language", "en", "colours", "PINK");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(SMALL.person("ana").locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
            assertThat(SMALL.person("ana").colours()).isEqualTo(Person.Colours.DARK);
            ana.sendTo("/profile", "/preferences", "language", "en", "colours", "LIGHT");
        }
    }

    @Test
    void keyboardShortcutsAreOnUntilAPersonTurnsThemOff() {
        try (Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
            assertThat(SMALL.person("ana").shortcuts()).isTrue();
            assertThat(ana.open("/profile").body()).contains("Keyboard shortcuts");
            ana.sendTo("/profile", "/preferences", "shortcuts", "off");
            assertThat(SMALL.person("ana").shortcuts()).isFalse();

            assertThat(ana.sendTo("/profile", "/preferences", "shortcuts", "some")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(SMALL.person("ana").shortcuts()).isFalse();
            ana.sendTo("/profile", "/preferences", "shortcuts", "on");
            assertThat(SMALL.person("ana").shortcuts()).isTrue();
        }
    }

    @Test
    void aVisitorChoosesALanguageForTheSession() {
        try (Visitor visitor = new Visitor(host.baseUrl())) {
            visitor.sendTo("/login.jsp", "/preferences", "language", "zh-CN", "back", "/login.jsp");
            assertThat(visitor.open("/login.jsp").body()).contains("lang=\"zh-CN\"", "用户名");
        }
    }

    @Test
    void theStartPageSendsEverybodyWhereTheyWork() {
        try (Visitor visitor = new Visitor(host.baseUrl());
                Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana")) {
            assertThat(Visitor.destination(visitor.open("/"))).isEqualTo("/login.jsp");
            assertThat(Visitor.destination(mei.open("/"))).isEqualTo("/portal");
            assertThat(Visitor.destination(ana.open("/"))).isEqualTo("/projects/SUP/queues");
        }
    }

    @Test
    void whatIsNotThereIsSaidInTheFrameAndInTheReadersLanguage() {
        try (Visitor wang = Visitor.loggedIn(host.baseUrl(), "wang")) {
            for (String address : new String[] {"/nothing/here", "/s/aui/10.0.4/none.css", "/NoSuch.jspa"}) {
                HttpResponse<String> answer = wang.open(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
                assertThat(answer.body())
                        .as(address)
                        .contains("此地址没有内容", "aui-header")
                        .doesNotContain("Tomcat");
            }
        }
    }

    @Test
    void whatBreaksIsSaidWithoutWhatBroke() {
        try (Visitor wang = Visitor.loggedIn(host.baseUrl(), "wang")) {
            HttpResponse<String> page = wang.open("/broken/x?y=1");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body())
                    .startsWith("<!DOCTYPE html>")
                    .contains("此处出现问题", "aui-header")
                    .doesNotContain("swordfish", "IllegalState", "com.heed", "half a page");
            HttpResponse<String> rest = wang.open("/rest/broken");
            assertThat(rest.statusCode()).isEqualTo(500);
            assertThat(rest.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
            assertThat(rest.body()).startsWith("此处出现问题").doesNotContain("<", "swordfish");
        }
    }

    @Test
    void agentsAndCustomersSeeTheirOwnNavigation() {
        try (Visitor mei = Visitor.loggedIn(host.baseUrl(), "mei");
                Visitor ana = Visitor.loggedIn(host.baseUrl(), "ana");
                Visitor admin = Visitor.loggedIn(host.baseUrl(), "admin")) {
            assertThat(mei.open("/profile").body())
                    .contains("/portal/requests")
                    .doesNotContain("/projects/SUP/queues", "/admin/app");
            assertThat(ana.open("/profile").body())
                    .contains("/projects/SUP/queues", "href=\"/portal\"")
                    .doesNotContain("/admin/app");
            assertThat(admin.open("/profile").body()).contains("/admin/app");
        }
    }

    @Test
    void auiIsKeptByTheBrowserAndOurOwnFilesAreAskedForAgain() {
        try (Visitor visitor = new Visitor(host.baseUrl())) {
            HttpResponse<String> aui = visitor.open("/s/aui/10.0.4/aui-prototyping.css");
            assertThat(aui.statusCode()).isEqualTo(200);
            assertThat(aui.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            HttpResponse<String> own = visitor.open("/s/site/site.css");
            assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(own.headers().firstValue("ETag")).isPresent();
            for (String out :
                    new String[] {"/s/site/texts.properties", "/s/site/../SiteFrame.class", "/s/aui/../pom.xml", "/s/"
                    }) {
                assertThat(visitor.open(out).statusCode()).as(out).isBetween(400, 404);
            }
        }
    }
}
