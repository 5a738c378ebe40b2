package com.atlassian.scheduler;

// Evidence: JAVADOC scheduler 1.6
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
