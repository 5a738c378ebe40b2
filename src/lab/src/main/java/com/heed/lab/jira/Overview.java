package com.heed.lab.jira;

import com.heed.lab.jira.JiraIssue.Comment;
import com.heed.learn.Share;
import com.heed.routing.Channel;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.Trend;
import com.heed.sentiment.WordInfluence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a read export adds up to; said alike in metrics.json and in the report. */
record Overview(JiraExport export, Reading reading, Desk desk, ZoneId zone) {

    /** Counts of tags of some issues. */
    record Moods(String name, Map<Tag, Integer> counts) {
        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(Tag tag) {
            return counts.getOrDefault(tag, 0);
        }

        Share negative() {
            return new Share(of(Tag.VERY_NEGATIVE) + of(Tag.NEGATIVE), all());
        }

        Share notSure() {
            return new Share(of(Tag.NOT_SURE), all());
        }
    }

    List<ReadIssue> issues() {
        return reading.issues();
    }

    private List<JiraIssue> plain() {
        return issues().stream().map(ReadIssue::issue).toList();
    }

    private static Moods moods(String name, List<ReadIssue> issues) {
        Map<Tag, Integer> counts = new EnumMap<>(Tag.class);
        issues.forEach(issue -> counts.merge(issue.tag(), 1, Integer::sum));
        return new Moods(name, counts);
    }

    /** Of all issues. */
    Moods moods() {
        return moods("", issues());
    }

    /** Moods of the issues that came in during each period. */
    List<Moods> moods(Periods periods) {
        List<List<ReadIssue>> by = new ArrayList<>();
        periods.starts().forEach(start -> by.add(new ArrayList<>()));
        for (ReadIssue issue : issues()) {
            int period = periods.indexOf(issue.issue().created());
            if (period >= 0) {
                by.get(period).add(issue);
            }
        }
        List<String> labels = periods.labels();
        List<Moods> moods = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            moods.add(moods(labels.get(i), by.get(i)));
        }
        return moods;
    }

    /** Moods of the issues of each name, most issues first; an issue may have several names, or none. */
    List<Moods> by(Function<JiraIssue, List<String>> names) {
        Map<String, List<ReadIssue>> by = new TreeMap<>();
        for (ReadIssue issue : issues()) {
            for (String name : new HashSet<>(names.apply(issue.issue()))) {
                by.computeIfAbsent(name, unused -> new ArrayList<>()).add(issue);
            }
        }
        return by.entrySet().stream()
                .map(entry -> moods(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Moods::all).reversed())
                .toList();
    }

    static List<String> type(JiraIssue issue) {
        String type = issue.requestType() == null ? issue.type() : issue.requestType();
        return type.isEmpty() ? List.of() : List.of(type);
    }

    static List<String> project(JiraIssue issue) {
        return issue.project().isEmpty() ? List.of() : List.of(issue.project());
    }

    /** Issues by language of the customer's last message that has words, by its tag; {@code none} without words. */
    Map<String, Integer> languages() {
        Map<String, Integer> counts = new TreeMap<>();
        for (ReadIssue issue : issues()) {
            boolean words = !(issue.analysis().sentiment() instanceof com.heed.analysis.SentimentOutcome.NoText);
            counts.merge(words ? issue.analysis().language().tag() : "none", 1, Integer::sum);
        }
        return counts;
    }

    /** Conversations of two customer messages or more, with a sentiment Heed is sure of, by trend. */
    Map<Trend, Integer> trends() {
        Map<Trend, Integer> counts = new EnumMap<>(Trend.class);
        for (ReadIssue issue : issues()) {
            ConversationSentiment sentiment = issue.sure();
            if (sentiment != null && sentiment.messages().size() > 1) {
                counts.merge(sentiment.trend(), 1, Integer::sum);
            }
        }
        return counts;
    }

    int comments() {
        return plain().stream().mapToInt(issue -> issue.comments().size()).sum();
    }

    int customerComments() {
        return (int) plain().stream()
                .flatMap(issue -> issue.comments().stream())
                .filter(Comment::byCustomer)
                .count();
    }

    int hidden() {
        return plain().stream().mapToInt(JiraIssue::hidden).sum();
    }

    /** Contacts by slug of the channel chosen, in the desk's order; contacts that would have been held are missing. */
    Map<String, List<ReadIssue>> channels() {
        Map<String, List<ReadIssue>> by = new LinkedHashMap<>();
        for (Channel channel : desk.channels()) {
            by.put(channel.slug(), new ArrayList<>());
        }
        for (ReadIssue issue : issues()) {
            String chosen = issue.chosen();
            if (chosen != null) {
                Objects.requireNonNull(by.get(chosen)).add(issue);
            }
        }
        return by;
    }

    int held() {
        return (int) issues().stream().filter(issue -> issue.chosen() == null).count();
    }

    /** Mean cost of a routed contact; 0 if none was routed. */
    double meanCost() {
        return mean(Channel::costPerContact);
    }

    /** Mean response, in minutes, of a routed contact. */
    double meanWaitMinutes() {
        return mean(Channel::responseMinutes);
    }

    private double mean(java.util.function.ToDoubleFunction<Channel> figure) {
        double sum = 0;
        int count = 0;
        Map<String, List<ReadIssue>> by = channels();
        for (Channel channel : desk.channels()) {
            int contacts = Objects.requireNonNull(by.get(channel.slug())).size();
            sum += contacts * figure.applyAsDouble(channel);
            count += contacts;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The conversations Heed is sure are negative, most negative first. */
    List<ReadIssue> mostNegative(int most) {
        return issues().stream()
                .filter(issue -> issue.tag().isNegative())
                .sorted(Comparator.comparingDouble((ReadIssue issue) ->
                                Objects.requireNonNull(issue.sure()).overall().score())
                        .thenComparing(issue -> issue.issue().key()))
                .limit(most)
                .toList();
    }

    /** Words that pulled negative conversations down, in at least two of them, by the number of conversations. */
    Map<String, Integer> drivingWords(int most) {
        Map<String, Integer> conversations = new HashMap<>();
        for (ReadIssue issue : issues()) {
            if (!issue.tag().isNegative()) {
                continue;
            }
            Set<String> own = new HashSet<>();
            for (WordInfluence word : issue.words()) {
                if (word.influence() < 0) {
                    own.add(word.word().toLowerCase(Locale.ROOT));
                }
            }
            own.forEach(word -> conversations.merge(word, 1, Integer::sum));
        }
        Map<String, Integer> strongest = new LinkedHashMap<>();
        conversations.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(entry -> strongest.put(entry.getKey(), entry.getValue()));
        return strongest;
    }

    /** Moments of arrival. */
    List<Instant> arrivals() {
        return plain().stream().map(JiraIssue::created).filter(Objects::nonNull).toList();
    }

    List<Instant> resolutions() {
        return plain().stream()
                .map(JiraIssue::resolved)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Hours from arrival to the last resolution, of resolved issues. */
    List<Double> hoursToResolution() {
        return hours(JiraIssue::resolved);
    }

    /** Hours from arrival to the first public comment of somebody else than the customer. */
    List<Double> hoursToFirstAnswer() {
        return hours(issue -> issue.comments().stream()
                .filter(comment -> !comment.byCustomer())
                .map(Comment::at)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null));
    }

    private List<Double> hours(Function<JiraIssue, @Nullable Instant> end) {
        List<Double> hours = new ArrayList<>();
        for (JiraIssue issue : plain()) {
            Instant created = issue.created();
            Instant at = end.apply(issue);
            if (created != null && at != null && !at.isBefore(created)) {
                hours.add(Duration.between(created, at).toMillis() / 3_600_000.0);
            }
        }
        return hours;
    }

    /** Null where the export has no change log. */
    @Nullable
    StatusTimes statusTimes() {
        return StatusTimes.known(plain()) ? StatusTimes.of(plain()) : null;
    }
}
