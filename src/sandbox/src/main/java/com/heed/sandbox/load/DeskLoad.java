package com.heed.sandbox.load;

import com.heed.sandbox.load.Sayings.Saying;
import com.heed.sandbox.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * A desk under load, minute by minute: contacts come, wait on the channel Heed puts them on, are taken by the first agent who is free, and are
 * resolved. What comes when, says what and takes how long follows from the seed; who is free when, also from how fast Heed reads. One thread.
 */
final class DeskLoad {
    private final List<Manned> channels;
    private final Lines lines;
    private final Staff staff;
    private final String run;
    private final double readingMinutes;
    private final RandomGenerator random;
    private final Sayings sayings;
    private final Arrivals arrivals;
    private final List<Contact> waiting = new ArrayList<>();
    private final List<InHand> inHand = new ArrayList<>();
    private double next;
    private int came;
    private int resolved;

    /** A contact with its agent. @param seat of the channel, from 0 */
    private record InHand(Contact contact, String channel, int seat, double until) {}

    /** What has happened so far. */
    record Counts(int came, int waiting, int inHand, int resolved) {}

    /**
     * A desk on which nothing has come yet.
     *
     * @param load           share of what all agents together can just answer, above 0
     * @param run            tells the contacts of this run from those of another
     * @param readingMinutes how long a contact is left to Heed before an agent may take it
     */
    DeskLoad(
            List<Manned> channels,
            Lines lines,
            Staff staff,
            double load,
            long seed,
            String run,
            double readingMinutes) {
        this.channels = List.copyOf(channels);
        this.lines = lines;
        this.staff = staff;
        this.run = run;
        this.readingMinutes = readingMinutes;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.sayings = new Sayings(seed);
        this.arrivals = new Arrivals(
                load * channels.stream().mapToDouble(Manned::capacity).sum(), random);
        this.next = arrivals.next();
    }

    Counts counts() {
        return new Counts(came, waiting.size(), inHand.size(), resolved);
    }

    /** Does what is due up to this minute. */
    void until(double minute) {
        while (next <= minute) {
            come(next);
            next = arrivals.next();
        }
        finish(minute);
        take(minute);
    }

    private void come(double minute) {
        Manned channel = drawn();
        Matter matter = Matter.draw(random);
        Saying saying = sayings.next(channel.slug(), matter);
        String id = run + "-" + ++came;
        Instant now = Instant.now();
        String issue = lines.send(id, channel.slug(), saying, now, null);
        waiting.add(new Contact(id, issue, channel.slug(), matter, saying, now, minute));
    }

    private Manned drawn() {
        double hit = random.nextDouble()
                * channels.stream().mapToDouble(Manned::capacity).sum();
        for (Manned channel : channels) {
            hit -= channel.capacity();
            if (hit < 0) {
                return channel;
            }
        }
        return channels.get(channels.size() - 1);
    }

    private void finish(double minute) {
        List<InHand> due = inHand.stream().filter(each -> each.until <= minute).toList();
        for (InHand each : due) {
            staff.resolve(each.contact.issue(), person(each.channel, each.seat));
            inHand.remove(each);
            resolved++;
        }
    }

    private void take(double minute) {
        waiting.sort(Comparator.comparingDouble(Contact::minute));
        Iterator<Contact> queue = waiting.iterator();
        while (queue.hasNext()) {
            Contact contact = queue.next();
            if (contact.minute() + readingMinutes > minute) {
                return;
            }
            Manned channel = handling(contact);
            int seat = free(channel);
            if (seat >= 0) {
                queue.remove();
                double minutes = HandleTimes.draw(channel.handleMinutes() * contact.matter().effort, random);
                answer(contact, channel, seat);
                inHand.add(new InHand(contact, channel.slug(), seat, minute + minutes));
            }
        }
    }

    private void answer(Contact contact, Manned channel, int seat) {
        if (channel.agents() > 0) {
            staff.take(contact.issue(), person(channel.slug(), seat));
        }
        lines.send(contact.id(), contact.channel(), contact.saying(), contact.said(), Instant.now());
    }

    /** Where Heed put it; where it came in while Heed has not. */
    private Manned handling(Contact contact) {
        @Nullable String name = staff.channel(contact.issue());
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .or(() -> channels.stream()
                        .filter(channel -> channel.slug().equals(contact.channel()))
                        .findFirst())
                .orElseThrow();
    }

    /** A free seat of the channel, or -1. Where nobody sits nobody waits. */
    private int free(Manned channel) {
        if (channel.agents() == 0) {
            return 0;
        }
        for (int seat = 0; seat < channel.agents(); seat++) {
            int tried = seat;
            if (inHand.stream().noneMatch(each -> each.channel.equals(channel.slug()) && each.seat == tried)) {
                return seat;
            }
        }
        return -1;
    }

    /** Seats are numbered through all channels, so that people are spread over them. */
    private Person person(String slug, int seat) {
        int before = 0;
        for (Manned channel : channels) {
            if (Objects.equals(channel.slug(), slug)) {
                break;
            }
            before += channel.agents();
        }
        return staff.at(before + seat);
    }
}
