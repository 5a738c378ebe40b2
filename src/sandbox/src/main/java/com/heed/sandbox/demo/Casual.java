package com.heed.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes sentences look typed in haste, or spoken. */
final class Casual {
    private static final double SLIP = 0.06;
    private static final Map<String, String> SHORT = Map.of(
            "you", "u", "please", "pls", "because", "cos", "your", "ur", "thanks", "thx", "and", "n", "message", "msg");
    private static final Map<String, String> CHINESE_SLIPS =
            Map.of("已经", "己经", "账户", "帐户", "账号", "帐号", "的时候", "的时侯", "再试", "在试");

    /** First words that lose their capital behind a filler; a name keeps it. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(The|My|A|An|It|There|This|That|When|We|You|No|Nobody|Our|Your|Since|Is|Two|One|Last|By|For|Please|Only|According|Whenever|On|In|Both|Could|Can|How|What|Never|Not|Sadly|After|At|Without|If) .*");

    private Casual() {}

    /** As typed into a chat: short forms, slips, no full stop at the end. Not every chat is like that. */
    static String typed(String text, boolean chinese, Dice dice) {
        if (dice.chance(0.25)) {
            return text;
        }
        return chinese ? chinese(text, dice) : english(text, dice);
    }

    private static String english(String text, Dice dice) {
        boolean shortens = dice.chance(0.5);
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split(" ", -1)) {
            if (shortens && SHORT.containsKey(word) && dice.chance(0.6)) {
                words.add(SHORT.getOrDefault(word, word));
            } else {
                words.add(word.matches("[a-z]{5,}[.,?!]?") && dice.chance(SLIP) ? slipped(word, dice) : word);
            }
        }
        String typed = String.join(" ", words);
        if (dice.chance(0.5)) {
            typed = typed.replace("'", "").replace("’", "");
        }
        return typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
    }

    /** Two letters in the wrong order, one too few or one twice, never the first. */
    private static String slipped(String word, Dice dice) {
        int at = dice.between(1, word.length() - 3);
        String start = word.substring(0, at);
        String rest = word.substring(at + 2);
        char one = word.charAt(at);
        char two = word.charAt(at + 1);
        return switch (dice.between(0, 2)) {
            case 0 -> start + two + one + rest;
            case 1 -> start + two + rest;
            default -> start + one + one + two + rest;
        };
    }

    private static String chinese(String text, Dice dice) {
        String typed = dice.chance(0.4) ? text.replace("，", " ") : text;
        typed = typed.replace("。", dice.chance(0.5) ? " " : "，");
        if (dice.chance(0.3)) {
            for (Map.Entry<String, String> slip : CHINESE_SLIPS.entrySet()) {
                typed = typed.replace(slip.getKey(), slip.getValue());
            }
        }
        typed = typed.strip();
        return typed.endsWith("，") ? typed.substring(0, typed.length() - 1) : typed;
    }

    /** As one says it: a filler in front, now and then. */
    static String spoken(String text, Voice voice, Dice dice) {
        if (!dice.chance(0.6)) {
            return text;
        }
        boolean lower = NO_NAME.matcher(text).lookingAt();
        String rest = lower ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
        return voice.join(List.of(voice.sayShared("fill"), rest));
    }
}
