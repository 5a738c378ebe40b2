package com.heed.replay;

import com.heed.forecast.ClassMeans;
import com.heed.forecast.ContactFacts;
import com.heed.forecast.PastContact;
import com.heed.forecast.Predictors;
import com.heed.forecast.Priors;
import com.heed.simulation.ArrivalCurve;
import com.heed.simulation.Conditions;
import com.heed.simulation.DayResult;
import com.heed.simulation.GivenContact;
import com.heed.simulation.GivenDay;
import com.heed.simulation.Policies;
import com.heed.simulation.Policy;
import com.heed.simulation.Scenario;
import com.heed.simulation.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The last weeks of a desk once more, with the contacts that came, under what was done, under rules by class with overflow, and under the price router.
 *
 * <p><b>What the policies know</b> was learned from the time before the replayed weeks: arrivals of each half hour, and handle times and settle probabilities of each class on each channel. What they know of a single contact is its class.
 * <b>What is true</b> is what happened, and on other channels {@link Truth}. All policies meet the same contacts with the same numbers; the waits of what was done are simulated, too, so that all three are told by the same queue.
 *
 * <p><b>Days</b> are those on which the desk works. A contact that came while it was closed comes when it opens next, and its wait begins then. Whoever waits at the end of a day is still served, so that days do not depend on each other.
 *
 * <p>A pure function of contacts, desk, weeks and seed, whatever the order of the contacts; {@link #day} may be called by several threads.
 */
public final class Replay {

    /** Weeks before the replayed ones, at least: what is learned from less is hardly more than what was believed. */
    public static final int LEAST_BEFORE = 2;

    private static final double POINT_MINUTES = 30;

    private final ReplayDesk desk;
    private final long seed;
    private final Predictors predictors;
    private final Truth truth;
    private final List<ReplayDay> days;
    private final ReplayRecord record;

    private Replay(
            ReplayDesk desk, long seed, Predictors predictors, Truth truth, List<ReplayDay> days, ReplayRecord record) {
        this.desk = desk;
        this.seed = seed;
        this.truth = truth;
        this.predictors = predictors;
        this.days = List.copyOf(days);
        this.record = record;
    }

    /**
     * A day's scenario and contacts.
     *
     * @param facts of each contact, in the order of the day
     */
    private record ReplayDay(LocalDate date, Scenario scenario, GivenDay contacts, List<ContactFacts> facts) {}

    /** A contact with what is known of it when it comes in. */
    private record Placed(GivenContact given, ContactFacts facts) {}

    /** The policies that are compared, in this order: what was done, rules with overflow, prices. */
    public static List<Policy> policies() {
        return List.of(
                Policies.recorded(), Policies.baseline(), Policies.of("prices").orElseThrow());
    }

    /**
     * Learns from the time before the last weeks and lays out these.
     *
     * @param contacts in any order
     * @param weeks    to replay, 1 or more, ending with the day of the last contact
     * @param seed     decides what is left to chance: patience, handle times nobody noted, and outcomes as they become known
     * @throws IllegalArgumentException if the contacts do not reach {@value #LEAST_BEFORE} weeks further back, or none of the last weeks fits the desk
     */
    public static Replay of(List<PastContact> contacts, ReplayDesk desk, int weeks, long seed) {
        require(weeks >= 1, "weeks " + weeks + " must be 1 or more");
        require(!contacts.isEmpty(), "there is no contact to replay");
        List<PastContact> sorted = new ArrayList<>(contacts);
        sorted.sort(
                Comparator.comparing((PastContact contact) -> contact.facts().arrived())
                        .thenComparing(PastContact::id));
        ZoneId zone = desk.calendar().zone();
        Instant first = sorted.getFirst().facts().arrived();
        LocalDate to = date(sorted.getLast(), zone).plusDays(1);
        LocalDate from = to.minusWeeks(weeks);
        Instant begin = from.atStartOfDay(zone).toInstant();
        long before = Duration.between(first, begin).toDays();
        require(
                before >= 7L * LEAST_BEFORE,
                "the contacts reach back to " + date(sorted.getFirst(), zone) + "; to replay " + weeks
                        + (weeks == 1 ? " week" : " weeks") + ", they have to reach back to "
                        + from.minusWeeks(LEAST_BEFORE) + " or further");
        ReplayCalendar calendar = ReplayCalendar.of(desk, from, to);
        require(
                !calendar.dates().isEmpty(),
                "the desk works on no day from " + from + " to " + to.minusDays(1) + "; name its workdays");
        Priors priors = desk.priors();
        Predictors predictors = Predictors.fit(sorted, priors, desk.calendar(), first, begin);
        List<PastContact> last = sorted.stream()
                .filter(contact -> !contact.facts().arrived().isBefore(begin))
                .toList();
        List<PastContact> fitting = last.stream()
                .filter(contact -> desk.channel(contact.channel()) >= 0
                        && desk.kind(contact.facts().contactClass()) >= 0)
                .toList();
        require(
                !fitting.isEmpty(),
                "none of " + last.size() + " contacts from " + from
                        + " on has a channel and a class of the desk; the first has channel '"
                        + last.getFirst().channel() + "' and class '"
                        + last.getFirst().facts().contactClass() + "'");
        Truth truth = Truth.of(fitting, desk, priors);
        List<List<Placed>> given = new ArrayList<>();
        calendar.dates().forEach(date -> given.add(new ArrayList<>()));
        SplittableRandom random = new SplittableRandom(seed);
        int late = 0;
        for (PastContact contact : fitting) {
            double normal = random.nextGaussian();
            ReplayCalendar.Place place = calendar.place(contact.facts().arrived());
            if (place == null) {
                late++;
            } else {
                given.get(place.day())
                        .add(new Placed(
                                truth.given(
                                        contact,
                                        place.minute(),
                                        desk.kind(contact.facts().contactClass()),
                                        desk.channel(contact.channel()),
                                        normal),
                                contact.facts()));
            }
        }
        List<ReplayDay> days = new ArrayList<>();
        Belief belief = new Belief(
                desk,
                predictors,
                ClassMeans.of(
                        desk.urgencies(),
                        desk.slugs(),
                        before(sorted, begin),
                        predictors.handling(),
                        predictors.settling()),
                truth.means(fitting));
        for (int d = 0; d < given.size(); d++) {
            if (!given.get(d).isEmpty()) {
                LocalDate date = calendar.dates().get(d);
                // Ties at minute 0 stay as they are: the sort is stable.
                List<Placed> placed = new ArrayList<>(given.get(d));
                placed.sort(Comparator.comparingDouble(one -> one.given.minute()));
                days.add(new ReplayDay(
                        date,
                        belief.scenario(date),
                        new GivenDay(d, placed.stream().map(Placed::given).toList()),
                        placed.stream().map(Placed::facts).toList()));
            }
        }
        ReplayRecord record = ReplayRecord.of(desk, from, to, weeks, fitting, last.size() - fitting.size(), late);
        return new Replay(desk, seed, predictors, truth, days, record);
    }

    private static List<PastContact> before(List<PastContact> sorted, Instant begin) {
        return sorted.stream()
                .filter(contact -> contact.facts().arrived().isBefore(begin))
                .toList();
    }

    private static LocalDate date(PastContact contact, ZoneId zone) {
        return contact.facts().arrived().atZone(zone).toLocalDate();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message + ".");
        }
    }

    /** What the policies believe, and what is true of classes on the whole, on each day. */
    private record Belief(ReplayDesk desk, Predictors predictors, ClassMeans believed, ClassMeans actual) {

        Scenario scenario(LocalDate date) {
            Scenario plain = desk.scenario();
            ReplayDesk.Roster roster = desk.roster(date);
            Instant opens =
                    date.atTime(desk.opens()).atZone(desk.calendar().zone()).toInstant();
            List<ArrivalCurve.Points.Point> points = new ArrayList<>();
            for (double minute = POINT_MINUTES / 2; minute < plain.dayMinutes(); minute += POINT_MINUTES) {
                // Who comes while nobody is there comes on another day.
                double perMinute = minute < roster.from() || minute >= roster.to()
                        ? 0
                        : predictors.arrivals().perMinute(null, opens.plusSeconds(Math.round(60 * minute)));
                points.add(new ArrivalCurve.Points.Point(minute, perMinute));
            }
            if (points.isEmpty()) {
                points.add(
                        new ArrivalCurve.Points.Point(0, predictors.arrivals().perMinute(null, opens)));
            }
            ArrivalCurve curve = new ArrivalCurve.Points(points);
            List<Double> shares = shares(opens);
            Conditions believes = new Conditions(
                    curve,
                    shares,
                    believed.handleMinutes(),
                    believed.settles(),
                    desk.believedShifts(date),
                    plain.belief().patienceMinutes());
            Conditions truth = new Conditions(
                    curve,
                    shares,
                    actual.handleMinutes(),
                    actual.settles(),
                    roster.shifts(),
                    plain.truth().patienceMinutes());
            return plain.withConditions(truth, believes);
        }

        private List<Double> shares(Instant opens) {
            Instant closes = opens.plusSeconds(Math.round(60 * desk.scenario().dayMinutes()));
            double[] expected = desk.scenario().kinds().stream()
                    .mapToDouble(kind -> predictors
                            .arrivals()
                            .expected(kind.key(), opens, closes)
                            .mean())
                    .toArray();
            double sum = Arrays.stream(expected).sum();
            return IntStream.range(0, expected.length)
                    .mapToObj(k -> sum > 0 ? expected[k] / sum : 1.0 / expected.length)
                    .toList();
        }
    }

    /** Days to replay: those on which the desk worked and somebody came. */
    public int days() {
        return days.size();
    }

    /** What the policies are told. */
    public Predictors predictors() {
        return predictors;
    }

    /** One day under one policy. @param day from 0 */
    public ReplayedDay day(Policy policy, int day) {
        ReplayDay one = days.get(day);
        int channels = desk.scenario().channels().size();
        int kinds = desk.scenario().kinds().size();
        int[][] sent = new int[kinds][channels];
        int[][] moved = new int[channels][channels];
        double[][] doubt = new double[kinds][truth.settling().features()];
        DayResult result = Simulator.day(one.scenario, policy, seed, one.contacts, contact -> {
            sent[contact.kind()][contact.channel()]++;
            if (contact.number() >= one.facts.size()) {
                return;
            }
            int recorded = one.contacts.contacts().get(contact.number()).recorded();
            moved[recorded][contact.channel()]++;
            if (recorded != contact.channel()) {
                truth.settling()
                        .addGradient(
                                one.facts.get(contact.number()),
                                desk.scenario()
                                        .channels()
                                        .get(contact.channel())
                                        .slug(),
                                doubt[contact.kind()]);
            }
        });
        return new ReplayedDay(one.date, result, sent, moved, doubt);
    }

    /** Everything, one day after the other. */
    public ReplayResult run() {
        return result(policies().stream()
                .map(policy -> IntStream.range(0, days.size())
                        .mapToObj(day -> day(policy, day))
                        .toList())
                .toList());
    }

    /**
     * The result of days that were replayed elsewhere.
     *
     * @param byPolicy the days of each of {@link #policies()}, in their order
     */
    public ReplayResult result(List<List<ReplayedDay>> byPolicy) {
        List<ReplayResult.OfPolicy> all = new ArrayList<>();
        for (int p = 0; p < byPolicy.size(); p++) {
            all.add(new ReplayResult.OfPolicy(policies().get(p).key(), byPolicy.get(p)));
        }
        return new ReplayResult(desk.scenario(), record, predictors.contacts(), truth.settling(), all);
    }
}
