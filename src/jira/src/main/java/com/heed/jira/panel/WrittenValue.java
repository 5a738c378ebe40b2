package com.heed.jira.panel;

import com.heed.jira.page.Texts;
import com.heed.sentiment.Mood;
import com.heed.urgency.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Heed wrote into a field, for the reader's eye. */
final class WrittenValue {
    /** In one of these the options of Heed's fields were named, by whoever set them up. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private WrittenValue() {}

    /** A feeling or level that still has a name of ours is said in the reader's language; anything else is called what people called it. @param value null for none */
    static String shown(Texts texts, String field, @Nullable String value) {
        if (value == null) {
            return texts.text("change.empty");
        }
        return names(field)
                .filter(name -> LANGUAGES.stream()
                        .anyMatch(language -> texts.in(language).text(name).equals(value)))
                .findFirst()
                .map(texts::text)
                .orElse(value);
    }

    /** Keys of the texts by which the options of a field are named; none where people name them. */
    private static Stream<String> names(String field) {
        return switch (field) {
            case "sentiment" -> Arrays.stream(Mood.values()).map(mood -> "sentiment." + mood.key());
            case "urgency" -> Arrays.stream(Urgency.values()).map(level -> "level." + level.key());
            default -> Stream.empty();
        };
    }
}
