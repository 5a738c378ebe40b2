package com.heed.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Splits text into the word pieces of a BERT vocabulary, as Devlin et al. 2019 describe and their published tokenizer does for uncased models:
 * control characters out, Han characters apart, lower case, accents off, punctuation apart, then the longest known piece first.
 *
 * <p>Text is always lower-cased, for the Chinese model too, whose file says otherwise: its vocabulary has no capitals, and with them every
 * product name would become the unknown token. {@code [SEP]} and its like in a text are plain text. Safe for many threads.
 */
final class WordPiece {
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUES = "##";

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = special("[UNK]");
        this.start = special("[CLS]");
        this.end = special("[SEP]");
    }

    /**
     * Reads {@code model.vocab} of a Hugging Face tokenizer file.
     *
     * @throws ModelFormatException if there is none
     */
    static WordPiece read(byte[] tokenizerJson) {
        Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
        try (JsonParser parser = new JsonFactory().createParser(tokenizerJson)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("vocab")
                        && parser.nextToken() == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = parser.currentName();
                        parser.nextToken();
                        vocabulary.put(piece, parser.getIntValue());
                    }
                    return new WordPiece(vocabulary);
                }
            }
        } catch (IOException e) {
            throw new ModelFormatException("the tokenizer file is not JSON: " + e.getMessage(), e);
        }
        throw new ModelFormatException("the tokenizer file has no vocabulary");
    }

    private int special(String token) {
        Integer id = vocabulary.get(token);
        if (id == null) {
            throw new ModelFormatException("the vocabulary has no " + token);
        }
        return id;
    }

    /** Id of the token every encoder input begins with. */
    int start() {
        return start;
    }

    /** Id of the token every encoder input ends with. */
    int end() {
        return end;
    }

    /**
     * Ids of the pieces, without start and end.
     *
     * @param most pieces returned at most; the rest of the text is not read
     */
    int[] ids(String text, int most) {
        Ids ids = new Ids(most);
        String normal = normalised(text);
        int wordStart = -1;
        for (int i = 0; i < normal.length() && !ids.isFull(); ) {
            int point = normal.codePointAt(i);
            int next = i + Character.charCount(point);
            boolean blank = Character.isWhitespace(point) || Character.getType(point) == Character.SPACE_SEPARATOR;
            if (blank || isHan(point) || isPunctuation(point)) {
                if (wordStart >= 0) {
                    addWord(normal.substring(wordStart, i), ids);
                    wordStart = -1;
                }
                if (!blank) {
                    addWord(normal.substring(i, next), ids);
                }
            } else if (wordStart < 0) {
                wordStart = i;
            }
            i = next;
        }
        if (wordStart >= 0) {
            addWord(normal.substring(wordStart), ids);
        }
        return ids.toArray();
    }

    private void addWord(String word, Ids ids) {
        if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        int mark = ids.size();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer id = null;
            while (to > from) {
                String piece = from == 0 ? word.substring(0, to) : CONTINUES + word.substring(from, to);
                id = vocabulary.get(piece);
                if (id != null) {
                    break;
                }
                to = word.offsetByCodePoints(to, -1);
            }
            if (id == null) {
                ids.cut(mark);
                ids.add(unknown);
                return;
            }
            ids.add(id);
            from = to;
        }
    }

    /** Lower case without accents and control characters. */
    private static String normalised(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < ' ' || c > 0x7e) {
                plain = false;
                break;
            }
        }
        if (plain) {
            return lower;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); ) {
            int point = apart.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (point == '\t' || point == '\n' || point == '\r') {
                out.append(' ');
            } else if (point != 0xfffd
                    && type != Character.NON_SPACING_MARK
                    && type != Character.CONTROL
                    && type != Character.FORMAT
                    && type != Character.SURROGATE
                    && type != Character.PRIVATE_USE
                    && type != Character.UNASSIGNED) {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    /** The blocks of the published tokenizer: unified ideographs and their extensions, no kana and no hangul. */
    private static boolean isHan(int point) {
        return (point >= 0x4e00 && point <= 0x9fff)
                || (point >= 0x3400 && point <= 0x4dbf)
                || (point >= 0x20000 && point <= 0x2ceaf)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0x2f800 && point <= 0x2fa1f);
    }

    private static boolean isPunctuation(int point) {
        if (point < 0x80) {
            return point > ' ' && !Character.isLetterOrDigit(point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** A growing list of ids with an upper bound. */
    private static final class Ids {
        private final int most;
        private int[] ids = new int[64];
        private int size;

        Ids(int most) {
            this.most = most;
        }

        void add(int id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }

        void cut(int size) {
            this.size = size;
        }

        int size() {
            return size;
        }

        boolean isFull() {
            return size >= most;
        }

        int[] toArray() {
            return Arrays.copyOf(ids, Math.min(size, most));
        }
    }
}
