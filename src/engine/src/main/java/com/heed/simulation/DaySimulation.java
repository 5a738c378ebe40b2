package com.heed.simulation;

import com.heed.routing.ExpectedWait;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One day under one policy, event by event. Agents of a channel are alike; a contact is taken at once by whoever of the free ones has been idle longest. The clock runs on after the day
 * until the last contact that waits is served.
 */
final class DaySimulation implements Desk {

    private static final int SHIFT = 0;
    private static final int END = 1;
    private static final int KNOWN = 2;
    private static final int RETURN = 3;
    private static final int LEAVE = 4;
    private static final int TYPES = 5;

    /** A contact that outlasts its predicted time is taken to need this much more. */
    private static final double LEAST_REST = 0.5;

    private final Scenario scenario;
    private final Conditions truth;
    private final Conditions belief;
    private final ComingContacts contacts;
    private final Policy.Day policy;
    private final Tally tally;
    private final EventQueue events = new EventQueue();
    private final int channels;
    private final Line[] waiting;
    private final Line[] inHand;
    private final Agents[] agents;
    private final double[] backlog;
    /** Agents on shift by belief, and until when that holds. */
    private final int[] believed;

    private double believedUntil = -1;
    private int recorded = ComingContacts.NOT_RECORDED;
    private double now;
    private int[] channelOf = new int[1024];
    private int[] agentOf = new int[1024];
    private double[] started = new double[1024];

    private final Consumer<SimulatedContact> log;

    private DaySimulation(
            Scenario scenario, Policy policy, ComingContacts contacts, int day, Consumer<SimulatedContact> log) {
        this.scenario = scenario;
        this.truth = scenario.truth();
        this.belief = scenario.belief();
        this.contacts = contacts;
        this.log = log;
        this.policy = policy.open(scenario);
        this.channels = scenario.channels().size();
        this.agents = new Agents[channels];
        Arrays.setAll(agents, j -> new Agents(truth.shifts().get(j), scenario.dayMinutes()));
        this.tally = new Tally(scenario, day, contacts.size());
        this.waiting = new Line[channels];
        this.inHand = new Line[channels];
        Arrays.setAll(waiting, j -> new Line());
        Arrays.setAll(inHand, j -> new Line());
        this.backlog = new double[channels];
        this.believed = new int[channels];
    }

    /**
     * Simulates a day.
     *
     * @param seed with {@code day}, decides what contacts come; the same pair gives the same day under every policy
     */
    static DayResult run(Scenario scenario, Policy policy, long seed, int day) {
        return run(scenario, policy, new DayContacts(scenario, seed, day), day, contact -> {});
    }

    /** Simulates a day of contacts that are known. @param log told of each contact that was handled, when that ends */
    static DayResult run(
            Scenario scenario, Policy policy, ComingContacts contacts, int day, Consumer<SimulatedContact> log) {
        return new DaySimulation(scenario, policy, contacts, day, log).run();
    }

    private DayResult run() {
        for (int j = 0; j < channels; j++) {
            for (double change : truth.shifts().get(j).changes()) {
                events.add(change, code(j, SHIFT));
            }
        }
        int first = contacts.size();
        int next = 0;
        while (next < first || !events.isEmpty()) {
            if (next < first && contacts.arrival(next) < events.nextTime()) {
                now = contacts.arrival(next);
                arrive(next++);
            } else {
                now = events.nextTime();
                happen(events.remove());
            }
        }
        return tally.result(agents);
    }

    private static long code(int subject, int type) {
        return (long) subject * TYPES + type;
    }

    private void happen(long code) {
        int subject = (int) (code / TYPES);
        switch ((int) (code % TYPES)) {
            case SHIFT -> serve(subject);
            case END -> end(subject);
            case KNOWN -> outcome(subject);
            case RETURN -> arrive(subject);
            default -> leave(subject);
        }
    }

    private void arrive(int contact) {
        if (contact >= channelOf.length) {
            int size = Math.max(contact + 1, 2 * channelOf.length);
            channelOf = Arrays.copyOf(channelOf, size);
            agentOf = Arrays.copyOf(agentOf, size);
            started = Arrays.copyOf(started, size);
        }
        recorded = contacts.recorded(contact);
        int j = policy.route(this, contacts.kind(contact), contacts.chance(contact));
        channelOf[contact] = j;
        if (waiting[j].size() == 0 && busy(j) < truth.shifts().get(j).present(now)) {
            start(contact, j);
            return;
        }
        waiting[j].add(contact);
        backlog[j] += belief.handle(contacts.kind(contact), j);
        double patience = truth.patienceMinutes().get(j);
        if (patience < Double.POSITIVE_INFINITY) {
            events.add(now + patience * contacts.patience(contact), code(contact, LEAVE));
        }
        // A channel that has closed for the day opens again for whoever is sent there all the same.
        serve(j);
    }

    private void start(int contact, int j) {
        started[contact] = now;
        agentOf[contact] = agents[j].take(now);
        inHand[j].add(contact);
        double minutes = contacts.handleMinutes(contact, j);
        events.add(now + minutes, code(contact, END));
        tally.started(contacts.kind(contact), j, now - contacts.arrival(contact), minutes);
    }

    /** Gives waiting contacts to free agents. */
    private void serve(int j) {
        while (waiting[j].size() > 0 && busy(j) < truth.shifts().get(j).present(now)) {
            int place = waiting[j].size() == 1 ? 0 : policy.next(this, j, new View(j));
            int contact = waiting[j].remove(place);
            forget(contact, j);
            start(contact, j);
        }
    }

    private void forget(int contact, int j) {
        // Sums of doubles leave a rest behind; an empty queue has none.
        backlog[j] = waiting[j].size() == 0 ? 0 : backlog[j] - belief.handle(contacts.kind(contact), j);
    }

    private void end(int contact) {
        int j = channelOf[contact];
        inHand[j].removeContact(contact);
        agents[j].free(agentOf[contact], now);
        policy.handled(contacts.kind(contact), j, now - started[contact]);
        events.add(now + scenario.outcomeMinutes(), code(contact, KNOWN));
        log.accept(new SimulatedContact(
                contact,
                contacts.arrival(contact),
                contacts.kind(contact),
                j,
                started[contact] - contacts.arrival(contact),
                now - started[contact],
                contacts.settled(contact, j)));
        comeBack(contact, j);
        serve(j);
    }

    private void comeBack(int contact, int j) {
        int k = contacts.kind(contact);
        Scenario.Returns returns = scenario.returns();
        if (returns == null) {
            // The expected cost: the same mean as drawing, with less noise.
            tally.failed(k, scenario.failureCost() * (1 - contacts.settles(contact, j)));
        } else if (!contacts.settled(contact, j)) {
            double when = now + returns.delayMinutes() * contacts.delay(contact);
            if (contacts.returns(contact, returns.share()) && when <= scenario.dayMinutes()) {
                tally.returned(k, returns.failureCost());
                events.add(when, code(contacts.comeBack(contact, when), RETURN));
            } else {
                tally.failed(k, scenario.failureCost());
            }
        }
    }

    private void outcome(int contact) {
        int j = channelOf[contact];
        policy.outcome(contacts.kind(contact), j, contacts.settled(contact, j));
    }

    private void leave(int contact) {
        int j = channelOf[contact];
        if (waiting[j].removeContact(contact)) {
            forget(contact, j);
            tally.left(contacts.kind(contact), j, now - contacts.arrival(contact));
        }
    }

    @Override
    public double now() {
        return now;
    }

    @Override
    public boolean open(int channel) {
        return agents(channel) > 0 || allClosed();
    }

    private boolean allClosed() {
        for (int j = 0; j < channels; j++) {
            if (agents(j) > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int agents(int channel) {
        if (now >= believedUntil) {
            believedUntil = Shifts.ALWAYS;
            for (int j = 0; j < channels; j++) {
                believed[j] = belief.shifts().get(j).at(now);
                for (double change : belief.shifts().get(j).changes()) {
                    if (change > now) {
                        believedUntil = Math.min(believedUntil, change);
                    }
                }
            }
        }
        return believed[channel];
    }

    @Override
    public int busy(int channel) {
        return inHand[channel].size();
    }

    @Override
    public int waiting(int channel) {
        return waiting[channel].size();
    }

    @Override
    public double backlogMinutes(int channel) {
        return backlog[channel];
    }

    @Override
    public double expectedWait(int channel, double handleScale) {
        Line hands = inHand[channel];
        double rest = 0;
        for (int place = 0; place < hands.size(); place++) {
            int contact = hands.at(place);
            double predicted = handleScale * belief.handle(contacts.kind(contact), channel);
            rest += Math.max(LEAST_REST, predicted - (now - started[contact]));
        }
        return ExpectedWait.minutes(
                agents(channel), hands.size(), waiting(channel), handleScale * backlog[channel], rest);
    }

    @Override
    public int recorded() {
        return recorded;
    }

    /** The queue of a channel as policies see it. */
    private final class View implements Waiting {
        private final Line line;

        View(int channel) {
            this.line = waiting[channel];
        }

        @Override
        public int size() {
            return line.size();
        }

        @Override
        public int kind(int place) {
            return contacts.kind(line.at(place));
        }

        @Override
        public double waitedMinutes(int place) {
            return now - contacts.arrival(line.at(place));
        }
    }
}
