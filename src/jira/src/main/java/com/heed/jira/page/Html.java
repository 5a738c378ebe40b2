package com.heed.jira.page;

import java.util.Locale;

/** Builds HTML. Text and attribute values are escaped here, once; only tag and attribute names go in as they are. */
public final class Html {
    private final StringBuilder out = new StringBuilder(2048);

    /** @param attributes names and values in turn; a value is escaped, a pair with the value "\0" is left out */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].equals(ABSENT)) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    public static final String ABSENT = "\0";

    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** Puts in what another of these made: it is escaped already. */
    public Html ready(String html) {
        out.append(html);
        return this;
    }

    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A number for SVG: two decimals, point as separator in every locale. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // Control characters are no text; direction marks would turn the rest of the line around.
                    boolean control = c < 0x20 && c != '\n' && c != '\t';
                    boolean direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
                    out.append(control || direction ? '\uFFFD' : c);
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
