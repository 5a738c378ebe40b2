package com.atlassian.scheduler;

import com.atlassian.scheduler.config.JobId;
import java.util.Date;

// Evidence: JAVADOC scheduler 1.6
public interface JobRunnerRequest {
    Date getStartTime();

    JobId getJobId();

    boolean isCancellationRequested();
}
