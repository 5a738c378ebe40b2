package com.heed.sandbox.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of wiki markup: {@code *strong*}, {@code _emphasis_}, {@code {{monospaced}}}, {@code [text|http://...]} and bare addresses. */
final class InlineText {
    private static final int DEEPEST = 4;
    private static final int LONGEST_ADDRESS = 2000;
    /** Letters of an address; anything else, Chinese punctuation too, ends it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]+", Pattern.CASE_INSENSITIVE);

    private final Html html = new Html();
    private final String line;
    private final int depth;
    private final Matcher address;
    // Whether an end of each kind can still follow. Without these, a line of nothing but beginnings would take time of
    // its length squared.
    private boolean strongLeft = true;
    private boolean emphasisLeft = true;
    private boolean monospacedLeft = true;

    private InlineText(String line, int depth) {
        this.line = line;
        this.depth = depth;
        this.address = ADDRESS.matcher(line);
    }

    /** The line as HTML, escaped. */
    static String html(String line) {
        return new InlineText(line, 0).html();
    }

    private String html() {
        int at = 0;
        int plain = 0;
        while (at < line.length()) {
            int next = switch (line.charAt(at)) {
                case '*', '_' -> styled(plain, at);
                case '{' -> monospaced(plain, at);
                case '[' -> link(plain, at);
                case 'h', 'H' -> bareAddress(plain, at);
                default -> at;
            };
            if (next > at) {
                at = next;
                plain = next;
            } else {
                at++;
            }
        }
        html.text(line.substring(plain));
        return html.toString();
    }

    /** Each of these writes the plain text before {@code at} and its own, and gives the place after it; or writes nothing and gives {@code at}. */
    private int styled(int plain, int at) {
        char mark = line.charAt(at);
        boolean strong = mark == '*';
        if (!(strong ? strongLeft : emphasisLeft) || depth == DEEPEST || !opens(at)) {
            return at;
        }
        int end = line.indexOf(mark, at + 2);
        while (end >= 0 && !closes(end)) {
            end = line.indexOf(mark, end + 1);
        }
        if (end < 0) {
            strongLeft &= !strong;
            emphasisLeft &= strong;
            return at;
        }
        String tag = strong ? "strong" : "em";
        html.text(line.substring(plain, at));
        html.open(tag)
                .raw(new InlineText(line.substring(at + 1, end), depth + 1).html())
                .close(tag);
        return end + 1;
    }

    private boolean opens(int at) {
        char mark = line.charAt(at);
        return at + 1 < line.length()
                && !Character.isWhitespace(line.charAt(at + 1))
                && line.charAt(at + 1) != mark
                && (at == 0 || (line.charAt(at - 1) != mark && !isLetter(line.charAt(at - 1))));
    }

    private boolean closes(int at) {
        return !Character.isWhitespace(line.charAt(at - 1))
                && (at + 1 == line.length() || !isLetter(line.charAt(at + 1)));
    }

    /** Whether a mark beside it is part of a word. Chinese has no blanks between words, so there a mark may touch its letters. */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
    }

    private int monospaced(int plain, int at) {
        if (!monospacedLeft || !line.startsWith("{{", at)) {
            return at;
        }
        int end = line.indexOf("}}", at + 2);
        if (end < 0) {
            monospacedLeft = false;
            return at;
        }
        if (end == at + 2) {
            return at;
        }
        html.text(line.substring(plain, at)).element("code", line.substring(at + 2, end));
        return end + 2;
    }

    private int link(int plain, int at) {
        int end = at + 1;
        int bar = -1;
        while (end < line.length() && line.charAt(end) != ']' && line.charAt(end) != '[') {
            bar = line.charAt(end) == '|' && bar < 0 ? end : bar;
            end++;
        }
        if (end == line.length() || line.charAt(end) == '[') {
            return at;
        }
        String target = line.substring(bar < 0 ? at + 1 : bar + 1, end);
        String label = bar < 0 ? target : line.substring(at + 1, bar);
        if (label.isBlank() || !isSafe(target)) {
            return at;
        }
        html.text(line.substring(plain, at));
        anchor(target, label);
        return end + 1;
    }

    private int bareAddress(int plain, int at) {
        boolean insideWord = at > 0 && isLetter(line.charAt(at - 1));
        address.region(at, line.length());
        if (insideWord || !address.lookingAt()) {
            return at;
        }
        int end = address.end();
        // A full stop or bracket after an address belongs to the sentence.
        while (end > at && ".,;:!?)'*_".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        String target = line.substring(at, end);
        html.text(line.substring(plain, at));
        if (isSafe(target)) {
            anchor(target, target);
        } else {
            // Passed over whole: an address of addresses would be looked at again and again.
            html.text(target);
        }
        return end;
    }

    private void anchor(String target, String label) {
        html.element("a", label, "href", target, "rel", "nofollow noopener noreferrer", "dir", "auto");
    }

    /** An absolute address of the web with a host, of visible ASCII letters: no script, no file, no letters that hide where it leads. */
    private static boolean isSafe(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        if (target.length() > LONGEST_ADDRESS
                || !(lower.startsWith("http://") || lower.startsWith("https://"))
                || target.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(target);
            return uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
