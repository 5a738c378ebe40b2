package com.heed.sandbox.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows Jira's wiki markup as HTML. A small part of it: {@code {code}}, {@code {noformat}}, {@code {quote}}, headings, lists, {@code *strong*}, {@code _emphasis_},
 * {@code {{monospaced}}}, links and line ends. Everything else stays as it was typed, and every character is escaped, so that no text can become more than text. Time
 * grows with the length alone, whatever the text is.
 */
public final class WikiText {
    /** Deeper nested lists are shown at this depth. */
    private static final int DEEPEST_LIST = 6;

    private static final Pattern HEADING = Pattern.compile("h([1-6])\\.[ \\t]+(\\S.*)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("[ \\t]*([*#]+|-)[ \\t]+(\\S.*)", Pattern.DOTALL);
    private static final Pattern MACRO = Pattern.compile("\\{(?:(code)(?::[^{}\\n]{0,200})?|(noformat)|(quote))\\}");

    private final Html html = new Html();
    private final String text;
    private final boolean quoted;

    private WikiText(String text, boolean quoted) {
        this.text = text;
        this.quoted = quoted;
    }

    /** The text as HTML blocks inside one element of the class {@code site-text}, for {@link Html#raw}. */
    public static String html(String wiki) {
        String text = wiki.replace("\r\n", "\n").replace('\r', '\n');
        return "<div class=\"site-text\">" + new WikiText(text, false).blocks() + "</div>";
    }

    private String blocks() {
        Matcher macro = MACRO.matcher(text);
        // Where a search for an end found nothing, none is left further on either.
        boolean noCode = false;
        boolean noFormat = false;
        boolean noQuote = quoted;
        int done = 0;
        int from = 0;
        while (macro.find(from)) {
            from = macro.end();
            boolean isQuote = macro.group(3) != null;
            boolean isCode = macro.group(1) != null;
            if (isQuote ? noQuote : isCode ? noCode : noFormat) {
                continue;
            }
            String endMark = isQuote ? "{quote}" : isCode ? "{code}" : "{noformat}";
            int end = text.indexOf(endMark, macro.end());
            if (end < 0) {
                noQuote |= isQuote;
                noCode |= isCode;
                noFormat |= !isQuote && !isCode;
                continue;
            }
            lines(text.substring(done, macro.start()));
            String inside = text.substring(macro.end(), end);
            if (isQuote) {
                html.open("blockquote").raw(new WikiText(inside, true).blocks()).close("blockquote");
            } else {
                html.open("pre", "dir", "ltr").text(withoutOuterLines(inside)).close("pre");
            }
            done = end + endMark.length();
            from = done;
        }
        lines(text.substring(done));
        return html.toString();
    }

    private static String withoutOuterLines(String inside) {
        int begin = inside.startsWith("\n") ? 1 : 0;
        int end = inside.endsWith("\n") && inside.length() > begin ? inside.length() - 1 : inside.length();
        return inside.substring(begin, end);
    }

    /** Headings, lists and paragraphs. */
    private void lines(String part) {
        Lists lists = new Lists(html);
        boolean inParagraph = false;
        for (String line : part.split("\n", -1)) {
            Matcher item = ITEM.matcher(line);
            Matcher heading = HEADING.matcher(line);
            boolean isItem = item.matches();
            boolean isHeading = !isItem && heading.matches();
            if (inParagraph && (isItem || isHeading || line.isBlank())) {
                html.close("p");
                inParagraph = false;
            }
            if (!isItem) {
                lists.end();
            }
            if (isItem) {
                lists.item(item.group(1), InlineText.html(item.group(2)));
            } else if (isHeading) {
                // The page has headings of the first two levels.
                String tag = "h" + Math.min(6, 2 + Integer.parseInt(heading.group(1)));
                html.open(tag, "dir", "auto")
                        .raw(InlineText.html(heading.group(2)))
                        .close(tag);
            } else if (!line.isBlank()) {
                html.open(inParagraph ? "br" : "p", "dir", inParagraph ? null : "auto");
                html.raw(InlineText.html(line));
                inParagraph = true;
            }
        }
        if (inParagraph) {
            html.close("p");
        }
        lists.end();
    }

    /** Lists that are open, from the outermost: '*' and '-' with dots, '#' with numbers. */
    private static final class Lists {
        private final Html html;
        private String open = "";

        Lists(Html html) {
            this.html = html;
        }

        void item(String marks, String content) {
            String wanted =
                    marks.substring(0, Math.min(marks.length(), DEEPEST_LIST)).replace('-', '*');
            int same = 0;
            while (same < open.length() && same < wanted.length() && open.charAt(same) == wanted.charAt(same)) {
                same++;
            }
            closeTo(same);
            if (same == wanted.length()) {
                html.close("li");
            }
            for (int i = same; i < wanted.length(); i++) {
                html.open(tag(wanted.charAt(i)));
                if (i < wanted.length() - 1) {
                    html.open("li");
                }
            }
            open = wanted;
            html.open("li", "dir", "auto").raw(content);
        }

        void end() {
            closeTo(0);
            open = "";
        }

        private void closeTo(int depth) {
            for (int i = open.length() - 1; i >= depth; i--) {
                html.close("li").close(tag(open.charAt(i)));
            }
            open = open.substring(0, Math.min(depth, open.length()));
        }

        private static String tag(char mark) {
            return mark == '#' ? "ol" : "ul";
        }
    }
}
