package com.heed.jira.replay;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Message;
import com.heed.analysis.Analysis;
import com.heed.analysis.Basis;
import com.heed.analysis.CustomerText;
import com.heed.analysis.SentimentOutcome;
import com.heed.desk.DeskTerms;
import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.forecast.Repeats;
import com.heed.jira.model.ProjectModels;
import com.heed.jira.read.ChangeLogs;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.ContactClasses;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.Training;
import com.heed.jira.store.Transcripts;
import com.heed.jira.training.History;
import com.heed.jira.training.TrainingProgress;
import com.heed.jira.work.AnalyserHolder;
import com.heed.routing.ContactClass;
import com.heed.routing.ContactClassifier;
import com.heed.routing.ContactSignals;
import com.heed.topic.TopicModels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what came into a project in the last year, newest first, a week and a page at a time, as far as one person may see it. Of each contact a few numbers are kept and no text: when it came, class, language, number of words,
 * channel, whose it was, how long it waited, the work that was logged on it, and whether that settled it.
 *
 * <p>Issues that are still open count for what came in; of how they end nothing is known. An issue that Heed made of an alarm is nobody's contact.
 */
@Component
class PastContacts {
    /** Weeks looked back on. */
    static final int WEEKS = 52;
    /** Contacts read at most; what is older is taken as not on record. */
    static final int MOST = 100_000;
    /** Channel of a contact of which nobody knows the channel: it counts as one that came, and nothing else. */
    static final String NOWHERE = "-";

    /** How much more a minute of waiting costs an upset customer; as in a replay. */
    private static final double PRESSING = 3;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int BATCH = 100;
    private static final double LONGEST_MINUTES = 1e6;

    private final History history;
    private final ContactReader contacts;
    private final HandledOn handledOn;
    private final ContactClasses classes;
    private final AnalyserHolder analyser;
    private final ProjectModels models;
    private final ChangeLogs logs;
    private final Transcripts transcripts;
    private final Settings settings;

    PastContacts(
            History history,
            ContactReader contacts,
            HandledOn handledOn,
            ContactClasses classes,
            AnalyserHolder analyser,
            ProjectModels models,
            ChangeLogs logs,
            Transcripts transcripts,
            Settings settings) {
        this.history = history;
        this.contacts = contacts;
        this.handledOn = handledOn;
        this.classes = classes;
        this.analyser = analyser;
        this.models = models;
        this.logs = logs;
        this.transcripts = transcripts;
        this.settings = settings;
    }

    /**
     * Reads them.
     *
     * @return oldest first, with what is known of their outcome
     * @throws IllegalStateException if Jira's search refuses
     */
    List<PastContact> read(
            ApplicationUser reader, Project project, ProjectSettings known, Instant now, TrainingProgress progress) {
        progress.at(Training.Step.READING, 0, 0);
        Instant begin = now.minus(WEEK.multipliedBy(WEEKS));
        Reading reading =
                new Reading(project, known, progress, Math.min(MOST, history.madeSince(reader, project, begin)));
        for (Instant to = now; to.isAfter(begin) && reading.read.size() < MOST; to = to.minus(WEEK)) {
            Instant from = to.minus(WEEK);
            reading.stretch = handledOn.during(reader, project, known, from, to);
            history.readMade(reader, project, null, from, to, (issue, read, total) -> reading.take(issue));
            reading.flush();
        }
        return reading.settled(begin, now);
    }

    /** One reading of one project. */
    private final class Reading {
        private final Project project;
        private final ProjectSettings known;
        private final DeskTerms terms;
        private final DeskHours hours;
        private final TrainingProgress progress;
        private final int total;
        private final @Nullable String own;
        private final List<Issue> batch = new ArrayList<>();
        private final List<PastContact> read = new ArrayList<>();
        private final Set<String> open = new HashSet<>();
        private HandledOn.@Nullable Stretch stretch;

        Reading(Project project, ProjectSettings known, TrainingProgress progress, int total) {
            this.project = project;
            this.known = known;
            this.terms = known.deskTerms();
            this.hours = new DeskHours(known.channels(), terms);
            this.progress = progress;
            this.total = total;
            this.own = settings.ofInstance().userKey();
        }

        void take(Issue issue) {
            if (read.size() + batch.size() < MOST && (own == null || !own.equals(issue.getReporterId()))) {
                batch.add(issue);
                if (batch.size() == BATCH) {
                    flush();
                }
            }
        }

        void flush() {
            Map<Long, Contact> openings = new HashMap<>();
            Map<Long, Instant> arrivals = new HashMap<>();
            for (Issue issue : batch) {
                Contact opening = contacts.opening(issue);
                openings.put(issue.getId(), opening);
                arrivals.put(issue.getId(), opening.arrived());
            }
            Map<Long, ContactClass> told = classes.known(arrivals);
            for (Issue issue : batch) {
                Contact opening = openings.get(issue.getId());
                if (opening != null) {
                    read.add(contact(issue, opening, told.get(issue.getId())));
                    progress.at(Training.Step.READING, Math.min(read.size(), total), total);
                }
            }
            batch.clear();
        }

        private PastContact contact(Issue issue, Contact opening, @Nullable ContactClass told) {
            ContactClass contactClass = told == null ? tell(issue, opening) : told;
            String slug = stretch == null ? null : stretch.of(issue, opening);
            boolean over = issue.getResolutionDate() != null && issue.getResolution() != null;
            String id = String.valueOf(issue.getId());
            if (!over) {
                open.add(id);
            }
            return new PastContact(
                    id,
                    new ContactFacts(
                            opening.arrived(),
                            contactClass.key(),
                            CustomerText.opening(opening)
                                    .map(CustomerText::language)
                                    .orElse(null),
                            ContactSignals.of(opening, new SentimentOutcome.NoText())
                                    .words(),
                            contactClass == ContactClass.UPSET ? PRESSING : 1),
                    slug == null ? NOWHERE : slug,
                    slug == null ? null : waited(issue, opening, slug),
                    over ? worked(issue) : null,
                    over && logs.of(issue).reopened().isPresent() ? Boolean.FALSE : null,
                    opening.customer(),
                    contacts.pickedType(issue));
        }

        /** By the models, from what stood in the contact when it came. Where the encoder is missing on this node the class is not kept: another node, or another day, tells it better. */
        private ContactClass tell(Issue issue, Contact opening) {
            Analysis analysis = analyser.analyser()
                    .analyse(opening, known.threshold(), TopicModels.NONE, models.moods(project.getId()));
            ContactClass contactClass = ContactClassifier.classify(ContactSignals.of(opening, analysis.sentiment()));
            if (analysis.basis() == Basis.ENCODER) {
                classes.put(issue.getId(), project.getId(), contactClass);
            }
            return contactClass;
        }

        /** From arrival to the first public answer of an agent. On a channel where customers wait at the other end Jira knows it of contacts that were handed in alone: the first comment on a call is no answer to it. */
        private @Nullable Double waited(Issue issue, Contact opening, String slug) {
            if (terms.of(slug).live() && transcripts.of(issue.getId()) == null) {
                return null;
            }
            OptionalDouble minutes = contacts.read(issue).messages().stream()
                    .filter(message -> message.author() == Message.Author.AGENT)
                    .filter(message -> !message.at().isBefore(opening.arrived()))
                    .mapToDouble(message -> hours.between(opening.arrived(), message.at()))
                    .min();
            return minutes.isPresent() && minutes.getAsDouble() < LONGEST_MINUTES ? minutes.getAsDouble() : null;
        }

        /** What agents logged, in minutes. */
        private static @Nullable Double worked(Issue issue) {
            Long seconds = issue.getTimeSpent();
            double minutes = seconds == null ? 0 : seconds / 60.0;
            return minutes > 0 && minutes < LONGEST_MINUTES ? minutes : null;
        }

        /** Whoever did not come again was settled, once that can be told; of a contact that is still open it cannot. */
        List<PastContact> settled(Instant begin, Instant now) {
            List<PastContact> inside = read.stream()
                    .filter(contact -> !contact.facts().arrived().isBefore(begin)
                            && contact.facts().arrived().isBefore(now))
                    .toList();
            return Repeats.settled(inside, Duration.ofDays(terms.settledDays()), now).stream()
                    .map(contact -> open.contains(contact.id()) ? contact.withSettled(null) : contact)
                    .toList();
        }
    }
}
