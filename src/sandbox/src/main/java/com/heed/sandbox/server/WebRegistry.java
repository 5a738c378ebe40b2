package com.heed.sandbox.server;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;

/**
 * Where parts of the host put their servlets and filters before the server starts. Addresses of the app itself
 * ({@code /rest/*}, {@code /download/resources/*}, {@code *.jspa}, {@code /plugins/servlet/*}) are taken.
 */
public interface WebRegistry {
    /** Serves the patterns of the servlet specification with this servlet; files up to 10 MB are read, forms up to 20 MB. */
    void servlet(String name, HttpServlet servlet, String... patterns);

    /** Adds a filter for the patterns; filters run in the order of their addition and before every servlet. */
    void filter(String name, Filter filter, String... patterns);
}
