package com.heed.jira.store;

import com.heed.reply.FilledText;
import com.heed.reply.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that was prepared for an issue.
 *
 * @param answer      identity of the answer it was made of, the same at each preparation
 * @param language    tag of what it is written in
 * @param pieces      its text in reading order
 * @param sources     where its words stand; of several with the same words, all
 * @param probability that the agent will use it, 0 to 1
 * @param worth       how well it went when it was said: 0 badly, 1 well, 0.5 where nobody knows
 * @param agreeing    words that the customer's request and the one it answered have in common
 */
public record StoredReply(
        String answer,
        String language,
        List<Piece> pieces,
        List<Source> sources,
        double probability,
        double worth,
        List<String> agreeing) {
    public StoredReply {
        pieces = List.copyOf(pieces);
        sources = List.copyOf(sources);
        agreeing = List.copyOf(agreeing);
        if (pieces.isEmpty() || sources.isEmpty()) {
            throw new IllegalArgumentException("reply " + answer + " needs a text and a source");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability of reply " + answer + " is " + probability);
        }
    }

    /**
     * A stretch of the text: words, a slot with its value, or a slot nobody knows a value for.
     *
     * @param text null for an open slot
     * @param slot null for words of the source
     */
    public record Piece(@Nullable String text, @Nullable String slot) {
        public Piece {
            if (text == null && slot == null) {
                throw new IllegalArgumentException("a piece of a reply has neither text nor slot");
            }
        }

        /** Whether whoever sends the text has to fill this. */
        @com.fasterxml.jackson.annotation.JsonIgnore
        public boolean isOpen() {
            return text == null;
        }

        static Piece of(FilledText.Piece piece) {
            return switch (piece) {
                case FilledText.Words words -> new Piece(words.text(), null);
                case FilledText.Filled filled -> new Piece(filled.value(), filled.slot());
                case FilledText.Open open -> new Piece(null, open.slot());
            };
        }
    }

    /**
     * Where the words stand.
     *
     * @param kind    {@code canned}, {@code past} or {@code article}
     * @param id      number of the canned response or of the issue, or identity of the page
     * @param title   what agents call it; of an issue nothing, since its key may change
     * @param address of a page, possibly empty
     * @param open    whether customers may read it
     */
    public record Source(String kind, String id, String title, String address, boolean open) {
        public static final String CANNED = "canned";
        public static final String PAST = "past";
        public static final String ARTICLE = "article";

        static Source of(Origin origin) {
            return switch (origin) {
                case Origin.Canned canned ->
                    new Source(CANNED, String.valueOf(canned.response()), canned.name(), "", false);
                case Origin.Past past -> new Source(PAST, past.issue(), "", "", false);
                case Origin.Article article ->
                    new Source(ARTICLE, article.page(), article.title(), article.address(), article.open());
            };
        }
    }

    /** The pieces of a filled text. */
    public static List<Piece> pieces(FilledText text) {
        return text.pieces().stream().map(Piece::of).toList();
    }

    /** A source as it is stored. */
    public static Source source(Origin origin) {
        return Source.of(origin);
    }

    /** The text as it is handed over: open slots in square brackets. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece.text() == null ? "[" + piece.slot() + "]" : piece.text());
        }
        return text.toString();
    }

    /** Names of the slots still to be filled, each once, in reading order. */
    public List<String> open() {
        return pieces.stream()
                .filter(Piece::isOpen)
                .map(piece -> String.valueOf(piece.slot()))
                .distinct()
                .toList();
    }
}
