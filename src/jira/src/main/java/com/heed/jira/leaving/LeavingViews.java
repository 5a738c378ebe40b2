package com.heed.jira.leaving;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.heed.jira.access.Access;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.store.LeavingRun;
import com.heed.jira.store.LeavingScore;
import com.heed.jira.store.LeavingScores;
import com.heed.jira.store.LeavingSettings;
import com.heed.jira.store.LeavingSettingsLog;
import com.heed.jira.store.LeavingSurvival;
import com.heed.jira.store.LeftOutCustomers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final UserManager users;

    public LeavingViews(
            LeavingSettingsLog settings,
            LeavingScores scores,
            ActiveModels active,
            LeftOutCustomers leftOut,
            Access access,
            UserManager users) {
        this.settings = settings;
        this.scores = scores;
        this.active = active;
        this.leftOut = leftOut;
        this.access = access;
        this.users = users;
    }

    /**
     * Those at risk.
     *
     * @param customers the likeliest to leave first
     * @param heldOut   whether some are shown to nobody
     */
    public record Listed(LeavingRun run, List<AtRisk> customers, boolean heldOut) {
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
                    List<Issue> issues = issues(score);
                    if (!issues.isEmpty()) {
                        customers.add(new AtRisk(name(score.customer()), view(run, score, issues), issues));
                    }
                }
            }
            return new Listed(
                    run, customers, settings.ofProject(project.getId()).heldOut() > 0);
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

    /** Of the customer of an issue that the person asking may browse; empty where nothing is known or may be told. */
    public Optional<LeavingView> of(Issue issue) {
        ApplicationUser customer = issue.getReporter();
        return customer == null
                ? Optional.empty()
                : run(issue.getProjectId())
                        .flatMap(run -> scores.of(run, customer.getKey())
                                .filter(this::isTold)
                                .map(score -> view(run, score, issues(score))));
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

    private List<Issue> issues(LeavingScore score) {
        return score.why().issues().stream()
                .flatMap(id -> access.issue(id).stream())
                .toList();
    }

    private String name(String customer) {
        ApplicationUser user = users.getUserByKey(customer);
        return user == null ? customer : user.getDisplayName();
    }

    /** Reasons count what the reader of the past could see; a reader who may browse less of the newest issues is not told them. */
    private static LeavingView view(LeavingRun run, LeavingScore score, List<Issue> browsed) {
        boolean all = browsed.size() == score.why().issues().size();
        return new LeavingView(
                score.p(), run.average(), run.days(), all ? score.why().reasons() : List.of());
    }
}
