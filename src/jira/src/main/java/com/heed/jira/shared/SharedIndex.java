package com.heed.jira.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import com.heed.jira.shared.SharedIndexException.Fault;
import com.heed.reply.Answer;
import com.heed.retrieval.AnswerEncoder;
import com.heed.retrieval.AnswerStore;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Found;
import com.heed.retrieval.IndexState;
import com.heed.retrieval.Question;
import com.heed.retrieval.VectorSearch;
import com.heed.retrieval.WideningSearch;
import com.heed.retrieval.WrittenSince;
import com.heed.text.SentenceEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one project in an OpenSearch. It is there from the first {@link Rebuild#finish()} on; before that a search throws, and what is written is refused. One node of a cluster writes at a time; whoever writes sees to that.
 *
 * <p>An exception's cause is a {@link SharedIndexException}.
 */
public final class SharedIndex implements AnswerStore {
    /** For all calls of a search together: an agent's page and a customer's typing wait no longer. */
    public static final Duration SEARCH_TIME = Duration.ofMillis(1_000);

    /** A word in each language. */
    private static final String WARMING = "order \u8ba2\u5355";

    private final Cluster cluster;
    private final IndexName name;
    private final AnswerEncoder encoder;
    private final SharedWrites writes;
    private final Clock clock;
    private @Nullable Build build;

    private SharedIndex(Cluster cluster, IndexName name, AnswerEncoder encoder, Clock clock) {
        this.cluster = cluster;
        this.name = name;
        this.encoder = encoder;
        this.writes = new SharedWrites(cluster);
        this.clock = clock;
    }

    /** The index of a project; asks nothing yet. @param encoder stays the caller's to close */
    public static SharedIndex of(Cluster cluster, long projectId, SentenceEncoder encoder, Clock clock) {
        AnswerEncoder answers = new AnswerEncoder(encoder);
        return new SharedIndex(cluster, IndexName.of(cluster.connection().name(), projectId, answers), answers, clock);
    }

    IndexName name() {
        return name;
    }

    private interface Calls<T> {
        T made() throws IOException;
    }

    private static <T> T unchecked(Calls<T> calls) {
        try {
            return calls.made();
        } catch (IOException e) {
            throw new UncheckedIOException("the shared index of answers cannot be used: " + e.getMessage(), e);
        }
    }

    private static void run(Calls<?> calls) {
        Object unused = unchecked(calls);
    }

    @Override
    public AnswerEncoder encoder() {
        return encoder;
    }

    @Override
    public List<EncodedAnswer> encoded(List<Answer> answers, int threads) {
        return encoder.encode(answers, unchecked(() -> known(answers)), threads);
    }

    /** Those that are there with the same texts and all their vectors. */
    private Map<String, EncodedAnswer> known(List<Answer> answers) throws IOException {
        Map<String, EncodedAnswer> known = new HashMap<>();
        if (answers.isEmpty()) {
            return known;
        }
        ObjectNode wanted = Cluster.JSON.createObjectNode();
        ArrayNode ids = wanted.putArray("ids");
        Map<String, Answer> byId = new HashMap<>();
        for (Answer answer : answers) {
            ids.add(KeptAnswer.key(answer.id()));
            byId.put(answer.id(), answer);
        }
        JsonNode found;
        try {
            found = cluster.call("POST", name.searched() + "/_mget", wanted, Cluster.LONG_MILLIS);
        } catch (SharedIndexException e) {
            if (e.fault() == Fault.MISSING) {
                return known;
            }
            throw e;
        }
        for (JsonNode document : found.path("docs")) {
            JsonNode source = document.path("_source");
            if (document.path("found").asBoolean() && source.has(KeptAnswer.KEPT)) {
                Answer here = KeptAnswer.answer(source);
                Answer now = byId.get(here.id());
                float[] request = KeptAnswer.vector(source, KeptAnswer.REQUEST_HALVES);
                float[] reply = KeptAnswer.vector(source, KeptAnswer.REPLY_HALVES);
                if (now != null && reply != null && same(here, now, request)) {
                    known.put(
                            now.id(),
                            request == null
                                    ? EncodedAnswer.unasked(now, reply)
                                    : new EncodedAnswer(now, request, reply));
                }
            }
        }
        return known;
    }

    private static boolean same(Answer here, Answer now, float @Nullable [] request) {
        String asked = AnswerEncoder.asked(now);
        return here.language() == now.language()
                && here.text().equals(now.text())
                && Objects.equals(AnswerEncoder.asked(here), asked)
                && (asked == null || request != null);
    }

    /** @throws UncheckedIOException also if it is not there yet, or does not answer within {@link #SEARCH_TIME} */
    @Override
    public Found search(Question question, int k, Predicate<Answer> permitted) {
        checkWidth(question.vector(), question.language());
        return unchecked(() -> WideningSearch.search(
                new SharedCandidates(cluster, name.searched(), question, new Deadline(SEARCH_TIME)), k, permitted));
    }

    /** Asks each language once and waits longer than a reader would, so that what loads at a first search, here and there, is loaded before somebody waits for it. */
    void warm() {
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            Question question = warming(language);
            unchecked(() -> WideningSearch.search(
                    new SharedCandidates(
                            cluster, name.searched(), question, new Deadline(Duration.ofMillis(Cluster.LONG_MILLIS))),
                    1,
                    answer -> true));
        }
    }

    private Question warming(Language language) {
        int width = encoder.width(language);
        if (width == 0) {
            return Question.byWords(WARMING, language);
        }
        float[] any = new float[width];
        any[0] = 1;
        return Question.of(WARMING, language, any);
    }

    private void checkWidth(float @Nullable [] vector, Language language) {
        if (vector != null && vector.length != encoder.width(language)) {
            throw new IllegalArgumentException("a vector of " + vector.length + " numbers for an index of "
                    + language.tag() + " answers; expected " + encoder.width(language));
        }
    }

    private void check(Collection<EncodedAnswer> answers) {
        for (EncodedAnswer answer : answers) {
            checkWidth(answer.request(), answer.answer().language());
            checkWidth(answer.reply(), answer.answer().language());
        }
    }

    @Override
    public synchronized void put(Collection<EncodedAnswer> answers) {
        check(answers);
        run(() -> {
            Build under = build;
            if (under != null) {
                answers.forEach(answer -> under.since.id(answer.answer().id()));
                writes.put(name.building(), answers);
            }
            writes.put(name.searched(), answers);
            return answers;
        });
    }

    @Override
    public synchronized void remove(Collection<String> ids) {
        run(() -> {
            Build under = build;
            if (under != null) {
                ids.forEach(under.since::id);
                writes.remove(name.building(), ids);
            }
            writes.remove(name.searched(), ids);
            return ids;
        });
    }

    @Override
    public synchronized void removeOfIssues(Collection<String> issues) {
        run(() -> {
            noteIssues(issues);
            writes.removeOfIssues(name.searched() + "*", issues);
            return issues;
        });
    }

    private void noteIssues(Collection<String> issues) {
        Build under = build;
        if (under != null) {
            issues.forEach(under.since::issue);
        }
    }

    /** From every index of the project, whatever encoder it is of. OpenSearch keeps what was removed for its replicas, for half a minute or so; {@link #erased} tells when no file holds it any more. */
    @Override
    public synchronized void forget(Collection<String> issues) {
        run(() -> {
            noteIssues(issues);
            writes.removeOfIssues(name.all(), issues);
            return writes.erase(name.all());
        });
    }

    /** Merges what removed answers are still in. @return whether no file of the project's indexes holds any */
    public synchronized boolean erased() {
        return unchecked(() -> writes.erase(name.all()));
    }

    @Override
    public synchronized void commit() {
        run(() -> {
            writes.refresh(name.searched());
            return name;
        });
    }

    @Override
    public synchronized Build rebuild() {
        if (build != null) {
            throw new IllegalStateException("the shared index " + name.searched() + " is being built already");
        }
        return unchecked(() -> {
            String index = name.build(clock.millis());
            ObjectNode made = Fields.index(encoder);
            made.putObject("aliases").putObject(name.building());
            cluster.call("PUT", index, made, Cluster.LONG_MILLIS);
            Build fresh = new Build(index);
            build = fresh;
            return fresh;
        });
    }

    /** A build under way. One that is not finished is deleted when it is closed; where the node ends before that, by whichever writes next. */
    public final class Build implements AnswerStore.Rebuild {
        private final String index;
        private final WrittenSince since = new WrittenSince();
        private boolean ended;

        private Build(String index) {
            this.index = index;
        }

        @Override
        public void put(Collection<EncodedAnswer> answers) {
            synchronized (SharedIndex.this) {
                checkGoesOn();
                check(answers);
                run(() -> {
                    writes.put(
                            name.building(),
                            answers.stream()
                                    .filter(answer -> !since.holds(answer.answer()))
                                    .toList());
                    return answers;
                });
            }
        }

        @Override
        public void finish() {
            synchronized (SharedIndex.this) {
                checkGoesOn();
                run(() -> {
                    writes.refresh(index);
                    new Listing(cluster).replace(name, index);
                    ended = true;
                    build = null;
                    return index;
                });
            }
        }

        private void checkGoesOn() {
            if (ended) {
                throw new IllegalStateException("this build of " + name.searched() + " has ended");
            }
        }

        @Override
        public void close() {
            synchronized (SharedIndex.this) {
                if (!ended) {
                    ended = true;
                    build = null;
                    run(() -> {
                        new Listing(cluster).delete(List.of(index));
                        return index;
                    });
                }
            }
        }
    }

    /** Asks OpenSearch; bytes are those of one copy. */
    @Override
    public IndexState state() {
        return unchecked(() -> new Listing(cluster).state(name, VectorSearch.GRAPH));
    }

    /** Whether it is there, built once at least. */
    public boolean isThere() {
        return unchecked(() -> new Listing(cluster).inUse().containsKey(name));
    }

    /** A text that is kept with the index, and goes with it; null if there is none, or no index. @param mark letters */
    public @Nullable String mark(String mark) {
        return unchecked(() -> writes.mark(name.searched(), mark)).orElse(null);
    }

    /** Keeps a text with the index. */
    public void mark(String mark, String text) {
        run(() -> {
            writes.mark(name.searched(), mark, text);
            return mark;
        });
    }

    /** Ends a build under way. */
    @Override
    public synchronized void close() {
        if (build != null) {
            build.close();
        }
    }
}
