package com.heed.sandbox.agent;

import com.heed.sandbox.server.ResourceTag;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** A style sheet that lies beside the class that uses it. */
public final class StyleSheet extends HttpServlet {
    /** Address of the agents' style sheet, which the administrators' pages use as well. */
    public static final String AGENT = "/static/agent.css";

    @Serial
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private final String tag;

    /**
     * Reads the file once.
     *
     * @throws IllegalArgumentException if there is no such file beside the class
     */
    public StyleSheet(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no '" + file + "' beside " + owner.getName());
            }
            bytes = in.readAllBytes();
            tag = "\"" + Integer.toHexString(Arrays.hashCode(bytes)) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** The tag that asks for the agents' style sheet. */
    public static ResourceTag tag() {
        return new ResourceTag(ResourceTag.Kind.STYLE, AGENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/css;charset=UTF-8");
        response.getOutputStream().write(bytes);
    }
}
