package com.atlassian.sal.api;

// Evidence: USAGE
public interface ApplicationProperties {
    String getBaseUrl(UrlMode mode);
}
