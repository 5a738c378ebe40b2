package com.heed.retrieval;

import com.heed.Language;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Encodes answers and questions alike. Where the encoder does not load, or reads no such language, they have no vectors and are found by words alone. Safe for many threads. */
public final class AnswerEncoder {
    private final SentenceEncoder encoder;

    /** @param encoder stays the caller's to close */
    public AnswerEncoder(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** An answer with the vectors of its request and its text. */
    public EncodedAnswer encode(Answer answer) {
        String request = asked(answer);
        return new EncodedAnswer(
                answer,
                request == null ? null : vector(request, answer.language()),
                vector(answer.text(), answer.language()));
    }

    /**
     * Answers with their vectors, in their order. A text that stands in several is encoded once.
     *
     * @param threads at least 1; with more than one, texts are encoded on threads of the lowest priority, as many at a time as the encoder allows
     */
    public List<EncodedAnswer> encode(List<Answer> answers, int threads) {
        Set<Text> texts = new LinkedHashSet<>();
        for (Answer answer : answers) {
            texts.add(new Text(answer.text(), answer.language()));
            String request = asked(answer);
            if (request != null) {
                texts.add(new Text(request, answer.language()));
            }
        }
        Map<Text, Optional<float[]>> vectors = threads == 1
                ? vectors(texts.stream())
                : Cores.run(threads, Progress.NONE, progress -> vectors(texts.parallelStream()));
        return answers.stream()
                .map(answer -> new EncodedAnswer(
                        answer, known(vectors, asked(answer), answer), known(vectors, answer.text(), answer)))
                .toList();
    }

    /** As {@link #encode(List, int)}; answers that are known keep the vectors they have. @param known by identity, with the same texts */
    public List<EncodedAnswer> encode(List<Answer> answers, Map<String, EncodedAnswer> known, int threads) {
        Iterator<EncodedAnswer> fresh = encode(
                        answers.stream()
                                .filter(answer -> !known.containsKey(answer.id()))
                                .toList(),
                        threads)
                .iterator();
        List<EncodedAnswer> encoded = new ArrayList<>(answers.size());
        for (Answer answer : answers) {
            EncodedAnswer same = known.get(answer.id());
            encoded.add(same == null ? fresh.next() : same);
        }
        return encoded;
    }

    private record Text(String text, Language language) {}

    private Map<Text, Optional<float[]>> vectors(Stream<Text> texts) {
        return texts.collect(Collectors.toConcurrentMap(
                text -> text, text -> Optional.ofNullable(vector(text.text, text.language))));
    }

    private static float @Nullable [] known(
            Map<Text, Optional<float[]>> vectors, @Nullable String text, Answer answer) {
        return text == null
                ? null
                : vectors.getOrDefault(new Text(text, answer.language()), Optional.empty())
                        .orElse(null);
    }

    /** A question. @param text clean and masked */
    public Question question(String text, Language language) {
        return new Question(IndexedWords.of(text, language), language, vector(text, language));
    }

    /** What an answer is found by beside its text: what had been asked, or the title of an article, which says what it answers. */
    public static @Nullable String asked(Answer answer) {
        return answer.request() == null && answer.origin() instanceof Origin.Article article
                ? article.title()
                : answer.request();
    }

    /** The words a text is found by, in its order, repeated ones again; none has a blank in it. */
    public static List<String> words(String text, Language language) {
        return IndexedWords.of(text, language);
    }

    /** Names what makes the vectors of a language; empty where nothing does. */
    public String identity(Language language) {
        return reads(language) ? encoder.identity(language) : "";
    }

    /** Numbers of a vector of a language; 0 where there is none. */
    public int width(Language language) {
        return reads(language) ? encoder.width(language) : 0;
    }

    private float @Nullable [] vector(String text, Language language) {
        if (!reads(language) || text.isBlank()) {
            return null;
        }
        try {
            return encoder.encode(text, language).sentence();
        } catch (EncoderUnavailableException e) {
            // Said on the health page by whoever asks the encoder's state; here it is an ordinary ending.
            return null;
        }
    }

    private static boolean reads(Language language) {
        return switch (language) {
            case ENGLISH, CHINESE -> true;
            case OTHER -> false;
        };
    }
}
