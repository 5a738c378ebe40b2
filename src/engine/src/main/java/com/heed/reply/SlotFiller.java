package com.heed.reply;

import com.heed.Language;
import java.util.ArrayList;
import java.util.List;

/** Fills the slots of a text. What is filled in is never read again: braces in a value are words. */
public final class SlotFiller {
    /** Code points of a value; a longer one is no value for a slot, and the slot stays open. */
    public static final int LONGEST_VALUE = 2_000;

    private SlotFiller() {}

    /**
     * @param template what is included and could not be put in stays open
     * @param language of the text, in which dates and durations are said
     */
    public static FilledText fill(Template template, Language language, SlotSource source) {
        Wording wording = new Wording(language);
        List<FilledText.Piece> pieces = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            pieces.add(
                    switch (part) {
                        case Template.Text text -> new FilledText.Words(text.text());
                        case Template.Include include -> new FilledText.Open(Template.INCLUDE + include.shortcut());
                        case Template.Slot slot -> filled(slot.name(), wording, source);
                    });
        }
        return new FilledText(pieces);
    }

    private static FilledText.Piece filled(String slot, Wording wording, SlotSource source) {
        String said = source.value(slot).map(wording::of).map(SlotFiller::clean).orElse("");
        return said.isEmpty() || said.codePointCount(0, said.length()) > LONGEST_VALUE
                ? new FilledText.Open(slot)
                : new FilledText.Filled(slot, said);
    }

    /** What is no text becomes a blank. */
    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().forEach(c -> clean.appendCodePoint(TextCheck.isNoText(c) ? ' ' : c));
        return clean.toString().strip();
    }
}
