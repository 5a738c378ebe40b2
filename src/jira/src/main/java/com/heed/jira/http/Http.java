package com.heed.jira.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks other systems of the house: no redirects, no proxy, no cookies, nothing sent but what is asked. Its client is made at the first question and goes with the app. Safe for many threads. */
@Component
public class Http implements DisposableBean {
    private @Nullable HttpClient client;
    private boolean ended;

    /** What came back. @param status as HTTP has it */
    public record Answer(int status, byte[] body) {}

    /** Nothing came back. The message is for the error log. */
    public static final class NotAnswered extends IOException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        NotAnswered(Reason reason, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Why nothing came back. */
    public enum Reason {
        /** No connection, or it broke, or more bytes came than are read. */
        UNREACHABLE,
        /** Not within the time. */
        LATE,
        /** Java does not trust the certificate. */
        CERTIFICATE
    }

    /**
     * Asks and waits.
     *
     * @param millis for everything, from the connection to the last byte
     * @throws NotAnswered if no whole answer came; says why
     */
    public Answer send(Question question, long millis) throws NotAnswered {
        HttpClient http = client();
        String host = question.address().getHost();
        if (http == null) {
            throw new NotAnswered(Reason.UNREACHABLE, host + " is not asked: the app ends", null);
        }
        if (millis < 1) {
            throw new NotAnswered(Reason.LATE, host + " is not asked: no time is left", null);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(question.address())
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofMillis(millis))
                .method(
                        question.method(),
                        question.body().length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(question.body()));
        question.headers().forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(request.build(), about -> new Bounded(question.mostBytes()));
        try {
            HttpResponse<byte[]> answer = asked.get(millis, TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (TimeoutException late) {
            asked.cancel(true);
            throw new NotAnswered(Reason.LATE, host + " did not answer within " + millis + " ms", late);
        } catch (ExecutionException failed) {
            throw failed(host, millis, failed);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new NotAnswered(Reason.UNREACHABLE, "interrupted while " + host + " was asked", e);
        }
    }

    private static NotAnswered failed(String host, long millis, ExecutionException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return new NotAnswered(Reason.LATE, host + " did not answer within " + millis + " ms", failed);
        }
        return new NotAnswered(
                cause instanceof SSLException ? Reason.CERTIFICATE : Reason.UNREACHABLE,
                host + " could not be asked: " + cause,
                failed);
    }

    private synchronized @Nullable HttpClient client() {
        if (client == null && !ended) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
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
