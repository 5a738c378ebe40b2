package com.heed.jira.reply;

import com.heed.Language;
import com.heed.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a typed text answers are looked for: all of it, and each of its last questions alone, since what is told around a question hides what is asked. */
final class TypedParts {
    private static final int MOST_QUESTIONS = 2;
    /** As many as have to be typed before anything is offered. */
    private static final int LEAST_WORDS = 3;

    private static final Pattern QUESTION = Pattern.compile("[^.!?。！？\\n]+[?？]");

    private TypedParts() {}

    /** The whole text first; at most three. A text that is one question is one part. */
    static List<String> of(String typed, Language language) {
        String whole = typed.strip();
        Set<String> questions = new LinkedHashSet<>();
        Matcher found = QUESTION.matcher(whole);
        while (found.find()) {
            String question = found.group().strip();
            long words = Words.of(question, language).stream()
                    .filter(word -> word.text().codePoints().anyMatch(Character::isLetter))
                    .count();
            if (words >= LEAST_WORDS && !question.equals(whole)) {
                // One that is asked again is the newest.
                questions.remove(question);
                questions.add(question);
            }
        }
        List<String> newest = List.copyOf(questions);
        Set<String> parts = new LinkedHashSet<>(List.of(whole));
        parts.addAll(newest.subList(Math.max(0, newest.size() - MOST_QUESTIONS), newest.size()));
        return List.copyOf(parts);
    }
}
