package com.atlassian.audit.entity;

// Evidence: USAGE (BASE)
public enum CoverageLevel {
    BASE,
    ADVANCED,
    FULL
}
