package com.heed.jira.replay;

import com.heed.desk.StatedBelief;
import com.heed.forecast.ClassMeans;
import com.heed.forecast.DeskCalendar;
import com.heed.forecast.PastContact;
import com.heed.forecast.PredictorReport;
import com.heed.forecast.Predictors;
import com.heed.forecast.PredictorsJson;
import com.heed.forecast.Priors;
import com.heed.jira.store.Expectation;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Learns from a project's past contacts what is to be expected of those to come, around what its administrator typed, and measures how right it is. */
final class ExpectationLearning {
    private static final double PRESSING = 3;

    private final ProjectSettings settings;
    private final List<PastContact> contacts;
    private final Instant now;
    private final List<String> slugs;

    /** @param contacts oldest first, one at least */
    ExpectationLearning(ProjectSettings settings, List<PastContact> contacts, Instant now) {
        this.settings = settings;
        this.contacts = contacts;
        this.now = now;
        this.slugs = settings.channels().stream().map(Channel::slug).toList();
    }

    Expectation learn() {
        ZoneId zone = settings.deskTerms().zone();
        DeskCalendar calendar = new DeskCalendar(zone, settings.deskTerms().holidays());
        Priors priors = StatedBelief.priors(settings.channels(), settings.deskTerms());
        Instant from = contacts.getFirst().facts().arrived();
        Predictors predictors = Predictors.fit(contacts, priors, calendar, from, now);
        List<PastContact> recognised = contacts.stream()
                .filter(contact -> slugs.contains(contact.channel()))
                .toList();
        return new Expectation(
                date(from, zone).toString(),
                date(contacts.getLast().facts().arrived(), zone).toString(),
                contacts.size(),
                recognised.size(),
                (int) recognised.stream().filter(ExpectationLearning::handled).count(),
                (int) recognised.stream().filter(ExpectationLearning::ended).count(),
                zone.getId(),
                ClassMeans.of(urgencies(), slugs, contacts, predictors.handling(), predictors.settling()),
                typed(priors::handleMinutes),
                typed(priors::settles),
                counts(recognised, ExpectationLearning::handled),
                counts(recognised, ExpectationLearning::ended),
                quality(priors, calendar, from),
                PredictorsJson.write(predictors));
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static boolean handled(PastContact contact) {
        return contact.handleMinutes() != null;
    }

    private static boolean ended(PastContact contact) {
        return contact.settled() != null;
    }

    private static Map<String, Double> urgencies() {
        Map<String, Double> urgencies = new LinkedHashMap<>();
        for (ContactClass contactClass : ContactClass.values()) {
            urgencies.put(contactClass.key(), contactClass == ContactClass.UPSET ? PRESSING : 1);
        }
        return urgencies;
    }

    @FunctionalInterface
    private interface Typed {
        double of(String contactClass, String slug);
    }

    private List<List<Double>> typed(Typed value) {
        List<List<Double>> table = new ArrayList<>();
        for (ContactClass contactClass : ContactClass.values()) {
            table.add(slugs.stream()
                    .map(slug -> value.of(contactClass.key(), slug))
                    .toList());
        }
        return table;
    }

    private List<List<Integer>> counts(List<PastContact> recognised, Predicate<PastContact> counted) {
        int[][] counts = new int[ContactClass.values().length][slugs.size()];
        List<String> keys =
                Arrays.stream(ContactClass.values()).map(ContactClass::key).toList();
        recognised.stream()
                .filter(counted)
                .forEach(contact ->
                        counts[keys.indexOf(contact.facts().contactClass())][slugs.indexOf(contact.channel())]++);
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private Expectation.@Nullable Quality quality(Priors priors, DeskCalendar calendar, Instant from) {
        if (Duration.between(from, now).toDays() < PredictorReport.LEAST_DAYS) {
            return null;
        }
        PredictorReport report = PredictorReport.of(contacts, priors, calendar, from, now);
        return new Expectation.Quality(
                date(report.cut(), calendar.zone()).toString(),
                report.learned(),
                report.measured(),
                report.arrivals(),
                report.handling(),
                report.settling());
    }
}
