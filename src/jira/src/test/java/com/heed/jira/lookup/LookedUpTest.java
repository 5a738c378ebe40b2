package com.heed.jira.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.heed.jira.Fake;
import com.heed.jira.http.Http;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Lookups;
import com.heed.jira.store.Lookups.Lookup;
import com.heed.jira.store.ReplySettingsLog;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server of the same machine. */
final class LookedUpTest {
    /** Milliseconds that no answer takes on the slowest machine. */
    private static final int LONG = 60_000;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = new ArrayList<>();
    private final CountDownLatch let = new CountDownLatch(1);
    private final Http http = new Http();
    private final LookupClient client = new LookupClient(http);
    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private Lookups lookups = Lookups.NONE;

    @SuppressWarnings("NullAway.Init") // set before each
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext(
                "/good",
                exchange -> answer(exchange, 200, "{\"account\":{\"balance\":12.50,\"name\":\"王\",\"list\":[]}}"));
        server.createContext("/missing", exchange -> answer(exchange, 404, "{\"account\":{\"balance\":1}}"));
        server.createContext("/text", exchange -> answer(exchange, 200, "not json"));
        server.createContext(
                "/large",
                exchange ->
                        answer(exchange, 200, "{\"x\":\"" + "x".repeat(70_000) + "\",\"account\":{\"balance\":1}}"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/good");
            answer(exchange, 302, "");
        });
        server.createContext("/slow", exchange -> {
            try {
                let.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer(exchange, 200, "{\"account\":{\"balance\":1}}");
        });
        server.start();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().containsKey("Cookie"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @AfterEach
    void stop() {
        let.countDown();
        http.destroy();
        server.stop(0);
    }

    private void lookup(String path, String pointer, int millis) {
        lookups = new Lookups(List.of(new Lookup(
                "balance", "http://127.0.0.1:" + server.getAddress().getPort() + path, pointer, millis, 60)));
    }

    private LookedUp lookedUp() {
        ActiveObjects none = Fake.of(ActiveObjects.class)
                .answering("find", args -> java.lang.reflect.Array.newInstance((Class<?>) args[0], 0))
                .make();
        ReplySettingsLog settings = new ReplySettingsLog(none) {
            @Override
            public Lookups lookups() {
                return lookups;
            }
        };
        ErrorLog errors = new ErrorLog(none) {
            @Override
            public void add(String place, @Nullable Long issueId, Throwable failure) {
                failures.add(place + ": " + failure.getMessage());
            }
        };
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new LookedUp(settings, client, errors, clock);
    }

    private static Optional<String> ask(LookedUp lookedUp) {
        return lookedUp.value("balance", "SUP-1", "mei", 10_001);
    }

    @Test
    void nothingIsAskedBeforeSomebodySetItUp() {
        assertThat(ask(lookedUp())).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theValueAtThePlaceIsTakenAndKeptForTheStatedTime() {
        lookup("/good/{{customer.id}}?k={{issue.key}}", "/account/balance", LONG);
        LookedUp lookedUp = lookedUp();
        assertThat(ask(lookedUp)).contains("12.5");
        now = now.plusSeconds(59);
        assertThat(ask(lookedUp)).contains("12.5");
        assertThat(asked).containsExactly("GET /good/mei?k=SUP-1 false");
        now = now.plusSeconds(1);
        assertThat(ask(lookedUp)).contains("12.5");
        assertThat(asked).hasSize(2);
        assertThat(failures).isEmpty();
    }

    @Test
    void onlyATextOrANumberIsAValue() {
        for (Map.Entry<String, Optional<String>> place : Map.of(
                        "/account/name", Optional.of("王"),
                        "/account", Optional.<String>empty(),
                        "/account/list", Optional.<String>empty(),
                        "/nowhere", Optional.<String>empty())
                .entrySet()) {
            lookup("/good", place.getKey(), LONG);
            assertThat(ask(lookedUp())).as(place.getKey()).isEqualTo(place.getValue());
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        lookup("/moved", "/account/balance", LONG);
        assertThat(ask(lookedUp())).isEmpty();
        assertThat(asked).containsExactly("GET /moved false");
        assertThat(failures).containsExactly("lookup.balance: 127.0.0.1 answered 302");
    }

    @Test
    void whatFailsIsNoValueAndIsNotAskedAgainForHalfAMinute() {
        for (String path : List.of("/missing", "/text", "/large")) {
            asked.clear();
            failures.clear();
            lookup(path, "/account/balance", LONG);
            LookedUp lookedUp = lookedUp();
            assertThat(ask(lookedUp)).as(path).isEmpty();
            assertThat(ask(lookedUp)).as(path).isEmpty();
            assertThat(asked).as(path).hasSize(1);
            assertThat(failures).as(path).hasSize(1);
            now = now.plusSeconds(30);
            assertThat(ask(lookedUp)).isEmpty();
            assertThat(asked).as(path).hasSize(2);
        }
    }

    @Test
    void whoeverDoesNotAnswerInTimeIsNotWaitedFor() {
        lookup("/slow", "/account/balance", 50);
        assertThat(ask(lookedUp())).isEmpty();
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).contains("127.0.0.1"));
    }

    @Test
    void afterTheAppEndedNobodyIsAsked() {
        lookup("/good", "/account/balance", LONG);
        http.destroy();
        assertThat(ask(lookedUp())).isEmpty();
        assertThat(asked).isEmpty();
    }
}
