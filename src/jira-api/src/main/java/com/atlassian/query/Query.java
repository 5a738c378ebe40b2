package com.atlassian.query;

// Evidence: JAVADOC 7.0
public interface Query {
    String getQueryString();
}
