package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.database.DatabaseKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The app's repositories over ActiveObjects, from its own jar, on each database. */
final class StoreIT {
    private static final String STORE = "com.heed.jira.store.";
    private static final long ISSUE = 10_001;
    private static final long PROJECT = 10_000;
    private static final Instant NOON = Instant.parse("2026-11-18T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private @Nullable SandboxHost host;

    @AfterEach
    void stop() {
        if (host != null) {
            host.close();
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofEightWorkersOneGetsTheItem(DatabaseKind kind) throws Exception {
        AppObject queue = repository(kind, "WorkQueue");
        for (int round = 0; round < 10; round++) {
            long issue = ISSUE + round;
            add(queue, issue);
            List<Optional<?>> claims = Together.work(8, worker -> claim(queue, "node-" + worker));

            List<?> taken = claims.stream().flatMap(Optional::stream).toList();
            assertThat(taken).as("round %d", round).hasSize(1);
            queue.callOrNull("done", taken.getFirst());
        }
        assertThat(queue.call("waiting")).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anItemOfADeadNodeIsTakenOverWhenItsLeaseEnds(DatabaseKind kind) throws Exception {
        AppObject queue = repository(kind, "WorkQueue");
        add(queue, ISSUE);
        assertThat(lease(queue, "dead", Duration.ofSeconds(1))).isPresent();
        assertThat(claim(queue, "alive")).isEmpty();

        Thread.sleep(1_300);

        assertThat(claim(queue, "alive")).isPresent();
        assertThat(queue.call("waiting")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void chineseAndEmojiComeBackAsTheyWentIn(DatabaseKind kind) {
        AppObject changes = repository(kind, "Changes");
        String after = "非常生气 😡 'quoted' \\ 100 % _";

        changes.call("add", ISSUE, List.of(written(changes, "customfield_10100", after)));

        List<?> kept = (List<?>) changes.call("ofIssue", ISSUE);
        assertThat(kept).hasSize(1);
        AppObject change = new AppObject(java.util.Objects.requireNonNull(kept.getFirst()));
        assertThat(change.call("after")).isEqualTo(after);
        assertThat(change.callOrNull("before")).isNull();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aChangeIsUndoneOnceHoweverManyTry(DatabaseKind kind) throws Exception {
        AppObject changes = repository(kind, "Changes");
        List<?> kept = (List<?>) changes.call("add", ISSUE, List.of(written(changes, "customfield_10100", "angry")));
        Object id = new AppObject(java.util.Objects.requireNonNull(kept.getFirst())).call("id");

        List<Object> undone = Together.work(8, worker -> changes.call("markUndone", id, "JIRAUSER" + worker));

        assertThat(undone.stream().filter(Boolean.TRUE::equals)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofOneWritingAllValuesAreKeptOrNone(DatabaseKind kind) {
        AppObject changes = repository(kind, "Changes");
        Object good = written(changes, "customfield_10100", "angry");
        Object withoutField = written(changes, null, "angry");

        assertThatThrownBy(() -> changes.call("add", ISSUE, List.of(good, withoutField)))
                .isInstanceOf(AssertionError.class);
        assertThat((List<?>) changes.call("ofIssue", ISSUE)).isEmpty();

        changes.call("add", ISSUE, List.of(good, written(changes, "customfield_10101", "E-mail")));
        assertThat((List<?>) changes.call("ofIssue", ISSUE)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aTrainingRemembersWhereTheCountingOfItsStepBegan(DatabaseKind kind) {
        AppObject trainings = repository(kind, "Trainings");
        Object id = asked(trainings);
        trainings.call("begin", id, "node-1");

        step(trainings, id, "READING", 50, 300);
        step(trainings, id, "READING", 299, 300);
        step(trainings, id, "ENCODING", 10, 200);
        step(trainings, id, "ENCODING", 60, 200);
        assertThat(begun(trainings)).as("of the step before nothing is left").isEqualTo(10);
        step(trainings, id, "ENCODING", 90, 200);
        assertThat(begun(trainings)).isEqualTo(10);
        step(trainings, id, "ENCODING", 7, 140);
        assertThat(begun(trainings)).as("another total is another count").isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void howFarATrainingIsCanBeReadWhileItsNodeSaysMore(DatabaseKind kind) throws Exception {
        AppObject trainings = repository(kind, "Trainings");
        Object id = asked(trainings);
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            Future<?> work = node.submit(() -> {
                for (int i = 1; i <= 150; i++) {
                    step(trainings, id, "READING", i, 300);
                    step(trainings, id, "ENCODING", i, 200);
                }
            });
            while (!work.isDone()) {
                assertThat((Optional<?>) trainings.call("newest", PROJECT)).isPresent();
            }
            work.get();
        }
    }

    private static Object asked(AppObject trainings) {
        Object learning = trainings.make(STORE + "Learning", "requesttype", 0.9, "ada", 0L, 0);
        return trainings.call("ask", PROJECT, trainings.make(STORE + "Trainings$Plan", learning, 1L), "ada");
    }

    private static void step(AppObject trainings, Object id, String step, int done, int total) {
        trainings.callOrNull("step", id, trainings.constant(STORE + "Training$Step", step), done, total, "node-1");
    }

    /** How many were done where the counting of the newest training began. */
    private static Object begun(AppObject trainings) {
        Object newest = ((Optional<?>) trainings.call("newest", PROJECT)).orElseThrow();
        return new AppObject(new AppObject(newest).call("begun")).call("done");
    }

    private static Object written(AppObject changes, @Nullable String fieldId, String after) {
        return changes.make("com.heed.jira.store.Changes$Written", "sentiment", fieldId, null, after);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theErrorLogStaysBounded(DatabaseKind kind) {
        AppObject log = repository(kind, "ErrorLog");
        for (int i = 0; i < 210; i++) {
            IllegalStateException failure = new IllegalStateException("failure " + i);
            failure.setStackTrace(new StackTraceElement[0]);
            log.callOrNull("add", "test", ISSUE, failure);
        }

        List<?> kept = (List<?>) log.call("newest", 1_000);

        assertThat(kept).hasSize(200);
        assertThat(kept.getFirst().toString()).contains("failure 209");
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aContactIsNotedOnceHoweverOftenItsIssueIsRead(DatabaseKind kind) throws Exception {
        AppObject arrivals = repository(kind, "Arrivals");
        List<Object> noted = Together.work(
                8, worker -> arrivals.call("note", ISSUE, PROJECT, NOON, Set.of("negative", "type:\u9000\u6b3e")));

        assertThat(noted.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(arrivals.call("note", ISSUE, PROJECT, NOON.plusSeconds(60), Set.of("negative")))
                .isEqualTo(false);
        List<?> kept = (List<?>) arrivals.call("since", PROJECT, NOON);
        assertThat(kept).hasSize(1);
        AppObject arrival = new AppObject(java.util.Objects.requireNonNull(kept.getFirst()));
        assertThat(arrival.call("at")).isEqualTo(NOON);
        assertThat(arrival.call("subjects")).isEqualTo(Set.of("negative", "type:\u9000\u6b3e"));
        assertThat(arrivals.call("count", PROJECT, NOON.plusMillis(1))).isEqualTo(0);
        assertThat(arrivals.call("count", PROJECT + 1, NOON)).isEqualTo(0);
    }

    /** Without the last contact before it, a record that was swept would look as if it began later. */
    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatIsForgottenLeavesTheLastContactBeforeIt(DatabaseKind kind) {
        AppObject arrivals = repository(kind, "Arrivals");
        for (int day = 0; day < 10; day++) {
            arrivals.call("note", ISSUE + day, PROJECT, NOON.plus(Duration.ofDays(day)), Set.of());
        }

        assertThat(arrivals.call("forget", PROJECT, NOON.plus(Duration.ofDays(5))))
                .isEqualTo(4);
        assertThat(arrivals.call("forget", PROJECT, NOON.plus(Duration.ofDays(5))))
                .isEqualTo(0);
        assertThat(arrivals.call("count", PROJECT, Instant.EPOCH)).isEqualTo(6);
        Optional<?> last = (Optional<?>) arrivals.call("lastBefore", PROJECT, NOON.plus(Duration.ofDays(5)));
        assertThat(new AppObject(last.orElseThrow()).call("issueId")).isEqualTo(ISSUE + 4);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofEightNodesOneRaisesTheAlarmOfTheDayAndOnePersonDismissesIt(DatabaseKind kind) throws Exception {
        AppObject surges = repository(kind, "Surges");
        Object figures = figures(surges);
        LocalDate day = LocalDate.of(2026, 11, 18);
        List<Object> raised = Together.work(8, worker -> surges.call("add", PROJECT, "negative", figures, NOON, day));

        assertThat(raised.stream().map(Optional.class::cast).filter(Optional::isPresent))
                .hasSize(1);
        assertThat((Optional<?>) surges.call("add", PROJECT, "type:negative", figures, NOON, day))
                .as("another subject")
                .isPresent();
        assertThat((Optional<?>) surges.call("add", PROJECT, "negative", figures, NOON, day.plusDays(1)))
                .as("another day")
                .isPresent();
        assertThat((List<?>) surges.call("since", PROJECT, NOON)).hasSize(3);

        Object id = new AppObject(first(surges)).call("id");
        List<Object> dismissed = Together.work(8, worker -> surges.call("dismiss", id, "JIRAUSER" + worker));
        assertThat(dismissed.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(surges.call("madeIssue", id, ISSUE)).isEqualTo(true);
        AppObject kept = new AppObject(((Optional<?>) surges.call("find", PROJECT, id)).orElseThrow());
        assertThat(kept.call("issueId")).isEqualTo(ISSUE);
        assertThat(kept.call("dismissed").toString()).contains("JIRAUSER");
        assertThat(kept.call("expected")).isEqualTo(11.0);
        assertThat((Optional<?>) surges.call("find", PROJECT + 1, id))
                .as("of another project")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofEightAgentsOneIsGivenTheContactUntilItsTimeIsOver(DatabaseKind kind) throws Exception {
        AppObject reservations = repository(kind, "Reservations");
        List<Object> given = Together.work(
                8, worker -> reservations.call("reserve", PROJECT, ISSUE, "agent" + worker, Duration.ofMillis(500)));
        assertThat(given.stream().filter(Boolean.TRUE::equals)).hasSize(1);

        Thread.sleep(600);

        assertThat((Map<?, ?>) reservations.call("ofProject", PROJECT)).isEmpty();
        assertThat(reservations.call("reserve", PROJECT, ISSUE, "late", Duration.ofMinutes(1)))
                .isEqualTo(true);
        assertThat(reservations.call("ofProject", PROJECT)).isEqualTo(Map.of(ISSUE, "late"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anOpenContactIsThereOnceUntilItIsOver(DatabaseKind kind) throws Exception {
        AppObject open = repository(kind, "OpenContacts");
        Together.work(8, worker -> {
            open.callOrNull("put", PROJECT, contact(open, worker % 2 == 0 ? "chat" : "phone"));
            return worker;
        });
        assertThat((List<?>) open.call("ofProject", PROJECT)).hasSize(1);

        open.callOrNull("put", PROJECT, contact(open, "email"));

        assertThat(open.call("count", PROJECT, "email")).isEqualTo(1);
        assertThat(open.call("count", PROJECT, "chat")).isEqualTo(0);
        assertThat(((Optional<?>) open.call("of", ISSUE)).orElseThrow()).isEqualTo(contact(open, "email"));
        open.callOrNull("remove", ISSUE);
        assertThat((List<?>) open.call("ofProject", PROJECT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whoWaitsForTheCustomerIsNoQueueAndWhoseTurnNobodyKnowsIsFound(DatabaseKind kind) {
        AppObject open = repository(kind, "OpenContacts");
        open.callOrNull("put", PROJECT, contact(open, ISSUE, "chat", "AGENT"));
        open.callOrNull("put", PROJECT, contact(open, ISSUE + 1, "chat", "CUSTOMER"));
        open.callOrNull("put", PROJECT, contact(open, ISSUE + 2, "chat", null));

        assertThat(open.call("count", PROJECT, "chat"))
                .as("the agents' turn, and the one nobody has looked at")
                .isEqualTo(2);
        assertThat((List<?>) open.call("unknownTurns", PROJECT))
                .singleElement()
                .isEqualTo(contact(open, ISSUE + 2, "chat", null));
        assertThat((List<?>) open.call("ofProject", PROJECT)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anIssueHasOneNumberInTheQueue(DatabaseKind kind) {
        AppObject numbers = repository(kind, "WrittenNumbers");
        numbers.callOrNull("put", PROJECT, ISSUE, 1_000_000L);
        assertThat(numbers.call("ofProject", PROJECT)).isEqualTo(Map.of(ISSUE, 1_000_000L));

        numbers.callOrNull("put", PROJECT, ISSUE, 999_000L);
        numbers.callOrNull("put", PROJECT + 1, ISSUE + 1, 5L);

        assertThat(numbers.call("ofProject", PROJECT)).isEqualTo(Map.of(ISSUE, 999_000L));
        numbers.callOrNull("remove", ISSUE);
        assertThat((Map<?, ?>) numbers.call("ofProject", PROJECT)).isEmpty();
    }

    private static Object contact(AppObject open, String slug) {
        return contact(open, ISSUE, slug, "AGENT");
    }

    private static Object contact(AppObject open, long issue, String slug, @Nullable String turn) {
        return open.make(
                STORE + "OpenContact",
                issue,
                slug,
                "upset",
                3.0,
                12.5,
                NOON,
                NOON.plusSeconds(600),
                null,
                "3",
                turn == null ? null : open.constant(STORE + "Turn", turn));
    }

    private static Object first(AppObject surges) {
        return java.util.Objects.requireNonNull(((List<?>) surges.call("since", PROJECT, NOON)).getFirst());
    }

    private static Object figures(AppObject surges) throws ReflectiveOperationException {
        return surges.object()
                .getClass()
                .getClassLoader()
                .loadClass(STORE + "Surges$Figures")
                .getConstructors()[0]
                .newInstance(38, 11.0, 2e-6, NOON.minus(Duration.ofHours(6)), NOON);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofEightNodesOneTakesUpAContactAndItsMessagesAreThereOnce(DatabaseKind kind) throws Exception {
        AppObject handed = repository(kind, "HandedContacts");
        String id = "\u901a\u8bdd-".repeat(70).substring(0, 200);
        String ref = (String) handed.call("ref", PROJECT, id);
        List<Object> claims =
                Together.work(8, node -> handed.call("claim", ref, PROJECT, id, "phone", NOON, "JIRAUSER" + node));
        assertThat(claims).containsOnlyOnce(true);
        assertThat(handed.callOrNull("of", ISSUE)).isNull();

        Together.work(8, node -> {
            handed.callOrNull("made", ref, ISSUE);
            handed.callOrNull("add", ISSUE, "0123456789abcdef".repeat(4) + ":1", 10_200L, true);
            return true;
        });
        AppObject transcript = new AppObject(handed.call("of", ISSUE));
        assertThat(transcript.call("slug")).isEqualTo("phone");
        assertThat(transcript.call("arrived")).isEqualTo(NOON);
        assertThat(transcript.call("agents")).isEqualTo(Set.of(10_200L));
        assertThat(handed.call("messages", ISSUE)).isEqualTo(Set.of("0123456789abcdef".repeat(4) + ":1"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void aReplyComesBackAsItWasPreparedAndTheNewestIsTheOneShown(DatabaseKind kind) {
        AppObject suggestions = repository(kind, "Suggestions");
        assertThat((Optional<?>) suggestions.call("newest", ISSUE)).isEmpty();
        String text = "\u6797\u5973\u58eb\u60a8\u597d \ud83d\ude21 \u201c100 %\u201d \\ _ <b>";

        suggestions.call("add", ISSUE, PROJECT, 1, prepared(suggestions, "an older one"));
        AppObject stored = new AppObject(suggestions.call("add", ISSUE, PROJECT, 2, prepared(suggestions, text)));

        Object newest = ((Optional<?>) suggestions.call("newest", ISSUE)).orElseThrow();
        assertThat(newest).isEqualTo(stored.object());
        assertThat(((Optional<?>) suggestions.call("numbered", stored.call("id"))).orElseThrow())
                .isEqualTo(newest);
        AppObject reply = new AppObject(java.util.Objects.requireNonNull(
                ((List<?>) new AppObject(new AppObject(newest).call("prepared")).call("replies")).getFirst()));
        assertThat(reply.call("text")).isEqualTo(text + "[amount]");
        assertThat(reply.call("open")).isEqualTo(List.of("amount"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void anEventThatComesTwiceOrFromEightNodesAtOnceIsKeptOnce(DatabaseKind kind) throws Exception {
        AppObject suggestions = repository(kind, "Suggestions");
        AppObject events =
                new AppObject(java.util.Objects.requireNonNull(host).app().make(STORE + "ReplyEvents"));
        Object stored = suggestions.call("add", ISSUE, PROJECT, 1, prepared(suggestions, "Hello"));
        Object inserted = events.constant(STORE + "ReplyEvent$Act", "INSERTED");
        Object sent = events.constant(STORE + "ReplyEvent$Act", "SENT");

        List<Object> added =
                Together.work(8, node -> events.call("add", stored, 0, inserted, "JIRAUSER1", "mark-1", null));
        assertThat(added.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(events.call("add", stored, 0, inserted, "JIRAUSER2", "mark-1", null))
                .as("another person's")
                .isEqualTo(true);
        Object measured = events.make(STORE + "ReplyEvents$Sent", 10_300L, 0.25);
        assertThat(events.call("add", stored, 0, sent, "JIRAUSER1", "10300", measured))
                .isEqualTo(true);

        List<?> all = (List<?>) events.call("ofIssue", ISSUE);
        assertThat(all).hasSize(3);
        AppObject last = new AppObject(java.util.Objects.requireNonNull(all.getLast()));
        assertThat(last.call("distance")).isEqualTo(0.25);
        assertThat(last.call("comment")).isEqualTo(10_300L);
        assertThat(last.call("answer")).isEqualTo("canned:7");
        assertThat((List<?>) events.call(
                        "ofProject", PROJECT, Instant.EPOCH, Instant.now().plusSeconds(60)))
                .hasSize(3);
        assertThat((List<?>) events.call("ofProject", PROJECT, Instant.EPOCH, NOON.minus(Duration.ofDays(365))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatIsDecidedAboutRepliesIsThatOfTheLastSave(DatabaseKind kind) {
        AppObject settings = repository(kind, "SuggestionSettingsLog");
        AppObject before = new AppObject(settings.call("ofProject", PROJECT));
        assertThat(before.call("portal")).isEqualTo(false);
        assertThat(before.call("instant")).isEqualTo(false);

        settings.callOrNull(
                "save", PROJECT, settings.make(STORE + "SuggestionSettings", 0.7, 0.1, true, 0.8, false, 0.95), "ada");
        settings.callOrNull(
                "save", PROJECT, settings.make(STORE + "SuggestionSettings", 0.6, 0.2, true, 0.8, false, 0.95), "ada");

        AppObject saved = new AppObject(settings.call("ofProject", PROJECT));
        assertThat(saved.call("threshold")).isEqualTo(0.6);
        assertThat(saved.call("useThreshold")).isEqualTo(0.2);
        AppObject undecided = new AppObject(settings.call("ofProject", PROJECT + 1));
        assertThat(undecided.call("threshold")).isEqualTo(0.3);
        assertThat(undecided.call("useThreshold")).isEqualTo(0.05);
    }

    private static Object prepared(AppObject of, String text) {
        Object words = of.make(STORE + "StoredReply$Piece", text, null);
        Object open = of.make(STORE + "StoredReply$Piece", null, "amount");
        Object source = of.make(STORE + "StoredReply$Source", "canned", "7", "Refund", "", false);
        Object reply = of.make(
                STORE + "StoredReply",
                "canned:7",
                "en",
                List.of(words, open),
                List.of(source),
                0.8,
                0.5,
                List.of("refund"));
        Object learned = of.make(STORE + "PreparedReplies$Learned", 3, 120, 7);
        return of.make(STORE + "PreparedReplies", "en", "encoder", List.of(reply), learned);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void thatAnAnswerSolvedItCountsOnceAPersonAlsoWhenEightPagesSaySoAtOnce(DatabaseKind kind) throws Exception {
        AppObject log = repository(kind, "PortalLog");

        List<Object> said = Together.work(8, worker -> log.call("solved", PROJECT, "canned:7", "mei"));

        assertThat(said.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        assertThat(log.call("solved", PROJECT, "canned:7", "wang")).isEqualTo(true);
        assertThat(log.call("solved", PROJECT, "canned:8", "mei")).isEqualTo(true);
        assertThat(log.call("solved", PROJECT + 1, "canned:7", "mei")).isEqualTo(true);
        assertThat(log.call("helped", PROJECT, List.of("canned:7", "canned:8", "canned:9")))
                .as("what helped nobody is left out")
                .isEqualTo(Map.of("canned:7", 2, "canned:8", 1));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whoWantsNoAnswersGetsNoneUntilTheyWantThemAgain(DatabaseKind kind) {
        AppObject log = repository(kind, "PortalLog");
        assertThat(log.call("isOptedOut", "mei")).isEqualTo(false);

        log.callOrNull("optOut", "mei", true);
        log.callOrNull("optOut", "mei", true);
        assertThat(log.call("isOptedOut", "mei")).isEqualTo(true);
        assertThat(log.call("isOptedOut", "wang")).isEqualTo(false);

        log.callOrNull("optOut", "mei", false);
        assertThat(log.call("isOptedOut", "mei")).isEqualTo(false);
        log.callOrNull("optOut", "mei", true);
        assertThat(log.call("isOptedOut", "mei"))
                .as("the newest counts, however often it changed")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void ofEightWorkersOneSendsTheInstantAnswerOfAnIssue(DatabaseKind kind) throws Exception {
        AppObject log = repository(kind, "InstantLog");
        assertThat(log.call("isOpen", ISSUE)).as("nobody asked for one").isEqualTo(false);
        log.callOrNull("wish", ISSUE);
        log.callOrNull("wish", ISSUE);
        assertThat(log.call("isOpen", ISSUE)).isEqualTo(true);

        List<Object> claims = Together.work(8, worker -> log.call("claim", ISSUE, PROJECT, "canned:7", 0.875));

        assertThat(claims.stream().filter(Boolean.TRUE::equals)).hasSize(1);
        log.callOrNull("wish", ISSUE);
        assertThat(log.call("isOpen", ISSUE))
                .as("a contact gets one at most, whatever asks again")
                .isEqualTo(false);
        assertThat(log.call("claim", ISSUE, PROJECT, "canned:8", 0.9)).isEqualTo(false);
        log.call("claim", ISSUE + 1, PROJECT, "canned:8", 0.5);
        log.call("claim", ISSUE + 2, PROJECT + 1, "canned:8", 0.5);
        Instant now = Instant.now();
        List<?> sent = (List<?>) log.call("ofProject", PROJECT, now.minusSeconds(600), now.plusSeconds(600), 10);
        assertThat(sent.stream().map(one -> new AppObject(java.util.Objects.requireNonNull(one)).call("issueId")))
                .as("newest first, of this project alone")
                .containsExactly(ISSUE + 1, ISSUE);
        AppObject first = new AppObject(java.util.Objects.requireNonNull(sent.getLast()));
        assertThat(first.call("answerId")).isEqualTo("canned:7");
        assertThat(first.call("probability")).isEqualTo(0.875);
        assertThat((List<?>) log.call("ofProject", PROJECT, now.minusSeconds(600), now.plusSeconds(600), 1))
                .hasSize(1);
        assertThat((List<?>) log.call("ofProject", PROJECT, now.minusSeconds(900), now.minusSeconds(600), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void theNewestPictureOfAnItemCountsAndWhatItReplacedIsSwept(DatabaseKind kind) {
        AppObject pictures = repository(kind, "ItemPictures");
        byte[] first = new byte[15_000];
        Arrays.fill(first, (byte) -7);
        pictures.call("put", PROJECT, "kettle", first, "ada");
        Object number = pictures.call("put", PROJECT, "kettle", new byte[] {1, 2}, "ada");
        pictures.call("put", PROJECT, "filter", first, "ada");
        pictures.call("put", PROJECT + 1, "spade", first, "ada");

        assertThat(pictures.call("numbers", PROJECT)).isEqualTo(Map.of("kettle", number, "filter", (int) number + 1));
        assertThat(pictures.call("numbers", PROJECT, List.of("kettle", "spade")))
                .isEqualTo(Map.of("kettle", number));
        assertThat(jpeg(pictures, "kettle")).contains(new byte[] {1, 2});
        assertThat(jpeg(pictures, "filter")).contains(first);

        pictures.callOrNull("remove", PROJECT, "filter", "ada");

        assertThat(jpeg(pictures, "filter")).isEmpty();
        assertThat(pictures.call("numbers", PROJECT)).isEqualTo(Map.of("kettle", number));
    }

    private static Optional<byte[]> jpeg(AppObject pictures, String item) {
        return ((Optional<?>) pictures.call("of", PROJECT, item))
                .map(stored -> (byte[]) new AppObject(stored).call("jpeg"));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void whatAPackSawInAPictureIsKeptOnceUntilThePictureOrThePackIsGone(DatabaseKind kind) throws Exception {
        AppObject vectors = repository(kind, "PictureVectors");
        float[] seen = {0.5f, -2, 0};
        Together.work(8, worker -> {
            vectors.callOrNull("keep", PROJECT, 1, "eyes 1", seen);
            return worker;
        });
        vectors.callOrNull("keep", PROJECT, 2, "eyes 1", seen);
        vectors.callOrNull("keep", PROJECT, 1, "eyes 2", seen);
        vectors.callOrNull("keep", PROJECT + 1, 3, "eyes 1", seen);

        Map<Object, Object> kept = seen(vectors, PROJECT, "eyes 1");
        assertThat(kept).containsOnlyKeys(1, 2);
        assertThat(kept.get(1)).isEqualTo(seen);

        vectors.callOrNull("keepOnly", PROJECT, List.of(1), "eyes 1");

        assertThat(seen(vectors, PROJECT, "eyes 1")).containsOnlyKeys(1);
        assertThat(seen(vectors, PROJECT, "eyes 2")).isEmpty();
        assertThat(seen(vectors, PROJECT + 1, "eyes 1")).hasSize(1);
    }

    private static Map<Object, Object> seen(AppObject vectors, long project, String pack) {
        Map<Object, Object> seen = new HashMap<>();
        BiConsumer<Object, Object> told = seen::put;
        vectors.callOrNull("each", project, pack, told);
        return seen;
    }

    private AppObject repository(DatabaseKind kind, String name) {
        SandboxOptions options =
                new SandboxOptions(0, folder.resolve("home"), HeedJar.storeOnly(folder), kind, null, false, false);
        host = SandboxHost.start(options, List.of());
        return new AppObject(host.app().make(STORE + name));
    }

    private static void add(AppObject queue, long issue) {
        Object urgency = queue.constant(STORE + "WorkQueue$Urgency", "ASKED");
        queue.callOrNull("add", issue, urgency, Set.of("sentiment"), null, Duration.ZERO);
    }

    private static Optional<?> claim(AppObject queue, String holder) {
        return lease(queue, holder, Duration.ofMinutes(1));
    }

    private static Optional<?> lease(AppObject queue, String holder, Duration lease) {
        return (Optional<?>) queue.call("claim", holder, lease);
    }

    /** One call per worker, all let go at once. */
}
