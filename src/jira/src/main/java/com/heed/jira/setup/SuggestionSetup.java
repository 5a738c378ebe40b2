package com.heed.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.SuggestionSettings;
import com.heed.jira.store.SuggestionSettingsLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is decided about suggested replies, for its page and for REST alike. Callers have checked that the person may do this. */
@Component
public class SuggestionSetup {
    private final SuggestionSettingsLog settings;

    public SuggestionSetup(SuggestionSettingsLog settings) {
        this.settings = settings;
    }

    public SuggestionSettings ofProject(Project project) {
        return settings.ofProject(project.getId());
    }

    /**
     * What somebody asks for. Thresholds in percent, as they are typed.
     *
     * @param threshold        of replies for agents where nothing was learned
     * @param useThreshold     of replies for agents where answers have taught which to suggest
     * @param portalThreshold  of answers for customers
     * @param instantThreshold of answers that are sent without an agent
     */
    public record Wanted(
            String threshold,
            String useThreshold,
            boolean portal,
            String portalThreshold,
            boolean instant,
            String instantThreshold) {
        /** As they are now. */
        public static Wanted of(SuggestionSettings now) {
            return new Wanted(
                    percent(now.threshold()),
                    percent(now.useThreshold()),
                    now.portal(),
                    percent(now.portalThreshold()),
                    now.instant(),
                    percent(now.instantThreshold()));
        }
    }

    /** A threshold as it is typed. */
    public static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** Saves. @return what is wrong; then nothing was saved */
    public List<FieldProblem> save(Project project, Wanted wanted, ApplicationUser person) {
        List<FieldProblem> problems = new ArrayList<>();
        double threshold = share(wanted.threshold(), "threshold", problems);
        double use = share(wanted.useThreshold(), "useThreshold", problems);
        double portal = share(wanted.portalThreshold(), "portalThreshold", problems);
        double instant = share(wanted.instantThreshold(), "instantThreshold", problems);
        if (problems.isEmpty()) {
            settings.save(
                    project.getId(),
                    new SuggestionSettings(threshold, use, wanted.portal(), portal, wanted.instant(), instant),
                    person.getKey());
        }
        return problems;
    }

    private static double share(String text, String field, List<FieldProblem> problems) {
        return Typed.number(text, value -> value >= 0 && value <= 100, field, "error.rule.percent", problems) / 100;
    }
}
