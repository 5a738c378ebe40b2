package com.heed.jira.canned;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.access.Access;
import com.heed.jira.canned.CannedCheck.Checked;
import com.heed.jira.canned.CannedCheck.Place;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CannedDraft;
import com.heed.jira.store.CannedLog;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredCanned;
import com.heed.reply.CannedResponse;
import com.heed.reply.FilledText;
import com.heed.reply.Library;
import com.heed.reply.Scope;
import com.heed.reply.SlotCatalogue;
import com.heed.reply.SlotFiller;
import com.heed.reply.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see and change which canned responses. One's own are nobody else's; a project's are changed by its administrators, and proposed by its agents; those of all are changed by
 * administrators of Jira. What is refused changes nothing.
 */
@Component
public class CannedDesk {
    private static final String LOCK = "com.heed.jira.canned";
    private static final long WAIT_SECONDS = 20;

    private final Access access;
    private final Settings settings;
    private final ProjectManager projects;
    private final CannedLog log;
    private final CannedCheck check;
    private final Filling filling;
    private final ClusterLockService locks;

    public CannedDesk(
            Access access,
            Settings settings,
            ProjectManager projects,
            CannedLog log,
            CannedCheck check,
            Filling filling,
            ClusterLockService locks) {
        this.access = access;
        this.settings = settings;
        this.projects = projects;
        this.log = log;
        this.check = check;
        this.filling = filling;
        this.locks = locks;
    }

    /** What became of a change. */
    public sealed interface Outcome {
        /** It is stored; as a proposal if {@link StoredCanned#proposed} is there. */
        record Kept(StoredCanned stored) implements Outcome {}

        /** It is gone now, or a proposal was declined. */
        record Removed() implements Outcome {}

        /** Something typed is wrong. @param problems at least one */
        record Wrong(List<FieldProblem> problems) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }

        /** The person may see it and not change it. */
        record NotAllowed() implements Outcome {}

        /** There is no such response for this person. */
        record Unknown() implements Outcome {}

        /** Nobody waits for a decision about it. */
        record Decided() implements Outcome {}

        /** Others include it. @param names of those */
        record Included(List<String> names) implements Outcome {
            public Included {
                names = List.copyOf(names);
            }
        }

        /** Somebody else changes canned responses at this moment. */
        record Busy() implements Outcome {}
    }

    /** What somebody sees on the page of a project: their own, the project's, those of all. Proposals of others are for administrators. */
    public List<StoredCanned> seen(ApplicationUser user, Project project) {
        List<StoredCanned> seen = new ArrayList<>(log.of(new Scope.Personal(user.getKey())));
        boolean administers = access.administers(project);
        for (StoredCanned stored : log.of(new Scope.OfProject(project.getId()))) {
            visible(stored, administers, user).ifPresent(seen::add);
        }
        seen.addAll(log.of(new Scope.Global()));
        return List.copyOf(seen);
    }

    /** Those of all. */
    public List<StoredCanned> global() {
        return log.of(new Scope.Global());
    }

    private static Optional<StoredCanned> visible(StoredCanned stored, boolean administers, ApplicationUser user) {
        StoredCanned.Version proposed = stored.proposed();
        if (administers || proposed == null || proposed.author().equals(user.getKey())) {
            return Optional.of(stored);
        }
        StoredCanned.Version inUse = stored.inUse();
        return inUse == null
                ? Optional.empty()
                : Optional.of(new StoredCanned(stored.id(), stored.scope(), inUse, null));
    }

    /** Whether somebody changes responses of a scope at once, without a proposal. */
    public boolean mayEdit(ApplicationUser user, Scope scope) {
        return switch (scope) {
            case Scope.Personal own -> own.owner().equals(user.getKey());
            case Scope.OfProject of -> project(of).map(access::administers).orElse(false);
            case Scope.Global all -> access.isAdministrator();
        };
    }

    /** Whether somebody sees responses of a scope at all. */
    private boolean sees(ApplicationUser user, Scope scope) {
        return switch (scope) {
            case Scope.Personal own -> own.owner().equals(user.getKey());
            case Scope.OfProject of ->
                project(of)
                        .map(project -> access.seesFindings(
                                project, settings.ofProject(project.getId()).mode()))
                        .orElse(false);
            case Scope.Global all -> true;
        };
    }

    private Optional<Project> project(Scope.OfProject scope) {
        return Optional.ofNullable(projects.getProjectObj(scope.project()));
    }

    /** @param project of the page, 0 for that of all */
    public Outcome add(ApplicationUser user, Scope scope, long project, CannedForm form) {
        if (!sees(user, scope) || (scope instanceof Scope.Global && !mayEdit(user, scope))) {
            return new Outcome.NotAllowed();
        }
        return locked(() -> {
            Checked checked = check.check(new Place(scope, project), 0, form);
            CannedDraft draft = checked.draft();
            return draft == null
                    ? new Outcome.Wrong(checked.problems())
                    : new Outcome.Kept(log.add(scope, draft, user.getKey(), mayEdit(user, scope)));
        });
    }

    /** @param project of the page, 0 for that of all */
    public Outcome change(ApplicationUser user, long id, long project, CannedForm form) {
        return locked(() -> on(user, id, stored -> {
            if (stored.scope() instanceof Scope.Global && !mayEdit(user, stored.scope())) {
                return new Outcome.NotAllowed();
            }
            Checked checked = check.check(new Place(stored.scope(), project), id, form);
            CannedDraft draft = checked.draft();
            return draft == null
                    ? new Outcome.Wrong(checked.problems())
                    : new Outcome.Kept(log.change(stored, draft, user.getKey(), mayEdit(user, stored.scope())));
        }));
    }

    /** Lets a proposal be used by others, or not. */
    public Outcome decide(ApplicationUser user, long id, boolean approved) {
        return locked(() -> on(user, id, stored -> {
            if (!mayEdit(user, stored.scope())) {
                return new Outcome.NotAllowed();
            }
            StoredCanned.Version proposed = stored.proposed();
            if (proposed == null) {
                return new Outcome.Decided();
            }
            if (approved) {
                // What it includes may have gone since it was proposed.
                Checked checked = check.check(new Place(stored.scope(), projectOf(stored.scope())), id, form(proposed));
                if (checked.draft() == null) {
                    return new Outcome.Wrong(checked.problems());
                }
            }
            log.decide(stored, proposed, approved, user.getKey());
            return log.find(id).<Outcome>map(Outcome.Kept::new).orElseGet(Outcome.Removed::new);
        }));
    }

    CannedForm form(StoredCanned.Version version) {
        CannedResponse response = version.response();
        String shortcut = response.shortcut();
        return new CannedForm(
                response.name(),
                response.language().tag(),
                response.template().source(),
                shortcut == null ? "" : shortcut,
                response.tags(),
                check.changes(version));
    }

    /** What a version changes in an issue, as lines {@code FIELD=VALUE}. */
    public List<String> changes(StoredCanned.Version version) {
        return check.changes(version);
    }

    /** The version in use of a response that somebody sees. */
    public Optional<StoredCanned.Version> usable(ApplicationUser user, long id) {
        return log.find(id).filter(stored -> sees(user, stored.scope())).map(StoredCanned::inUse);
    }

    private static long projectOf(Scope scope) {
        return scope instanceof Scope.OfProject of ? of.project() : 0;
    }

    /** Whoever proposed a response that nobody approved may take it back. */
    public Outcome delete(ApplicationUser user, long id) {
        return locked(() -> on(user, id, stored -> {
            StoredCanned.Version proposed = stored.proposed();
            boolean ownProposal = stored.inUse() == null
                    && proposed != null
                    && proposed.author().equals(user.getKey());
            if (!mayEdit(user, stored.scope()) && !ownProposal) {
                return new Outcome.NotAllowed();
            }
            Library before = check.surroundings(new Place(stored.scope(), projectOf(stored.scope())))
                    .library();
            Library after = new Library(
                    before.responses().stream().filter(each -> each.id() != id).toList());
            List<String> broken = CannedCheck.broken(before, after).stream()
                    .map(CannedResponse::name)
                    .toList();
            if (!broken.isEmpty()) {
                return new Outcome.Included(broken);
            }
            log.delete(stored, user.getKey());
            return new Outcome.Removed();
        }));
    }

    @FunctionalInterface
    private interface Change {
        Outcome of(StoredCanned stored);
    }

    private Outcome on(ApplicationUser user, long id, Change change) {
        Optional<StoredCanned> found = log.find(id)
                .filter(stored -> sees(user, stored.scope()))
                .flatMap(stored -> visible(stored, mayEdit(user, stored.scope()), user));
        return found.isEmpty() ? new Outcome.Unknown() : change.of(found.get());
    }

    /** Two who give the same shortcut at once would not see each other. */
    private Outcome locked(Supplier<Outcome> change) {
        ClusterLock lock = locks.getLockForName(LOCK);
        try {
            if (!lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new Outcome.Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Busy();
        }
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * How a text would look, unsaved.
     *
     * @param text     null if it cannot be filled
     * @param problems what is wrong with it
     */
    public record Preview(@Nullable FilledText text, List<FieldProblem> problems) {}

    /** @param issue which the caller has seen that the person may browse; null for the text alone, with all its slots open */
    public Preview preview(
            ApplicationUser user, Scope scope, long project, long id, CannedForm form, @Nullable Issue issue) {
        Place place = new Place(scope, project);
        Checked parts = check.parts(place, form, (shortcut, language) -> Optional.empty());
        CannedDraft draft = parts.draft();
        if (draft == null) {
            return new Preview(null, parts.problems());
        }
        CannedCheck.Surroundings around = check.surroundings(place);
        CannedResponse response = draft.response(id, scope, Instant.EPOCH);
        List<FieldProblem> problems = check.faults(response, around);
        Language language = draft.language();
        Template template = around.library().with(response).composeSoftly(response);
        FilledText text = issue == null
                ? SlotFiller.fill(template, language, slot -> Optional.empty())
                : filling.fill(template, language, issue, user);
        return new Preview(text, problems);
    }

    /** Slots that may be named in a scope, as a picker shows them. */
    public SlotCatalogue slots(Scope scope, long project) {
        return check.surroundings(new Place(scope, project)).catalogue();
    }

    /** What is wrong now with responses that were right once, by identity; those that are right are not among it. */
    public Map<Long, List<FieldProblem>> problems(Collection<StoredCanned> responses, long project) {
        Map<Scope, CannedCheck.Surroundings> around = new HashMap<>();
        Map<Long, List<FieldProblem>> problems = new HashMap<>();
        for (StoredCanned stored : responses) {
            StoredCanned.Version inUse = stored.inUse();
            if (inUse != null) {
                long on = stored.scope() instanceof Scope.OfProject of ? of.project() : project;
                List<FieldProblem> found = check.faults(
                        inUse.response(),
                        around.computeIfAbsent(stored.scope(), scope -> check.surroundings(new Place(scope, on))));
                if (!found.isEmpty()) {
                    problems.put(stored.id(), found);
                }
            }
        }
        return problems;
    }
}
