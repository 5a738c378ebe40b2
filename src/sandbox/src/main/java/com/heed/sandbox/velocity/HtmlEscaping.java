package com.heed.sandbox.velocity;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Escapes every value a template puts into the page, except what a method marked as safe returned and references whose
 * last name ends in {@code Html}. {@code #disable_html_escaping()} is not offered.
 */
final class HtmlEscaping implements ReferenceInsertionEventHandler {
    @Override
    public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
        if (value == null || value instanceof SafeHtml || isNamedHtml(reference)) {
            return value;
        }
        return escape(value.toString());
    }

    private static boolean isNamedHtml(String reference) {
        String name = reference.replaceAll("[${}!]", "");
        int arguments = name.indexOf('(');
        if (arguments >= 0) {
            name = name.substring(0, arguments);
        }
        return name.endsWith("Html");
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
