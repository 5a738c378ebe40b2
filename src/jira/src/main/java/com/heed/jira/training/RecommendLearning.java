package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.recommend.Offer;
import com.heed.jira.recommend.Offers;
import com.heed.jira.store.Training;
import com.heed.learn.Progress;
import com.heed.recommend.Histories;
import com.heed.recommend.ItemWords;
import com.heed.recommend.ProjectTraining;
import com.heed.recommend.ProjectTraining.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The part of a training that is about recommendations: reads, learns, measures, and has the outcome kept. A project without a catalogue has none. */
@Component
class RecommendLearning {
    private final Offers offers;
    private final RecommendPast past;
    private final RecommendPublisher publisher;

    RecommendLearning(Offers offers, RecommendPast past, RecommendPublisher publisher) {
        this.offers = offers;
        this.past = past;
        this.publisher = publisher;
    }

    /**
     * What came of it.
     *
     * @param learned whether something was learned, in use or not
     * @param notes   a sentence, where the project has a catalogue
     */
    record Came(boolean learned, List<Training.Note> notes) {
        static final Came NOTHING = new Came(false, List.of());
    }

    /**
     * Learns from what a person may see.
     *
     * @param author key of the person under whose name a model comes into use
     * @throws Stopped if it is to end here
     * @throws java.util.concurrent.CancellationException likewise
     */
    Came learn(
            ApplicationUser reader, Project project, long seed, int threads, TrainingProgress progress, String author) {
        Optional<Offer> offer = offers.of(project.getId());
        if (offer.isEmpty()) {
            return Came.NOTHING;
        }
        Histories histories = past.read(reader, project, offer.get(), progress);
        progress.at(Training.Step.LEARNING, 0, 1);
        Progress heard = progress;
        return switch (new ProjectTraining(ItemWords::of, seed, threads).train(histories, heard)) {
            case Outcome.TooFew few ->
                new Came(
                        false,
                        List.of(Training.Note.of(
                                "train.recommend.toofew", ProjectTraining.LEAST_CUSTOMERS, few.customers())));
            case Outcome.Learned learned -> {
                RecommendPublisher.Decision decision =
                        publisher.publish(project, learned, fingerprint(histories), seed, author, progress);
                yield new Came(
                        true,
                        List.of(Training.Note.of(
                                "train.recommend." + decision.key() + "."
                                        + learned.model().basis().key(),
                                histories.customers().size(),
                                histories.events())));
            }
        };
    }

    private static String fingerprint(Histories histories) {
        return Fingerprint.of(
                histories.customers(),
                each -> Arrays.toString(each.events().items())
                        + Arrays.toString(each.events().at()));
    }
}
