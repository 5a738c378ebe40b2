package com.heed.sentiment;

import com.heed.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What one project has taught the shipped sentiment models, at most once for each language. */
public record SentimentAdaptations(Map<Language, SentimentAdaptation> byLanguage) {
    /** Of a project that was never trained. */
    public static final SentimentAdaptations NONE = new SentimentAdaptations(Map.of());

    public SentimentAdaptations {
        byLanguage = byLanguage.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(byLanguage));
    }

    /** That of a shipped model; empty where there is none, or it was made for an earlier one. */
    public Optional<SentimentAdaptation> of(SentimentModel shipped) {
        return Optional.ofNullable(byLanguage.get(shipped.language())).filter(adaptation -> adaptation.fits(shipped));
    }
}
