package com.heed.jira.pattern;

import com.heed.Language;
import com.heed.jira.store.Patterns;
import com.heed.jira.store.Patterns.Pattern;
import com.heed.jira.store.Patterns.RuleLine;
import com.heed.jira.store.Patterns.Thing;
import com.heed.jira.store.Topic;
import com.heed.pattern.Cluster;
import com.heed.pattern.ClusterOptions;
import com.heed.pattern.Clustering;
import com.heed.pattern.Item;
import com.heed.pattern.NamingWords;
import com.heed.pattern.NewTopic;
import com.heed.pattern.NewTopicOptions;
import com.heed.pattern.NewTopics;
import com.heed.pattern.Rule;
import com.heed.pattern.RuleOptions;
import com.heed.pattern.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From the contacts of one project to patterns, new topics and rules. Pure: the same contacts, topics and time give the same. */
final class PatternSearch {
    static final Duration NEW = Duration.ofDays(7);
    /** Contacts of a week that new topics are looked for in, and that chance is judged by. The work grows with the square. */
    static final int MOST_NEW = 400;

    private static final int WORDS = 6;
    private static final int MOST_PATTERNS = 40;
    private static final int MOST_RULES = 40;
    private static final long SEED = 1;
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);
    private static final RuleOptions RULES = new RuleOptions(20, 3, 0.05, 0.1, Set.of(Things.MOOD, Things.RESOLUTION));

    private final List<Known> contacts;
    private final List<Topic> accepted;
    private final List<Topic> declined;
    private final Instant now;

    /** @param contacts newest first */
    PatternSearch(List<Known> contacts, List<Topic> accepted, List<Topic> declined, Instant now) {
        this.contacts = List.copyOf(contacts);
        this.accepted = List.copyOf(accepted);
        this.declined = List.copyOf(declined);
        this.now = now;
    }

    /** A pattern and the places of its contacts. */
    private record Found(Pattern pattern, int[] members) {}

    Patterns search(int secured) {
        List<Found> found = clusters();
        List<Pattern> patterns = found.stream().map(Found::pattern).toList();
        int[] unknown = accepted.isEmpty() ? new int[0] : unknown(found);
        Rules rules = rules(found);
        return new Patterns(
                ContactsOfProject.DAYS,
                contacts.size(),
                (int) contacts.stream().filter(known -> known.opening() == null).count(),
                secured,
                patterns,
                accepted.isEmpty() ? -1 : unknown.length,
                fresh(unknown),
                rules.rules().stream()
                        .limit(MOST_RULES)
                        .map(PatternSearch::line)
                        .toList(),
                rules.tested());
    }

    private List<Found> clusters() {
        List<Found> found = new ArrayList<>();
        for (Language language : LANGUAGES) {
            int[] rows = rows(language);
            for (Cluster cluster :
                    Clustering.of(vectors(rows), ClusterOptions.DEFAULT, SEED).clusters()) {
                found.add(found(language, cluster, rows, rows, null));
            }
        }
        found.sort(Comparator.comparingInt(each -> -each.members().length));
        List<Found> kept = new ArrayList<>();
        for (Found each : found.subList(0, Math.min(MOST_PATTERNS, found.size()))) {
            kept.add(new Found(keyed(each.pattern(), "p" + kept.size()), each.members()));
        }
        return kept;
    }

    private int[] rows(Language language) {
        return IntStream.range(0, contacts.size())
                .filter(i -> {
                    Known known = contacts.get(i);
                    return known.opening() != null && known.opening().language() == language;
                })
                .toArray();
    }

    private float[][] vectors(int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row ->
                        Objects.requireNonNull(contacts.get(row).opening()).vector())
                .toArray(float[][]::new);
    }

    /**
     * @param rows  what the numbers in the cluster mean
     * @param among rows its words are compared with, in order
     */
    private Found found(Language language, Cluster cluster, int[] rows, int[] among, @Nullable Double p) {
        int[] members =
                Arrays.stream(cluster.members()).map(member -> rows[member]).toArray();
        NamingWords words = new NamingWords(Arrays.stream(among)
                .mapToObj(row ->
                        Objects.requireNonNull(contacts.get(row).opening()).words())
                .toList());
        int[] places = Arrays.stream(members)
                .map(row -> Arrays.binarySearch(among, row))
                .toArray();
        Pattern pattern = new Pattern(
                "",
                language.tag(),
                members.length,
                cluster.cohesion(),
                p,
                words.of(places, WORDS).stream().map(NamingWords.Word::text).toList(),
                issues(members, Pattern.MOST_NEAREST),
                issues(members, Pattern.MOST_MEMBERS));
        return new Found(pattern, members);
    }

    private List<Long> issues(int[] members, int most) {
        return Arrays.stream(members)
                .limit(most)
                .mapToObj(row -> contacts.get(row).issueId())
                .toList();
    }

    private static Pattern keyed(Pattern from, String key) {
        return new Pattern(
                key,
                from.language(),
                from.size(),
                from.cohesion(),
                from.p(),
                from.words(),
                from.nearest(),
                from.members());
    }

    /** Contacts of the last week that no model has named a topic of and that are in no pattern an administrator has decided on. */
    private int[] unknown(List<Found> found) {
        Set<Integer> decided = new HashSet<>();
        for (Found each : found) {
            if (accepted.stream().anyMatch(topic -> topic.covers(each.pattern()))
                    || declined.stream().anyMatch(topic -> topic.covers(each.pattern()))) {
                Arrays.stream(each.members()).forEach(decided::add);
            }
        }
        return IntStream.range(0, contacts.size())
                .filter(i -> !contacts.get(i).arrived().isBefore(now.minus(NEW)))
                .filter(i ->
                        contacts.get(i).opening() != null && !contacts.get(i).hasTopic())
                .filter(i -> !decided.contains(i))
                .toArray();
    }

    private List<Pattern> fresh(int[] unknown) {
        List<Found> found = new ArrayList<>();
        for (Language language : LANGUAGES) {
            int[] all = rows(language);
            // Contacts stand newest first.
            int[] rows = Arrays.stream(unknown)
                    .filter(row -> Arrays.binarySearch(all, row) >= 0)
                    .limit(MOST_NEW)
                    .toArray();
            for (NewTopic topic : NewTopics.of(vectors(rows), vectors(spread(all)), NewTopicOptions.DEFAULT, SEED)) {
                Found each = found(language, topic.cluster(), rows, all, topic.p());
                if (accepted.stream().noneMatch(known -> known.covers(each.pattern()))
                        && declined.stream().noneMatch(known -> known.covers(each.pattern()))) {
                    found.add(each);
                }
            }
        }
        found.sort(Comparator.comparingInt(each -> -each.members().length));
        List<Pattern> fresh = new ArrayList<>();
        found.forEach(each -> fresh.add(keyed(each.pattern(), "n" + fresh.size())));
        return fresh;
    }

    /** At even distances, so that all of the time looked back is among them. */
    private static int[] spread(int[] rows) {
        int some = Math.min(rows.length, MOST_NEW);
        return IntStream.range(0, some)
                .map(i -> rows[(int) ((long) i * rows.length / some)])
                .toArray();
    }

    private Rules rules(List<Found> found) {
        List<Map<String, String>> things = new ArrayList<>();
        contacts.forEach(known -> things.add(new HashMap<>(known.things())));
        Set<String> taken = new HashSet<>();
        for (Found each : found) {
            String name = each.pattern().name();
            // A name must be one pattern's: rules of two would be mixed up.
            if (!name.isEmpty() && taken.add(name)) {
                Arrays.stream(each.members()).forEach(row -> things.get(row).put(Things.PATTERN, name));
            }
        }
        return Rules.of(things, RULES);
    }

    private static RuleLine line(Rule rule) {
        return new RuleLine(
                rule.conditions().stream().map(PatternSearch::thing).toList(),
                thing(rule.outcome()),
                rule.both(),
                rule.given(),
                rule.outcomes(),
                rule.rows(),
                rule.support(),
                rule.confidence(),
                rule.lift(),
                rule.p(),
                rule.adjusted());
    }

    private static Thing thing(Item item) {
        return new Thing(item.field(), item.value());
    }
}
