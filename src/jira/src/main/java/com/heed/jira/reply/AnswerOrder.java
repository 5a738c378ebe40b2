package com.heed.jira.reply;

import com.heed.Language;
import com.heed.Message;
import com.heed.jira.model.ReplyModels;
import com.heed.jira.store.PreparedReplies;
import com.heed.jira.work.AnalyserHolder;
import com.heed.ranking.ReadAnswer;
import com.heed.ranking.Turn;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import com.heed.suggestion.ProjectReplies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts answers in order. For agents of a project whose own answers have taught a ranker, by that, each with the probability that an agent uses it (decision 0039). Else, and always for customers, by the probability that what was asked then and
 * what is asked now are the same, and for an approved text, which nobody asked for, that it is about what is asked: the rankers that ship learned from other trades (decision 0037). What was read of an answer is kept, because an approved text is compared with every contact; what a ranker read, by
 * the ranker, since another one reads otherwise.
 */
@Component
public class AnswerOrder {
    /** About 3 kB each. */
    private static final int MOST_READ = 4_000;
    /** Probability that two answers say the same from which on one of them is enough. */
    private static final double SAME = 0.9;

    private final AnalyserHolder analyser;
    private final ReplyModels learned;
    private final Map<Language, PairModel> models = new ConcurrentHashMap<>();
    private final Map<String, ComparedText> read = Collections.synchronizedMap(new Newest<>());

    private final Map<String, ReadAnswer> readByRanker = Collections.synchronizedMap(new Newest<>());

    public AnswerOrder(AnalyserHolder analyser, ReplyModels learned) {
        this.analyser = analyser;
        this.learned = learned;
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

    /** An answer in its place. @param probability that it is about what was asked, or that an agent uses it */
    record Placed<T>(T answer, double probability) {}

    /** Answers in order. @param learned what the probability of use comes from; null where it is that of being about what was asked */
    record Ordered<T>(List<Placed<T>> answers, PreparedReplies.@Nullable Learned learned) {}

    /** As {@link #best}, for the agents of a project: by what its own answers have taught, where they have and the conversation is in their language. */
    <T> Ordered<T> forAgents(
            long projectId,
            Language language,
            List<Message> said,
            List<T> answers,
            Function<T, String> asked,
            Function<T, String> text,
            int most) {
        ProjectReplies model = learned.of(projectId, language)
                .filter(one -> one.encoder().equals(analyser.sentences().identity(language)))
                .orElse(null);
        List<Turn> turns = turns(said);
        if (model == null || turns.isEmpty() || answers.isEmpty()) {
            return new Ordered<>(best(language, said, answers, asked, text, most), null);
        }
        SharedParts shared = SharedParts.of(answers.stream().map(text).toList());
        List<String> words =
                answers.stream().map(answer -> shared.apply(text.apply(answer))).toList();
        double[] fits = model.fits(
                model.ranker().readTurns(turns, analyser.sentences()),
                words.stream().map(one -> read(model, projectId, one)).toList());
        int[] different = different(
                IntStream.range(0, fits.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -fits[i]))
                        .toList(),
                words,
                language,
                most);
        double[] use = model.use()
                .probabilities(IntStream.of(different).mapToDouble(i -> fits[i]).toArray(), ReplyView.MOST);
        return new Ordered<>(
                IntStream.range(0, different.length)
                        .mapToObj(k -> new Placed<>(answers.get(different[k]), use[k]))
                        .toList(),
                new PreparedReplies.Learned(
                        model.number(), model.use().answered(), model.use().shown()));
    }

    /** What was read without vectors is not kept: the encoder may come back. */
    private ReadAnswer read(ProjectReplies model, long projectId, String text) {
        String key = projectId + "/" + model.language().tag() + "/" + model.number() + ":" + text;
        ReadAnswer known = readByRanker.get(key);
        if (known != null) {
            return known;
        }
        ReadAnswer fresh = model.ranker().readAnswer(text, analyser.sentences());
        if (fresh.sentence() != null) {
            readByRanker.put(key, fresh);
        }
        return fresh;
    }

    /** The first of those that say the same, in this order; at most so many. */
    private int[] different(List<Integer> order, List<String> words, Language language, int most) {
        PairEncoder encoder = new PairEncoder(analyser.sentences());
        PairModel model = models.computeIfAbsent(language, PairModel::shipped);
        List<Integer> different = new ArrayList<>();
        List<ComparedText> texts = new ArrayList<>();
        for (int next : order) {
            if (different.size() == most) {
                break;
            }
            ComparedText one = read(encoder, words.get(next), language);
            if (texts.stream().noneMatch(other -> model.probability(one, other) >= SAME)) {
                different.add(next);
                texts.add(one);
            }
        }
        return different.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<Turn> turns(List<Message> said) {
        return said.stream()
                .map(message -> Turn.ofRaw(message.author(), message.text()))
                .filter(turn -> !turn.text().isBlank())
                .toList();
    }

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
        List<Turn> turns = turns(said);
        if (turns.isEmpty() || answers.isEmpty()) {
            return List.of();
        }
        PairEncoder encoder = new PairEncoder(analyser.sentences());
        PairModel model = models.computeIfAbsent(language, PairModel::shipped);
        ComparedText now = encoder.read(turns.getLast().text(), language);
        SharedParts shared = SharedParts.of(answers.stream().map(asked).toList());
        double[] probabilities = answers.stream()
                .mapToDouble(
                        answer -> model.probability(now, read(encoder, shared.apply(asked.apply(answer)), language)))
                .toArray();
        int[] different = different(
                IntStream.range(0, probabilities.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                        .toList(),
                answers.stream().map(answer -> shared.apply(text.apply(answer))).toList(),
                language,
                most);
        return IntStream.of(different)
                .mapToObj(i -> new Placed<>(answers.get(i), probabilities[i]))
                .toList();
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
