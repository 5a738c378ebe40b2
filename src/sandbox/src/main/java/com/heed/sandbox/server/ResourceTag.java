package com.heed.sandbox.server;

/**
 * One style sheet or script of an app.
 *
 * @param kind what it is
 * @param url  path from the site's root: {@code /download/resources/KEY:MODULE/NAME}
 */
public record ResourceTag(Kind kind, String url) {
    /** What a resource is. */
    public enum Kind {
        STYLE,
        SCRIPT
    }

    /** The HTML element; the URL is made of names the host has checked and needs no further escaping. */
    public String html() {
        return switch (kind) {
            case STYLE -> "<link rel=\"stylesheet\" href=\"" + url + "\">";
            case SCRIPT -> "<script src=\"" + url + "\" defer></script>";
        };
    }
}
