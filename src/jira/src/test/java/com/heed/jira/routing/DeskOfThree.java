package com.heed.jira.routing;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.heed.Language;
import com.heed.desk.ChannelTerms;
import com.heed.desk.DeskBelief;
import com.heed.desk.DeskTerms;
import com.heed.desk.UsualTerms;
import com.heed.jira.Fake;
import com.heed.jira.store.Arrival;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.Mode;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.Plans;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.store.Settings;
import com.heed.jira.store.StoredPlan;
import com.heed.jira.store.StoredPrediction;
import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A desk with phone, e-mail and chat on a Monday at nine, where two contacts have come in every minute of the last four weeks. */
final class DeskOfThree {
    static final long PROJECT = 10;
    static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);
    private static final Set<Language> BOTH = Set.of(Language.ENGLISH, Language.CHINESE);
    static final List<Channel> CHANNELS = List.of(
            new Channel("phone", "Phone", true, 50, 0, 5, 6, 500, BOTH),
            new Channel("email", "E-mail", true, 10, 0, 4, 6, 500, BOTH),
            new Channel("chat", "Chat", true, 5, 0, 3.5, 4, 500, BOTH));

    final List<OpenContact> waiting = new ArrayList<>();
    final List<Plans.Made> made = new ArrayList<>();
    DeskTerms terms = terms(
            UsualTerms.of(List.of("phone", "email", "chat"), ZoneOffset.UTC).channels());
    /** What the past taught; null for nothing. */
    Expectations.@Nullable Made learned;
    /** Contacts that came within the last hour; 120 were to be expected. */
    int lastHour = 120;

    static DeskTerms terms(Map<String, ChannelTerms> channels) {
        return new DeskTerms(
                DeskTerms.Policy.PRICES,
                60,
                0,
                3,
                120,
                0,
                0,
                Double.POSITIVE_INFINITY,
                7,
                ZoneOffset.UTC,
                Set.of(),
                channels);
    }

    ProjectSettings project() {
        return new ProjectSettings(Mode.ACT, 0.6, Map.of(), Map.of(), "CNY", CHANNELS, null, null).withDesk(terms);
    }

    /** So many contacts on a channel, in nobody's hands. */
    void waits(String slug, int contacts, double handleMinutes) {
        for (int i = 0; i < contacts; i++) {
            waiting.add(new OpenContact(
                    1_000 + waiting.size(),
                    slug,
                    "simple",
                    1,
                    handleMinutes,
                    NINE.minusSeconds(60),
                    null,
                    null,
                    null,
                    null));
        }
    }

    Replanning replanning() {
        Settings settings = new Settings(Fake.silent(ActiveObjects.class)) {
            @Override
            public ProjectSettings ofProject(long projectId) {
                return project();
            }
        };
        return new Replanning(settings, desk(), plans(), CLOCK);
    }

    ChannelChoice choice() {
        return new ChannelChoice(predictions(), desk(), plans(), CLOCK);
    }

    DeskBelief belief() {
        return desk().belief(PROJECT, terms);
    }

    private Plans plans() {
        return new Plans(Fake.silent(ActiveObjects.class)) {
            @Override
            public void add(long projectId, StoredPlan plan) {
                made.add(new Made(NINE, plan));
            }

            @Override
            public Optional<Made> newest(long projectId) {
                return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
            }
        };
    }

    private LiveDesk desk() {
        List<Arrival> past = new ArrayList<>();
        Instant begin = NINE.minus(Duration.ofDays(28));
        for (Instant at = begin; at.isBefore(NINE); at = at.plusSeconds(30)) {
            past.add(new Arrival(1, at, Set.of()));
        }
        Arrivals arrivals = new Arrivals(Fake.silent(ActiveObjects.class)) {
            @Override
            public List<Arrival> since(long projectId, Instant since) {
                return past;
            }

            @Override
            public int count(long projectId, Instant since) {
                return lastHour;
            }

            @Override
            public Optional<Arrival> lastBefore(long projectId, Instant moment) {
                return Optional.empty();
            }
        };
        OpenContacts open = new OpenContacts(Fake.silent(ActiveObjects.class)) {
            @Override
            public List<OpenContact> ofProject(long projectId) {
                return waiting;
            }

            @Override
            public int count(long projectId, String slug) {
                return (int) waiting.stream()
                        .filter(contact -> contact.slug().equals(slug))
                        .count();
            }

            @Override
            public Optional<OpenContact> of(long issueId) {
                return waiting.stream()
                        .filter(contact -> contact.issueId() == issueId)
                        .findFirst();
            }
        };
        Expectations expectations = new Expectations(Fake.silent(ActiveObjects.class)) {
            @Override
            public Optional<Made> newest(long projectId) {
                return Optional.ofNullable(learned);
            }

            @Override
            public OptionalInt newestId(long projectId) {
                return learned == null ? OptionalInt.empty() : OptionalInt.of(1);
            }
        };
        return new LiveDesk(arrivals, open, predictions(), expectations, CLOCK);
    }

    private static Predictions predictions() {
        return new Predictions(Fake.silent(ActiveObjects.class)) {
            @Override
            public Map<ContactClass, Integer> classes(long projectId, Instant since) {
                return Map.of();
            }

            @Override
            public int taken(long projectId, String slug, Instant since) {
                return 0;
            }

            @Override
            public int decisions(long issueId) {
                return 0;
            }

            @Override
            public Optional<StoredPrediction> newest(long issueId) {
                return Optional.empty();
            }
        };
    }

    static double price(StoredPlan plan, String slug) {
        return plan.minutePrice(slug, NINE.toEpochMilli());
    }
}
