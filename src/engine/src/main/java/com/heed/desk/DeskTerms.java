package com.heed.desk;

import com.heed.routing.Channel;
import com.heed.routing.ContactClass;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is stated about a whole desk. Money is in the project's currency.
 *
 * @param policy             what decides; rules unless an administrator chose otherwise
 * @param failureCost        of a contact that its channel did not settle, at least 0
 * @param lossCost           of a customer who leaves before being answered, at least 0
 * @param guardMinutes       expected wait above which a live channel is barred while there is a shorter queue, at least 0
 * @param mostWaitMinutes    age from which a waiting contact is next whatever it is, above 0
 * @param exploration        share of near-ties that go to the runner-up so that policies can be compared, 0 to 0.05; 0 is off
 * @param contactsPerDay     for the day's split, at least 0; 0 for what was measured
 * @param meanResponse       what the day's split may take as mean response, minutes, above 0; infinite for no limit
 * @param settledDays        a contact is settled if it is not reopened and its customer does not come back on the same topic within so many days, 1 to 90
 * @param zone               the desk's clock
 * @param holidays           days on which nobody works
 * @param channels           by slug; a channel without an entry has {@link #DEFAULT_CHANNEL}
 */
public record DeskTerms(
        Policy policy,
        double failureCost,
        double lossCost,
        double guardMinutes,
        double mostWaitMinutes,
        double exploration,
        double contactsPerDay,
        double meanResponse,
        int settledDays,
        ZoneId zone,
        Set<LocalDate> holidays,
        Map<String, ChannelTerms> channels) {

    /** What decides on a contact's channel. */
    public enum Policy {
        RULES("rules"),
        PRICES("prices");

        private final String key;

        Policy(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        /** @throws IllegalArgumentException if there is none of this key */
        public static Policy ofKey(String key) {
            for (Policy policy : values()) {
                if (policy.key.equals(key)) {
                    return policy;
                }
            }
            throw new IllegalArgumentException("policy '" + key + "' must be rules or prices");
        }
    }

    /** A channel of which nothing was stated: its customers do not wait at the other end and stay, at no price a minute. */
    public static final ChannelTerms DEFAULT_CHANNEL = new ChannelTerms(
            false, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0, List.of(), List.of(), Set.of(), Map.of());

    /** @throws IllegalArgumentException naming the value and what would be right */
    public DeskTerms {
        atLeastZero("failureCost", failureCost);
        atLeastZero("lossCost", lossCost);
        require(guardMinutes >= 0, "guardMinutes " + guardMinutes + " must be 0 or more");
        require(mostWaitMinutes > 0, "mostWaitMinutes " + mostWaitMinutes + " must be above 0");
        require(exploration >= 0 && exploration <= 0.05, "exploration " + exploration + " must be 0 to 0.05");
        atLeastZero("contactsPerDay", contactsPerDay);
        require(meanResponse > 0, "meanResponse " + meanResponse + " must be above 0");
        require(settledDays >= 1 && settledDays <= 90, "settledDays " + settledDays + " must be 1 to 90");
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
        channels = Collections.unmodifiableMap(new TreeMap<>(channels));
    }

    /** What holds before anybody stated anything: rules decide. */
    public static DeskTerms unstated(ZoneId zone) {
        return new DeskTerms(Policy.RULES, 0, 0, 3, 120, 0, 0, Double.POSITIVE_INFINITY, 7, zone, Set.of(), Map.of());
    }

    public ChannelTerms of(String slug) {
        return channels.getOrDefault(slug, DEFAULT_CHANNEL);
    }

    /** Whether somebody works on a channel at all: agents are stated, or shifts. */
    public boolean staffed(Channel channel) {
        return channel.agents() > 0 || !of(channel.slug()).shifts().isEmpty();
    }

    /** Agents of a channel at a moment of the desk's clock; those stated for the channel where it has no shifts. */
    public int agents(Channel channel, LocalDateTime at) {
        List<Shift> shifts = of(channel.slug()).shifts();
        if (shifts.isEmpty()) {
            return channel.agents();
        }
        if (holidays.contains(at.toLocalDate())) {
            return 0;
        }
        int minute = at.getHour() * 60 + at.getMinute();
        return shifts.stream()
                .filter(shift -> shift.covers(at.getDayOfWeek(), minute))
                .mapToInt(Shift::agents)
                .sum();
    }

    /** Whether a channel takes contacts at a moment: always where no shifts were stated or no agents are needed. */
    public boolean open(Channel channel, LocalDateTime at) {
        return of(channel.slug()).shifts().isEmpty() || agents(channel, at) > 0;
    }

    /** Mean agents of a channel from one moment until another. */
    public double meanAgents(Channel channel, LocalDateTime from, LocalDateTime to) {
        double sum = 0;
        int minutes = 0;
        for (LocalDateTime at = from; at.isBefore(to); at = at.plusMinutes(1)) {
            sum += agents(channel, at);
            minutes++;
        }
        return minutes == 0 ? agents(channel, from) : sum / minutes;
    }

    /** Chances by class, as stated, of a channel. */
    public Map<ContactClass, Double> settles(String slug) {
        Map<ContactClass, Double> chances = new EnumMap<>(ContactClass.class);
        for (ContactClass contactClass : ContactClass.values()) {
            chances.put(contactClass, of(slug).settles(contactClass));
        }
        return chances;
    }

    private static void atLeastZero(String name, double value) {
        require(value >= 0 && value < 1e9, name + " " + value + " must be 0 or more");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
