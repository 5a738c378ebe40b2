package com.heed.sandbox.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Speaks about one contact in one language: draws phrases and fills their slots, the same order number wherever it is named. */
final class Voice {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    /** Phrases of each language and topic, read once. */
    private static final Map<String, Phrases> FILES = phrases();

    private final String language;
    private final String topic;
    private final Phrases phrases;
    private final Decks decks;
    private final Map<String, String> slots;
    private @Nullable String matter;
    private Fits.@Nullable Fit fit;

    Voice(String language, Topic topic, Decks decks, Map<String, String> slots) {
        this.language = language;
        this.topic = topic.key();
        this.phrases = FILES.getOrDefault(language + "/" + topic.key(), new Phrases());
        this.decks = decks;
        this.slots = slots;
    }

    private static Map<String, Phrases> phrases() {
        Map<String, Phrases> files = new HashMap<>();
        for (String language : List.of("en", "zh")) {
            for (Topic topic : Topic.values()) {
                String file = language + "/" + topic.key();
                files.put(file, new Phrases(file + ".txt", language + "/shared.txt"));
            }
        }
        return files;
    }

    boolean chinese() {
        return language.equals("zh");
    }

    /** The next phrase of a section with its slots filled, empty if the topic has no such section. */
    String say(String section) {
        String phrase = decks.draw(language + topic + section, phrases.in(section));
        return phrase == null ? "" : filled(phrase);
    }

    /** What it is about, always the same. From then on summaries and answers are drawn from those that belong to it. */
    String sayMatter() {
        if (matter == null) {
            List<String> matters = phrases.in("matter");
            matter = Objects.requireNonNull(decks.draw(language + topic + "matter", matters));
            fit = Fits.of(topic, matters.indexOf(matter));
        }
        return filled(matter);
    }

    /** Speaks about the same matter as another voice of the same language. */
    void repeat(Voice same) {
        matter = same.matter;
        fit = same.fit;
    }

    /** Draws summaries and answers as another voice does, perhaps in another language. */
    void fitTo(Voice same) {
        fit = same.fit;
    }

    String saySummary() {
        return fit == null ? say("summary") : say("summary", fit.summaries());
    }

    String sayAnswer() {
        return fit == null ? say("answer") : say("answer", fit.answers());
    }

    private String say(String section, List<Integer> places) {
        List<String> all = phrases.in(section);
        List<String> fitting = places.stream().map(all::get).toList();
        return filled(Objects.requireNonNull(decks.draw(language + topic + section + places, fitting)));
    }

    /** The next phrase of a section that all topics share. */
    String sayShared(String section) {
        String phrase = decks.draw(language + section, phrases.in(section));
        return phrase == null ? "" : filled(phrase);
    }

    /** Several sentences as one paragraph; empty ones fall out. */
    String join(List<String> sentences) {
        return String.join(
                chinese() ? "" : " ",
                sentences.stream().filter(sentence -> !sentence.isEmpty()).toList());
    }

    /** A phrase with its slots filled; braces around anything else stay. */
    String filled(String phrase) {
        return SLOT.matcher(phrase)
                .replaceAll(match -> Matcher.quoteReplacement(slots.getOrDefault(match.group(1), match.group())));
    }
}
