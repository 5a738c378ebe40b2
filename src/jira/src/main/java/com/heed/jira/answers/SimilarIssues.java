package com.heed.jira.answers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Message;
import com.heed.analysis.CustomerText;
import com.heed.jira.read.ContactReader;
import com.heed.jira.training.History;
import com.heed.jira.work.AnalyserHolder;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.retrieval.Found;
import com.heed.retrieval.Hit;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import com.heed.text.TextCleaner;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Issues like one: resolved ones with how they ended, and those that ask the same today. Only such as the person may browse. Encodes texts, so it belongs on a background thread. */
@Component
public class SimilarIssues {
    static final int MOST = 5;
    /** Answers looked at: several may stand in one issue. */
    private static final int LOOKED_AT = 40;

    private static final Duration TODAY = Duration.ofHours(24);
    /** Newest issues of the day compared at most. */
    private static final int MOST_OF_A_DAY = 200;

    private static final double SAME = 0.5;
    private static final Found NOTHING = new Found(List.of(), false, false);

    private final AnswerFinder finder;
    private final ContactReader contacts;
    private final History history;
    private final AnalyserHolder analyser;
    private final MayBrowse mayBrowse;
    private final Clock clock = Clock.systemUTC();

    SimilarIssues(
            AnswerFinder finder,
            ContactReader contacts,
            History history,
            AnalyserHolder analyser,
            MayBrowse mayBrowse) {
        this.finder = finder;
        this.contacts = contacts;
        this.history = history;
        this.analyser = analyser;
        this.mayBrowse = mayBrowse;
    }

    /**
     * A resolved issue.
     *
     * @param resolution its name
     * @param answer     the last thing an agent said to the customer in it, clean; empty where that is nothing
     * @param alike      cosine of both requests, or BM25 of their words where vectors are missing: for the order alone
     */
    public record Ended(
            long issueId,
            String key,
            String summary,
            String resolution,
            Instant resolved,
            String answer,
            double alike) {}

    /**
     * What was found of resolved issues.
     *
     * @param issues the most similar first, at most {@value #MOST}
     * @param away   whether the shared index should have answered and could not, so that words alone were compared
     */
    public record Resolved(List<Ended> issues, boolean away) {}

    /** The most similar resolved issues of the project, whether or not anything that was said in them can be said again. None while the project's index is not there. */
    public Resolved ended(Issue issue, ApplicationUser person) {
        Optional<CustomerText> opening = CustomerText.opening(contacts.opening(issue));
        if (opening.isEmpty()) {
            return new Resolved(List.of(), false);
        }
        Predicate<Answer> permitted = mayBrowse.of(person);
        String own = String.valueOf(issue.getId());
        Optional<AnswerFinder.Result> result = finder.find(
                issue.getProjectId(),
                opening.get().clean(),
                opening.get().language(),
                LOOKED_AT,
                answer -> answer.request() != null
                        && answer.origin() instanceof Origin.Past past
                        && !past.issue().equals(own)
                        && permitted.test(answer));
        Found found = result.map(AnswerFinder.Result::found).orElse(NOTHING);
        List<Hit> alike = found.hits().stream()
                .sorted(Comparator.comparingDouble((Hit hit) -> -alike(hit, found.byVectors())))
                .toList();
        List<Ended> ended = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Hit hit : alike) {
            if (ended.size() < MOST && hit.answer().origin() instanceof Origin.Past past && taken.add(past.issue())) {
                Issue other = mayBrowse.issue(past.issue());
                if (other != null) {
                    ended.add(ended(other, hit, alike(hit, found.byVectors())));
                }
            }
        }
        return new Resolved(ended, result.map(AnswerFinder.Result::away).orElse(false));
    }

    private static double alike(Hit hit, boolean byVectors) {
        return byVectors ? hit.cosineOfRequest() : hit.wordsOfRequest();
    }

    private Ended ended(Issue issue, Hit hit, double alike) {
        Timestamp resolved = issue.getResolutionDate();
        return new Ended(
                issue.getId(),
                issue.getKey(),
                issue.getSummary(),
                issue.getResolution() == null ? "" : issue.getResolution().getName(),
                resolved == null ? hit.answer().written() : resolved.toInstant(),
                lastAnswer(contacts.read(issue), hit),
                alike);
    }

    private static String lastAnswer(Contact contact, Hit hit) {
        List<Message> messages = contact.messages();
        for (int i = messages.size() - 1; i >= 0; i--) {
            String clean = TextCleaner.clean(messages.get(i).text()).text();
            if (!messages.get(i).fromCustomer() && !clean.isBlank()) {
                return clean;
            }
        }
        return hit.answer().isReply() ? hit.answer().text() : "";
    }

    /**
     * An issue of the last 24 hours that asks the same.
     *
     * @param probability that it does, where as many pairs do as do not
     */
    public record Same(long issueId, String key, String summary, double probability) {}

    /** Others that ask the same as this one today, the most probable first. Of a day with more than 200 issues the newest 200 are compared, which takes some seconds the first time. */
    public List<Same> today(Issue issue, ApplicationUser person) {
        Optional<CustomerText> opening = CustomerText.opening(contacts.opening(issue));
        if (opening.isEmpty()) {
            return List.of();
        }
        PairEncoder reader = new PairEncoder(analyser.sentences());
        Instant now = clock.instant();
        List<Same> same = new ArrayList<>();
        int[] compared = {0};
        history.readMade(person, issue.getProjectObject(), null, now.minus(TODAY), now, (other, read, total) -> {
            if (other.getId().equals(issue.getId()) || compared[0] == MOST_OF_A_DAY) {
                return;
            }
            compared[0]++;
            CustomerText.opening(contacts.opening(other)).ifPresent(theirs -> {
                double probability = probability(reader, opening.get().clean(), theirs.clean());
                if (probability >= SAME) {
                    same.add(new Same(other.getId(), other.getKey(), other.getSummary(), probability));
                }
            });
        });
        same.sort(Comparator.comparingDouble((Same one) -> -one.probability()));
        return same;
    }

    private static double probability(PairEncoder reader, String one, String other) {
        var language = PairEncoder.languageOf(one, other);
        ComparedText a = reader.read(one, language);
        ComparedText b = reader.read(other, language);
        return PairModel.shipped(language).probability(a, b);
    }
}
