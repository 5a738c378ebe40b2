package com.heed.sandbox.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the site's frame (header, navigation, AUI) around an app's page. */
@FunctionalInterface
public interface PageFrame {
    /** Writes the whole HTML document. The status has been set; the content type has not. */
    void write(HttpServletRequest request, HttpServletResponse response, Page page) throws IOException;
}
