package com.heed.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the greeting and the closing off an answer: they address one person and are signed by another, and whoever says it again has both of his own. */
final class Courtesies {
    /** A word or two of greeting and whom it is for, up to the mark behind it or the end of the line. */
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^\\s*(?:(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day))(?:\\s+[\\p{L}\\p{M}.'’\\[\\]-]+){0,4}\\s*(?:[,!:.–—-]+\\s*|$)"
                    + "|(?:尊敬的|亲爱的)[^，,！!。:：\\s]{0,12}[，,！!。:：\\s]*"
                    + "|[^，,！!。:：\\s]{0,8}(?:您好|你好|早上好|下午好|晚上好)[，,！!。:：~～\\s]*)");

    private static final Pattern CLOSING = Pattern.compile(
            "(?i)^\\s*(?:(?:(?:best|kind|kindest|warm|many)\\s+)?(?:regards|wishes)|best|cheers|sincerely|yours(?:\\s+(?:sincerely|faithfully|truly))?"
                    + "|thanks(?:\\s+(?:again|a lot|so much))?|thank you(?:\\s+(?:again|very much))?|many thanks|此致|敬礼|谢谢|祝好|祝您?(?:生活愉快|工作顺利)|顺祝商祺)"
                    + "(?:[\\s,]+(?:and|&)\\s+(?:kind |best )?regards)?[\\s,.!，。！~-]*(?:\\[NAME\\][\\s,.!]*|\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,2}[\\s,.!]*)?$");

    /** A line that only says who wrote. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?i)^\\s*[-–—~]*\\s*(?:\\[NAME\\](?:\\s+\\[NAME\\])*|(?:your|the)\\s+(?:[\\p{L}]+\\s+){0,3}team|(?:[\\p{L}]+\\s+){0,3}(?:support|service desk|helpdesk|help desk)(?:\\s+team)?|.{0,10}(?:客服|服务台|技术支持)(?:团队|中心|部)?)[\\s,.!]*$");

    private Courtesies() {}

    /** @param masked clean, names masked, one paragraph a line */
    static String without(String masked) {
        List<String> lines = new ArrayList<>(Arrays.asList(masked.split("\n")));
        while (!lines.isEmpty()) {
            Matcher greeting = GREETING.matcher(lines.get(0));
            if (!greeting.find()) {
                break;
            }
            String rest = lines.get(0).substring(greeting.end()).strip();
            if (!rest.isEmpty()) {
                lines.set(0, capital(rest));
                break;
            }
            lines.remove(0);
        }
        while (!lines.isEmpty()) {
            String last = lines.get(lines.size() - 1);
            if (!CLOSING.matcher(last).matches() && !SIGNED.matcher(last).matches()) {
                break;
            }
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines).strip();
    }

    private static String capital(String text) {
        int first = text.codePointAt(0);
        return Character.isLowerCase(first)
                ? new StringBuilder()
                        .appendCodePoint(Character.toTitleCase(first))
                        .append(text, Character.charCount(first), text.length())
                        .toString()
                : text;
    }
}
