package com.heed.jira.customer;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.analysis.CustomerText;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.read.Satisfaction;
import com.heed.jira.routing.ArrivedOn;
import com.heed.jira.store.Prediction;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.StoredPrediction;
import com.heed.profile.ProfileContact;
import com.heed.text.Masker;
import com.heed.text.Words;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From an issue to what a profile looks at: the public words of the customer, masked as everywhere, what Heed stored of the issue, and its change log. Nothing is predicted here. A channel that is told by a query of
 * Jira's search is not looked for: that would be a search for each issue.
 */
@Component
class ContactProfiling {
    private final ContactReader contacts;
    private final ArrivedOn arrivedOn;
    private final Predictions predictions;
    private final ChangeLogs logs;
    private final Satisfaction satisfaction;

    ContactProfiling(
            ContactReader contacts,
            ArrivedOn arrivedOn,
            Predictions predictions,
            ChangeLogs logs,
            Satisfaction satisfaction) {
        this.contacts = contacts;
        this.arrivedOn = arrivedOn;
        this.predictions = predictions;
        this.logs = logs;
        this.satisfaction = satisfaction;
    }

    /**
     * What was read.
     *
     * @param contact     its topic is the one Heed was sure of, or null
     * @param requestType that the customer picked, or null
     */
    record Read(ProfileContact contact, @Nullable String requestType) {}

    Read read(Issue issue, ProjectSettings project) {
        Contact contact = contacts.read(issue);
        Optional<Prediction> prediction = predictions.newest(issue.getId()).map(StoredPrediction::prediction);
        List<CustomerText> texts = CustomerText.of(contact);
        Set<String> words = new HashSet<>();
        int length = 0;
        Set<String> names = names(issue);
        for (CustomerText text : texts) {
            for (Words.Word word : Words.of(Masker.mask(text.clean(), names), text.language())) {
                length += isWord(word.text()) ? 1 : 0;
                if (isWord(word.text()) && isTold(word.text(), text.language())) {
                    words.add(word.text());
                }
            }
        }
        List<Instant> answers = contact.messages().stream()
                .filter(message -> message.author() == Message.Author.AGENT)
                .map(Message::at)
                .filter(at -> !at.isBefore(contact.arrived()))
                .toList();
        Duration resolution = resolution(issue, contact.arrived());
        boolean again = logs.of(issue).reopened().isPresent();
        return new Read(
                new ProfileContact(
                        contact.id(),
                        contact.arrived(),
                        arrivedOn.of(issue, contact, project, jql -> false),
                        prediction
                                .map(Prediction::topic)
                                .filter(Prediction.Topic::sure)
                                .map(Prediction.Topic::label)
                                .orElse(null),
                        texts.isEmpty() ? null : texts.getFirst().language().tag(),
                        prediction
                                .map(Prediction::sentiment)
                                .map(Prediction.Sentiment::score)
                                .orElse(null),
                        words,
                        length,
                        answers.stream()
                                .min(Instant::compareTo)
                                .map(at -> Duration.between(contact.arrived(), at))
                                .orElse(null),
                        resolution,
                        again ? Boolean.TRUE : resolution == null ? null : Boolean.FALSE,
                        csat(issue),
                        answers.size()),
                contacts.pickedType(issue));
    }

    /** That somebody signs tells nobody anything. */
    private static Set<String> names(Issue issue) {
        return Stream.of(issue.getReporter(), issue.getAssignee())
                .filter(Objects::nonNull)
                .map(ApplicationUser::getDisplayName)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Marks are no words. */
    private static boolean isWord(String word) {
        return Character.isLetter(word.codePointAt(0));
    }

    /** A single letter tells nobody anything; a Chinese one may. */
    private static boolean isTold(String word, Language language) {
        return language == Language.CHINESE || word.length() > 1;
    }

    private static @Nullable Duration resolution(Issue issue, Instant arrived) {
        Timestamp resolved = issue.getResolutionDate();
        return resolved == null
                        || issue.getResolution() == null
                        || resolved.toInstant().isBefore(arrived)
                ? null
                : Duration.between(arrived, resolved.toInstant());
    }

    private @Nullable Double csat(Issue issue) {
        var said = satisfaction.of(issue);
        return said.isPresent() ? said.getAsDouble() : null;
    }
}
