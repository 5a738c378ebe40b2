package com.heed.report;

import java.util.regex.Pattern;

/**
 * A piece of HTML or SVG. Text enters through {@link #text} and attribute values only, and both escape it; names are checked, and attributes that
 * hold scripts or addresses are refused. So no text of an issue can become markup.
 */
public final class Html {
    private static final Pattern TAG = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?!on|href|src|action)[a-z][a-zA-Z0-9-]*");

    private final StringBuilder out = new StringBuilder();

    /** A start tag; attributes are pairs of name and value. */
    public Html open(String tag, String... attributes) {
        return start(tag, ">", attributes);
    }

    /** A tag without content and end. */
    public Html single(String tag, String... attributes) {
        return start(tag, "/>", attributes);
    }

    private Html start(String tag, String end, String... attributes) {
        require(TAG, tag);
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("attributes of '" + tag + "' are not pairs of name and value");
        }
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            require(ATTRIBUTE, attributes[i]);
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append(end);
        return this;
    }

    public Html close(String tag) {
        require(TAG, tag);
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Text, escaped. */
    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element that holds text alone. */
    public Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element that holds a piece. */
    public Html around(String tag, Html inner, String... attributes) {
        return open(tag, attributes).add(inner).close(tag);
    }

    public Html add(Html other) {
        out.append(other.out);
        return this;
    }

    public Html line() {
        out.append('\n');
        return this;
    }

    private static void require(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' may not be a name in a report");
        }
    }

    static String escaped(String text) {
        return WellFormed.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
