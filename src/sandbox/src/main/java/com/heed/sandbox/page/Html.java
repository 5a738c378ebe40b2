package com.heed.sandbox.page;

import org.jspecify.annotations.Nullable;

/** Builds HTML. Text and attribute values are escaped here, once; tags, attribute names and {@link #raw} go in as they are. */
public final class Html {
    private final StringBuilder out = new StringBuilder(4096);

    /** @param attributes names and values in turn; a pair whose value is null is left out, an empty value stays */
    public Html open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    public Html text(String text) {
        escape(text);
        return this;
    }

    /** @param attributes as in {@link #open} */
    public Html element(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** HTML that is safe already: the app's panels, a rendered text. */
    public Html raw(String html) {
        out.append(html);
        return this;
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
                default -> out.append(c < 0x20 && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
