package com.heed.urgency;

import com.heed.evaluation.PairedCases;
import com.heed.learn.Progress;
import com.heed.urgency.UrgencyLabel.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns how urgent the contacts of one project turn out to be, and measures that on the newest fifth. Time is kept to: what is measured was learned from contacts that had arrived and were resolved before the first
 * of that fifth came in, and what is usual in the project is counted on them, too. The model that is used afterwards learns from all.
 */
public final class UrgencyTraining {
    private static final double TEST_SHARE = 0.2;

    private final List<String> priorities;

    /** @param priorities names of the project's priorities, highest first; others count as unknown */
    public UrgencyTraining(List<String> priorities) {
        this.priorities = List.copyOf(priorities);
    }

    /** The endings of a training. */
    public sealed interface Outcome {
        /**
         * A model, and what was measured.
         *
         * @param model   learned from every contact
         * @param knows   whether it, and the model that was measured, told later contacts better than the shares of the levels
         * @param test    the newest contacts, at least one, as a model read them that had not learned from them
         * @param earlier what that model had learned from
         * @param learned contacts the model learned from
         */
        record Learned(
                UrgencyModel model, boolean knows, List<UrgencyCase> test, List<UrgencyExample> earlier, int learned)
                implements Outcome {
            public Learned {
                test = List.copyOf(test);
                earlier = List.copyOf(earlier);
            }

            /**
             * The model in use against the one that was measured, on the newest contacts, which neither has learned from: those that arrived since the model in use was made. Empty where that one reads vectors of another encoder.
             *
             * @param since when that was
             */
            public Optional<PairedCases> against(ProjectUrgency champion, Instant since) {
                PairedCases cases = new PairedCases(0, 0, 0);
                for (UrgencyCase each : test) {
                    Arrival arrival = each.contact().arrival();
                    if (!arrival.arrived().isAfter(since)) {
                        continue;
                    }
                    if (!champion.model().reads(arrival)) {
                        return Optional.empty();
                    }
                    cases = cases.with(
                            champion.model().read(arrival).probabilities().mostProbable() == each.truth(),
                            each.said().mostProbable() == each.truth());
                }
                return Optional.of(cases);
            }

            /** The model under its number. */
            public ProjectUrgency numbered(int number, double threshold) {
                return new ProjectUrgency(
                        number,
                        model,
                        threshold,
                        UrgencyProfile.of(test.stream().map(UrgencyCase::said).toList(), threshold));
            }
        }

        /**
         * Too few contacts, or nearly all alike.
         *
         * @param contacts that had a label and had ended before the measured ones came in
         * @param levels   with {@link UrgencyTrainer#LEAST_OF_A_LEVEL} of them each
         */
        record TooFew(int contacts, int levels) implements Outcome {}
    }

    /**
     * Learns and measures.
     *
     * @param contacts in any order; vectors must come from one encoder
     * @param progress told of step {@code urgency}; may end the work
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public Outcome train(List<EndedContact> contacts, Progress progress) {
        List<EndedContact> byTime = contacts.stream()
                .sorted(Comparator.comparing(
                                (EndedContact contact) -> contact.arrival().arrived())
                        .thenComparing(EndedContact::name))
                .toList();
        int first = (int) Math.round(byTime.size() * (1 - TEST_SHARE));
        if (first >= byTime.size()) {
            return new Outcome.TooFew(byTime.size(), 0);
        }
        Instant cut = byTime.get(first).arrival().arrived();
        List<EndedContact> known = byTime.subList(0, first).stream()
                .filter(contact -> contact.resolved().isBefore(cut))
                .toList();
        UrgencyLabels then = labels(known);
        List<UrgencyExample> earlier = examples(known, then);
        int levels = UrgencyTrainer.levels(earlier).size();
        if (earlier.size() < UrgencyTrainer.LEAST_EXAMPLES || levels < 2) {
            return new Outcome.TooFew(earlier.size(), levels);
        }
        UrgencyModel measured = new UrgencyTrainer().train(earlier, progress);
        UrgencyModel words = new UrgencyTrainer(Set.of(FeatureGroup.WORDS)).train(earlier, progress);
        List<UrgencyCase> test = new ArrayList<>();
        for (EndedContact contact : byTime.subList(first, byTime.size())) {
            label(contact, then)
                    .ifPresent(label -> test.add(new UrgencyCase(
                            contact,
                            label.level(),
                            measured.read(contact.arrival()).probabilities(),
                            words.read(contact.arrival()).probabilities().mostProbable())));
        }
        if (test.isEmpty()) {
            return new Outcome.TooFew(earlier.size(), levels);
        }
        List<UrgencyExample> all = examples(byTime, labels(byTime));
        UrgencyModel model = new UrgencyTrainer().train(all, progress);
        return new Outcome.Learned(model, model.knowsAnything() && measured.knowsAnything(), test, earlier, all.size());
    }

    /** By what is usual among these contacts; where none has a priority, only what was done to them tells. */
    private UrgencyLabels labels(List<EndedContact> contacts) {
        Map<String, Integer> counts = new HashMap<>();
        for (EndedContact contact : contacts) {
            if (contact.priority() != null) {
                counts.merge(contact.priority(), 1, Integer::sum);
            }
        }
        boolean none = priorities.stream().noneMatch(counts::containsKey);
        return new UrgencyLabels(none ? new PriorityLevels(List.of()) : PriorityLevels.usual(counts, priorities));
    }

    /** What a person chose counts before what became of the contact; where that says just the level a person took back, nobody knows the right one. */
    private static Optional<UrgencyLabel> label(EndedContact contact, UrgencyLabels labels) {
        Optional<UrgencyLabel> became = labels.of(contact.priority(), contact.log());
        return switch (contact.correction()) {
            case null -> became;
            case UrgencyCorrection.Chosen chosen ->
                Optional.of(new UrgencyLabel(chosen.level(), UrgencyLabel.CORRECTED, Set.of(Evidence.CHOSEN)));
            case UrgencyCorrection.TakenBack back -> became.filter(label -> label.level() != back.level());
        };
    }

    private static List<UrgencyExample> examples(List<EndedContact> contacts, UrgencyLabels labels) {
        List<UrgencyExample> examples = new ArrayList<>();
        for (EndedContact contact : contacts) {
            label(contact, labels).ifPresent(label -> examples.add(UrgencyExample.of(contact.arrival(), label)));
        }
        return examples;
    }
}
