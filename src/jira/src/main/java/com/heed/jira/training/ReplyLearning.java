package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Language;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.jira.work.AnalyserHolder;
import com.heed.ranking.ReplyRanker;
import com.heed.suggestion.AnsweredContact;
import com.heed.suggestion.ReplyTraining;
import com.heed.suggestion.ShownReplies;
import com.heed.text.EncoderUnavailableException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The part of a training that is about suggested replies: reads, learns, measures, and has the outcome kept. */
@Component
class ReplyLearning {
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final ReplyPast past;
    private final AnalyserHolder analyser;
    private final ReplyPublisher publisher;

    ReplyLearning(ReplyPast past, AnalyserHolder analyser, ReplyPublisher publisher) {
        this.past = past;
        this.analyser = analyser;
        this.publisher = publisher;
    }

    /**
     * What came of it.
     *
     * @param learned in how many languages something was learned, in use or not
     * @param notes   a sentence on each language that has answers
     */
    record Came(int learned, List<Training.Note> notes) {
        static final Came NOTHING = new Came(0, List.of());
    }

    /**
     * Learns from what a person may see.
     *
     * @param author key of the person under whose name a model comes into use
     * @throws Stopped if it is to end here
     * @throws java.util.concurrent.CancellationException likewise
     */
    Came learn(
            ApplicationUser reader,
            Project project,
            Trainings.Plan plan,
            int threads,
            TrainingProgress progress,
            String author)
            throws EncoderUnavailableException {
        ReplyPast.Read read = past.read(reader, project, plan.learning().source(), progress);
        int learned = 0;
        List<Training.Note> notes = new ArrayList<>();
        for (Language language : LANGUAGES) {
            List<AnsweredContact> answers = read.answers().getOrDefault(language, List.of());
            List<ShownReplies> shown = read.shown().getOrDefault(language, List.of());
            if (answers.isEmpty()) {
                continue;
            }
            progress.at(Training.Step.LEARNING, 0, 1);
            ReplyTraining training = new ReplyTraining(
                    ReplyRanker.shipped(language), analyser.sentences(), plan.seed(), threads, progress);
            switch (training.train(answers, shown)) {
                case ReplyTraining.Outcome.TooFew few ->
                    notes.add(Training.Note.of(
                            "train.replies.toofew." + language.tag(), ReplyTraining.LEAST, few.answers()));
                case ReplyTraining.Outcome.Learned outcome -> {
                    learned++;
                    ReplyPublisher.Decision decision = publisher.publish(
                            project, training, outcome, fingerprint(answers, shown), plan.seed(), author, progress);
                    notes.add(Training.Note.of(
                            "train.replies." + decision.key() + "." + language.tag(), outcome.learned()));
                }
            }
        }
        return new Came(learned, notes);
    }

    private static String fingerprint(List<AnsweredContact> answers, List<ShownReplies> shown) {
        List<String> rows = new ArrayList<>();
        answers.forEach(each -> rows.add(each.name() + "\t" + each.at() + "\t" + each.pair()));
        shown.forEach(each -> rows.add(String.valueOf(each)));
        return Fingerprint.of(rows, row -> row);
    }
}
