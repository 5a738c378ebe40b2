package com.heed.lab.sentiment;

import com.heed.Language;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of our own about orders, rooms, food, software and service, written out from the templates in this module's resources. */
final class SentimentTemplates {
    static final String SOURCE = "templates";

    /** Words of a list for which each sentence is written out. */
    private static final int WORDS = 12;

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)\\}");

    private SentimentTemplates() {}

    /** All sentences of a language, in the order of the file. */
    static List<LabelledText> of(Language language) {
        Map<String, List<String>> lists = new HashMap<>();
        List<LabelledText> texts = new ArrayList<>();
        List<String> list = new ArrayList<>();
        Polarity label = null;
        Map<String, Integer> next = new HashMap<>();
        for (String line : lines("templates-" + language.tag() + ".txt")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("@")) {
                list = lists.computeIfAbsent(line.substring(1), name -> new ArrayList<>());
            } else if (line.startsWith("=")) {
                label = Polarity.valueOf(line.substring(1).toUpperCase(Locale.ROOT));
                next.clear();
            } else if (label == null) {
                list.add(line);
            } else {
                for (String text : writtenOut(line, lists, next)) {
                    texts.add(new LabelledText(SOURCE, text, label, Set.of()));
                }
            }
        }
        return texts;
    }

    /** Each sentence goes on in the list where the one before it stopped, so that all words are used alike. */
    private static List<String> writtenOut(
            String sentence, Map<String, List<String>> lists, Map<String, Integer> next) {
        Matcher place = PLACE.matcher(sentence);
        if (!place.find()) {
            return List.of(sentence);
        }
        String name = place.group(1);
        List<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalStateException("no list '" + name + "' for the template '" + sentence + "'");
        }
        List<String> texts = new ArrayList<>();
        int from = next.getOrDefault(name, 0);
        for (int i = 0; i < WORDS; i++) {
            texts.add(sentence.replace(place.group(), words.get((from + i) % words.size())));
        }
        next.put(name, from + WORDS);
        return texts;
    }

    private static List<String> lines(String name) {
        try (InputStream in = SentimentTemplates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource '" + name + "' is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("the resource '" + name + "' cannot be read", e);
        }
    }
}
