package com.heed.jira.leaving;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.CustomerUnit;
import com.heed.jira.access.Access;
import com.heed.jira.desk.Organisation;
import com.heed.jira.read.CustomerUnits;
import com.heed.jira.read.Organisations;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.LeavingRun;
import com.heed.jira.store.LeavingScore;
import com.heed.jira.store.LeavingScores;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeftOutCustomers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person asking may see of who is about to leave. Reads what was stored and computes nothing. Who is held out, opted out or forgotten is told to nobody. */
@Component
public class LeavingViews {
    /** Customers of a list. */
    private static final int MOST = 50;
    /** Read for it: some of them are held out, or nothing the reader may browse. */
    private static final int MOST_READ = 500;

    private final LeavingSettingsLog settings;
    private final LeavingScores scores;
    private final ActiveModels active;
    private final LeftOutCustomers leftOut;
    private final Access access;
    private final CustomerUnits units;
    private final Organisations organisations;
    private final UserManager users;

    public LeavingViews(
            LeavingSettingsLog settings,
            LeavingScores scores,
            ActiveModels active,
            LeftOutCustomers leftOut,
            Access access,
            CustomerUnits units,
            Organisations organisations,
            UserManager users) {
        this.settings = settings;
        this.scores = scores;
        this.active = active;
        this.leftOut = leftOut;
        this.access = access;
        this.units = units;
        this.organisations = organisations;
        this.users = users;
    }

    /**
     * Those at risk.
     *
     * @param unit      who the customers are
     * @param customers the likeliest to leave first
     * @param heldOut   whether some are shown to nobody
     */
    public record Listed(LeavingRun run, CustomerUnit unit, List<AtRisk> customers, boolean heldOut) {
        public Listed {
            customers = List.copyOf(customers);
        }
    }

    /** Whether somebody decided what leaving means in a project. */
    public boolean isOn(Project project) {
        return settings.ofProject(project.getId()).on();
    }

    /** Those of a project; empty where nobody was scored, or no model may speak. */
    public Optional<Listed> listed(Project project) {
        return run(project.getId()).map(run -> {
            List<AtRisk> customers = new ArrayList<>();
            for (LeavingScore score : scores.atLeast(run, run.threshold(), MOST_READ)) {
                if (customers.size() < MOST && isTold(score)) {
                    Browsed browsed = browsed(score);
                    if (!browsed.issues().isEmpty()) {
                        String organisation = browsed.organisation();
                        customers.add(new AtRisk(
                                score.customer(),
                                organisation == null ? name(score.customer()) : organisation,
                                view(run, score, browsed),
                                browsed.issues()));
                    }
                }
            }
            LeavingSettings now = settings.ofProject(project.getId());
            return new Listed(run, now.unit(), customers, now.heldOut() > 0);
        });
    }

    /** Within which customers leave. */
    int days(Project project) {
        return settings.ofProject(project.getId()).days();
    }

    /** How long customers go on asking, of what leaving means now, whether or not a model may speak; a count over all and of nobody alone. */
    public Optional<LeavingSurvival> survival(Project project) {
        LeavingSettings now = settings.ofProject(project.getId());
        return now.on()
                ? scores.newest(project.getId())
                        .filter(run -> run.definition().equals(now.definition()))
                        .flatMap(run -> Optional.ofNullable(run.survival()))
                : Optional.empty();
    }

    /** Of the customer of an issue that the person asking may browse, of several organisations the likeliest to leave; empty where nothing is known or may be told. */
    public Optional<LeavingView> of(Issue issue) {
        ApplicationUser person = issue.getReporter();
        if (person == null || leftOut.holds(person.getKey())) {
            return Optional.empty();
        }
        return run(issue.getProjectId())
                .flatMap(run ->
                        units
                                .of(
                                        issue,
                                        person.getKey(),
                                        settings.ofProject(issue.getProjectId()).unit())
                                .stream()
                                .flatMap(customer -> scores.of(run, customer).stream())
                                .filter(this::isTold)
                                .max(Comparator.comparingDouble(LeavingScore::p))
                                .map(score -> view(run, score, browsed(score))));
    }

    /** The newest, if it is of what leaving means now and of the model in use now. */
    private Optional<LeavingRun> run(long projectId) {
        LeavingSettings now = settings.ofProject(projectId);
        return now.on()
                ? scores.newest(projectId)
                        .filter(run -> run.model() != 0
                                && run.definition().equals(now.definition())
                                && run.model() == active.number(projectId, LeavingSettings.FEATURE))
                : Optional.empty();
    }

    private boolean isTold(LeavingScore score) {
        return !score.heldOut() && !leftOut.holds(score.customer());
    }

    /**
     * The newest issues of a customer that the reader may browse; of an organisation, those that are shared with it still.
     *
     * @param organisation its name; null for a person
     */
    private record Browsed(@Nullable String organisation, List<Issue> issues) {}

    private Browsed browsed(LeavingScore score) {
        List<Issue> seen = score.why().issues().stream()
                .flatMap(id -> access.issue(id).stream())
                .toList();
        Optional<Integer> organisation = Organisation.idOf(score.customer());
        if (organisation.isEmpty()) {
            return new Browsed(null, seen);
        }
        String name = "";
        List<Issue> shared = new ArrayList<>();
        for (Issue issue : seen) {
            Optional<Organisation> named = organisations.of(issue).stream()
                    .filter(each -> each.id() == organisation.get())
                    .findFirst();
            if (named.isPresent()) {
                name = named.get().name();
                shared.add(issue);
            }
        }
        return new Browsed(name, shared);
    }

    private String name(String customer) {
        ApplicationUser user = users.getUserByKey(customer);
        return user == null ? customer : user.getDisplayName();
    }

    /** Reasons count what the reader of the past could see; a reader who may browse less of the newest issues is not told them. */
    private static LeavingView view(LeavingRun run, LeavingScore score, Browsed browsed) {
        boolean all = browsed.issues().size() == score.why().issues().size();
        return new LeavingView(
                browsed.organisation(),
                score.p(),
                run.average(),
                run.days(),
                all ? score.why().reasons() : List.of());
    }
}
