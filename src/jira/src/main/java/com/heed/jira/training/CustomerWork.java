package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Training;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The parts of a training that are about how customers fared: who leaves, and what actions are worth. Past contacts are read once for both. What was learned else stays learned, whatever happens here, and neither part takes the other with it. */
@Component
class CustomerWork {
    private final SharedPast contacts;
    private final LeavingWork leaving;
    private final ActionWork actions;
    private final ErrorLog errors;
    private final Clock clock = Clock.systemUTC();

    CustomerWork(SharedPast contacts, LeavingWork leaving, ActionWork actions, ErrorLog errors) {
        this.contacts = contacts;
        this.leaving = leaving;
        this.actions = actions;
        this.errors = errors;
    }

    /** What to say about it. @param leavers empty where nobody decided what leaving means @param actions empty where the catalogue has none */
    record Came(List<Training.Note> leavers, List<Training.Note> actions) {
        Came {
            leavers = List.copyOf(leavers);
            actions = List.copyOf(actions);
        }
    }

    /**
     * Learns from what a person may see.
     *
     * @throws Stopped if it is to end here
     * @throws CancellationException likewise
     */
    Came run(ApplicationUser reader, Project project, int threads, TrainingProgress progress, String author) {
        return attempt("customers", () -> taken(reader, project, progress))
                .map(taken -> new Came(
                        notes(
                                taken.leavers(),
                                "leaving",
                                "leaving.note.failed",
                                some -> leaving.from(some, project, true, threads, progress, author)),
                        notes(
                                taken.acted(),
                                "actions",
                                "train.actions.failed",
                                some -> List.of(actions.from(some, project, progress)))))
                .orElse(new Came(List.of(Training.Note.of("train.customers.failed")), List.of()));
    }

    /** What each part took of past contacts; empty for one that is not asked for. */
    private record Taken(Optional<LeavingPast.Reading> leavers, Optional<ActionPast.Reading> acted) {}

    private Taken taken(ApplicationUser reader, Project project, TrainingProgress progress) {
        Instant now = clock.instant();
        Taken taken = new Taken(leaving.reading(project, now), actions.reading(project, now));
        List<SharedPast.Taker> takers = new ArrayList<>();
        taken.leavers().ifPresent(takers::add);
        taken.acted().ifPresent(takers::add);
        if (!takers.isEmpty()) {
            contacts.read(reader, project, takers, now, progress);
        }
        return taken;
    }

    private <T> List<Training.Note> notes(
            Optional<T> taken, String what, String failed, Function<T, List<Training.Note>> work) {
        return taken.map(some -> attempt(what, () -> work.apply(some)).orElse(List.of(Training.Note.of(failed))))
                .orElse(List.of());
    }

    /** Empty if it failed, which is noted. */
    private <T> Optional<T> attempt(String what, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Stopped | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            errors.add(what, null, e);
            return Optional.empty();
        }
    }
}
