package com.heed.jira.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.heed.jira.http.Http;
import com.heed.jira.shared.SharedIndexException.Fault;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "{}";
    private volatile long waits;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (waits > 0) {
                try {
                    Thread.sleep(waits);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Cluster cluster(String user, String password) {
        return new Cluster(
                new Http(),
                new Connection(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/search"),
                        user,
                        password,
                        "heed"));
    }

    private Fault fault(long millis) {
        return catchThrowableOfType(
                        SharedIndexException.class, () -> cluster("", "").call("GET", "x", null, millis))
                .fault();
    }

    @ParameterizedTest
    @CsvSource({
        "401, DENIED",
        "403, FORBIDDEN",
        "404, MISSING",
        "429, UNREACHABLE",
        "503, UNREACHABLE",
        "400, REFUSED",
        "500, REFUSED"
    })
    void whatAnAdministratorCanDoFollowsFromTheStatus(int answered, Fault expected) {
        status = answered;
        body = "{\"error\":{\"type\":\"some_exception\",\"reason\":\"for some reason\"}}";

        assertThat(fault(5_000)).isEqualTo(expected);
    }

    @Test
    void anIndexSettingNobodyKnowsMeansThatThePluginForVectorsIsMissing() {
        status = 400;
        body = "{\"error\":{\"type\":\"illegal_argument_exception\",\"reason\":\"unknown setting [index.knn]\"}}";

        assertThat(fault(5_000)).isEqualTo(Fault.KNN);
    }

    @Test
    void whatIsNoJsonIsNoOpenSearch() {
        body = "<html>It works!</html>";

        assertThat(fault(5_000)).isEqualTo(Fault.FOREIGN);
    }

    @Test
    void whoAnswersLateIsNotWaitedFor() {
        waits = 3_000;

        assertThat(fault(200)).isEqualTo(Fault.LATE);
    }

    @Test
    void nobodyThereIsSaidSo() {
        server.stop(0);

        assertThat(fault(5_000)).isEqualTo(Fault.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"2.12.0", "1.3.20", "4.0.0"})
    void aVersionThatCannotBeUsedIsNamed(String number) {
        body = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"" + number + "\"}}";
        SharedIndexException refused = catchThrowableOfType(
                SharedIndexException.class, () -> cluster("", "").major(5_000));

        assertThat(refused.fault()).isEqualTo(Fault.VERSION);
        assertThat(refused).hasMessageContaining(number);
    }

    @Test
    void scoresOfWordsAreThoseOfLuceneInEveryVersion() throws SharedIndexException {
        body = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"2.19.1\"}}";
        assertThat(cluster("", "").bm25Factor(5_000)).isEqualTo(2.2);
        body = "{\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.1.0\"}}";
        assertThat(cluster("", "").bm25Factor(5_000)).isEqualTo(1);
    }

    @Test
    void userAndPasswordAreSentAndNeverNamed() throws SharedIndexException {
        cluster("heed", "s3cret:ü").call("GET", "_cat/indices", null, 5_000);

        assertThat(asked)
                .containsExactly("GET /search/_cat/indices Basic "
                        + Base64.getEncoder().encodeToString("heed:s3cret:ü".getBytes(StandardCharsets.UTF_8)));
        status = 401;
        body = "{}";
        assertThat(catchThrowableOfType(
                        SharedIndexException.class,
                        () -> cluster("heed", "s3cret").call("GET", "x", null, 5_000)))
                .hasMessageNotContaining("s3cret");
        assertThat(cluster("heed", "s3cret").connection().toString()).doesNotContain("s3cret");
    }
}
