package com.heed.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a text cannot be a canned response. Whoever wrote it is told in words; nothing is stored. */
public sealed interface TemplateFault {

    /** There is nothing to say. */
    record Empty() implements TemplateFault {}

    /**
     * The text, or the text with everything it includes, is too long.
     *
     * @param characters code points
     * @param most       how many there may be
     * @param included   whether the includes made it so long
     */
    record TooLong(int characters, int most, boolean included) implements TemplateFault {}

    /**
     * A character that is no text: a control character, half a character, or the mark for one that could not be read.
     *
     * @param codePoint what stands there
     * @param line      from 1
     */
    record BadCharacter(int codePoint, int line) implements TemplateFault {
        /** As U+FFFD is written. */
        public String name() {
            return String.format("U+%04X", codePoint);
        }
    }

    /**
     * UTF-8 that was read as a western European encoding: every character of the text is a byte, and the bytes are UTF-8.
     *
     * @param excerpt the first of what was misread
     * @param meant   the same read as UTF-8
     */
    record WrongEncoding(String excerpt, String meant) implements TemplateFault {}

    /** Two opening braces without two closing ones on the same line. @param line from 1 @param excerpt what follows the braces */
    record Unclosed(int line, String excerpt) implements TemplateFault {}

    /** Braces around nothing. @param line from 1 */
    record Nameless(int line) implements TemplateFault {}

    /** A slot that nobody can fill. @param nearest the known slot that is spelled most alike */
    record UnknownSlot(String slot, String nearest) implements TemplateFault {}

    /** An include of a response that is not there for whoever uses this one. @param nearest the shortcut that is spelled most alike; null where there are none */
    record UnknownInclude(String shortcut, @Nullable String nearest) implements TemplateFault {}

    /** Responses that include each other. @param circle shortcuts in the order of inclusion, the first again at the end */
    record Circle(List<String> circle) implements TemplateFault {
        public Circle {
            circle = List.copyOf(circle);
        }
    }

    /** More responses are put in than anybody can follow. @param most how many may be, those of the included ones counted */
    record TooManyIncludes(int most) implements TemplateFault {}
}
