package com.heed.similarity;

import com.heed.Language;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.text.SentenceEncoder;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts ready to be compared. Chinese texts are encoded twice, each time behind an opening as if somebody wrote to a bank's service: what the encoder takes for the subject is then said already, and what a
 * question asks of it weighs more. The two vectors stand side by side, scaled so that a product of two texts is the mean of their two cosines. Safe for many threads.
 */
public final class PairEncoder {
    private static final Pattern ENDING = Pattern.compile("[\\s？?。.！!，,~～…、；;：:]+$");
    private static final List<String> CHINESE_OPENINGS = List.of("银行客服，", "手机银行客服您好，");
    private static final List<String> ENGLISH_OPENINGS = List.of("");

    private final SentenceEncoder encoder;

    /** @param encoder stays the caller's to close */
    public PairEncoder(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** The language both texts of a pair are read for: Chinese if one of them is, since the Chinese encoder knows English too; else English. */
    public static Language languageOf(String one, String other) {
        return isChinese(one) || isChinese(other) ? Language.CHINESE : Language.ENGLISH;
    }

    private static boolean isChinese(String text) {
        return Languages.of(text).orElse(Language.OTHER) == Language.CHINESE;
    }

    /**
     * Makes one text ready. Encoding takes most of the time: once in English, twice in Chinese.
     *
     * @param clean    clean and masked
     * @param language English or Chinese
     */
    public ComparedText read(String clean, Language language) {
        return new ComparedText(
                clean, language, vector(clean, language), MarkWords.of(language).marks(clean));
    }

    private float @Nullable [] vector(String clean, Language language) {
        String asked = ENDING.matcher(clean).replaceFirst("");
        if (asked.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        List<String> openings = language == Language.CHINESE ? CHINESE_OPENINGS : ENGLISH_OPENINGS;
        int width = encoder.width(language);
        float[] joined = new float[openings.size() * width];
        float scale = (float) (1 / Math.sqrt(openings.size()));
        try {
            for (int k = 0; k < openings.size(); k++) {
                float[] sentence =
                        encoder.encode(openings.get(k) + asked, language).sentence();
                for (int j = 0; j < width; j++) {
                    joined[k * width + j] = scale * sentence[j];
                }
            }
            return joined;
        } catch (EncoderUnavailableException e) {
            return null;
        }
    }
}
