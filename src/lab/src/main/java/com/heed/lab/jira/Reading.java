package com.heed.lab.jira;

import com.heed.Contact;
import com.heed.analysis.Analysis;
import com.heed.analysis.ContactAnalyser;
import com.heed.analysis.SentimentOutcome;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import com.heed.routing.ContactClassifier;
import com.heed.routing.ContactSignals;
import com.heed.routing.LiveWaits;
import com.heed.routing.RoutingDecision;
import com.heed.routing.RoutingInput;
import com.heed.routing.RuleRouter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An export that was read.
 *
 * @param issues   in the export's order
 * @param failures issues that could not be read, each with its key and the reason
 */
record Reading(List<ReadIssue> issues, List<String> failures) {

    /** What was said of an issue's text, or why that failed. */
    private record Said(
            @Nullable Analysis analysis,
            ContactClass contactClass,
            @Nullable String failure) {}

    /**
     * Reads each issue as it stands in the export now, then routes all in the order they came in, as if each had come with all its messages. A day's
     * capacities are respected; how long queues were then is not known, so waits are the channels' mean responses.
     *
     * @param threshold below it a sentiment is not sure
     * @param zone      whose midnights part the days
     */
    static Reading of(
            List<JiraIssue> issues,
            ContactAnalyser analyser,
            double threshold,
            Desk desk,
            ZoneId zone,
            int threads,
            Progress progress) {
        List<Said> said = Parallel.map(issues.size(), threads, progress, i -> say(issues.get(i), analyser, threshold));
        List<String> failures = new ArrayList<>();
        List<Integer> byArrival = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            String failure = said.get(i).failure;
            if (failure == null) {
                byArrival.add(i);
            } else {
                failures.add(issues.get(i).key() + ": " + failure);
            }
        }
        byArrival.sort(Comparator.comparing((Integer i) -> arrival(issues.get(i))));
        RuleRouter router = new RuleRouter(desk.rules());
        Map<String, Double> waits = LiveWaits.of(desk.channels(), Map.of());
        Map<LocalDate, Map<String, Integer>> taken = new HashMap<>();
        RoutingDecision[] decisions = new RoutingDecision[issues.size()];
        for (int i : byArrival) {
            JiraIssue issue = issues.get(i);
            Map<String, Integer> today =
                    taken.computeIfAbsent(LocalDate.ofInstant(arrival(issue), zone), day -> new HashMap<>());
            decisions[i] = router.decide(input(issue, said.get(i), desk.channels(), waits, today));
            if (decisions[i] instanceof RoutingDecision.Routed routed) {
                today.merge(routed.chosen(), 1, Integer::sum);
            }
        }
        List<ReadIssue> read = IntStream.range(0, issues.size())
                .filter(i -> decisions[i] != null)
                .mapToObj(i -> new ReadIssue(
                        issues.get(i),
                        java.util.Objects.requireNonNull(said.get(i).analysis),
                        said.get(i).contactClass,
                        decisions[i]))
                .toList();
        return new Reading(read, failures);
    }

    private static Instant arrival(JiraIssue issue) {
        Instant created = issue.created();
        return created == null ? Instant.EPOCH : created;
    }

    private static Said say(JiraIssue issue, ContactAnalyser analyser, double threshold) {
        try {
            Contact contact = issue.contact();
            Analysis analysis = analyser.analyse(contact, threshold);
            return new Said(
                    analysis, ContactClassifier.classify(ContactSignals.of(contact, analysis.sentiment())), null);
        } catch (RuntimeException e) {
            // One strange issue must not cost the other hundred thousand; it is counted and named.
            return new Said(null, ContactClass.UNKNOWN, String.valueOf(e));
        }
    }

    private static RoutingInput input(
            JiraIssue issue, Said said, List<Channel> channels, Map<String, Double> waits, Map<String, Integer> taken) {
        Analysis analysis = java.util.Objects.requireNonNull(said.analysis);
        return new RoutingInput(
                said.contactClass,
                analysis.sentiment() instanceof SentimentOutcome.NoText ? null : analysis.language(),
                null,
                issue.channel(),
                channels,
                waits,
                taken);
    }
}
