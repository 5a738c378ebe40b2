package com.atlassian.sal.api;

// Evidence: USAGE (CANONICAL), JAVADOC (the others)
public enum UrlMode {
    CANONICAL,
    ABSOLUTE,
    RELATIVE,
    RELATIVE_CANONICAL,
    AUTO
}
