package com.heed.jira.routing;

import com.heed.desk.ArrivalRates;
import com.heed.desk.ClassShares;
import com.heed.desk.DeskBelief;
import com.heed.desk.DeskTerms;
import com.heed.desk.StatedBelief;
import com.heed.jira.store.Arrival;
import com.heed.jira.store.Arrivals;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.OpenContacts;
import com.heed.jira.store.Predictions;
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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A project's desk as it is at this moment: who is on shift, what is open on each channel, what is expected to come. */
@Component
public class LiveDesk {
    /** What came in weeks changes little in an hour, and counting it reads all of it. */
    private static final Duration RATES_FOR = Duration.ofHours(1);

    private static final Duration LOOK_BACK = Duration.ofDays(7L * ArrivalRates.WEEKS);

    private final Arrivals arrivals;
    private final OpenContacts open;
    private final Predictions predictions;
    private final Clock clock;
    private final Map<Long, Past> pasts = new ConcurrentHashMap<>();

    /** What was counted, and when. */
    private record Past(Instant at, ArrivalRates rates, ClassShares shares, ZoneId zone) {}

    @Autowired
    public LiveDesk(Arrivals arrivals, OpenContacts open, Predictions predictions) {
        this(arrivals, open, predictions, Clock.systemUTC());
    }

    LiveDesk(Arrivals arrivals, OpenContacts open, Predictions predictions, Clock clock) {
        this.arrivals = arrivals;
        this.open = open;
        this.predictions = predictions;
        this.clock = clock;
    }

    /** What is believed of a project's coming hours. */
    public DeskBelief belief(long projectId, DeskTerms terms) {
        Past past = past(projectId, terms);
        return new StatedBelief(terms, past.rates, past.shares);
    }

    /** When a project's contacts come, by the hour of the week. */
    public ArrivalRates rates(long projectId, DeskTerms terms) {
        return past(projectId, terms).rates;
    }

    /** Factor on expected arrivals, by those of the last hour; see {@link ForecastScale}. */
    double arrivalScale(long projectId, DeskTerms terms) {
        Instant now = clock.instant();
        Instant from = now.minus(Duration.ofMinutes((long) ForecastScale.WINDOW_MINUTES));
        double expected = past(projectId, terms).rates.expected(from, now);
        return ForecastScale.of(arrivals.count(projectId, from), expected);
    }

    /** Counts what came in the last weeks anew, whenever it was counted last. It reads all of it: not while somebody waits. */
    public void countAgain(long projectId, DeskTerms terms) {
        pasts.put(projectId, count(projectId, terms, clock.instant()));
    }

    private Past past(long projectId, DeskTerms terms) {
        Instant now = clock.instant();
        Past known = pasts.get(projectId);
        if (known == null || known.at.plus(RATES_FOR).isBefore(now) || !known.zone.equals(terms.zone())) {
            known = count(projectId, terms, now);
            pasts.put(projectId, known);
        }
        return known;
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
                now,
                new ArrivalRates(moments, since, now, terms.zone()),
                ClassShares.of(predictions.classes(projectId, begin)),
                terms.zone());
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
        String own = open.of(without).map(OpenContact::slug).orElse(null);
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

    /** Agent-minutes of work that waits by slug: contacts in nobody's hands, and half of what is in somebody's. */
    Map<String, Double> backlog(long projectId) {
        Map<String, Double> minutes = new HashMap<>();
        for (OpenContact contact : open.ofProject(projectId)) {
            minutes.merge(contact.slug(), contact.handleMinutes() * (contact.waits() ? 1 : 0.5), Double::sum);
        }
        return minutes;
    }
}
