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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The part of a training that is about recommendations: reads, learns, measures, and has the outcome kept. A project without a catalogue has none. */
@Component
class RecommendLearning {
    private final Offers offers;
    private final ItemImages images;
    private final RecommendPast past;
    private final RecommendPublisher publisher;

    RecommendLearning(Offers offers, ItemImages images, RecommendPast past, RecommendPublisher publisher) {
        this.offers = offers;
        this.images = images;
        this.past = past;
        this.publisher = publisher;
    }

    /**
     * What came of it.
     *
     * @param learned whether something was learned, in use or not
     * @param notes   a sentence, where the project has a catalogue; another of its pictures, where there are any
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
        images.sweep(project.getId());
        Optional<Offer> offer = offers.of(project.getId());
        if (offer.isEmpty()) {
            return Came.NOTHING;
        }
        ItemImages.Seen seen = images.of(project.getId(), offer.get(), progress);
        Histories histories = past.read(reader, project, offer.get(), seen.images(), progress);
        progress.at(Training.Step.LEARNING, 0, 1);
        Progress heard = progress;
        return switch (new ProjectTraining(ItemWords::of, seed, threads).train(histories, heard)) {
            case Outcome.TooFew few ->
                came(
                        false,
                        Training.Note.of("train.recommend.toofew", ProjectTraining.LEAST_CUSTOMERS, few.customers()),
                        seen);
            case Outcome.Learned learned -> {
                RecommendPublisher.Decision decision =
                        publisher.publish(project, learned, fingerprint(histories), seed, author, progress);
                yield came(
                        true,
                        Training.Note.of(
                                "train.recommend." + decision.key() + "."
                                        + learned.model().basis().key(),
                                histories.customers().size(),
                                histories.events()),
                        seen);
            }
        };
    }

    private static Came came(boolean learned, Training.Note note, ItemImages.Seen seen) {
        List<Training.Note> notes = new ArrayList<>(List.of(note));
        notes.addAll(seen.notes());
        return new Came(learned, notes);
    }

    private static String fingerprint(Histories histories) {
        return Fingerprint.of(
                histories.customers(),
                each -> Arrays.toString(each.events().items())
                        + Arrays.toString(each.events().at()));
    }
}
