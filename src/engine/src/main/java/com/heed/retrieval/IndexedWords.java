package com.heed.retrieval;

import com.heed.Language;
import com.heed.text.Words;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as they stand in the index: those of {@link Words} without the marks that carry feeling, since they say nothing of what a text is about. */
final class IndexedWords extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> words;
    private Iterator<String> next;

    IndexedWords(List<String> words) {
        this.words = words;
        this.next = words.iterator();
    }

    static List<String> of(String text, Language language) {
        return Words.of(text, language).stream()
                .map(Words.Word::text)
                .filter(word -> !word.equals("!") && !word.equals("?"))
                .toList();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(next.next());
        return true;
    }

    @Override
    public void reset() {
        next = words.iterator();
    }
}
