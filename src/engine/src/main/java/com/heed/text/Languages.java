package com.heed.text;

import com.heed.Language;
import java.util.Optional;

/**
 * Tells the language of a text by its script. On short service texts this is right where statistical detectors are not: they take
 * {@code VPN down} for Nigerian Pidgin.
 *
 * <p>The rule: Chinese when Han characters make up at least {@value #HAN_PERCENT} % of the letters, a Han character standing for two letters of a word;
 * but Japanese kana or Korean hangul in any number that is more than a name speak against it. Else English when at least half of the letters are
 * Latin. Else other. Latin languages other than English are told apart by letters English does not use; the rest of them pass as English.
 */
public final class Languages {
    private static final int HAN_PERCENT = 20;
    private static final int OTHER_SCRIPT_PERCENT = 10;
    private static final int ACCENTED_PERCENT = 4;

    private Languages() {}

    /**
     * Language of the text.
     *
     * @return empty if the text has no letter of any script
     */
    public static Optional<Language> of(String text) {
        int han = 0;
        int latin = 0;
        int accented = 0;
        int kanaOrHangul = 0;
        int other = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (!Character.isLetter(point)) {
                continue;
            }
            switch (Character.UnicodeScript.of(point)) {
                case HAN -> han += 2;
                case LATIN -> {
                    latin++;
                    if (point > 0x7f && point < 0x2000) {
                        accented++;
                    }
                }
                case HIRAGANA, KATAKANA, HANGUL -> kanaOrHangul += 2;
                default -> other++;
            }
        }
        int letters = han + latin + kanaOrHangul + other;
        if (letters == 0) {
            return Optional.empty();
        }
        if (kanaOrHangul * 100 > letters * OTHER_SCRIPT_PERCENT) {
            return Optional.of(Language.OTHER);
        }
        if (han * 100 >= letters * HAN_PERCENT) {
            return Optional.of(Language.CHINESE);
        }
        boolean english = latin * 2 >= letters && accented * 100 <= latin * ACCENTED_PERCENT;
        return Optional.of(english ? Language.ENGLISH : Language.OTHER);
    }

    /** Whether the text has a letter of any script. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
