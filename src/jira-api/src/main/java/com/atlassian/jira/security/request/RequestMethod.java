package com.atlassian.jira.security.request;

// Evidence: USAGE 11
public enum RequestMethod {
    GET,
    POST,
    PUT,
    DELETE,
    HEAD,
    OPTIONS
}
