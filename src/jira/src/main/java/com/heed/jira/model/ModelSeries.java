package com.heed.jira.model;

import com.heed.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The models of a project that follow each other, numbered from 1, one in use at most: those of one kind, and of one language where a model reads only one.
 *
 * @param language null where one model reads all
 */
public record ModelSeries(ModelKind kind, @Nullable Language language) {
    /** Urgency, in both languages. */
    public static final ModelSeries URGENCY = new ModelSeries(ModelKind.URGENCY, null);

    /** Who leaves: no text is read for it. */
    public static final ModelSeries LEAVING = new ModelSeries(ModelKind.LEAVING, null);
    /** Recommendations, whose items say who they are in any language. */
    public static final ModelSeries RECOMMEND = new ModelSeries(ModelKind.RECOMMEND, null);

    private static final String EVERY_LANGUAGE = "all";

    private static final List<ModelSeries> ALL = List.of(
            topics(Language.ENGLISH),
            topics(Language.CHINESE),
            moods(Language.ENGLISH),
            moods(Language.CHINESE),
            URGENCY,
            replies(Language.ENGLISH),
            replies(Language.CHINESE),
            LEAVING,
            RECOMMEND);

    /** @throws IllegalArgumentException if a language is missing or too many */
    public ModelSeries {
        if (kind.readsAll() != (language == null)) {
            throw new IllegalArgumentException("a model of " + kind.key() + " reads "
                    + (language == null ? "one language; say which" : "every language, not only " + language.tag()));
        }
    }

    /** Topics of contacts in a language. */
    public static ModelSeries topics(Language language) {
        return new ModelSeries(ModelKind.TOPIC, language);
    }

    /** What people's corrections taught the shipped sentiment model of a language. */
    public static ModelSeries moods(Language language) {
        return new ModelSeries(ModelKind.SENTIMENT, language);
    }

    /** Replies suggested in a language. */
    public static ModelSeries replies(Language language) {
        return new ModelSeries(ModelKind.REPLIES, language);
    }

    /** Every series a project can have, in the order they are shown. */
    public static List<ModelSeries> all() {
        return ALL;
    }

    /** Those of one kind. */
    public static List<ModelSeries> of(ModelKind kind) {
        return ALL.stream().filter(series -> series.kind == kind).toList();
    }

    /** The series of a kind that has this tag; empty if there is none. */
    public static Optional<ModelSeries> of(ModelKind kind, String tag) {
        return of(kind).stream().filter(series -> series.tag().equals(tag)).findFirst();
    }

    /** The series with this name in stored rows; empty if there is none. */
    public static Optional<ModelSeries> ofFeature(String feature) {
        return ALL.stream().filter(series -> series.feature().equals(feature)).findFirst();
    }

    /** Name in REST and texts, within its kind: {@code en}, {@code zh}, or {@code all}. */
    public String tag() {
        return language == null ? EVERY_LANGUAGE : language.tag();
    }

    /** Folder of its models, and its name in stored rows. */
    public String feature() {
        return language == null ? kind.key() : kind.key() + "-" + language.tag();
    }
}
