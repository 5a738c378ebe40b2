package com.heed.jira.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.Language;
import com.heed.analysis.Opening;
import com.heed.jira.store.Patterns;
import com.heed.jira.store.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Three subjects of forty contacts each, in three directions of a space of 64, and forty contacts of no subject. */
final class PatternSearchTest {
    private static final Instant NOW = Instant.parse("2026-11-18T15:00:00Z");
    private static final int WIDTH = 64;
    private static final List<String> SUBJECTS = List.of("refund", "parcel", "password");

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Known> contacts = new ArrayList<>();

    PatternSearchTest() {
        for (int i = 0; i < 160; i++) {
            int subject = i % 4;
            Map<String, String> things = new HashMap<>();
            things.put("channel", i % 3 == 0 ? "chat" : "email");
            // Refunds make people angry in 36 of 40 cases, all else in 6 of 120.
            things.put(
                    "mood", subject == 0 ? (i < 144 ? "negative" : "neutral") : (i % 20 == 1 ? "negative" : "neutral"));
            contacts.add(contact(1_000 - i, NOW.minus(Duration.ofDays(10)), subject, things));
        }
    }

    private Known contact(long issue, Instant at, int subject, Map<String, String> things) {
        List<String> words = new ArrayList<>(List.of("please", "help", "word" + random.nextInt(200)));
        if (subject < SUBJECTS.size()) {
            words.add(SUBJECTS.get(subject));
            words.add(SUBJECTS.get(subject) + "s");
        }
        return new Known(issue, at, new Opening(Language.ENGLISH, words, vector(subject)), false, things);
    }

    private float[] vector(int subject) {
        float[] vector = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            vector[j] = (float) (random.nextGaussian() * 0.1);
        }
        vector[WIDTH - 1] += 1;
        if (subject < 5) {
            vector[subject] += subject == 3 ? 0 : 1.2f;
        }
        return vector;
    }

    private static Topic topic(int id, String name, String word) {
        return new Topic(id, 1, name, "en", List.of(word, word + "s"), List.of(), List.of(), "admin", Instant.EPOCH);
    }

    private Patterns search(List<Topic> accepted, List<Topic> declined) {
        return new PatternSearch(contacts, accepted, declined, NOW).search(3);
    }

    private static Patterns.Pattern named(Patterns found, String word) {
        return found.patterns().stream()
                .filter(pattern -> pattern.words().contains(word))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachSubjectIsAPatternNamedByItsWordsWithItsNearestIssues() {
        Patterns found = search(List.of(), List.of());

        assertThat(found.contacts()).isEqualTo(160);
        assertThat(found.secured()).isEqualTo(3);
        for (int s = 0; s < SUBJECTS.size(); s++) {
            int subject = s;
            Patterns.Pattern pattern = named(found, SUBJECTS.get(s));
            assertThat(pattern.size()).isBetween(36, 44);
            assertThat(pattern.words()).contains(SUBJECTS.get(s) + "s").doesNotContain("please", "help");
            assertThat(pattern.members())
                    .hasSize(pattern.size())
                    .startsWith(pattern.nearest().toArray(Long[]::new));
            assertThat(pattern.nearest()).hasSize(12).allMatch(issue -> (1_000 - issue) % 4 == subject);
        }
        assertThat(found.patterns()).extracting(Patterns.Pattern::key).doesNotHaveDuplicates();
    }

    @Test
    void theSameContactsGiveTheSamePatterns() {
        assertThat(search(List.of(), List.of())).isEqualTo(search(List.of(), List.of()));
    }

    @Test
    void aRuleSaysThatRefundsGoWithAnger() {
        Patterns.RuleLine rule = search(List.of(), List.of()).rules().getFirst();

        assertThat(rule.conditions()).singleElement().satisfies(thing -> {
            assertThat(thing.field()).isEqualTo("pattern");
            assertThat(thing.value()).contains("refund");
        });
        assertThat(rule.outcome()).isEqualTo(new Patterns.Thing("mood", "negative"));
        assertThat(rule.lift()).isEqualTo(rule.confidence() * rule.rows() / rule.outcomes());
        assertThat(rule.confidence()).isGreaterThan(0.8);
        assertThat(rule.adjusted()).isLessThan(0.001);
    }

    @Test
    void withoutTopicsNoContactIsSaidToFitNone() {
        Patterns found = search(List.of(), List.of());

        assertThat(found.unknown()).isEqualTo(-1);
        assertThat(found.fresh()).isEmpty();
    }

    @Test
    void fifteenContactsOfThisWeekThatFitNoTopicAreANewOneUntilSomebodyDeclinesIt() {
        for (int i = 0; i < 15; i++) {
            List<String> words = List.of("please", "coupon", "coupons");
            contacts.add(
                    0,
                    new Known(
                            2_000 + i,
                            NOW.minus(Duration.ofHours(i)),
                            new Opening(Language.ENGLISH, words, vector(4)),
                            false,
                            Map.of()));
        }
        List<Topic> accepted =
                List.of(topic(1, "Refunds", "refund"), topic(2, "Parcels", "parcel"), topic(3, "Log-in", "password"));

        Patterns found = search(accepted, List.of());

        assertThat(found.unknown()).isEqualTo(15);
        assertThat(found.fresh()).singleElement().satisfies(fresh -> {
            assertThat(fresh.words()).contains("coupon");
            assertThat(fresh.size()).isBetween(13, 15);
            assertThat(fresh.p()).isLessThanOrEqualTo(0.05);
        });
        assertThat(search(accepted, List.of(topic(4, "none", "coupon"))).fresh())
                .as("declined")
                .isEmpty();
    }

    @Test
    void contactsThatAreNotReadCountButMakeNoPattern() {
        contacts.add(new Known(3_000, NOW, null, false, Map.of("channel", "chat")));

        Patterns found = search(List.of(), List.of());

        assertThat(found.contacts()).isEqualTo(161);
        assertThat(found.unread()).isEqualTo(1);
    }

    @Test
    void noContactsGiveNothing() {
        Patterns found = new PatternSearch(List.of(), List.of(), List.of(), NOW).search(0);

        assertThat(found.patterns()).isEmpty();
        assertThat(found.rules()).isEmpty();
    }
}
