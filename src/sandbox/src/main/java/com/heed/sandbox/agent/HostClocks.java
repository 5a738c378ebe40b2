package com.heed.sandbox.agent;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.servicedesk.api.sla.info.SlaInformation;
import com.atlassian.servicedesk.api.sla.info.SlaInformationOngoingCycle;
import com.atlassian.servicedesk.api.sla.info.SlaInformationQuery;
import com.atlassian.servicedesk.api.sla.info.SlaInformationService;
import com.atlassian.servicedesk.api.util.paging.PagedResponse;
import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.sla.SlaClock;
import com.heed.sandbox.sla.SlaMetric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SLA clocks of an issue as Service Management offers them to apps. */
final class HostClocks implements SlaInformationService {
    private final Desk desk;
    private final Clocks clocks;

    HostClocks(Desk desk, Clocks clocks) {
        this.desk = desk;
        this.clocks = clocks;
    }

    /** Which issue, and whether everybody may know. */
    private static final class Asked implements SlaInformationQuery, SlaInformationQuery.Builder {
        private @Nullable Long issue;
        private boolean everybody;

        @Override
        public SlaInformationQuery.Builder issue(Long issueId) {
            issue = issueId;
            return this;
        }

        @Override
        public SlaInformationQuery.Builder overrideSecurity() {
            everybody = true;
            return this;
        }

        @Override
        public SlaInformationQuery build() {
            return this;
        }
    }

    @Override
    public SlaInformationQuery.Builder newInfoQueryBuilder() {
        return new Asked();
    }

    @Override
    public PagedResponse<SlaInformation> getInfo(@Nullable ApplicationUser user, SlaInformationQuery query) {
        Asked asked = (Asked) query;
        DeskIssue issue = desk.issues()
                .byId(asked.issue == null ? -1 : asked.issue)
                .orElseThrow(() -> new IllegalArgumentException("there is no issue " + asked.issue));
        if (!asked.everybody && !desk.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user)) {
            throw new IllegalArgumentException("the issue " + issue.getKey() + " cannot be seen");
        }
        List<SlaInformation> all = clocks.latest(issue, Instant.now()).stream()
                .<SlaInformation>map(Information::new)
                .toList();
        return new Page(all);
    }

    private record Page(List<SlaInformation> all) implements PagedResponse<SlaInformation> {
        @Override
        public List<SlaInformation> getResults() {
            return all;
        }

        @Override
        public boolean hasNextPage() {
            return false;
        }

        @Override
        public int size() {
            return all.size();
        }
    }

    private record Information(SlaClock clock) implements SlaInformation {
        @Override
        public Integer getId() {
            return clock.metric() == SlaMetric.FIRST_RESPONSE ? 1 : 2;
        }

        @Override
        public String getName() {
            return clock.metric().label();
        }

        @Override
        public Optional<SlaInformationOngoingCycle> getOngoingCycle() {
            return clock.ongoing() ? Optional.of(new Ongoing(clock)) : Optional.empty();
        }
    }

    private record Ongoing(SlaClock clock) implements SlaInformationOngoingCycle {
        @Override
        public boolean getBreached() {
            return clock.breached();
        }

        @Override
        public boolean getPaused() {
            return clock.paused();
        }

        @Override
        public Long getElapsedTime() {
            return clock.elapsed().toMillis();
        }

        @Override
        public Long getRemainingTime() {
            return clock.remainingMillis();
        }

        @Override
        public Long getGoalDuration() {
            return clock.goal().toMillis();
        }

        @Override
        public Instant getStartTime() {
            return clock.started();
        }

        @Override
        public Optional<Instant> getBreachTime() {
            return Optional.ofNullable(clock.breachTime());
        }
    }
}
