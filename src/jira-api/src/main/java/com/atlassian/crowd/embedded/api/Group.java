package com.atlassian.crowd.embedded.api;

// Evidence: USAGE
public interface Group {
    String getName();
}
