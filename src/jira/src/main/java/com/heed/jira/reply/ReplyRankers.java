package com.heed.jira.reply;

import com.heed.Language;
import com.heed.Message;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.work.AnalyserHolder;
import com.heed.learn.ModelFormatException;
import com.heed.ranking.Diverse;
import com.heed.ranking.PastReplies;
import com.heed.ranking.Ranked;
import com.heed.ranking.ReadAnswer;
import com.heed.ranking.ReplyRanker;
import com.heed.ranking.Turn;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import com.heed.text.SentenceEncoder;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The rankers of this node, read at their first use, and the answers they have read: an approved text is ranked for every contact and encoded once. Where the files of a ranker are missing or broken, Health says so, and
 * answers are in the order in which they are about what the customer asks.
 */
@Component
public class ReplyRankers {
    /** About 3 kB each. */
    private static final int MOST_READ = 4_000;

    private final AnalyserHolder analyser;
    private final ErrorLog errors;
    private final Map<Language, Optional<ReplyRanker>> rankers =
            Collections.synchronizedMap(new EnumMap<>(Language.class));
    private final Map<String, ReadAnswer> read = Collections.synchronizedMap(new Newest<>());

    public ReplyRankers(AnalyserHolder analyser, ErrorLog errors) {
        this.analyser = analyser;
        this.errors = errors;
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

    /** An answer in its place. @param probability that it is the one an agent uses */
    record Placed<T>(T answer, double probability) {}

    /**
     * The answers that fit a conversation best, no two of them saying the same.
     *
     * @param language of the answers; Chinese where the conversation is in another than they are, since its encoder reads both
     * @param said     oldest first, as it was written
     * @param text     of an answer, clean and masked
     * @return at most so many, the most probable first; none where nothing was said
     */
    <T> List<Placed<T>> best(
            Language language, List<Message> said, List<T> answers, Function<T, String> text, int most) {
        List<Turn> turns = said.stream()
                .map(message -> Turn.ofRaw(message.author(), message.text()))
                .filter(turn -> !turn.text().isBlank())
                .toList();
        if (turns.isEmpty() || answers.isEmpty()) {
            return List.of();
        }
        List<String> texts = answers.stream().map(text).toList();
        return rankers.computeIfAbsent(language, this::ranker)
                .map(ranker -> ranked(ranker, turns, texts, most))
                .orElseGet(() -> alike(language, turns, texts, most))
                .stream()
                .map(placed -> new Placed<>(answers.get(placed.answer()), placed.probability()))
                .toList();
    }

    private Optional<ReplyRanker> ranker(Language language) {
        try {
            return Optional.of(ReplyRanker.shipped(language));
        } catch (ModelFormatException e) {
            errors.add("reply ranker", null, e);
            return Optional.empty();
        }
    }

    /** Places of texts. */
    private List<Placed<Integer>> ranked(ReplyRanker ranker, List<Turn> turns, List<String> texts, int most) {
        SentenceEncoder encoder = analyser.sentences();
        List<ReadAnswer> ready =
                texts.stream().map(each -> read(ranker, each, encoder)).toList();
        List<Ranked> ranked = ranker.rank(
                ranker.readTurns(turns, encoder), ready, PastReplies.NONE, ReplyRanker.UNKNOWN_SHARE);
        return Diverse.choose(ranked, ready, most).stream()
                .map(one -> new Placed<>(one.candidate(), one.probability()))
                .sorted(Comparator.comparingDouble((Placed<Integer> placed) -> -placed.probability()))
                .toList();
    }

    /** What was read without vectors is not kept: the encoder may come back. */
    private ReadAnswer read(ReplyRanker ranker, String text, SentenceEncoder encoder) {
        String key = ranker.language().tag() + ":" + text;
        ReadAnswer known = read.get(key);
        if (known != null) {
            return known;
        }
        ReadAnswer fresh = ranker.readAnswer(text, encoder);
        if (fresh.sentence() != null) {
            read.put(key, fresh);
        }
        return fresh;
    }

    /** Places of texts by the probability that text and last turn are about the same. */
    private List<Placed<Integer>> alike(Language language, List<Turn> turns, List<String> texts, int most) {
        PairEncoder encoder = new PairEncoder(analyser.sentences());
        PairModel model = PairModel.shipped(language);
        ComparedText asked = encoder.read(turns.getLast().text(), language);
        return IntStream.range(0, texts.size())
                .mapToObj(place ->
                        new Placed<>(place, model.probability(asked, encoder.read(texts.get(place), language))))
                .sorted(Comparator.comparingDouble((Placed<Integer> placed) -> -placed.probability()))
                .limit(most)
                .toList();
    }
}
