package com.heed.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes the writer's own words out of a description, comment or mail: Jira wiki markup, code, quoted mail, mail headers and signatures go.
 * Any text is accepted; the work is linear in its length, which is capped.
 */
public final class TextCleaner {
    /** Longest part of a raw text that is read, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 20_000;

    private static final int MOST_SIGNATURE_LINES = 7;
    private static final int LONGEST_SIGNATURE_LINE = 60;

    /** Blocks that are not the writer's words. An end that is missing ends with the text. */
    private static final List<String> FOREIGN_BLOCKS = List.of("code", "noformat", "quote");

    /** From here on a mail program repeats somebody else's text. */
    private static final Pattern QUOTED_MAIL =
            Pattern.compile("(?i)^\\s*(?:-{2,}\\s*(?:original message|forwarded message|原始邮件|转发邮件|转发的邮件)\\s*-{2,}.*"
                    + "|on\\s.{6,120}\\swrote:\\s*"
                    + "|(?:在|于)\\s?.{6,120}(?:写道|寫道)\\s?[:：]\\s*"
                    + "|.{6,80}(?:于|於)\\s?\\d{4}年.{2,60}(?:写道|寫道)\\s?[:：]\\s*"
                    + "|begin forwarded message:\\s*)$");

    private static final Pattern MAIL_HEADER =
            Pattern.compile("(?i)^\\s*\\*?(?:from|发件人|寄件者|sent|发送时间|date|日期|to|收件人|cc|抄送|subject|主题)\\*?\\s?[:：].*");
    private static final Pattern MAIL_HEADER_START = Pattern.compile("(?i)^\\s*\\*?(?:from|发件人|寄件者)\\*?\\s?[:：].*");

    private static final Pattern DEVICE_SIGNATURE = Pattern.compile(
            "(?i)^\\s*(?:sent from (?:my|outlook|mail for).{0,60}|get outlook for .{0,40}|发自我的.{0,40}|来自.{0,20}的(?:iphone|手机).{0,20})$");
    private static final Pattern FAREWELL = Pattern.compile(
            "(?i)^\\s*(?:(?:best|kind|warm|many)?\\s?regards|best wishes|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|此致|敬礼|顺祝商祺|祝好|谢谢[！!]?\\s?此致)[,.，。!！]?\\s*$");

    private static final Pattern HTML_TAG = Pattern.compile("</?[a-zA-Z][^<>\\n]{0,300}>");
    private static final Pattern MACRO =
            Pattern.compile("\\{(?:color|panel|anchor|expand|adf|html)(?::[^}\\n]{0,200})?\\}");
    private static final Pattern IMAGE = Pattern.compile(
            "!(?:[^!\\s|][^!\\n|]{0,200}\\.[A-Za-z]{2,5}|https?://[^!\\s]{1,300})(?:\\|[^!\\n]{0,200})?!");
    private static final Pattern ATTACHMENT = Pattern.compile("\\[\\^[^\\]\\n]{1,200}\\]");
    private static final Pattern MENTION = Pattern.compile("\\[~[^\\]\\n]{1,120}\\]");
    private static final Pattern NAMED_LINK = Pattern.compile("\\[([^\\[\\]|\\n]{1,300})\\|[^\\]\\n]{1,1000}\\]");
    private static final Pattern BARE_LINK = Pattern.compile("\\[?(?:https?|ftp|file)://[^\\s\\]|]{1,2000}\\]?");
    private static final Pattern HEADING = Pattern.compile("^\\s*h[1-6]\\.\\s+");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[*#-]{1,6}|\\d{1,2}[.)])\\s+");
    private static final Pattern TABLE_BAR = Pattern.compile("\\|{1,2}");
    private static final Pattern RULE = Pattern.compile("^\\s*[-_=*]{4,}\\s*$");
    private static final Pattern EMPHASIS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([*_+~^-]|\\{\\{|\\?\\?)(?=\\S)([^\\n]{1,300}?)(?<=\\S)(?:\\1|\\}\\})(?![\\p{L}\\p{N}])");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\u3000]+");

    private TextCleaner() {}

    /**
     * The writer's own words.
     *
     * @param raw as stored by the host; any characters
     */
    public static CleanText clean(String raw) {
        boolean truncated = raw.length() > MOST_CHARACTERS;
        String text = printable(truncated ? raw.substring(0, MOST_CHARACTERS) : raw);
        for (String block : FOREIGN_BLOCKS) {
            text = withoutBlock(text, block);
        }
        List<String> kept = new ArrayList<>();
        for (String line : ownLines(text.split("\n", -1))) {
            String plain = plain(line);
            if (!plain.isEmpty()) {
                kept.add(plain);
            }
        }
        return new CleanText(String.join("\n", kept), truncated);
    }

    /** NFC without control, format (zero-width, direction marks) and unpaired surrogate characters; line ends are {@code \n}. */
    private static String printable(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            switch (Character.getType(point)) {
                case Character.CONTROL -> {
                    if (point == '\n' || point == '\t') {
                        out.append((char) point);
                    } else if (point == '\r') {
                        if (i >= raw.length() || raw.charAt(i) != '\n') {
                            out.append('\n');
                        }
                    } else {
                        out.append(' ');
                    }
                }
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> {}
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append('\n');
                default -> out.appendCodePoint(point);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static String withoutBlock(String text, String name) {
        String open = "{" + name;
        String close = "{" + name + "}";
        int at = text.indexOf(open);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int openEnd = text.indexOf('}', at);
            if (openEnd < 0 || !isMacro(text, at + open.length(), openEnd)) {
                at = text.indexOf(open, at + 1);
                continue;
            }
            out.append(text, from, at).append('\n');
            int end = text.indexOf(close, openEnd + 1);
            if (end < 0) {
                return out.toString();
            }
            from = end + close.length();
            at = text.indexOf(open, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static boolean isMacro(String text, int nameEnd, int openEnd) {
        return nameEnd == openEnd || (text.charAt(nameEnd) == ':' && text.indexOf('\n', nameEnd, openEnd) < 0);
    }

    /** Lines before the first quoted mail or signature, without lines of quotation. */
    private static List<String> ownLines(String[] lines) {
        List<String> own = new ArrayList<>(lines.length);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            String bare = line.strip();
            if (bare.startsWith(">") || bare.startsWith("bq. ")) {
                continue;
            }
            if (QUOTED_MAIL.matcher(line).matches()
                    || isHeaderBlock(lines, i)
                    || bare.equals("--")
                    || bare.equals("—")) {
                break;
            }
            if (DEVICE_SIGNATURE.matcher(line).matches() || RULE.matcher(line).matches()) {
                continue;
            }
            if (FAREWELL.matcher(line).matches() && !own.isEmpty() && isShortTail(lines, i + 1)) {
                break;
            }
            own.add(line);
        }
        return own;
    }

    /** A mail header of at least two lines, sender first. */
    private static boolean isHeaderBlock(String[] lines, int i) {
        return MAIL_HEADER_START.matcher(lines[i]).matches()
                && i + 1 < lines.length
                && MAIL_HEADER.matcher(lines[i + 1]).matches();
    }

    /** Whether only name, post and telephone can follow: few short lines, then the end or a quoted mail. */
    private static boolean isShortTail(String[] lines, int from) {
        int written = 0;
        for (int i = from; i < lines.length; i++) {
            String line = lines[i].strip();
            if (QUOTED_MAIL.matcher(line).matches() || isHeaderBlock(lines, i)) {
                return true;
            }
            if (!line.isEmpty() && (++written > MOST_SIGNATURE_LINES || line.length() > LONGEST_SIGNATURE_LINE)) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String line) {
        if (line.isBlank()) {
            return "";
        }
        String text = line;
        if (text.indexOf('<') >= 0) {
            text = HTML_TAG.matcher(text).replaceAll(" ");
        }
        if (text.indexOf('{') >= 0) {
            text = MACRO.matcher(text).replaceAll("");
        }
        if (text.indexOf('!') >= 0) {
            text = IMAGE.matcher(text).replaceAll(" ");
        }
        if (text.indexOf('[') >= 0) {
            text = ATTACHMENT.matcher(text).replaceAll(" ");
            text = MENTION.matcher(text).replaceAll(" ");
            text = NAMED_LINK.matcher(text).replaceAll("$1");
        }
        if (text.indexOf(':') >= 0) {
            text = BARE_LINK.matcher(text).replaceAll(" ");
        }
        text = HEADING.matcher(text).replaceFirst("");
        text = BULLET.matcher(text).replaceFirst("");
        text = EMPHASIS.matcher(text).replaceAll("$2");
        text = TABLE_BAR.matcher(text).replaceAll(" ").replace("\\\\", " ");
        text = entities(text);
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** Lower case by the rules of no particular language, for comparing. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
