package com.heed.jira.page;

import com.atlassian.jira.web.ExecutingHttpRequest;

/** What stands before addresses of the host. */
public final class HostPath {
    private HostPath() {}

    /** What stands before every address; empty where the host is at the root, and outside of a request. */
    public static String context() {
        var request = ExecutingHttpRequest.get();
        return request == null ? "" : request.getContextPath();
    }

    /** What stands before what Heed answers over REST. */
    public static String rest() {
        return context() + "/rest/heed/1.0/";
    }
}
