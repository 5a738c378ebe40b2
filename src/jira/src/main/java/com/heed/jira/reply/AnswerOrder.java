package com.heed.jira.reply;

import com.heed.Language;
import com.heed.Message;
import com.heed.jira.work.AnalyserHolder;
import com.heed.ranking.Turn;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Puts answers in order: by the probability that what was asked then and what is asked now are the same, and for an approved text, which nobody asked for, that it is about what is asked. So it is until a project's own
 * replies teach a ranker: the ones that ship learned from other trades (decision 0037). What was read of an answer is kept, because an approved text is compared with every contact.
 */
@Component
public class AnswerOrder {
    /** About 3 kB each. */
    private static final int MOST_READ = 4_000;
    /** Probability that two answers say the same from which on one of them is enough. */
    private static final double SAME = 0.9;

    private final AnalyserHolder analyser;
    private final Map<Language, PairModel> models = new ConcurrentHashMap<>();
    private final Map<String, ComparedText> read = Collections.synchronizedMap(new Newest<>());

    public AnswerOrder(AnalyserHolder analyser) {
        this.analyser = analyser;
    }

    /** Forgets what was used longest ago. */
    private static final class Newest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1L;

        Newest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST_READ;
        }
    }

    /** An answer in its place. @param probability that it is about what was asked */
    record Placed<T>(T answer, double probability) {}

    /**
     * The answers that fit what was asked last best, no two of them saying the same.
     *
     * @param language of the answers; Chinese where the conversation is in another than they are, since its encoder reads both
     * @param said     oldest first, as it was written
     * @param asked    what an answer was given to, or else the answer; clean and masked
     * @param text     of an answer, clean and masked
     * @return at most so many, the most probable first; none where nothing was said
     */
    <T> List<Placed<T>> best(
            Language language,
            List<Message> said,
            List<T> answers,
            Function<T, String> asked,
            Function<T, String> text,
            int most) {
        List<Turn> turns = said.stream()
                .map(message -> Turn.ofRaw(message.author(), message.text()))
                .filter(turn -> !turn.text().isBlank())
                .toList();
        if (turns.isEmpty() || answers.isEmpty()) {
            return List.of();
        }
        PairEncoder encoder = new PairEncoder(analyser.sentences());
        PairModel model = models.computeIfAbsent(language, PairModel::shipped);
        ComparedText now = encoder.read(turns.getLast().text(), language);
        SharedParts shared = SharedParts.of(answers.stream().map(asked).toList());
        List<Placed<T>> sorted = IntStream.range(0, answers.size())
                .mapToObj(i -> new Placed<>(
                        answers.get(i),
                        model.probability(now, read(encoder, shared.apply(asked.apply(answers.get(i))), language))))
                .sorted(Comparator.comparingDouble((Placed<T> placed) -> -placed.probability()))
                .toList();
        List<Placed<T>> different = new ArrayList<>();
        List<ComparedText> texts = new ArrayList<>();
        for (Placed<T> placed : sorted) {
            if (different.size() == most) {
                break;
            }
            ComparedText words = read(encoder, shared.apply(text.apply(placed.answer())), language);
            if (texts.stream().noneMatch(other -> model.probability(words, other) >= SAME)) {
                different.add(placed);
                texts.add(words);
            }
        }
        return different;
    }

    /** What was read without vectors is not kept: the encoder may come back. */
    private ComparedText read(PairEncoder encoder, String text, Language language) {
        String key = language.tag() + ":" + text;
        ComparedText known = read.get(key);
        if (known != null) {
            return known;
        }
        ComparedText fresh = encoder.read(text, language);
        if (fresh.vector() != null) {
            read.put(key, fresh);
        }
        return fresh;
    }
}
