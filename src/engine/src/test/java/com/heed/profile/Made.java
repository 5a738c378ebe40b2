package com.heed.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contacts for tests. The first of January 2026 was a Thursday. */
final class Made {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final ProfileTerms TERMS = new ProfileTerms(ZoneOffset.UTC, Duration.ofDays(7));

    private Made() {}

    static ProfileContact contact(int number, Instant at, @Nullable String channel, @Nullable String topic) {
        return contact(number, at, channel, topic, null, Set.of());
    }

    static ProfileContact contact(
            int number,
            Instant at,
            @Nullable String channel,
            @Nullable String topic,
            @Nullable Double sentiment,
            Set<String> words) {
        return new ProfileContact(
                String.valueOf(number), at, channel, topic, "en", sentiment, words, 20, null, null, null, null, 0);
    }

    /** Contacts of an ordinary desk: office hours of five days, three channels, five topics, everything drawn alike. */
    static List<ProfileContact> ordinary(int count, Random random) {
        List<ProfileContact> contacts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = START.plus(Duration.ofDays(4 + 7L * random.nextInt(20) + random.nextInt(5)))
                    .plus(Duration.ofMinutes(8 * 60 + random.nextInt(10 * 60)));
            double mood = Math.clamp(0.4 * random.nextGaussian(), -1, 1);
            contacts.add(new ProfileContact(
                    String.valueOf(i),
                    at,
                    List.of("phone", "email", "chat").get(random.nextInt(3)),
                    "topic" + random.nextInt(5),
                    "en",
                    mood,
                    Set.of("the", "word" + random.nextInt(200), "other" + random.nextInt(200)),
                    5 + random.nextInt(60),
                    Duration.ofMinutes(5 + random.nextInt(300)),
                    Duration.ofMinutes(300 + random.nextInt(3000)),
                    random.nextInt(10) == 0,
                    random.nextInt(3) == 0 ? random.nextInt(5) / 4.0 : null,
                    1 + random.nextInt(3)));
        }
        return contacts;
    }
}
