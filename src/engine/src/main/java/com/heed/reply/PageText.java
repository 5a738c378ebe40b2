package com.heed.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringEscapeUtils;

/**
 * The text of a page as wikis keep it, in one pass over its tags: whatever is wrong with them, text comes out as text and nothing of it is ever run. Headings begin sections.
 */
final class PageText {
    /** Elements whose content is no text for a reader. */
    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "object",
            "svg",
            "head",
            "ac:parameter",
            "ac:plain-text-body",
            "ac:placeholder",
            "ac:task-id",
            "ac:task-status",
            "ac:emoticon");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "br",
            "tr",
            "table",
            "blockquote",
            "pre",
            "hr",
            "dt",
            "dd",
            "ac:task",
            "ac:structured-macro",
            "ac:rich-text-body",
            "section",
            "article");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|$)|<!\\[CDATA\\[(.*?)(?:\\]\\]>|$)|<(/?)([A-Za-z][A-Za-z0-9:_-]*)([^<>]*)>|<[!?][^>]*>",
            Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");

    private final List<HelpArticle.Section> sections = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private String heading = "";
    private String hidden = "";
    private int hiddenDepth;

    private PageText() {}

    static List<HelpArticle.Section> sections(String html) {
        PageText page = new PageText();
        page.read(html);
        return List.copyOf(page.sections);
    }

    /** One section of the paragraphs of a plain text; empty if there is nothing to read in it. */
    static List<HelpArticle.Section> plain(String text) {
        PageText page = new PageText();
        for (String paragraph : text.split("\\R")) {
            page.line.append(paragraph);
            page.endLine();
        }
        page.endSection();
        return List.copyOf(page.sections);
    }

    private void read(String html) {
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            text(html.substring(from, tag.start()));
            from = tag.end();
            if (tag.group(1) != null) {
                literal(tag.group(1));
            } else if (tag.group(3) != null) {
                boolean closing = !tag.group(2).isEmpty();
                boolean empty = tag.group(4).endsWith("/");
                tag(tag.group(3).toLowerCase(Locale.ROOT), closing, empty);
            }
        }
        text(html.substring(from));
        endSection();
    }

    private void tag(String name, boolean closing, boolean empty) {
        if (hiddenDepth > 0) {
            if (name.equals(hidden) && !empty) {
                hiddenDepth += closing ? -1 : 1;
            }
            return;
        }
        if (HIDDEN.contains(name)) {
            if (!closing && !empty) {
                hidden = name;
                hiddenDepth = 1;
            }
        } else if (HEADING.matcher(name).matches()) {
            if (closing) {
                heading = shown(line.toString());
                line.setLength(0);
            } else {
                endSection();
            }
        } else if (BLOCKS.contains(name)) {
            endLine();
        } else if (name.equals("td") || name.equals("th")) {
            line.append(' ');
        }
    }

    @SuppressWarnings("deprecation") // The library's successor would be one more jar for this one table of names.
    private void text(String escaped) {
        literal(escaped.indexOf('&') < 0 ? escaped : StringEscapeUtils.unescapeHtml4(escaped));
    }

    private void literal(String text) {
        if (hiddenDepth == 0) {
            line.append(text);
        }
    }

    private static String shown(String text) {
        return BLANKS.matcher(NOT_SHOWN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private void endLine() {
        String shown = shown(line.toString());
        line.setLength(0);
        if (!shown.isEmpty()) {
            lines.add(shown);
        }
    }

    private void endSection() {
        endLine();
        if (!lines.isEmpty()) {
            sections.add(new HelpArticle.Section(heading, String.join("\n", lines)));
            lines.clear();
        }
        heading = "";
    }
}
