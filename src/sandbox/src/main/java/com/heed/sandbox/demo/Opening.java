package com.heed.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the first message of a contact: the matter, how the customer feels about it and what they want, in the manner of the channel. */
final class Opening {
    private static final int LONG_WORD = 5_000;

    private final Plan plan;
    private final Voice voice;
    /** The second voice of somebody who changes language in the middle; else the first. */
    private final Voice other;

    /** Why it cannot wait, in a sentence; empty where it can. */
    private final String pressing;

    private final Dice dice;
    private boolean personal;

    Opening(Plan plan, Voice voice, Voice other, String pressing, Dice dice) {
        this.plan = plan;
        this.voice = voice;
        this.other = other;
        this.pressing = pressing;
        this.dice = dice;
    }

    Written write() {
        String body = switch (plan.channel()) {
            case PORTAL -> portal();
            case EMAIL -> email();
            case CHAT -> chat();
            case PHONE -> phone();
            case SOCIAL -> social();
        };
        return new Written(summary(), body + hostile(), personal);
    }

    /** A row of complete texts, for languages the phrases do not cover. */
    static Written complete(String[] row, Voice voice) {
        return new Written(voice.filled(row[3]), voice.filled(row[4]), row[4].contains("{email}"));
    }

    private String summary() {
        String drawn = plan.incident() ? voice.say("incident.summary") : other.saySummary();
        String summary = Character.toUpperCase(drawn.charAt(0)) + drawn.substring(1);
        if (plan.mood() == -2 && dice.chance(0.4)) {
            return other.chinese()
                    ? summary + dice.pick(List.of("！！！", "，太过分了", "，第几次了？", "，急"))
                    : dice.pick(List.of("URGENT: ", "Again: ", "Unbelievable: ", "AGAIN!! ")) + summary;
        }
        return plan.channel() == Channel.EMAIL && dice.chance(0.15) ? "Re: " + summary : summary;
    }

    private String portal() {
        List<String> lines = new ArrayList<>();
        if (dice.chance(0.3)) {
            lines.add(voice.sayShared("greeting"));
        }
        lines.add(body(dice.between(1, 2)));
        addExtras(lines, 0.16, 0.14);
        return String.join("\n", lines);
    }

    private String email() {
        List<String> lines = new ArrayList<>();
        lines.add(voice.sayShared("greeting"));
        lines.add("");
        lines.add(body(dice.between(1, 3)));
        addExtras(lines, 0.08, 0.14);
        lines.add("");
        lines.add(voice.sayShared("closing"));
        lines.add(voice.sayShared("signature"));
        if (dice.chance(0.35)) {
            lines.add("");
            lines.add(voice.sayShared("quoted"));
        }
        return String.join("\n", lines);
    }

    private String chat() {
        String first = dice.chance(0.7) ? voice.sayShared("sign.chat") + "\n" : "";
        List<String> sentences = new ArrayList<>(List.of(matter()));
        sentences.addAll(again());
        sentences.addAll(mood());
        sentences.addAll(otherLanguage());
        return first + Casual.typed(voice.join(sentences), voice.chinese(), dice);
    }

    private String social() {
        List<String> sentences = new ArrayList<>(List.of(voice.sayShared("sign.social"), matter()));
        sentences.addAll(mood());
        sentences.addAll(otherLanguage());
        sentences.add(" " + voice.sayShared("tag.social"));
        return String.join(" ", sentences).strip().replace("  ", " ");
    }

    /** Typed by whoever took the call. */
    private String phone() {
        String us = voice.chinese() ? "客服：" : "Agent: ";
        String them = voice.chinese() ? "客户：" : "Customer: ";
        List<String> lines = new ArrayList<>();
        lines.add(voice.chinese() ? voice.filled("来电 {hour}，{times} 分钟") : voice.filled("Call at {hour}, {times} min"));
        lines.add(us + voice.sayShared("phone.open"));
        lines.add(them + voice.join(List.of(voice.sayShared("phone.caller"), Casual.spoken(matter(), voice, dice))));
        lines.add(us + voice.sayShared("phone.agent"));
        lines.add(them + voice.join(List.of(voice.sayShared("phone.number"), other.say("detail"))));
        List<String> mood = mood();
        if (!mood.isEmpty()) {
            lines.add(them + Casual.spoken(voice.join(mood), voice, dice));
        }
        lines.add(us + voice.sayShared("phone.end"));
        return String.join("\n", lines);
    }

    private String body(int details) {
        List<String> sentences = new ArrayList<>();
        List<String> mood = mood();
        boolean moodFirst = plan.mood() == -2 && dice.chance(0.4);
        if (moodFirst) {
            sentences.add(mood.removeFirst());
        }
        sentences.add(matter());
        sentences.addAll(again());
        for (int i = 0; i < details; i++) {
            String detail = other.say("detail");
            if (!sentences.contains(detail)) {
                sentences.add(detail);
            }
        }
        sentences.addAll(mood);
        if (dice.chance(0.75)) {
            sentences.add(other.sayShared("plea." + plan.mood()));
        }
        return voice.join(sentences);
    }

    private String matter() {
        if (plan.incident()) {
            return voice.say("incident");
        }
        String matter = voice.sayMatter();
        other.fitTo(voice);
        return voice.join(List.of(matter, pressing));
    }

    private List<String> again() {
        return plan.original() != null && !plan.incident() ? List.of(voice.sayShared("again")) : List.of();
    }

    /** Short messages of somebody who changes language do so once at least. */
    private List<String> otherLanguage() {
        return voice.chinese() == other.chinese() ? List.of() : List.of(other.say("detail"));
    }

    /** Says the mood; a neutral contact says nothing of it. Never empty otherwise. */
    private List<String> mood() {
        List<String> sentences = new ArrayList<>();
        int mood = plan.mood();
        if (mood != 0) {
            sentences.add(other.sayShared("feeling." + mood));
        }
        if (mood == -2 && dice.chance(0.8) || mood == -1 && dice.chance(0.5)) {
            sentences.add(other.say("consequence"));
        }
        if (mood == -2 && dice.chance(0.3)) {
            sentences.add(voice.sayShared("feeling.-2"));
        }
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private void addExtras(List<String> lines, double markup, double data) {
        if (dice.chance(markup)) {
            lines.add(voice.sayShared("markup"));
        }
        if (dice.chance(data)) {
            lines.add(voice.sayShared("personal"));
            personal = true;
        }
    }

    private String hostile() {
        if (plan.hostile() == null) {
            return "";
        }
        return Phrases.rows("hostile.txt").stream()
                .filter(row -> row[0].equals(plan.hostile()))
                .map(row -> "\n" + row[1].replace("{long}", longWord()))
                .findFirst()
                .orElseThrow();
    }

    private static String longWord() {
        String keys = "asdfghjklqwertyuiop";
        return keys.repeat(LONG_WORD / keys.length() + 1)
                .substring(0, LONG_WORD)
                .toLowerCase(Locale.ROOT);
    }
}
