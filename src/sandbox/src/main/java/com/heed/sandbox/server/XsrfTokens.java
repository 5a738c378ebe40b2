package com.heed.sandbox.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tokens against requests forged by another site: a random value in a cookie which a form repeats as
 * {@code atl_token}. A page of another site can send the cookie but cannot read it.
 */
public final class XsrfTokens {
    /** Name of the cookie. */
    public static final String COOKIE = "atlassian.xsrf.token";
    /** Name of the form parameter. */
    public static final String PARAMETER = "atl_token";
    /** Name of the header by which a script says that it is not a plain form. */
    public static final String HEADER = "X-Atlassian-Token";

    private static final String ATTRIBUTE = XsrfTokens.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private XsrfTokens() {}

    /** The token of this browser; a new one is made and sent as a cookie when it has none. */
    public static String token(HttpServletRequest request, HttpServletResponse response) {
        String known = known(request);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        request.setAttribute(ATTRIBUTE, token);
        Cookie cookie = new Cookie(COOKIE, token);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return token;
    }

    /** Whether the request repeats its cookie's token as {@code atl_token}. */
    public static boolean isValid(HttpServletRequest request) {
        String known = known(request);
        String given = request.getParameter(PARAMETER);
        return known != null
                && given != null
                && MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the request carries {@code X-Atlassian-Token: no-check}, which a form of another site cannot. */
    public static boolean isMarkedByScript(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header != null && (header.equalsIgnoreCase("no-check") || header.equalsIgnoreCase("nocheck"));
    }

    private static @Nullable String known(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String made) {
            return made;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isBlank()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
