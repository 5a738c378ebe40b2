package com.heed.forecast;

import com.heed.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Contacts of a desk whose truth is known, from Monday 2026-01-05 on, from eight to six. */
final class SimulatedPast {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final List<String> CLASSES = List.of("simple", "complex", "upset");
    static final List<String> CHANNELS = List.of("phone", "email", "chat");
    static final Priors PRIORS = new Priors(Map.of(
            "phone", new Priors.OfChannel(6, 0.8),
            "email", new Priors.OfChannel(6, 0.8),
            "chat", new Priors.OfChannel(6, 0.8)));

    /** Mean handle minutes (classes, channels) of a contact with 60 words. */
    static final double[][] MINUTES = {{5, 4, 3}, {9, 7, 8}, {7, 6, 5}};

    /** Probability that a contact with 60 words is settled (classes, channels). */
    static final double[][] SETTLES = {{0.96, 0.9, 0.95}, {0.9, 0.75, 0.55}, {0.85, 0.5, 0.45}};

    static final double SIGMA = 0.5;
    /** Handle time grows with this power of words. */
    static final double WORDS_POWER = 0.25;
    /** The log odds fall with the logarithm of words by this much on chat, and not elsewhere. */
    static final double CHAT_WORDS = 0.8;

    private final RandomGenerator random;

    SimulatedPast(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param from days after the first Monday */
    List<PastContact> contacts(int n, double from, double days) {
        List<PastContact> contacts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            contacts.add(contact("c" + from + "-" + i, (int) (from + random.nextDouble() * days)));
        }
        return contacts;
    }

    private PastContact contact(String id, int day) {
        int k = random.nextDouble() < 0.6 ? 0 : random.nextDouble() < 0.7 ? 1 : 2;
        int j = random.nextInt(3);
        int words = (int) Math.round(60 * Math.exp(0.7 * random.nextGaussian()));
        Instant arrived = ZonedDateTime.of(2026, 1, 5, 0, 0, 0, 0, ZONE)
                .plusDays(day)
                .plusSeconds((long) (3600 * (8 + 10 * random.nextDouble())))
                .toInstant();
        ContactFacts facts = new ContactFacts(
                arrived,
                CLASSES.get(k),
                random.nextInt(4) == 0 ? Language.CHINESE : Language.ENGLISH,
                words,
                k == 2 ? 3 : 1);
        double minutes = mean(k, j, words) * Math.exp(SIGMA * random.nextGaussian() - SIGMA * SIGMA / 2);
        return new PastContact(
                id,
                facts,
                CHANNELS.get(j),
                random.nextDouble(),
                minutes,
                random.nextDouble() < settles(k, j, words),
                null,
                null);
    }

    static double mean(int k, int j, int words) {
        return MINUTES[k][j] * Math.pow((words + 1) / 61.0, WORDS_POWER);
    }

    static double settles(int k, int j, int words) {
        double odds = Math.log(SETTLES[k][j] / (1 - SETTLES[k][j]));
        return 1 / (1 + Math.exp(-(odds - (j == 2 ? CHAT_WORDS * Math.log((words + 1) / 61.0) : 0))));
    }
}
