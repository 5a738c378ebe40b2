package com.heed.reply;

import com.heed.Language;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a customer is addressed: as in earlier replies, where agents did so. Otherwise in English by the first name where the name shows which it is, and in Chinese by the name as it is
 * written: whether somebody is 先生 or 女士 is never guessed.
 */
public final class FormOfAddress {
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern LATIN_NAME =
            Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}.'’-]*(?: [\\p{IsLatin}][\\p{IsLatin}.'’-]*){1,3}");
    private static final String TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof";
    private static final Pattern TITLE = Pattern.compile("(?:" + TITLES + ")\\.?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SURNAMES_OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "夏侯", "宇文", "长孙", "轩辕", "端木", "南宫", "西门");
    /** The forty most frequent surnames of China, romanised: they come first, and the first name is not known from the order. */
    private static final Set<String> ROMANISED = Set.of(
            "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu",
            "guo", "he", "lin", "gao", "luo", "zheng", "liang", "xie", "song", "tang", "deng", "han", "feng", "cao",
            "peng", "zeng", "xiao", "tian", "dong", "pan", "yuan", "cai", "jiang", "yu", "du");

    private FormOfAddress() {}

    /**
     * @param name    as the host shows it
     * @param replies what agents wrote to this customer, oldest first
     */
    public static String of(String name, Language language, List<String> replies) {
        String written = name.strip();
        for (String reply : replies.reversed()) {
            String used = language == Language.CHINESE ? chinese(written, reply) : english(written, reply);
            if (!used.isEmpty()) {
                return used;
            }
        }
        return language == Language.CHINESE ? written : firstName(written);
    }

    /** Surname with 先生 or 女士, as a reply says it; empty if it does not. */
    private static String chinese(String name, String reply) {
        if (!HAN_NAME.matcher(name).matches()) {
            return "";
        }
        String surname = name.length() > 2 && SURNAMES_OF_TWO.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, 1);
        String given = name.substring(surname.length());
        Matcher used = Pattern.compile(Pattern.quote(surname) + "(?:" + Pattern.quote(given) + ")?(先生|女士)")
                .matcher(reply);
        return used.find() ? surname + used.group(1) : "";
    }

    /** What follows the salutation of a reply, if it is a part of the name, with a title where there was one. */
    private static String english(String name, String reply) {
        Matcher used = Pattern.compile(
                        "\\b(?:Dear|Hi|Hello|Hey)\\s+((?:(?:" + TITLES + ")\\.?\\s+)?)(\\p{L}[\\p{L}'’-]*)")
                .matcher(reply);
        while (used.find()) {
            String called = used.group(2);
            boolean title = !used.group(1).isEmpty();
            for (String part : name.split("[\\s,]+")) {
                if (part.equalsIgnoreCase(called)
                        && (title || !isRomanisedSurname(part) || name.equalsIgnoreCase(called))) {
                    return used.group(1).isEmpty() ? part : used.group(1).strip() + " " + part;
                }
            }
        }
        return "";
    }

    private static boolean isRomanisedSurname(String part) {
        return ROMANISED.contains(part.toLowerCase(Locale.ROOT));
    }

    private static String firstName(String name) {
        String[] turned = name.split(",\\s*", -1);
        if (turned.length == 2
                && LATIN_NAME.matcher(turned[1] + " " + turned[0]).matches()) {
            return turned[1].split(" ")[0];
        }
        if (!LATIN_NAME.matcher(name).matches()) {
            return name;
        }
        String first = name.split(" ")[0];
        boolean clear = !isRomanisedSurname(first) && !TITLE.matcher(first).matches() && !first.endsWith(".");
        return clear ? first : name;
    }
}
