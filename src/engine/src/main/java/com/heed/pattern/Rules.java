package com.heed.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules from what is known of contacts to their outcome, kept only where chance and shorter rules do not explain them.
 *
 * <p>For each outcome field, among the contacts where it is known:
 * <ol>
 * <li>All pairs of conditions and outcome that are frequent each for itself are tested (Fisher's exact test). Being frequent <em>together</em> does not decide what is tested: that would choose
 * rules by what the test looks at, and its p values would be too small. Pairs met together in fewer contacts than the support count as p = 1.
 * <li>Over all tests of all outcome fields, p is adjusted for the number of tests (Benjamini and Hochberg 1995).
 * <li>A rule with several conditions must improve on each rule it contains: among the contacts with the fewer conditions, those with the others must have the outcome more often, by Fisher's test at 5 % and by {@link RuleOptions#rise()}
 * ("productive rules", Webb 2007). So {@code channel=chat & product=card -> closed} does not stand where {@code product=card -> closed} says the same.
 * <li>A field that tells the outcome in 99 of the 100 cases where the most frequent outcome would be wrong is another name for it and is no condition (1 - Goodman and Kruskal's lambda at most 1 %). Of things that hold for exactly the same
 * contacts, the first by field stands for all.
 * </ol>
 *
 * @param rules   those that explain most contacts beyond chance first
 * @param tested  pairs of conditions and outcome tested
 * @param renamed pairs of fields, condition then outcome, of which the first is another name for the second
 */
public record Rules(List<Rule> rules, long tested, List<List<String>> renamed) {
    private static final double PRODUCTIVE = 0.05;
    private static final double RENAMED = 0.01;

    public Rules {
        rules = List.copyOf(rules);
        renamed = renamed.stream().map(List::copyOf).toList();
    }

    /**
     * @param contacts value of each field; a field that is not known is left out
     * @throws IllegalArgumentException if there are too many different things; says what to raise
     */
    public static Rules of(List<Map<String, String>> contacts, RuleOptions options) {
        Set<String> fields = new TreeSet<>();
        contacts.forEach(contact -> fields.addAll(contact.keySet()));
        List<Rule> found = new ArrayList<>();
        List<List<String>> renamed = new ArrayList<>();
        long tested = 0;
        for (String outcome : fields) {
            if (options.outcomes().isEmpty() || options.outcomes().contains(outcome)) {
                List<Map<String, String>> known = contacts.stream()
                        .filter(contact -> contact.containsKey(outcome))
                        .toList();
                Set<String> others = new TreeSet<>();
                for (String field : fields) {
                    if (!field.equals(outcome) && isAnotherName(known, field, outcome)) {
                        renamed.add(List.of(field, outcome));
                    } else {
                        others.add(field);
                    }
                }
                OneOutcome one = new OneOutcome(known, outcome, others, options);
                tested += one.tested;
                found.addAll(one.candidates);
            }
        }
        double[] adjusted =
                FalseDiscovery.adjusted(found.stream().mapToDouble(Rule::p).toArray(), tested);
        List<Rule> kept = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Rule rule = found.get(i);
            if (adjusted[i] <= options.falseDiscovery()) {
                kept.add(new Rule(
                        rule.conditions(),
                        rule.outcome(),
                        rule.both(),
                        rule.given(),
                        rule.outcomes(),
                        rule.rows(),
                        rule.p(),
                        adjusted[i]));
            }
        }
        kept.sort(
                Comparator.comparingDouble((Rule rule) -> -rule.beyondChance()).thenComparing(Rule::toString));
        return new Rules(kept, tested, renamed);
    }

    private static boolean isAnotherName(List<Map<String, String>> known, String field, String outcome) {
        Map<String, Map<String, Integer>> by = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        int rows = 0;
        for (Map<String, String> contact : known) {
            String value = contact.get(field);
            String said = contact.get(outcome);
            if (value != null && said != null) {
                by.computeIfAbsent(value, v -> new HashMap<>()).merge(said, 1, Integer::sum);
                all.merge(said, 1, Integer::sum);
                rows++;
            }
        }
        int wrong = rows - most(all);
        int wrongByField = rows - by.values().stream().mapToInt(Rules::most).sum();
        return wrong > 0 && wrongByField <= RENAMED * wrong;
    }

    private static int most(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The rules of one outcome field. */
    private static final class OneOutcome {
        private final List<Item> items;
        private final FrequentSets sets;
        private final int rows;
        private final RuleOptions options;
        private final List<Rule> candidates = new ArrayList<>();
        private long tested;

        OneOutcome(List<Map<String, String>> known, String field, Set<String> fields, RuleOptions options) {
            this.options = options;
            this.rows = known.size();
            this.items = frequent(known, field, fields, options.support());
            Map<Item, Integer> numbers = new HashMap<>();
            for (int i = 0; i < items.size(); i++) {
                numbers.put(items.get(i), i);
            }
            int[][] held = known.stream()
                    .map(contact -> contact.entrySet().stream()
                            .map(entry -> numbers.get(new Item(entry.getKey(), entry.getValue())))
                            .filter(number -> number != null)
                            .mapToInt(Integer::intValue)
                            .toArray())
                    .toArray(int[][]::new);
            this.sets = new FrequentSets(held, options.support(), options.conditions() + 1);
            int[] outcomes = new int[items.size()];
            int count = 0;
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).field().equals(field)) {
                    outcomes[count++] = i;
                }
            }
            int[] all = Arrays.copyOf(outcomes, count);
            sets.forEach((conditions, given) -> {
                if (conditions.length <= options.conditions()
                        && Arrays.stream(conditions)
                                .noneMatch(item -> items.get(item).field().equals(field))) {
                    for (int outcome : all) {
                        test(conditions, given, outcome);
                    }
                }
            });
        }

        /** Items that stand in enough contacts and not in all, in order; of those that stand in the same contacts the first. */
        private static List<Item> frequent(
                List<Map<String, String>> known, String outcome, Set<String> fields, int support) {
            Map<Item, List<Integer>> contacts = new TreeMap<>();
            for (int i = 0; i < known.size(); i++) {
                for (Map.Entry<String, String> entry : known.get(i).entrySet()) {
                    if (fields.contains(entry.getKey()) || entry.getKey().equals(outcome)) {
                        contacts.computeIfAbsent(new Item(entry.getKey(), entry.getValue()), item -> new ArrayList<>())
                                .add(i);
                    }
                }
            }
            Map<List<Integer>, Item> first = new HashMap<>();
            List<Item> items = new ArrayList<>();
            contacts.forEach((item, held) -> {
                boolean some = held.size() >= support && held.size() < known.size();
                if (some && (item.field().equals(outcome) || first.putIfAbsent(held, item) == null)) {
                    items.add(item);
                }
            });
            return items;
        }

        private void test(int[] conditions, int given, int outcome) {
            tested++;
            int both = sets.rows(with(conditions, outcome));
            if (both < options.support()) {
                return;
            }
            int outcomes = sets.rows(new int[] {outcome});
            double p = FisherTest.atLeast(both, given, outcomes, rows);
            if (p <= options.falseDiscovery()
                    && rises(both, given, outcomes, rows)
                    && isProductive(conditions, given, both, outcome)) {
                candidates.add(new Rule(
                        Arrays.stream(conditions).mapToObj(items::get).toList(),
                        items.get(outcome),
                        both,
                        given,
                        outcomes,
                        rows,
                        p,
                        1));
            }
        }

        /** Whether the rule says more than each shorter one it contains; the shortest of all, without conditions, is the test itself. */
        private boolean isProductive(int[] conditions, int given, int both, int outcome) {
            int subsets = 1 << conditions.length;
            for (int mask = 1; mask < subsets - 1; mask++) {
                int[] fewer = new int[Integer.bitCount(mask)];
                int at = 0;
                for (int i = 0; i < conditions.length; i++) {
                    if ((mask & 1 << i) != 0) {
                        fewer[at++] = conditions[i];
                    }
                }
                int fewerGiven = sets.rows(fewer);
                int fewerBoth = sets.rows(with(fewer, outcome));
                if (!rises(both, given, fewerBoth, fewerGiven)
                        || FisherTest.atLeast(both, given, fewerBoth, fewerGiven) > PRODUCTIVE) {
                    return false;
                }
            }
            return true;
        }

        private boolean rises(int both, int given, int fewerBoth, int fewerGiven) {
            return (double) both / given >= (1 + options.rise()) * fewerBoth / fewerGiven;
        }

        private static int[] with(int[] items, int one) {
            int[] more = Arrays.copyOf(items, items.length + 1);
            more[items.length] = one;
            Arrays.sort(more);
            return more;
        }
    }
}
