package com.heed.jira.training;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.analysis.CustomerText;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.topic.CustomerTopics;
import com.heed.topic.TopicExample;
import com.heed.topic.TopicFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the resolved issues of a project, and the open ones that are examples of a topic an administrator made, as the contacts they were when they arrived, each with its topic. */
@Component
class Past {
    /** As many as a look for patterns reads. */
    private static final int MOST_OPEN = 5_000;

    private final History history;
    private final TopicSources sources;
    private final ContactReader contacts;
    private final Corrections corrections;
    private final AcceptedTopics accepted;
    private final Settings settings;
    private final LeftOutCustomers leftOut;

    Past(
            History history,
            TopicSources sources,
            ContactReader contacts,
            Corrections corrections,
            AcceptedTopics accepted,
            Settings settings,
            LeftOutCustomers leftOut) {
        this.history = history;
        this.sources = sources;
        this.contacts = contacts;
        this.corrections = corrections;
        this.accepted = accepted;
        this.settings = settings;
        this.leftOut = leftOut;
    }

    /**
     * A contact of the past that can be learned from.
     *
     * @param clean cleaned and masked
     * @param facts known beside the words
     * @param weight how much it counts; see {@link TopicExample}
     */
    record Told(
            long id,
            String key,
            Instant at,
            @Nullable String channel,
            String topic,
            String clean,
            Language language,
            List<String> facts,
            float weight) {
        Told knowing(List<String> more) {
            return new Told(id, key, at, channel, topic, clean, language, more, weight);
        }
    }

    /**
     * An issue of which all is known but what its customer had asked for: older issues are read later.
     *
     * @param told without what its customer had asked for
     */
    private record Found(@Nullable String customer, Told told) {
        Told with(CustomerTopics topics) {
            if (customer == null) {
                return told;
            }
            List<String> facts = new ArrayList<>(told.facts);
            facts.addAll(topics.facts(customer, told.at));
            return told.knowing(facts);
        }
    }

    /** Those that have a topic and an opening in a language Heed reads. Issues with a security level are left out: the report quotes, and its readers may not see them; so are those of people who were forgotten or opted out. */
    List<Told> read(ApplicationUser reader, Project project, String source, TrainingProgress progress) {
        List<Found> found = new ArrayList<>();
        CustomerTopics topics = new CustomerTopics();
        Corrections.Of corrected = corrections.of(settings.ofProject(project.getId()));
        AcceptedTopics.Of made = accepted.of(project.getId());
        progress.at(Training.Step.READING, 0, 0);
        History.Visitor visitor = (issue, read, total) -> {
            progress.at(Training.Step.READING, read, total);
            if (issue.getSecurityLevelId() != null || leftOut.holdsReporterOf(issue)) {
                return;
            }
            Corrections.Spoken spoken = corrected.topic(issue).orElse(null);
            String topic = spoken == null
                    ? made.topic(issue.getId(), sources.topic(issue, source), TopicSources.isKind(source))
                    : spoken.topic();
            if (topic == null) {
                return;
            }
            float weight = spoken == null ? TopicExample.FROM_FIELD : spoken.weight();
            Contact contact = contacts.opening(issue);
            String customer = contact.customer();
            if (customer != null) {
                sources.earlier(issue, source).ifPresent(earlier -> topics.add(customer, earlier));
            }
            CustomerText.opening(contact)
                    .filter(opening -> opening.language() != Language.OTHER)
                    .ifPresent(opening -> found.add(new Found(
                            customer,
                            new Told(
                                    issue.getId(),
                                    issue.getKey(),
                                    contact.arrived(),
                                    contact.channel(),
                                    topic,
                                    opening.clean(),
                                    opening.language(),
                                    TopicFacts.of(contact, !TopicSources.isKind(source)),
                                    weight))));
        };
        history.read(reader, project, visitor);
        if (!made.isEmpty()) {
            // Patterns are made of open issues, too.
            history.readOpen(reader, project, MOST_OPEN, (issue, read, total) -> {
                progress.at(Training.Step.READING, read, total);
                if (made.has(issue.getId())) {
                    visitor.issue(issue, read, total);
                }
            });
        }
        return found.stream().map(each -> each.with(topics)).toList();
    }
}
