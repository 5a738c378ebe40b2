package com.heed.sandbox.demo;

import com.heed.sandbox.sla.SlaClock;
import com.heed.sandbox.sla.SlaClocks;
import com.heed.sandbox.sla.SlaGoals;
import com.heed.sandbox.sla.SlaMetric;
import com.heed.sandbox.sla.SlaPast;
import com.heed.sandbox.transfer.ArchivedChange.Item;
import com.heed.sandbox.transfer.ArchivedComment;
import com.heed.sandbox.transfer.ArchivedIssue;
import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedPerson.Role;
import com.heed.sandbox.transfer.ProjectArchive;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a demo project holds, counted. Each table adds up to the number of contacts, except {@code others}.
 *
 * @param topics    contacts by topic
 * @param moods     contacts by the mood of their description, {@code very negative} to {@code very positive}
 * @param trends    contacts by the trend of the customer's messages
 * @param languages contacts by language
 * @param channels  contacts by channel
 * @param statuses  contacts by status
 * @param others    everything else, by name
 */
public record DemoFacts(
        SortedMap<String, Integer> topics,
        SortedMap<String, Integer> moods,
        SortedMap<String, Integer> trends,
        SortedMap<String, Integer> languages,
        SortedMap<String, Integer> channels,
        SortedMap<String, Integer> statuses,
        SortedMap<String, Integer> others) {
    private static final List<String> MOODS =
            List.of("very negative", "negative", "neutral", "positive", "very positive");
    private static final Map<String, String> LANGUAGES = Map.of(
            "en",
            "English",
            "zh",
            "Chinese",
            "mixed",
            "both in one text",
            "fr",
            "French",
            "ja",
            "Japanese",
            "de",
            "German");

    /** Counts; breaches are those at the end of the ninety days. */
    static DemoFacts of(DemoProject project) {
        ProjectArchive archive = project.archive();
        List<DemoContact> contacts = project.contacts();
        return new DemoFacts(
                table(contacts, DemoContact::topic),
                table(contacts, contact -> MOODS.get(contact.mood() + 2)),
                table(contacts, DemoContact::trend),
                table(contacts, contact -> Objects.requireNonNull(LANGUAGES.get(contact.language()))),
                table(contacts, DemoContact::channel),
                table(archive.issues(), ArchivedIssue::status),
                others(archive, contacts));
    }

    private static SortedMap<String, Integer> others(ProjectArchive archive, List<DemoContact> contacts) {
        List<ArchivedIssue> issues = archive.issues();
        Map<String, Integer> byCustomer = new HashMap<>();
        issues.forEach(issue -> byCustomer.merge(String.valueOf(issue.reporter()), 1, Integer::sum));
        SortedMap<String, Integer> others = new TreeMap<>();
        others.put("contacts", issues.size());
        others.put("agents", people(archive, Role.AGENT));
        others.put("customers", people(archive, Role.CUSTOMER));
        others.put("organisations", (int) archive.people().stream()
                .map(ArchivedPerson::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .count());
        others.put("customers who wrote", byCustomer.size());
        others.put("returning customers", (int)
                byCustomer.values().stream().filter(n -> n > 1).count());
        others.put(
                "contacts of returning customers",
                byCustomer.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum());
        others.put("public comments", comments(issues, comment -> !comment.internal()));
        others.put("internal notes", comments(issues, ArchivedComment::internal));
        others.put("status transitions", items(issues, item -> item.field().equals("status")));
        others.put("duplicates", count(contacts, contact -> contact.duplicateOf() != null));
        others.put("duplicates, letter for letter", count(contacts, DemoContact::copied));
        others.put("won’t do", (int) issues.stream()
                .filter(issue -> "Won't do".equals(issue.resolution()))
                .count());
        others.put("reopenings", items(issues, DemoFacts::reopens));
        others.put("reopened contacts", (int) issues.stream()
                .filter(issue -> items(List.of(issue), DemoFacts::reopens) > 0)
                .count());
        others.put("priority raised by an agent", items(issues, DemoFacts::raises));
        others.put("texts that say why it cannot wait", count(contacts, contact -> contact.pressing() != null));
        others.put("hostile texts", count(contacts, contact -> contact.hostile() != null));
        others.put("texts with personal data put in", count(contacts, DemoContact::personalData));
        for (SlaMetric metric : SlaMetric.values()) {
            others.put(metric.label() + " breached", breached(archive, metric));
        }
        return others;
    }

    private static int breached(ProjectArchive archive, SlaMetric metric) {
        Set<String> agents = archive.people().stream()
                .filter(person -> person.role() == Role.AGENT)
                .map(ArchivedPerson::key)
                .collect(Collectors.toSet());
        Instant end = end(archive);
        return (int) archive.issues().stream()
                .filter(issue ->
                        SlaClocks.of(issue.created(), SlaPast.of(issue, agents::contains), SlaGoals.DEFAULT, end)
                                .stream()
                                .filter(clock -> clock.metric() == metric)
                                .anyMatch(SlaClock::breached))
                .count();
    }

    /** The last thing that happened: for the clocks as good as the end, which lies minutes later. */
    private static Instant end(ProjectArchive archive) {
        return archive.issues().stream()
                .map(ArchivedIssue::updated)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean reopens(Item item) {
        return item.field().equals("resolution") && item.toText() == null;
    }

    private static boolean raises(Item item) {
        return item.field().equals("priority") && place(item.toText()) < place(item.fromText());
    }

    private static int place(@Nullable String priority) {
        return Timeline.PRIORITIES.indexOf(priority);
    }

    private static int people(ProjectArchive archive, Role role) {
        return (int) archive.people().stream()
                .filter(person -> person.role() == role)
                .count();
    }

    private static int comments(List<ArchivedIssue> issues, Predicate<ArchivedComment> wanted) {
        return (int) issues.stream()
                .flatMap(issue -> issue.comments().stream())
                .filter(wanted)
                .count();
    }

    private static int items(List<ArchivedIssue> issues, Predicate<Item> wanted) {
        return (int) issues.stream()
                .flatMap(issue -> issue.changes().stream())
                .flatMap(change -> change.items().stream())
                .filter(wanted)
                .count();
    }

    private static int count(List<DemoContact> contacts, Predicate<DemoContact> wanted) {
        return (int) contacts.stream().filter(wanted).count();
    }

    private static <T> SortedMap<String, Integer> table(List<T> values, Function<T, String> name) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(name.apply(value), 1, Integer::sum));
        return counts;
    }
}
