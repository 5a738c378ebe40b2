package com.heed.jira.routing;

import com.heed.desk.ArrivalRates;
import com.heed.desk.ClassShares;
import com.heed.desk.DeskBelief;
import com.heed.desk.DeskTerms;
import com.heed.desk.FittedBelief;
import com.heed.desk.StatedBelief;
import com.heed.forecast.Predictors;
import com.heed.forecast.PredictorsJson;
import com.heed.jira.store.Arrival;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.Expectation;
import com.heed.jira.store.Expectations;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.Predictions;
import com.heed.learn.ModelFormatException;
import com.heed.routing.Channel;
import com.heed.routing.ChannelLoad;
import com.heed.routing.ForecastScale;
import com.heed.routing.LiveWaits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A project's desk as it is at this moment: who is on shift, what is open on each channel, what is expected to come. */
@Component
public class LiveDesk {
    /** What came in weeks changes little in an hour, and counting it reads all of it; what came since this morning is soon counted, and soon no longer true. */
    private static final Duration RATES_FOR = Duration.ofHours(1);

    private static final Duration RATES_FOR_AT_LEAST = Duration.ofMinutes(1);

    /** A hundredth of the time that was counted. */
    private static final int RATES_FOR_PART = 100;

    private static final Duration LOOK_BACK = Duration.ofDays(7L * ArrivalRates.WEEKS);

    private final Arrivals arrivals;
    private final OpenContacts open;
    private final Predictions predictions;
    private final Expectations expectations;
    private final Clock clock;
    private final Map<Long, Past> pasts = new ConcurrentHashMap<>();

    private final Map<Long, Learned> learned = new ConcurrentHashMap<>();

    /** What was counted, and until when it is believed. */
    private record Past(Instant until, ArrivalRates rates, ClassShares shares, ZoneId zone) {}

    /**
     * What the past taught.
     *
     * @param number     of the expectation
     * @param predictors null where another version of Heed wrote them; the next night learns again
     */
    private record Learned(
            int number,
            Instant at,
            Expectation expectation,
            @Nullable Predictors predictors) {}

    @Autowired
    public LiveDesk(Arrivals arrivals, OpenContacts open, Predictions predictions, Expectations expectations) {
        this(arrivals, open, predictions, expectations, Clock.systemUTC());
    }

    LiveDesk(Arrivals arrivals, OpenContacts open, Predictions predictions, Expectations expectations, Clock clock) {
        this.arrivals = arrivals;
        this.open = open;
        this.predictions = predictions;
        this.expectations = expectations;
        this.clock = clock;
    }

    /** What is believed of the coming hours: what the project's past taught, as far as that was learned lately and measured no worse than a guess, and else what was typed. */
    public DeskBelief belief(long projectId, DeskTerms terms) {
        Past past = past(projectId, terms);
        StatedBelief stated = new StatedBelief(terms, past.rates, past.shares);
        Learned taught = learned(projectId);
        if (taught == null
                || taught.predictors == null
                || taught.at.plus(Expectation.GOOD_FOR).isBefore(clock.instant())) {
            return stated;
        }
        Expectation expectation = taught.expectation;
        return new FittedBelief(taught.predictors, expectation.means(), expectation.parts(), stated);
    }

    /** When a project's contacts come, by the hour of the week. */
    public ArrivalRates rates(long projectId, DeskTerms terms) {
        return past(projectId, terms).rates;
    }

    /** Factor on expected arrivals, by those of the last hour; see {@link ForecastScale}. */
    double arrivalScale(long projectId, DeskTerms terms) {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofMinutes((long) ForecastScale.WINDOW_MINUTES));
        double expected = belief(projectId, terms).expectedArrivals(from, now);
        return ForecastScale.of(arrivals.count(projectId, from), expected);
    }

    /** Counts what came in the last weeks anew, whenever it was counted last. It reads all of it: not while somebody waits. */
    public void countAgain(long projectId, DeskTerms terms) {
        pasts.put(projectId, count(projectId, terms, clock.instant()));
    }

    private Past past(long projectId, DeskTerms terms) {
        Instant now = clock.instant();
        Past known = pasts.get(projectId);
        if (known == null || known.until.isBefore(now) || !known.zone.equals(terms.zone())) {
            known = count(projectId, terms, now);
            pasts.put(projectId, known);
        }
        return known;
    }

    private @Nullable Learned learned(long projectId) {
        OptionalInt newest = expectations.newestId(projectId);
        Learned known = learned.get(projectId);
        if (newest.isEmpty() || (known != null && known.number == newest.getAsInt())) {
            return newest.isEmpty() ? null : known;
        }
        Learned read = expectations
                .newest(projectId)
                .map(made ->
                        new Learned(newest.getAsInt(), made.at(), made.expectation(), predictors(made.expectation())))
                .orElse(null);
        if (read != null) {
            learned.put(projectId, read);
        }
        return read;
    }

    private static @Nullable Predictors predictors(Expectation expectation) {
        try {
            return PredictorsJson.read(expectation.predictors());
        } catch (ModelFormatException e) {
            return null;
        }
    }

    private Past count(long projectId, DeskTerms terms, Instant now) {
        Instant begin = now.minus(LOOK_BACK);
        List<Instant> moments = new ArrayList<>();
        Instant first = now;
        for (Arrival arrival : arrivals.since(projectId, begin)) {
            moments.add(arrival.at());
            first = arrival.at().isBefore(first) ? arrival.at() : first;
        }
        // Whoever had contacts before the weeks looked at was there all the time.
        Instant since = arrivals.lastBefore(projectId, begin).isPresent() ? begin : first;
        return new Past(
                now.plus(believedFor(Duration.between(since, now))),
                new ArrivalRates(moments, since, now, terms.zone()),
                ClassShares.of(predictions.classes(projectId, begin)),
                terms.zone());
    }

    private static Duration believedFor(Duration counted) {
        Duration part = counted.dividedBy(RATES_FOR_PART);
        return part.compareTo(RATES_FOR_AT_LEAST) < 0
                ? RATES_FOR_AT_LEAST
                : part.compareTo(RATES_FOR) > 0 ? RATES_FOR : part;
    }

    /** The channels with the agents who are on shift now; off are those where nobody is. */
    List<Channel> onShift(List<Channel> channels, DeskTerms terms) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), terms.zone());
        return channels.stream().map(channel -> at(channel, terms, now)).toList();
    }

    private static Channel at(Channel channel, DeskTerms terms, LocalDateTime now) {
        return new Channel(
                channel.slug(),
                channel.name(),
                channel.on() && terms.open(channel, now),
                channel.costPerContact(),
                channel.responseMinutes(),
                channel.handleMinutes(),
                terms.agents(channel, now),
                channel.capacityPerDay(),
                channel.languages());
    }

    /**
     * Expected wait by slug, with what is open now.
     *
     * @param shift    as {@link #onShift} gives it
     * @param without  issue that does not stand in its own way
     */
    Map<String, Double> waits(long projectId, List<Channel> shift, DeskTerms terms, long without) {
        String own = open.of(without)
                .filter(contact -> !contact.isWithCustomer())
                .map(OpenContact::slug)
                .orElse(null);
        Map<String, ChannelLoad> loads = new HashMap<>();
        for (Channel channel : shift) {
            if (channel.agents() > 0) {
                int count =
                        open.count(projectId, channel.slug()) - (channel.slug().equals(own) ? 1 : 0);
                double patience = terms.of(channel.slug()).patienceMinutes();
                @Nullable
                Double leaves =
                        terms.of(channel.slug()).live() && patience < Double.POSITIVE_INFINITY ? patience : null;
                loads.put(channel.slug(), new ChannelLoad(Math.max(0, count), null, leaves));
            }
        }
        return LiveWaits.of(shift, loads);
    }

    /** Agent-minutes of work that waits by slug: contacts in nobody's hands, and half of what is in somebody's; none of those that wait for their customers. */
    Map<String, Double> backlog(long projectId) {
        Map<String, Double> minutes = new HashMap<>();
        for (OpenContact contact : open.ofProject(projectId)) {
            if (!contact.isWithCustomer()) {
                minutes.merge(contact.slug(), contact.handleMinutes() * (contact.waits() ? 1 : 0.5), Double::sum);
            }
        }
        return minutes;
    }
}
