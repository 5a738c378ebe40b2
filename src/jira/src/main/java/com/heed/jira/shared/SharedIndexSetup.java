package com.heed.jira.shared;

import com.heed.jira.http.Http;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.SharedIndexLog;
import com.heed.jira.store.SharedIndexSettings;
import com.heed.jira.work.AnalyserHolder;
import com.heed.retrieval.AnswerEncoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Checks where an administrator wants the shared index, tries it, and stores it or nothing. */
@Component
public class SharedIndexSetup {
    private static final int LONGEST_USER = 200;

    private final SharedIndexLog settings;
    private final Secrets secrets;
    private final Http http;
    private final AnalyserHolder analyser;

    public SharedIndexSetup(SharedIndexLog settings, Secrets secrets, Http http, AnalyserHolder analyser) {
        this.settings = settings;
        this.secrets = secrets;
        this.http = http;
        this.analyser = analyser;
    }

    /**
     * What an administrator typed.
     *
     * @param password empty to keep the one that is stored, where address and user stay what they were
     */
    public record Wanted(boolean on, String address, String user, String password, String name) {
        public Wanted {
            address = address.strip();
            user = user.strip();
            name = name.strip();
        }

        /** What is stored, without the password. */
        public static Wanted of(SharedIndexSettings now) {
            return new Wanted(now.on(), now.address(), now.user(), "", now.name());
        }

        @Override
        public String toString() {
            return (on ? "on " : "off ") + address + " " + name;
        }
    }

    /**
     * What became of it.
     *
     * @param problems empty if it is stored
     * @param left     whether indexes are left where the shared index was before, because that could not be reached
     */
    public record Outcome(List<FieldProblem> problems, boolean left) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    public SharedIndexSettings now() {
        return settings.now();
    }

    /** Tries the connection and, if it can be used or is switched off, stores it and deletes the indexes from where they were before. Takes some seconds. @param author key of the administrator */
    public Outcome save(Wanted wanted, String author) {
        SharedIndexSettings before = settings.now();
        List<FieldProblem> problems = new ArrayList<>(check(wanted, before));
        if (wanted.on() && problems.isEmpty()) {
            tried(wanted, before).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            return new Outcome(problems, false);
        }
        settings.save(
                new SharedIndexSettings(
                        wanted.on(), wanted.address(), wanted.user(), secret(wanted, before), wanted.name()),
                author);
        boolean moved = !wanted.on()
                || !wanted.address().equals(before.address())
                || !wanted.name().equals(before.name());
        boolean left = before.on() && moved && !deleted(before);
        return new Outcome(List.of(), left);
    }

    /** Tries what was typed and stores nothing. @return empty if it can be used */
    public Optional<FieldProblem> test(Wanted wanted) {
        SharedIndexSettings before = settings.now();
        return check(new Wanted(true, wanted.address(), wanted.user(), wanted.password(), wanted.name()), before)
                .stream()
                .findFirst()
                .or(() -> tried(wanted, before));
    }

    private static List<FieldProblem> check(Wanted wanted, SharedIndexSettings before) {
        List<FieldProblem> problems = new ArrayList<>();
        boolean elsewhere =
                !wanted.address().equals(before.address()) || !wanted.user().equals(before.user());
        if (Connection.address(wanted.address()).isEmpty()
                && (wanted.on() || !wanted.address().isEmpty())) {
            problems.add(FieldProblem.of("address", "shared.rule.address"));
        }
        if (wanted.user().length() > LONGEST_USER || wanted.user().contains(":")) {
            problems.add(FieldProblem.of("user", "shared.rule.user", String.valueOf(LONGEST_USER)));
        }
        if (!wanted.user().isEmpty()
                && wanted.password().isEmpty()
                && (elsewhere || before.secret().isEmpty())) {
            // The stored password must not go to whatever address somebody types.
            problems.add(FieldProblem.of("password", "shared.rule.password"));
        }
        if (!Connection.isName(wanted.name())) {
            problems.add(FieldProblem.of("name", "shared.rule.name"));
        }
        return problems;
    }

    private Optional<FieldProblem> tried(Wanted wanted, SharedIndexSettings before) {
        Optional<URI> address = Connection.address(wanted.address());
        Optional<String> password = wanted.user().isEmpty()
                ? Optional.of("")
                : wanted.password().isEmpty() ? secrets.decrypted(before.secret()) : Optional.of(wanted.password());
        if (address.isEmpty() || password.isEmpty()) {
            return Optional.of(FieldProblem.of("password", "shared.rule.password"));
        }
        Cluster cluster =
                new Cluster(http, new Connection(address.get(), wanted.user(), password.get(), wanted.name()));
        try {
            ConnectionCheck.check(cluster, new AnswerEncoder(analyser.sentences()));
            return Optional.empty();
        } catch (SharedIndexException e) {
            String field = switch (e.fault()) {
                case DENIED, FORBIDDEN -> "user";
                case UNREACHABLE, LATE, CERTIFICATE, FOREIGN, VERSION, KNN, MISSING, REFUSED -> "address";
            };
            return Optional.of(FieldProblem.of(field, e.fault().key(), String.valueOf(e.getMessage())));
        }
    }

    private String secret(Wanted wanted, SharedIndexSettings before) {
        if (wanted.user().isEmpty()) {
            return "";
        }
        return wanted.password().isEmpty() ? before.secret() : secrets.encrypted(wanted.password());
    }

    private boolean deleted(SharedIndexSettings before) {
        Function<String, Optional<Connection>> connection = password -> Connection.address(before.address())
                .map(address -> new Connection(address, before.user(), password, before.name()));
        Optional<String> password = before.secret().isEmpty() ? Optional.of("") : secrets.decrypted(before.secret());
        Optional<Cluster> cluster = password.flatMap(connection).map(known -> new Cluster(http, known));
        if (cluster.isEmpty()) {
            return false;
        }
        try {
            Listing listing = new Listing(cluster.get());
            listing.delete(listing.builds().keySet());
            return true;
        } catch (SharedIndexException e) {
            return false;
        }
    }
}
