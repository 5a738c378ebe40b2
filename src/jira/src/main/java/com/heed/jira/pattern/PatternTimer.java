package com.heed.jira.pattern;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import com.heed.jira.desk.Desk;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Settings;
import com.heed.jira.store.WatchSettingsLog;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each night, on one node of the cluster, has every service project that Heed reads looked at. It only pokes; {@link PatternRuns} does the work. */
@Component
public class PatternTimer implements JobRunner {
    static final JobRunnerKey RUNNER = JobRunnerKey.of("com.heed.jira.patterns");
    static final JobId JOB = JobId.of("com.heed.jira.patterns");
    private static final Duration EVERY = Duration.ofDays(1);
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    private final SchedulerService scheduler;
    private final ProjectManager projects;
    private final Settings settings;
    private final WatchSettingsLog watched;
    private final Desk desk;
    private final PatternRuns runs;
    private final ErrorLog errors;

    public PatternTimer(
            SchedulerService scheduler,
            ProjectManager projects,
            Settings settings,
            WatchSettingsLog watched,
            Desk desk,
            PatternRuns runs,
            ErrorLog errors) {
        this.scheduler = scheduler;
        this.projects = projects;
        this.settings = settings;
        this.watched = watched;
        this.desk = desk;
        this.runs = runs;
        this.errors = errors;
    }

    public void start() {
        scheduler.registerJobRunner(RUNNER, this);
        try {
            scheduler.scheduleJob(
                    JOB,
                    JobConfig.forJobRunnerKey(RUNNER)
                            .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
                            .withSchedule(Schedule.forInterval(
                                    EVERY.toMillis(),
                                    Date.from(night(ZonedDateTime.now()).toInstant()))));
        } catch (SchedulerServiceException e) {
            errors.add("patterns", null, e);
        }
    }

    /** The next half past two. */
    static ZonedDateTime night(ZonedDateTime now) {
        ZonedDateTime tonight = now.with(NIGHT);
        return tonight.isAfter(now) ? tonight : tonight.plusDays(1);
    }

    public void stop() {
        scheduler.unregisterJobRunner(RUNNER);
    }

    @Override
    public @Nullable JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            int requested = 0;
            for (Project project : projects.getProjectObjects()) {
                if (desk.isServiceProject(project)
                        && settings.ofProject(project.getId()).mode().predicts()
                        && watched.ofProject(project.getId()).patterns()
                        && runs.request(project.getId())) {
                    requested++;
                }
            }
            return JobRunnerResponse.success(requested + " projects are looked at for patterns");
        } catch (RuntimeException e) {
            return JobRunnerResponse.failed(e);
        }
    }
}
