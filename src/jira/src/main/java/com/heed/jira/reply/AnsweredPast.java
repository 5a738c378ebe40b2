package com.heed.jira.reply;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.Contact;
import com.heed.Language;
import com.heed.Message;
import com.heed.jira.answers.PastReader;
import com.heed.jira.read.ContactReader;
import com.heed.jira.store.LeftOutCustomers;
import com.heed.jira.store.ReplyEvent;
import com.heed.jira.store.ReplyEvents;
import com.heed.jira.store.StoredReplies;
import com.heed.jira.store.StoredReply;
import com.heed.jira.store.Suggestions;
import com.heed.jira.store.Training;
import com.heed.jira.training.History;
import com.heed.jira.training.ReplyPast;
import com.heed.jira.training.TopicSources;
import com.heed.jira.training.TrainingProgress;
import com.heed.ranking.PastReply;
import com.heed.ranking.Turn;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
import com.heed.suggestion.AnsweredContact;
import com.heed.suggestion.ShownReplies;
import com.heed.text.Masker;
import com.heed.text.TextCleaner;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what agents of a project answered, as the index of answers does, and what they did with suggested replies. */
@Component
class AnsweredPast implements ReplyPast {
    /** The newest are read; each has one or two answers. */
    private static final int MOST_ISSUES = 10_000;
    /** Turns before an answer that anything is learned from. */
    private static final int MOST_TURNS = 8;

    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

    private final History history;
    private final PastReader past;
    private final TopicSources sources;
    private final ReplyEvents events;
    private final Suggestions suggestions;
    private final IssueManager issues;
    private final PermissionManager permissions;
    private final LeftOutCustomers leftOut;
    private final ContactReader contacts;
    private final Clock clock = Clock.systemUTC();

    AnsweredPast(
            History history,
            PastReader past,
            TopicSources sources,
            ReplyEvents events,
            Suggestions suggestions,
            IssueManager issues,
            PermissionManager permissions,
            LeftOutCustomers leftOut,
            ContactReader contacts) {
        this.history = history;
        this.past = past;
        this.sources = sources;
        this.events = events;
        this.suggestions = suggestions;
        this.issues = issues;
        this.permissions = permissions;
        this.leftOut = leftOut;
        this.contacts = contacts;
    }

    @Override
    public Read read(ApplicationUser reader, Project project, String source, TrainingProgress progress) {
        Map<Language, List<AnsweredContact>> answers = new EnumMap<>(Language.class);
        Map<Language, List<ShownReplies>> shown = new EnumMap<>(Language.class);
        for (Language language : LANGUAGES) {
            answers.put(language, new ArrayList<>());
            shown.put(language, new ArrayList<>());
        }
        progress.at(Training.Step.READING, 0, 0);
        history.read(reader, project, MOST_ISSUES, (issue, read, total) -> {
            progress.at(Training.Step.READING, read, total);
            past.read(issue).ifPresent(found -> {
                Map<String, String> groups = groups(issue, found.contact().contact(), source);
                for (Answer answer : found.answers()) {
                    List<AnsweredContact> into = answers.get(answer.language());
                    if (into != null) {
                        answered(issue, found, answer, groups).ifPresent(into::add);
                    }
                }
            });
        });
        shown(reader, project, shown);
        return new Read(answers, shown);
    }

    private Map<String, String> groups(Issue issue, Contact contact, String source) {
        Map<String, String> groups = new LinkedHashMap<>();
        String topic = sources.topic(issue, source);
        if (topic != null) {
            groups.put("topic", topic);
        }
        if (contact.channel() != null) {
            groups.put("channel", contact.channel());
        }
        return groups;
    }

    private static Optional<AnsweredContact> answered(
            Issue issue, PastReader.Read found, Answer answer, Map<String, String> groups) {
        if (!(answer.origin() instanceof Origin.Past origin)) {
            return Optional.empty();
        }
        List<Turn> turns = new ArrayList<>();
        for (Message message : found.contact().contact().messages()) {
            if (message.id().equals(origin.message())) {
                break;
            }
            turn(found.contact().contact(), message, found.contact().names()).ifPresent(turns::add);
        }
        return turns.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnsweredContact(
                        new PastReply(newest(turns), answer.text(), String.valueOf(issue.getId())),
                        answer.request(),
                        answer.written(),
                        issue.getKey(),
                        groups));
    }

    /** A message as both sides of a training know it: what the request is called before its description, what pictures say that came with it after it, clean and masked; empty without a word. */
    private static Optional<Turn> turn(Contact contact, Message message, Set<String> names) {
        boolean opening = message == contact.messages().getFirst();
        String raw = opening ? contact.subject() + "\n" + message.text() : message.text();
        String shown = contact.picturesWith(message);
        String clean = Masker.mask((TextCleaner.clean(raw).text() + "\n" + shown).strip(), names);
        return clean.isBlank() ? Optional.empty() : Optional.of(new Turn(message.author(), clean));
    }

    private static List<Turn> newest(List<Turn> turns) {
        return turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size());
    }

    private void shown(ApplicationUser reader, Project project, Map<Language, List<ShownReplies>> into) {
        Map<Long, Map<String, List<ReplyEvent>>> byIssue = new LinkedHashMap<>();
        for (ReplyEvent event : events.ofProject(project.getId(), Instant.EPOCH, clock.instant())) {
            byIssue.computeIfAbsent(event.issueId(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(event.author(), who -> new ArrayList<>())
                    .add(event);
        }
        byIssue.forEach((id, people) -> {
            Issue issue = issues.getIssueObject(id);
            if (issue != null
                    && issue.getSecurityLevelId() == null
                    && !leftOut.holdsReporterOf(issue)
                    && project.getId().equals(issue.getProjectId())
                    && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, reader)) {
                Contact contact = contacts.read(issue);
                Predicate<Instant> answeredAfter = moment -> contact.messages().stream()
                        .anyMatch(message ->
                                !message.fromCustomer() && message.at().isAfter(moment));
                people.values()
                        .forEach(events -> AgentChoice.of(events, answeredAfter)
                                .ifPresent(choice -> add(choice, issue, contact, into)));
            }
        });
    }

    private void add(AgentChoice choice, Issue issue, Contact contact, Map<Language, List<ShownReplies>> into) {
        StoredReplies stored = suggestions.numbered(choice.suggestion()).orElse(null);
        if (stored == null) {
            return;
        }
        Set<String> names = names(issue);
        Language language = Language.ofTag(stored.prepared().language());
        List<Turn> turns = new ArrayList<>();
        for (Message message : contact.messages()) {
            if (!message.at().isAfter(stored.at())) {
                turn(contact, message, names).ifPresent(turns::add);
            }
        }
        List<StoredReply> replies = choice.places().stream()
                .map(place -> stored.prepared().replies().get(place))
                .toList();
        List<ShownReplies> some = into.get(language);
        boolean same = replies.stream().allMatch(reply -> reply.language().equals(language.tag()));
        if (some != null && same && !turns.isEmpty()) {
            some.add(new ShownReplies(
                    newest(turns),
                    replies.stream()
                            .map(reply ->
                                    Masker.mask(TextCleaner.clean(reply.text()).text(), names))
                            .toList(),
                    choice.used(),
                    choice.weight(),
                    String.valueOf(issue.getId())));
        }
    }

    private static Set<String> names(Issue issue) {
        @Nullable ApplicationUser customer = issue.getReporter();
        return customer == null ? Set.of() : Set.of(String.valueOf(customer.getDisplayName()));
    }
}
