package com.atlassian.scheduler.config;

// Evidence: USAGE
public enum RunMode {
    RUN_LOCALLY,
    RUN_ONCE_PER_CLUSTER
}
