package com.heed.sandbox.agent;

import jakarta.servlet.http.HttpServletRequest;

/** What a form sent. */
final class Params {
    private Params() {}

    /** A parameter with line feeds for line ends; empty text when it is missing. A NUL, which no database keeps, becomes U+FFFD. */
    static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : normal(value);
    }

    /** A text as {@link #text} would give it back after a round through a form. */
    static String normal(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    }
}
