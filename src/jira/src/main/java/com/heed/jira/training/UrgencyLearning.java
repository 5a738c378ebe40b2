package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.analysis.Analysis;
import com.heed.analysis.ContactAnalyser;
import com.heed.analysis.SentimentOutcome;
import com.heed.intent.IntentText;
import com.heed.jira.store.Trainings;
import com.heed.jira.work.AnalyserHolder;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.urgency.Arrival;
import com.heed.urgency.BusinessHours;
import com.heed.urgency.EndedContact;
import com.heed.urgency.OpeningVector;
import com.heed.urgency.PastContact;
import com.heed.urgency.ProjectUrgency;
import com.heed.urgency.UrgencyCorrection;
import com.heed.urgency.UrgencyTraining;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of a training that is about urgency: reads, encodes, learns, measures, and has the outcome kept. */
@Component
class UrgencyLearning {
    private final UrgencyPast past;
    private final AnalyserHolder analyser;
    private final UrgencyPublisher publisher;

    UrgencyLearning(UrgencyPast past, AnalyserHolder analyser, UrgencyPublisher publisher) {
        this.past = past;
        this.analyser = analyser;
        this.publisher = publisher;
    }

    /** What can come of it. */
    enum Came {
        /** There was too little to learn from. */
        NOTHING,
        /** A model was learned, and its measurement decided whether it is in use. */
        LEARNED,
        /** A model was learned, and the one in use is better for certain. */
        BEATEN
    }

    /**
     * Learns from what a person may see.
     *
     * @param author key of the person under whose name a model comes into use
     * @return what came of it
     * @throws Stopped if it is to end here
     * @throws java.util.concurrent.CancellationException likewise
     */
    Came learn(
            ApplicationUser reader,
            Project project,
            Trainings.Plan plan,
            Encodings.Opened encoded,
            int threads,
            TrainingProgress progress,
            String author)
            throws EncoderUnavailableException {
        UrgencyPast.Read read = past.read(reader, project, progress);
        List<EndedContact> contacts = contacts(read.ended(), encoded, threads, progress);
        UrgencyTraining.Outcome outcome =
                Cores.run(threads, progress, heard -> new UrgencyTraining(read.priorities()).train(contacts, heard));
        return switch (outcome) {
            case UrgencyTraining.Outcome.Learned learned -> {
                int corrected = (int) contacts.stream()
                        .filter(one -> one.correction() instanceof UrgencyCorrection.Chosen)
                        .count();
                yield publisher.publish(
                                project, learned, corrected, fingerprint(read.ended()), plan.seed(), author, progress)
                        ? Came.LEARNED
                        : Came.BEATEN;
            }
            case UrgencyTraining.Outcome.TooFew few -> Came.NOTHING;
        };
    }

    private List<EndedContact> contacts(
            List<UrgencyPast.Ended> ended, Encodings.Opened encoded, int threads, TrainingProgress progress)
            throws EncoderUnavailableException {
        List<String> texts =
                ended.stream().map(each -> Arrival.text(each.opening())).toList();
        Map<Integer, OpeningVector> vectors = vectors(texts, encoded, threads, progress);
        List<Analysis> analyses = analyses(ended, threads, progress);
        Map<String, List<PastContact>> customers = new HashMap<>();
        for (int i = 0; i < ended.size(); i++) {
            UrgencyPast.Ended each = ended.get(i);
            if (each.opening().customer() != null) {
                customers
                        .computeIfAbsent(each.opening().customer(), key -> new ArrayList<>())
                        .add(new PastContact(each.opening().arrived(), score(analyses.get(i)), each.reopened()));
            }
        }
        BusinessHours hours = BusinessHours.usual(ZoneId.systemDefault());
        List<EndedContact> contacts = new ArrayList<>();
        for (int i = 0; i < ended.size(); i++) {
            UrgencyPast.Ended each = ended.get(i);
            Contact opening = each.opening();
            Arrival arrival = Arrival.of(
                    opening,
                    analyses.get(i),
                    customers.getOrDefault(String.valueOf(opening.customer()), List.of()),
                    hours,
                    vectors.get(i));
            contacts.add(new EndedContact(
                    each.key(), arrival, each.resolved(), each.priority(), each.log(), each.correction()));
        }
        return contacts;
    }

    /** By the place of their text; one without words has none. */
    private static Map<Integer, OpeningVector> vectors(
            List<String> texts, Encodings.Opened encoded, int threads, Progress progress)
            throws EncoderUnavailableException {
        Language language = OpeningVector.encoderFor(texts);
        List<Integer> places = IntStream.range(0, texts.size())
                .filter(i -> Languages.hasWords(texts.get(i)))
                .boxed()
                .toList();
        List<IntentText> read = encoded.texts(places.stream().map(texts::get).toList(), language, threads, progress);
        Map<Integer, OpeningVector> vectors = new HashMap<>();
        for (int k = 0; k < read.size(); k++) {
            IntentText text = read.get(k);
            vectors.put(places.get(k), new OpeningVector(language, text.sentence(), text.inner()));
        }
        return vectors;
    }

    private List<Analysis> analyses(List<UrgencyPast.Ended> ended, int threads, Progress progress) {
        ContactAnalyser reader = analyser.analyser();
        return Cores.run(threads, progress, heard -> {
            Work work = new Work(heard, "encoding", ended.size());
            Analysis[] all = new Analysis[ended.size()];
            IntStream.range(0, all.length).parallel().forEach(i -> {
                all[i] = reader.analyse(ended.get(i).opening(), ProjectUrgency.LEAST_THRESHOLD);
                work.done(1);
            });
            work.end();
            return List.of(all);
        });
    }

    private static @Nullable Double score(Analysis analysis) {
        return switch (analysis.sentiment()) {
            case SentimentOutcome.Sure sure -> sure.sentiment().overall().score();
            case SentimentOutcome.Unsure unsure -> unsure.guess().overall().score();
            case SentimentOutcome.NoText none -> null;
            case SentimentOutcome.UnknownLanguage unknown -> null;
        };
    }

    private static String fingerprint(List<UrgencyPast.Ended> ended) {
        return Fingerprint.of(
                ended,
                each -> each.key() + "\t" + each.priority() + "\t" + each.log() + "\t" + each.correction() + "\t"
                        + Arrival.text(each.opening()));
    }
}
