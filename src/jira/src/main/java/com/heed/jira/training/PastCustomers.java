package com.heed.jira.training;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Settings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose issues tell something of customers: none with a security level, none of people who opted out or were forgotten, and none that agents or Heed itself reported. */
@Component
class PastCustomers {
    private final LeftOutCustomers leftOut;
    private final Settings settings;
    private final Desk desk;

    PastCustomers(LeftOutCustomers leftOut, Settings settings, Desk desk) {
        this.leftOut = leftOut;
        this.settings = settings;
        this.desk = desk;
    }

    Of of(Project project) {
        return new Of(project, settings.ofInstance().userKey());
    }

    /** Of one project, for one reading; not safe for several threads. */
    final class Of {
        private final Project project;
        private final @Nullable String own;
        private final Map<String, Boolean> agents = new HashMap<>();

        private Of(Project project, @Nullable String own) {
            this.project = project;
            this.own = own;
        }

        boolean counts(Issue issue) {
            ApplicationUser customer = issue.getReporter();
            return customer != null
                    && issue.getSecurityLevelId() == null
                    && !leftOut.holds(customer.getKey())
                    && !customer.getKey().equals(own)
                    && !agents.computeIfAbsent(
                            customer.getKey(),
                            key -> desk.isAgent(customer, project).orElse(false));
        }
    }
}
