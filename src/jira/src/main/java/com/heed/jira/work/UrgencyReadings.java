package com.heed.jira.work;

import com.atlassian.jira.issue.Issue;
import com.heed.Contact;
import com.heed.analysis.Analysis;
import com.heed.analysis.CustomerText;
import com.heed.analysis.SentimentOutcome;
import com.heed.jira.store.ProjectSettings;
import com.heed.urgency.Arrival;
import com.heed.urgency.BusinessHours;
import com.heed.urgency.UrgencyFacts;
import com.heed.urgency.UrgencyReader;
import com.heed.urgency.UrgencyReading;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How urgent a contact is by the project's rules. No model of urgency is trained in Jira yet, so where no rule speaks nothing is said. */
@Component
class UrgencyReadings {
    Optional<UrgencyReading> of(Issue issue, Contact contact, Analysis analysis, ProjectSettings project) {
        Arrival arrival = Arrival.of(contact, null, List.of(), BusinessHours.usual(ZoneId.systemDefault()), null);
        UrgencyFacts facts = new UrgencyFacts(
                issue.getPriority() == null ? null : issue.getPriority().getName(),
                contact.requestType(),
                contact.channel(),
                Set.of(),
                CustomerText.of(contact).stream().map(CustomerText::clean).collect(Collectors.joining("\n")),
                score(analysis.sentiment()),
                null);
        UrgencyReading reading = new UrgencyReader(project.urgencyRules(), null).read(arrival, facts);
        return Optional.of(reading).filter(said -> said.floor() != null);
    }

    /** Of a sentiment that Heed is sure of. */
    private static @Nullable Double score(SentimentOutcome outcome) {
        return outcome instanceof SentimentOutcome.Sure sure
                ? sure.sentiment().overall().score()
                : null;
    }
}
