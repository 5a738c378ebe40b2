package com.heed.recommend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.attention.EventSequence;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a project recommends by, as it is kept and read back. It knows items by their names, so the catalogue may have changed since: what it does not know it does not rank.
 *
 * @param basis     what it was learned with
 * @param items     names of items, numbered from 0, and whether each is offered; their texts are not kept
 * @param voices    whose rankings are fused
 * @param customers it was learned from
 * @param events    theirs
 */
public record ProjectRecommender(
        Basis basis, Catalogue items, List<ReciprocalRanks.Voice> voices, int customers, long events) {
    static final String NAME = "recommend";

    /** Parts below this share of all that speaks for an item are no reason. */
    private static final double LEAST_PART = 0.05;

    private static final int MOST_REASONS = 2;
    private static final String ITEMS_FILE = "items.json";
    private static final String VOICES_FILE = "voices.bin";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How recommendations come to be, the more history the earlier in the list. */
    public enum Basis {
        /** The voices were tuned, and fused with the weights that did best on the newest time. */
        LEARNED,
        /** Items that came together are counted. */
        COUNTED,
        /** What is in demand. */
        POPULAR;

        /** Stable name. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ProjectRecommender {
        voices = List.copyOf(voices);
    }

    /** Something a customer did. @param at seconds */
    public record Event(String item, long at) {}

    /**
     * A recommended item.
     *
     * @param item    its name
     * @param score   the higher, the sooner
     * @param popular share of the score that being in demand gives, in [0, 1]
     * @param because events that speak for it, those with the greatest parts first, each item once; empty where only demand does
     */
    public record Suggested(String item, double score, double popular, List<Because> because) {
        public Suggested {
            because = List.copyOf(because);
        }
    }

    /** An event that speaks for an item. @param part of all events' parts, in [0, 1] */
    public record Because(Event event, double part) {}

    /** How often an item was had, as a share of all that was had; 0 for one that is not known or where nobody counted. */
    public double share(String item) {
        int number = items.number(item);
        return number < 0
                ? 0
                : voices.stream()
                        .map(ReciprocalRanks.Voice::recommender)
                        .filter(Popularity.class::isInstance)
                        .mapToDouble(popularity -> ((Popularity) popularity).share(number))
                        .findFirst()
                        .orElse(0);
    }

    /**
     * Items for a customer, best first.
     *
     * @param past    oldest first; events of unknown items are passed over
     * @param allowed asked by name; what the customer had is left out in any case
     */
    public List<Suggested> best(List<Event> past, Predicate<String> allowed, int most) {
        List<Event> known =
                past.stream().filter(event -> items.number(event.item) >= 0).toList();
        History history = history(known);
        List<double[]> shares = ranks().shares(history, items.size());
        double[] scores = new double[items.size()];
        for (double[] of : shares) {
            Arrays.setAll(scores, i -> scores[i] + of[i]);
        }
        HitFigures.allow(history, scores, HitFigures.Repeats.NOT_AGAIN);
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && !allowed.test(items.item(i).key())) {
                scores[i] = 0;
            }
        }
        return Arrays.stream(Ranking.best(scores, most))
                .mapToObj(item -> suggested(item, scores[item], shares, history, known))
                .toList();
    }

    private ReciprocalRanks ranks() {
        return new ReciprocalRanks(voices, items);
    }

    private History history(List<Event> known) {
        return new History(
                "",
                new EventSequence(
                        known.stream()
                                .mapToInt(event -> items.number(event.item))
                                .toArray(),
                        known.stream().mapToLong(Event::at).toArray()));
    }

    private Suggested suggested(int item, double score, List<double[]> shares, History history, List<Event> known) {
        List<ReciprocalRanks.Voice> heard = ranks().voices();
        double popular = 0;
        double[] parts = new double[known.size()];
        for (int v = 0; v < heard.size(); v++) {
            double share = shares.get(v)[item];
            if (share > 0 && heard.get(v).recommender() instanceof Explained explained) {
                add(parts, share, explained.parts(history, item));
            } else {
                popular += share;
            }
        }
        return new Suggested(items.item(item).key(), score, popular / score, because(parts, known));
    }

    private static void add(double[] parts, double share, double[] more) {
        double sum = Arrays.stream(more).sum();
        for (int i = 0; i < parts.length && sum > 0; i++) {
            parts[i] += share * more[i] / sum;
        }
    }

    /** The newest event of each item stands for all of its events. */
    private static List<Because> because(double[] parts, List<Event> known) {
        double all = Arrays.stream(parts).sum();
        Map<String, Because> byItem = new java.util.LinkedHashMap<>();
        for (int i = 0; i < parts.length && all > 0; i++) {
            Event event = known.get(i);
            double part = parts[i] / all;
            byItem.merge(event.item, new Because(event, part), (a, b) -> new Because(b.event, a.part + b.part));
        }
        return byItem.values().stream()
                .filter(because -> because.part >= LEAST_PART)
                .sorted((a, b) -> Double.compare(b.part, a.part))
                .limit(MOST_REASONS)
                .toList();
    }

    /**
     * The first items for the customer of a question.
     *
     * @param numbers the catalogue that the question is in
     */
    List<String> first(Question question, Catalogue numbers, int most) {
        List<Event> past = IntStream.range(0, question.past().length())
                .mapToObj(i -> new Event(
                        numbers.item(question.past().item(i)).key(),
                        question.past().at(i)))
                .toList();
        return best(past, item -> true, most).stream().map(Suggested::item).toList();
    }

    /** Whether one of the targets of a question is among the first ten for its customer. */
    boolean hits(Question question, Catalogue numbers) {
        List<String> first = first(question, numbers, 10);
        return Arrays.stream(question.targets())
                .anyMatch(target -> first.contains(numbers.item(target).key()));
    }

    /** As files, to be read back by {@link #of}. */
    public ModelPack pack(int version, String fingerprint, long seed, Map<String, Double> metrics) {
        ObjectNode root = JSON.createObjectNode();
        root.put("basis", basis.key()).put("customers", customers).put("events", events);
        ArrayNode list = root.putArray("items");
        for (int i = 0; i < items.size(); i++) {
            ArrayNode item = list.addArray();
            item.add(items.item(i).key()).add(items.item(i).offered());
        }
        return new ModelPack(
                new ModelPack.Manifest(NAME, version, ModelPack.SCHEMA, fingerprint, seed, metrics),
                Map.of(
                        ITEMS_FILE, root.toString().getBytes(StandardCharsets.UTF_8),
                        VOICES_FILE, RecommenderFile.write(voices, items.size())));
    }

    /**
     * Reads what {@link #pack} made.
     *
     * @throws ModelFormatException if it is something else, or broken
     */
    public static ProjectRecommender of(ModelPack pack) {
        try {
            JsonNode root = JSON.readTree(pack.file(ITEMS_FILE));
            List<Item> items = new ArrayList<>();
            for (JsonNode item : root.path("items")) {
                items.add(new Item(
                        item.path(0).asText(), "", List.of(), item.path(1).asBoolean()));
            }
            return new ProjectRecommender(
                    basis(root.path("basis").asText()),
                    new Catalogue(items),
                    RecommenderFile.read(pack.file(VOICES_FILE), items.size()),
                    root.path("customers").asInt(),
                    root.path("events").asLong());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ModelFormatException(
                    "the list of items of model '" + pack.manifest().name() + "' cannot be right: " + e.getMessage()
                            + "; train again",
                    e);
        } catch (IOException e) {
            throw new ModelFormatException(
                    "model '" + pack.manifest().name() + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private static Basis basis(String key) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ModelFormatException(
                        "a recommender by '" + key + "' is unknown; update Heed or train again"));
    }
}
