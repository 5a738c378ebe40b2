package com.heed.sandbox.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who writes, when, about what, how and in which mood. */
final class Requests {
    /** Followers of a trouble that many report at once come within this part of the ninety days, about a day and a half. */
    private static final double INCIDENT_SPAN = 0.018;
    /** Somebody who asks twice does so after three to thirty hours. */
    private static final double AGAIN_FIRST = 3 / (24.0 * 90);

    private static final double AGAIN_LAST = 30 / (24.0 * 90);
    private static final int CHINESE = 126;
    private static final int MIXED = 8;
    private static final int AGAIN = 10;
    private static final int COPIED = 3;
    private static final int OUTAGE_FOLLOWERS = 8;
    private static final int FLOOD_FOLLOWERS = 6;

    private final Dice dice;
    private final Map<String, List<Person>> customers = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    Requests(long seed, List<Person> people) {
        this.dice = Dice.of(seed, -1);
        for (Person person : people) {
            if (person.customer()) {
                customers
                        .computeIfAbsent(person.language(), language -> new ArrayList<>())
                        .add(person);
            }
        }
    }

    /** One contact without its fate; fields as in {@link Plan}. */
    record Request(
            int id,
            double position,
            Topic topic,
            String language,
            Channel channel,
            int mood,
            int priority,
            Person customer,
            @Nullable Integer original,
            boolean copied,
            boolean incident) {}

    List<Request> make() {
        List<Topic> topics = topics();
        List<String> languages = languages(topics);
        Map<String, Integer> moods = foreignMoods();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            String language = languages.get(i);
            Channel channel = Channel.values()[dice.weighted(topic.channels)];
            int mood = dice.weighted(topic.moods) - 2;
            int priority = dice.weighted(topic.priorities);
            boolean foreign = moods.containsKey(language + topic);
            requests.add(new Request(
                    i,
                    (i + dice.between(0.1, 0.9)) / topics.size(),
                    topic,
                    language,
                    foreign ? Channel.EMAIL : channel,
                    moods.getOrDefault(language + topic, mood),
                    priority,
                    customer(language),
                    null,
                    false,
                    false));
        }
        incident(Topic.DELIVERY, 0.42, FLOOD_FOLLOWERS);
        incident(Topic.APPCRASH, 0.70, OUTAGE_FOLLOWERS);
        again();
        return requests;
    }

    private List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (int i = 0; i < topic.contacts; i++) {
                topics.add(topic);
            }
        }
        dice.shuffle(topics);
        return topics;
    }

    private List<String> languages(List<Topic> topics) {
        List<String> languages = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            languages.add(i < CHINESE ? "zh" : i < CHINESE + MIXED ? "mixed" : "en");
        }
        dice.shuffle(languages);
        for (String[] row : Phrases.rows("other.txt")) {
            int place = dice.between(0, topics.size() / 2);
            while (topics.get(place) != topic(row[1]) || !languages.get(place).equals("en")) {
                place = (place + 1) % topics.size();
            }
            languages.set(place, row[0]);
        }
        return languages;
    }

    private static Map<String, Integer> foreignMoods() {
        Map<String, Integer> moods = new HashMap<>();
        for (String[] row : Phrases.rows("other.txt")) {
            moods.put(row[0] + topic(row[1]), Integer.parseInt(row[2]));
        }
        return moods;
    }

    private static Topic topic(String key) {
        return Topic.valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** A few come often and most come seldom: the weight falls with the place in the list. */
    private Person customer(String language) {
        List<Person> of = customers.getOrDefault(language.equals("mixed") ? "zh" : language, List.of());
        int[] weights = new int[of.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1_000 / (i + 4);
        }
        return of.get(dice.weighted(weights));
    }

    private void incident(Topic topic, double position, int followers) {
        Request first = nearest(topic, position);
        Request original = new Request(
                first.id,
                first.position,
                topic,
                first.language,
                Channel.PORTAL,
                -1,
                1,
                first.customer,
                null,
                false,
                true);
        requests.set(first.id, original);
        Set<Person> known = new HashSet<>(Set.of(first.customer));
        for (int i = 0; i < followers; i++) {
            String language = dice.chance(0.6) ? "en" : "zh";
            Person customer = customer(language);
            while (!known.add(customer)) {
                customer = customer(language);
            }
            requests.add(new Request(
                    requests.size(),
                    original.position + dice.between(0.1, 1.0) * INCIDENT_SPAN,
                    topic,
                    language,
                    Channel.values()[dice.weighted(topic.channels)],
                    dice.weighted(3, 5, 3) - 2,
                    dice.weighted(0, 4, 6),
                    customer,
                    original.id,
                    false,
                    true));
        }
    }

    private Request nearest(Topic topic, double position) {
        return requests.stream()
                .filter(request -> request.topic == topic && request.language.length() == 2 && written(request))
                .min(Comparator.comparingDouble(request -> Math.abs(request.position - position)))
                .orElseThrow();
    }

    private void again() {
        List<Request> candidates = new ArrayList<>(requests.stream()
                .filter(request -> request.original == null && !request.incident && written(request))
                .filter(request -> request.position > 0.05 && request.position < 0.8)
                .filter(request -> request.topic != Topic.PRAISE && request.channel != Channel.PHONE)
                .toList());
        dice.shuffle(candidates);
        for (int i = 0; i < AGAIN; i++) {
            Request first = candidates.get(i);
            boolean copied = i < COPIED;
            requests.add(new Request(
                    requests.size(),
                    first.position + dice.between(AGAIN_FIRST, AGAIN_LAST),
                    first.topic,
                    first.language,
                    copied ? first.channel : first.channel == Channel.EMAIL ? Channel.PORTAL : Channel.EMAIL,
                    copied ? first.mood : Math.min(first.mood, -1),
                    first.priority,
                    first.customer,
                    first.id,
                    copied,
                    false));
        }
    }

    private static boolean written(Request request) {
        return request.language.equals("en") || request.language.equals("zh") || request.language.equals("mixed");
    }
}
