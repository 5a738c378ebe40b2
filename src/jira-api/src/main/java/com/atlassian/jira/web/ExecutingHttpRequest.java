package com.atlassian.jira.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

// Evidence: JAVADOC 11.0 (jakarta)
public class ExecutingHttpRequest {
    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();
    private static final ThreadLocal<HttpServletResponse> RESPONSE = new ThreadLocal<>();

    private ExecutingHttpRequest() {}

    public static HttpServletRequest get() {
        return REQUEST.get();
    }

    public static HttpServletResponse getResponse() {
        return RESPONSE.get();
    }
    /** Host side. */
    public static void set(HttpServletRequest request, HttpServletResponse response) {
        REQUEST.set(request);
        RESPONSE.set(response);
    }
    /** Host side. */
    public static void clear() {
        REQUEST.remove();
        RESPONSE.remove();
    }
}
