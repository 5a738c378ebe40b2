package com.heed.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What heads are trained on and signs are weighed on. Whole conversations are dealt, so that no pair of one is weighed on by heads that learned from another. Where it is known what pairs are about, topics are dealt too: the next question may be about something nobody has asked before.
 */
final class TrainingParts {
    private static final int MANY = 5_000;
    private static final int FEW = 2_000;
    /** Of many pairs one part in five is left out once: enough to weigh on. */
    private static final int MANY_PARTS = 5;

    private static final int FEW_PARTS = 4;
    private static final int TOPIC_PARTS = 3;
    private static final int TOPIC_PARTS_USED = 2;
    private static final int HELD = 5;

    private TrainingParts() {}

    /**
     * Places of pairs.
     *
     * @param in      heads are trained on these
     * @param known   from other conversations about what {@code in} is about
     * @param unknown about nothing that {@code in} is about; empty where nobody knows
     */
    record Part(int[] in, int[] known, int[] unknown) {
        boolean isUsable() {
            return in.length >= 2 && (known.length >= 2 || unknown.length >= 2);
        }
    }

    /**
     * Deals pairs.
     *
     * @param topics one a pair, with blanks between them; empty where nobody knows
     */
    static List<Part> of(List<PastReply> pairs, List<String> topics, long seed) {
        List<String> groups = pairs.stream().map(PastReply::group).toList();
        List<Set<String>> about = topics.stream().map(TrainingParts::names).toList();
        Set<String> all = new TreeSet<>();
        about.forEach(all::addAll);
        if (all.size() >= TOPIC_PARTS) {
            return byTopic(groups, about, all, seed);
        }
        int count = pairs.size() > MANY ? MANY_PARTS : FEW_PARTS;
        int used = pairs.size() > MANY ? 1 : pairs.size() > FEW ? FEW_PARTS / 2 : FEW_PARTS;
        Map<String, Integer> dealt = dealt(new TreeSet<>(groups), count, seed);
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < used; part++) {
            int of = part;
            parts.add(new Part(
                    places(groups.size(), i -> !is(dealt, groups.get(i), of)),
                    places(groups.size(), i -> is(dealt, groups.get(i), of)),
                    new int[0]));
        }
        return parts;
    }

    /** Topics of a pair. */
    private static Set<String> names(String topics) {
        Set<String> names = new HashSet<>(List.of(topics.split(" ")));
        names.remove("");
        return names;
    }

    private static List<Part> byTopic(List<String> groups, List<Set<String>> about, Set<String> all, long seed) {
        Map<String, Integer> topics = dealt(all, TOPIC_PARTS, seed);
        Map<String, Integer> conversations = dealt(new TreeSet<>(groups), HELD, seed + 1);
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < TOPIC_PARTS_USED; part++) {
            int of = part;
            IntPredicate none = i -> about.get(i).stream().noneMatch(topic -> is(topics, topic, of));
            int[] in = places(groups.size(), i -> none.test(i) && !is(conversations, groups.get(i), of));
            Set<String> learned = new HashSet<>();
            IntStream.of(in).forEach(i -> learned.add(groups.get(i)));
            parts.add(new Part(
                    in,
                    places(groups.size(), i -> none.test(i) && is(conversations, groups.get(i), of)),
                    places(
                            groups.size(),
                            i -> !about.get(i).isEmpty()
                                    && about.get(i).stream().allMatch(topic -> is(topics, topic, of))
                                    && !learned.contains(groups.get(i)))));
        }
        return parts;
    }

    private static int[] places(int count, IntPredicate wanted) {
        return IntStream.range(0, count).filter(wanted).toArray();
    }

    private static boolean is(Map<String, Integer> dealt, String name, int part) {
        return dealt.getOrDefault(name, 0) == part;
    }

    /** The part of each name, as many in one as in another. */
    private static Map<String, Integer> dealt(Set<String> all, int count, long seed) {
        List<String> names = new ArrayList<>(all);
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> dealt = new HashMap<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            int other = random.nextInt(i + 1);
            String swapped = names.get(i);
            names.set(i, names.get(other));
            names.set(other, swapped);
            dealt.put(names.get(i), i % count);
        }
        return dealt;
    }
}
