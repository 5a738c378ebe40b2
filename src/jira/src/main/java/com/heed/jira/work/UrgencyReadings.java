package com.heed.jira.work;

import com.atlassian.jira.issue.Issue;
import com.heed.Contact;
import com.heed.analysis.Analysis;
import com.heed.analysis.CustomerText;
import com.heed.analysis.SentimentOutcome;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.store.ProjectSettings;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.urgency.Arrival;
import com.heed.urgency.BusinessHours;
import com.heed.urgency.OpeningVector;
import com.heed.urgency.PastContact;
import com.heed.urgency.ProjectUrgency;
import com.heed.urgency.UrgencyFacts;
import com.heed.urgency.UrgencyModel;
import com.heed.urgency.UrgencyReader;
import com.heed.urgency.UrgencyReading;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How urgent a contact is: by the project's model at arrival, where one is in use, and by the project's rules as it stands now. Without a model, where no rule speaks, nothing is said. */
@Component
class UrgencyReadings {
    private final ProjectModels models;
    private final AnalyserHolder analyser;
    private final EarlierContacts customers;
    private final JqlRules queries;

    UrgencyReadings(ProjectModels models, AnalyserHolder analyser, EarlierContacts customers, JqlRules queries) {
        this.models = models;
        this.analyser = analyser;
        this.customers = customers;
        this.queries = queries;
    }

    /**
     * What was said, and by which model.
     *
     * @param model number of the model that was asked; 0 for none
     */
    record Said(UrgencyReading reading, int model) {}

    Optional<Said> of(Issue issue, Contact contact, Analysis analysis, ProjectSettings project) {
        UrgencyFacts facts = facts(issue, contact, analysis, queries.finding(issue, project));
        BusinessHours hours = BusinessHours.usual(ZoneId.systemDefault());
        ProjectUrgency inUse = models.urgency(issue.getProjectId()).orElse(null);
        if (inUse == null) {
            Arrival arrival = Arrival.of(contact, null, List.of(), hours, null);
            UrgencyReading reading = new UrgencyReader(project.urgencyRules(), null).read(arrival, facts);
            return reading.floor() == null ? Optional.empty() : Optional.of(new Said(reading, 0));
        }
        Contact opening = Arrival.opening(contact);
        // Most contacts are read when they come in: then the opening is all there is, and was read just now.
        Analysis atArrival = opening.messages().size() == contact.messages().size()
                ? analysis
                : analyser.analyser().analyse(opening, inUse.threshold());
        List<PastContact> past = customers.before(issue, project);
        Arrival arrival = Arrival.of(contact, atArrival, past, hours, vector(contact, inUse.model()));
        return Optional.of(new Said(inUse.reader(project.urgencyRules()).read(arrival, facts), inUse.number()));
    }

    private static UrgencyFacts facts(Issue issue, Contact contact, Analysis analysis, Set<String> queries) {
        return new UrgencyFacts(
                issue.getPriority() == null ? null : issue.getPriority().getName(),
                contact.requestType(),
                contact.channel(),
                Set.of(),
                CustomerText.withPictures(contact).stream()
                        .map(CustomerText::clean)
                        .collect(Collectors.joining("\n")),
                score(analysis.sentiment()),
                null,
                queries);
    }

    /** Null where the model reads none, there are no words, or this node has no encoder: the other features then speak alone. */
    private @Nullable OpeningVector vector(Contact contact, UrgencyModel model) {
        String text = Arrival.text(contact);
        if (model.encoder() == null || !Languages.hasWords(text)) {
            return null;
        }
        try {
            return OpeningVector.of(model.encoder(), analyser.sentences().encode(text, model.encoder()));
        } catch (EncoderUnavailableException e) {
            return null;
        }
    }

    /** Of a sentiment that Heed is sure of. */
    private static @Nullable Double score(SentimentOutcome outcome) {
        return outcome instanceof SentimentOutcome.Sure sure
                ? sure.sentiment().overall().score()
                : null;
    }
}
