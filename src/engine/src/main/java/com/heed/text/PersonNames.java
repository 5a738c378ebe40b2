package com.heed.text;

import com.huaban.analysis.jieba.WordDictionary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of known people in a text, and the parts of their names.
 *
 * <p>A whole name counts in any case; a part counts as names are written: with a capital, or all in capitals. A part that is a word as well (Will, Mark, May) does not count where a sentence begins with it and goes on, in capitals, or as a month.
 * Of a Chinese name the given name counts where it is no word of the dictionary or stands where people are named, and the surname where it is followed by a form of address.
 */
final class PersonNames {
    private static final String NAME = "[NAME]";
    private static final int SHORTEST = 2;

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|（[^（）]*）");
    private static final Pattern HAN_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern LATIN_PART = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]+");

    /** Of a display name what is no name: titles, particles, and what accounts of teams are called. */
    private static final Set<String> NO_NAMES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "sir",
            "jr",
            "sr",
            "von",
            "van",
            "der",
            "den",
            "de",
            "la",
            "del",
            "della",
            "di",
            "da",
            "dos",
            "le",
            "du",
            "bin",
            "ibn",
            "al",
            "el",
            "and",
            "the",
            "of",
            "for",
            "support",
            "service",
            "services",
            "desk",
            "servicedesk",
            "help",
            "helpdesk",
            "team",
            "admin",
            "administrator",
            "it",
            "customer",
            "customers",
            "client",
            "agent",
            "bot",
            "user",
            "test",
            "system",
            "group",
            "office",
            "sales",
            "info",
            "jira",
            "portal",
            "external",
            "internal",
            "guest",
            "anonymous",
            "department",
            "manager");

    /** Names that are words. */
    private static final Set<String> WORDS = Set.of(
            "will",
            "mark",
            "may",
            "grant",
            "rose",
            "hope",
            "grace",
            "bill",
            "frank",
            "pat",
            "sue",
            "art",
            "drew",
            "chase",
            "rob",
            "april",
            "june",
            "august",
            "summer",
            "dawn",
            "young",
            "brown",
            "black",
            "white",
            "green",
            "gray",
            "grey",
            "long",
            "short",
            "king",
            "price",
            "rich",
            "best",
            "good",
            "day",
            "page",
            "hill",
            "wood",
            "stone",
            "field",
            "park",
            "case",
            "love",
            "joy",
            "faith",
            "gay",
            "major",
            "miles",
            "max",
            "ray",
            "guy",
            "dean",
            "don",
            "gene",
            "jack",
            "jay",
            "lance",
            "norm",
            "nick",
            "penny",
            "pearl",
            "ruby",
            "robin",
            "skip",
            "stew",
            "victor",
            "wade",
            "ward",
            "wells",
            "baker",
            "carter",
            "cook",
            "fisher",
            "mason",
            "porter",
            "taylor",
            "turner",
            "walker",
            "wright",
            "he",
            "she",
            "an",
            "so",
            "you",
            "in",
            "on",
            "bo",
            "do",
            "no",
            "my",
            "by",
            "to",
            "us",
            "lee",
            "sun",
            "song",
            "fan",
            "chance",
            "christian",
            "iris",
            "ivy",
            "lily",
            "sandy",
            "star",
            "crystal",
            "amber",
            "violet");

    private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");
    private static final Pattern BEFORE_MONTH = Pattern.compile(
            "(?i)(?:\\b(?:in|on|by|since|until|till|before|after|of|from|during|for|to|early|mid|late|last|next|this)|\\d(?:st|nd|rd|th)?)[ ,-]+$");
    private static final Pattern AFTER_MONTH = Pattern.compile("^[ ,]+\\d");
    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?:;\\n。！？：；\"“(-])[\\s>*]*$");
    private static final Pattern GOES_ON = Pattern.compile("^ +\\p{Ll}");

    private static final Set<String> SURNAMES_OF_TWO = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "夏侯", "宇文", "长孙", "轩辕", "端木", "南宫", "西门");
    private static final String TITLES =
            "先生|女士|小姐|太太|老师|经理|主管|主任|师傅|医生|律师|同学|(?:总|工|姐|哥)(?!\\p{IsHan})|(?:总|工|姐|哥)(?=您好|你好)";
    /** Where people are named. */
    private static final String NAMED_BEFORE = "(?:我是|我叫|名叫|联系|请找|转给|谢谢|感谢|@|—|--)\\s*";

    private static final String NAMED_AFTER = "\\s*(?:先生|女士|小姐|老师|经理|同学|您好|你好)";

    private PersonNames() {}

    /** The text with a placeholder for each. @param names as they are displayed; shorter ones than two characters are ignored */
    static String mask(String text, Collection<String> names) {
        String masked = text;
        List<String> whole = names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        // Longest first, so that a whole name leaves no part of a shorter one behind.
        for (String name : whole) {
            if (!LATIN_PART.matcher(name).matches() || isHan(name)) {
                masked = whole(masked, name);
            }
        }
        Set<String> parts = new LinkedHashSet<>();
        for (String name : whole) {
            if (HAN_NAME.matcher(name).matches()) {
                masked = chinese(masked, name);
            } else if (!isHan(name)) {
                parts.addAll(parts(name));
            }
        }
        for (String part : parts.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            masked = part(masked, part);
        }
        return masked;
    }

    private static boolean isHan(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Latin names only as whole words. */
    private static String whole(String text, String name) {
        String quoted = Pattern.quote(name);
        String pattern = isHan(name) ? quoted : bounded(quoted);
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(NAME));
    }

    private static String bounded(String pattern) {
        return "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])";
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String word : BRACKETS.matcher(name).replaceAll(" ").split("[\\s,;/|._-]+")) {
            if (LATIN_PART.matcher(word).matches() && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
                parts.add(word);
            }
        }
        return parts;
    }

    private static String part(String text, String part) {
        String small = part.toLowerCase(Locale.ROOT);
        boolean word = WORDS.contains(small);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1));
        if (!word) {
            forms.add(part.toUpperCase(Locale.ROOT));
            // As an account is called that nobody wrote with a capital.
            forms.add(part);
        } else if (!part.equals(small)) {
            forms.add(part);
        }
        Matcher found = Pattern.compile(bounded(
                        String.join("|", forms.stream().map(Pattern::quote).toList())))
                .matcher(text);
        StringBuilder masked = new StringBuilder();
        while (found.find()) {
            boolean keep = word && isWordHere(small, text.substring(0, found.start()), text.substring(found.end()));
            found.appendReplacement(masked, Matcher.quoteReplacement(keep ? found.group() : NAME));
        }
        return found.appendTail(masked).toString();
    }

    private static boolean isWordHere(String small, String before, String after) {
        boolean month = MONTHS.contains(small)
                && (BEFORE_MONTH.matcher(before).find()
                        || AFTER_MONTH.matcher(after).find());
        return month || (BEGINS.matcher(before).find() && GOES_ON.matcher(after).find());
    }

    private static String chinese(String text, String name) {
        String surname = name.length() > 2 && SURNAMES_OF_TWO.contains(name.substring(0, 2))
                ? name.substring(0, 2)
                : name.substring(0, 1);
        String given = name.substring(surname.length());
        String masked = text;
        if (given.length() >= SHORTEST && masked.contains(given)) {
            masked = masked.replaceAll(
                            "(?<=" + NAMED_BEFORE.replace("\\s*", "\\s{0,2}") + ")" + given,
                            Matcher.quoteReplacement(NAME))
                    .replaceAll(given + "(?=" + NAMED_AFTER + ")", Matcher.quoteReplacement(NAME));
            if (!WordDictionary.getInstance().containsWord(given)) {
                masked = masked.replace(given, NAME);
            }
        }
        return Pattern.compile(surname + "(?=" + TITLES + ")|(?<=[老小阿])" + surname + "(?=您好|你好|[^\\p{IsHan}]|$)")
                .matcher(masked)
                .replaceAll(Matcher.quoteReplacement(NAME));
    }
}
