package com.heed.jira.shared;

import com.heed.jira.http.Http;
import com.heed.jira.shared.SharedIndexException.Fault;
import com.heed.jira.store.SharedIndexLog;
import com.heed.jira.store.SharedIndexSettings;
import com.heed.jira.work.AnalyserHolder;
import com.heed.retrieval.AnswerEncoder;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The indexes in the OpenSearch that an administrator named, as this node sees it. After a call that did not come through nobody asks for half a minute, so that a system that is down is not waited for again and again. Safe for many threads. */
@Component
public class SharedIndexes {
    static final Duration FAILURE_KEPT = Duration.ofSeconds(30);

    private final SharedIndexLog settings;
    private final Secrets secrets;
    private final Http http;
    private final AnalyserHolder analyser;
    private final Clock clock;
    private @Nullable Used used;

    /** What was made of settings. @param cluster null where the password cannot be read */
    private record Used(SharedIndexSettings of, @Nullable Cluster cluster) {}

    private volatile Standing standing = Standing.OFF;

    /**
     * How it stands, as this node found it last.
     *
     * @param address empty while it is off
     * @param answers of each project that is there, by its number
     * @param seen    when it answered last; null if it did not since this node started
     * @param fault   what went wrong last; null if nothing since it was seen
     * @param failed  when that was
     */
    public record Standing(
            String address,
            Map<Long, Integer> answers,
            @Nullable Instant seen,
            @Nullable Fault fault,
            @Nullable Instant failed) {
        static final Standing OFF = new Standing("", Map.of(), null, null, null);

        public Standing {
            answers = Map.copyOf(answers);
        }

        public boolean on() {
            return !address.isEmpty();
        }
    }

    @Autowired
    public SharedIndexes(SharedIndexLog settings, Secrets secrets, Http http, AnalyserHolder analyser) {
        this(settings, secrets, http, analyser, Clock.systemUTC());
    }

    public SharedIndexes(SharedIndexLog settings, Secrets secrets, Http http, AnalyserHolder analyser, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.http = http;
        this.analyser = analyser;
        this.clock = clock;
    }

    public Standing standing() {
        return standing;
    }

    /** Whether an administrator switched it on. */
    public boolean isOn() {
        return settings.now().on();
    }

    /** The index that answers questions about a project; empty while it is off, was not built yet, or did not answer a moment ago. */
    public Optional<SharedIndex> answering(long projectId) {
        Standing now = standing;
        Instant failed = now.failed();
        boolean waits = now.fault() != null && failed != null && clock.instant().isBefore(failed.plus(FAILURE_KEPT));
        return now.answers().containsKey(projectId) && !waits ? of(projectId) : Optional.empty();
    }

    /** Whether it would answer questions about a project if it could be reached: then what a node finds by itself stands in for it. */
    public boolean serves(long projectId) {
        return standing.answers().containsKey(projectId) && isOn();
    }

    /** The index of a project, to write to, whether it is there or not; empty while it is off. */
    public Optional<SharedIndex> of(long projectId) {
        return cluster().map(cluster -> SharedIndex.of(cluster, projectId, analyser.sentences(), clock));
    }

    private synchronized Optional<Cluster> cluster() {
        SharedIndexSettings now = settings.now();
        if (!now.on()) {
            used = null;
            standing = Standing.OFF;
            return Optional.empty();
        }
        Used known = used;
        if (known == null || !known.of.equals(now)) {
            known = new Used(
                    now,
                    connection(now)
                            .map(connection -> new Cluster(http, connection))
                            .orElse(null));
            used = known;
            standing = new Standing(now.address(), Map.of(), null, null, null);
        }
        if (known.cluster == null) {
            failed(Fault.DENIED);
        }
        return Optional.ofNullable(known.cluster);
    }

    private Optional<Connection> connection(SharedIndexSettings now) {
        return Connection.address(now.address())
                .flatMap(address -> (now.secret().isEmpty() ? Optional.of("") : secrets.decrypted(now.secret()))
                        .map(password -> new Connection(address, now.user(), password, now.name())));
    }

    /** Looks what is there. Asks over the network. @return whether it answered */
    public boolean look() {
        Optional<Cluster> cluster = cluster();
        if (cluster.isEmpty()) {
            return false;
        }
        try {
            Map<Long, Integer> answers = new HashMap<>();
            AnswerEncoder encoder = new AnswerEncoder(analyser.sentences());
            new Listing(cluster.get()).answers().forEach((name, count) -> {
                if (name.equals(IndexName.of(name.name(), name.project(), encoder))) {
                    answers.put(name.project(), count);
                }
            });
            warm(answers.keySet());
            standing =
                    new Standing(cluster.get().connection().address().toString(), answers, clock.instant(), null, null);
            return true;
        } catch (SharedIndexException e) {
            failed(e.fault());
            return false;
        } catch (UncheckedIOException e) {
            failed(e);
            return false;
        }
    }

    /** Searches what this node has not yet searched, or not since it was away. */
    private void warm(Set<Long> projects) {
        Standing before = standing;
        Set<Long> warm = before.fault() == null ? before.answers().keySet() : Set.of();
        projects.stream()
                .filter(project -> !warm.contains(project))
                .forEach(project -> of(project).ifPresent(SharedIndex::warm));
    }

    /** Notes that a call did not come through. What is there is still believed to be there. */
    public void failed(Throwable failure) {
        failed(SharedIndexException.fault(failure));
    }

    private void failed(Fault fault) {
        Standing before = standing;
        Map<Long, Integer> answers = fault == Fault.MISSING ? Map.of() : before.answers();
        standing = new Standing(before.address(), answers, before.seen(), fault, clock.instant());
    }

    /** Deletes the indexes of projects other than these, and builds that nobody finished. For the one node that writes. @param projects that have an index */
    public void deleteAllBut(Set<Long> projects) throws SharedIndexException {
        Optional<Cluster> cluster = cluster();
        if (cluster.isPresent()) {
            Listing listing = new Listing(cluster.get());
            Set<String> inUse = Set.copyOf(listing.inUse().values());
            List<String> gone = new ArrayList<>();
            listing.builds().forEach((build, of) -> {
                if (!projects.contains(of.project()) || !inUse.contains(build)) {
                    gone.add(build);
                }
            });
            listing.delete(gone);
        }
    }

    /** Deletes all indexes of a project. */
    public void delete(long projectId) throws SharedIndexException {
        Optional<Cluster> cluster = cluster();
        if (cluster.isPresent()) {
            Listing listing = new Listing(cluster.get());
            listing.delete(listing.builds().entrySet().stream()
                    .filter(build -> build.getValue().project() == projectId)
                    .map(Map.Entry::getKey)
                    .toList());
        }
    }
}
