package com.heed.topic;

import com.heed.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The topic models of one project, at most one for each language. */
public record TopicModels(Map<Language, TopicModel> byLanguage) {
    /** Of a project that was never trained. */
    public static final TopicModels NONE = new TopicModels(Map.of());

    public TopicModels {
        byLanguage = byLanguage.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byLanguage));
    }

    public Optional<TopicModel> of(Language language) {
        return Optional.ofNullable(byLanguage.get(language));
    }
}
