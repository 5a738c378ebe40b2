package com.heed.text;

import com.heed.Language;
import com.huaban.analysis.jieba.JiebaSegmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, as models count them and people are shown them. English words are runs of letters with inner apostrophes; Chinese ones
 * are found by jieba, whose dictionary (about 70 MB of heap) is loaded at the first Chinese text.
 */
public final class Words {
    private static final Pattern WORD =
            Pattern.compile("\\[[A-Z]{2,12}\\]|[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|[!?！？]");
    private static final int LONGEST = 40;

    private Words() {}

    /**
     * One word and where it stands.
     *
     * @param text  lower-cased
     * @param start index of its first UTF-16 unit in the text
     * @param end   index after its last
     */
    public record Word(String text, int start, int end) {}

    /**
     * Words in order, lower-cased. Exclamation and question marks are words too, since they carry feeling; numbers and placeholders of
     * {@link Masker} are not. A run of letters longer than {@value #LONGEST} is no word.
     */
    public static List<Word> of(String text, Language language) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String run = matcher.group();
            if (run.charAt(0) == '[') {
                continue;
            }
            if (language == Language.CHINESE && hasHan(run)) {
                segment(run, matcher.start(), words);
            } else if (run.length() <= LONGEST) {
                words.add(new Word(folded(run), matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    private static String folded(String run) {
        return switch (run) {
            case "！" -> "!";
            case "？" -> "?";
            default -> TextCleaner.folded(run).replace('’', '\'');
        };
    }

    private static void segment(String run, int offset, List<Word> words) {
        int at = 0;
        for (String part : Jieba.SEGMENTER.sentenceProcess(run)) {
            int start = run.indexOf(part, at);
            if (start < 0) {
                continue;
            }
            at = start + part.length();
            if (part.length() <= LONGEST) {
                words.add(new Word(TextCleaner.folded(part), offset + start, offset + at));
            }
        }
    }

    private static boolean hasHan(String run) {
        return run.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    /** Loads the dictionary on first use and never before. */
    private static final class Jieba {
        static final JiebaSegmenter SEGMENTER = new JiebaSegmenter();
    }
}
