package com.heed.text;

import java.math.BigInteger;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts typed placeholders in the place of personal data and secrets before a text is encoded, indexed, stored or learned: {@code [EMAIL]},
 * {@code [IBAN]}, {@code [CARD]}, {@code [ID]}, {@code [IP]}, {@code [KEY]}, {@code [PHONE]}, {@code [NAME]}. Numbers that carry a check digit are
 * masked only if it fits, so that order numbers stay.
 */
public final class Masker {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,6}");
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])");
    private static final Pattern CARD = Pattern.compile("(?<![\\d.])\\d(?:[ -]?\\d){12,18}(?![\\d])");
    private static final Pattern CHINESE_ID = Pattern.compile("(?<!\\d)[1-9]\\d{16}[\\dXx](?![\\dA-Za-z])");
    private static final Pattern IPV4 = Pattern.compile(
            "(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\d.]\\d)(?!\\d)");
    private static final Pattern IPV6 =
            Pattern.compile("(?<![0-9A-Fa-f:])(?:[0-9A-Fa-f]{1,4}:){3,7}(?::?[0-9A-Fa-f]{1,4}){1,4}(?![0-9A-Fa-f:])");
    private static final Pattern KEY = Pattern.compile(
            "(?<![A-Za-z0-9_-])(?:(?:sk|pk|ghp|gho|xoxb|xoxp|AKIA|eyJ)[A-Za-z0-9_.-]{16,400}|(?=[A-Za-z0-9+/_-]{0,31}\\d)(?=[A-Za-z0-9+/_-]{0,31}[A-Za-z])[A-Za-z0-9+/_-]{32,400}={0,2})(?![A-Za-z0-9_-])");
    private static final Pattern PASSWORD =
            Pattern.compile("(?i)((?:password|passwd|pwd|密码|口令)\\s?(?:is|是|为)?\\s?[:：=]\\s?)\\S{1,80}");
    private static final Pattern CHINESE_PHONE = Pattern.compile(
            "(?<![\\d.])(?:\\+?86[ -]?)?(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}-\\d{7,8}|400-?\\d{3}-?\\d{4})(?!\\d)");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w.])(?:\\+\\d{1,3}[ .-]?(?:\\(\\d{1,4}\\)[ .-]?)?\\d{2,4}(?:[ .-]?\\d{2,4}){1,4}|\\(\\d{3}\\) ?\\d{3}[ -]\\d{4}|\\d{3}[ -]\\d{3}[ -]\\d{4})(?![\\w])");

    private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String ID_CHECKS = "10X98765432";

    private Masker() {}

    /**
     * The text with placeholders.
     *
     * @param names of the people concerned, as displayed; their parts are masked too, as {@link PersonNames} says
     */
    public static String mask(String text, Set<String> names) {
        String masked = text;
        if (masked.indexOf('@') >= 0) {
            masked = EMAIL.matcher(masked).replaceAll("[EMAIL]");
        }
        masked = PASSWORD.matcher(masked).replaceAll("$1[KEY]");
        masked = replace(IBAN, masked, "[IBAN]", Masker::isIban);
        masked = replace(CHINESE_ID, masked, "[ID]", Masker::isChineseId);
        masked = replace(CARD, masked, "[CARD]", Masker::isCard);
        masked = IPV4.matcher(masked).replaceAll("[IP]");
        if (masked.indexOf(':') >= 0) {
            masked = IPV6.matcher(masked).replaceAll("[IP]");
        }
        masked = KEY.matcher(masked).replaceAll("[KEY]");
        masked = CHINESE_PHONE.matcher(masked).replaceAll("[PHONE]");
        masked = PHONE.matcher(masked).replaceAll("[PHONE]");
        return names.isEmpty() ? masked : PersonNames.mask(masked, names);
    }

    private static String replace(Pattern pattern, String text, String placeholder, Predicate<String> valid) {
        return pattern.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(valid.test(match.group()) ? placeholder : match.group()));
    }

    /** ISO 13616: letters as numbers from 10, first four characters last, remainder 1 by 97. */
    static boolean isIban(String text) {
        String bare = text.replace(" ", "");
        if (bare.length() < 15 || bare.length() > 34) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (char c : (bare.substring(4) + bare.substring(0, 4)).toCharArray()) {
            digits.append(Character.getNumericValue(c));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** ISO/IEC 7812-1, the Luhn sum, over 13 to 19 digits that are not all the same. */
    static boolean isCard(String text) {
        String digits = text.replaceAll("[ -]", "");
        if (digits.length() < 13
                || digits.length() > 19
                || digits.chars().distinct().count() < 2) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** GB 11643-1999: weighted sum of 17 digits by 11 gives the last character. */
    static boolean isChineseId(String text) {
        int sum = 0;
        for (int i = 0; i < ID_WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * ID_WEIGHTS[i];
        }
        return ID_CHECKS.charAt(sum % 11) == Character.toUpperCase(text.charAt(17));
    }
}
