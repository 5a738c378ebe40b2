package com.heed.reply;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A text whose slots were looked up, as far as that was possible.
 *
 * @param pieces in reading order
 */
public record FilledText(List<Piece> pieces) {

    public FilledText {
        pieces = List.copyOf(pieces);
    }

    /** A stretch of the text. */
    public sealed interface Piece {}

    /** Words of the source, as they stand there. */
    public record Words(String text) implements Piece {
        public Words {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A slot and what was put there.
     *
     * @param slot  its name
     * @param value what is said, not empty
     */
    public record Filled(String slot, String value) implements Piece {
        public Filled {
            Objects.requireNonNull(slot, "slot");
            Objects.requireNonNull(value, "value");
        }
    }

    /** A slot nobody knows a value for; who sends the text has to fill it. @param slot its name */
    public record Open(String slot) implements Piece {
        public Open {
            Objects.requireNonNull(slot, "slot");
        }
    }

    /** The text as it is handed over: open slots in square brackets. */
    public String text() {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Words words -> words.text();
                    case Filled filled -> filled.value();
                    case Open open -> "[" + open.slot() + "]";
                })
                .collect(Collectors.joining());
    }

    /** Names of the slots still to be filled, each once, in reading order. */
    public List<String> open() {
        return pieces.stream()
                .filter(Open.class::isInstance)
                .map(piece -> ((Open) piece).slot())
                .distinct()
                .toList();
    }
}
