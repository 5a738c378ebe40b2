package com.heed.jira.reply;

import com.heed.Language;
import com.heed.Message;
import com.heed.jira.work.AnalyserHolder;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Orders answers by how probable it is that they ask what the customer asks, until there is a ranker. */
@Component
public class ReplyRankers {
    private final AnalyserHolder analyser;

    public ReplyRankers(AnalyserHolder analyser) {
        this.analyser = analyser;
    }

    /** An answer in its place. @param probability that it is the one an agent uses */
    record Placed<T>(T answer, double probability) {}

    <T> List<Placed<T>> best(
            Language language, List<Message> said, List<T> answers, Function<T, String> text, int most) {
        PairEncoder encoder = new PairEncoder(analyser.sentences());
        PairModel model = PairModel.shipped(language);
        ComparedText asked = encoder.read(
                Masker.mask(TextCleaner.clean(said.getLast().text()).text(), Set.of()), language);
        return answers.stream()
                .map(answer -> new Placed<>(
                        answer, model.probability(asked, encoder.read(text.apply(answer), language))))
                .sorted(Comparator.comparingDouble((Placed<T> placed) -> -placed.probability()))
                .limit(most)
                .toList();
    }
}
