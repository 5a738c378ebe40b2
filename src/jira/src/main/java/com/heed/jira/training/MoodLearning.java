package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.work.AnalyserHolder;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.sentiment.SentimentExample;
import com.heed.sentiment.SentimentModel;
import com.heed.sentiment.SentimentTrainer;
import com.heed.sentiment.SentimentTraining;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adapts the shipped sentiment models to what people of a project said. */
@Component
class MoodLearning {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    /** The newest ones are learned from; each is encoded again at every training, as long as it is not in the cache. */
    private static final int MOST = 5_000;

    private final PastMoods past;
    private final AnalyserHolder analyser;
    private final MoodPublisher publisher;

    MoodLearning(PastMoods past, AnalyserHolder analyser, MoodPublisher publisher) {
        this.past = past;
        this.analyser = analyser;
        this.publisher = publisher;
    }

    /**
     * Reads, learns and publishes.
     *
     * @return in how many languages something was learned, in use or not
     */
    int run(Project project, ApplicationUser reader, long seed, String author, TrainingProgress progress)
            throws EncoderUnavailableException {
        List<PastMoods.Mooded> all = past.read(reader, project, progress);
        int learned = 0;
        for (Language language : LANGUAGES) {
            List<PastMoods.Mooded> some = all.stream()
                    .filter(each -> each.language() == language)
                    .sorted(Comparator.comparing(PastMoods.Mooded::at).reversed())
                    .limit(MOST)
                    .toList();
            if (some.size() < SentimentTraining.LEAST) {
                continue;
            }
            SentimentModel shipped = analyser.sentiment(language);
            try {
                SentimentTraining training = new SentimentTraining(shipped, encoding(language));
                if (training.train(examples(some, shipped, progress), progress)
                        instanceof SentimentTraining.Outcome.Learned outcome) {
                    publisher.publish(project, training, outcome, some, seed, author, progress);
                    learned++;
                }
            } catch (Unavailable e) {
                throw new EncoderUnavailableException(String.valueOf(e.getMessage()), e);
            }
        }
        return learned;
    }

    private List<SentimentExample> examples(List<PastMoods.Mooded> moods, SentimentModel shipped, Progress progress) {
        SentimentTrainer.Encoding encoding = encoding(shipped.language());
        Work work = new Work(progress, "encoding", moods.size());
        List<SentimentExample> examples = new ArrayList<>();
        for (PastMoods.Mooded each : moods) {
            examples.add(new SentimentExample(
                    each.id(),
                    each.key(),
                    each.at(),
                    each.channel(),
                    each.truth(),
                    each.weight(),
                    each.texts().stream()
                            .map(text -> new SentimentExample.Part(
                                    text, Words.of(text, shipped.language()), encoding.encode(text, shipped.pooling())))
                            .toList()));
            work.done(1);
        }
        work.end();
        return examples;
    }

    private SentimentTrainer.Encoding encoding(Language language) {
        return (text, pooling) -> encode(text, language, pooling);
    }

    private TextVector encode(String text, Language language, TokenPooling pooling) {
        try {
            return analyser.sentences().encode(text, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new Unavailable(e);
        }
    }

    /** Carries the encoder's exception through code that knows no encoder. */
    private static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(EncoderUnavailableException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
