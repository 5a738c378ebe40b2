package com.heed.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for every input, tried on 4,000 random ones; the seed is fixed. */
class RuleRouterPropertiesTest {

    private static final int ROUNDS = 4000;

    @Test
    void onlyOpenChannelsOfTheLanguageAreOptionsAndTheFirstIsChosen() {
        RandomInputs inputs = new RandomInputs(1);
        int held = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RoutingInput input = inputs.next();
            Set<String> open = new HashSet<>();
            for (Channel channel : input.channels()) {
                if (channel.on()
                        && (input.language() == null || channel.languages().contains(input.language()))) {
                    open.add(channel.slug());
                }
            }
            RoutingDecision decision = new RuleRouter(inputs.rules()).decide(input);
            switch (decision) {
                case RoutingDecision.Routed routed -> {
                    assertThat(routed.options().stream().map(ChannelOption::slug))
                            .containsExactlyInAnyOrderElementsOf(open);
                    assertThat(routed.options().getFirst().slug()).isEqualTo(routed.chosen());
                    assertThat(routed.runnerUp() == null).isEqualTo(open.size() == 1);
                    assertThat(routed.options()).allMatch(option -> option.fit() >= 0 && option.fit() <= 1);
                }
                case RoutingDecision.Held none -> {
                    held++;
                    assertThat(open).isEmpty();
                    assertThat(none.reasons()).hasSize(1);
                }
            }
            assertThat(decision.reasons()).isNotEmpty();
        }
        assertThat(held).isBetween(ROUNDS / 20, ROUNDS / 2);
    }

    @Test
    void choosingWithoutReasonsChoosesTheSame() {
        RandomInputs inputs = new RandomInputs(9);
        for (int round = 0; round < ROUNDS; round++) {
            RoutingInput input = inputs.next();
            RuleRouter router = new RuleRouter(inputs.rules());
            String decided = router.decide(input) instanceof RoutingDecision.Routed routed ? routed.chosen() : null;
            assertThat(router.choose(input)).isEqualTo(decided);
        }
    }

    @Test
    void aWishThatCanBeMetIsMet() {
        RandomInputs inputs = new RandomInputs(2);
        int met = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RoutingInput input = inputs.next();
            RoutingRules rules = inputs.rules();
            boolean possible = input.channels().stream()
                    .anyMatch(channel -> channel.slug().equals(input.wish())
                            && channel.on()
                            && (input.language() == null || channel.languages().contains(input.language()))
                            && input.hasRoom(channel));
            if (possible) {
                met++;
                assertThat(Desk.routed(new RuleRouter(rules), input).chosen()).isEqualTo(input.wish());
            }
        }
        assertThat(met).isGreaterThan(100);
    }

    @Test
    void aFullChannelIsChosenOnlyWhenAllAreFull() {
        RandomInputs inputs = new RandomInputs(3);
        for (int round = 0; round < ROUNDS; round++) {
            RoutingInput input = inputs.next();
            if (new RuleRouter(inputs.rules()).decide(input) instanceof RoutingDecision.Routed routed) {
                boolean chosenHasRoom = room(input, routed.chosen());
                boolean anyHasRoom = routed.options().stream().anyMatch(option -> room(input, option.slug()));
                assertThat(chosenHasRoom).isEqualTo(anyHasRoom);
            }
        }
    }

    private static boolean room(RoutingInput input, String slug) {
        return input.channels().stream().anyMatch(channel -> channel.slug().equals(slug) && input.hasRoom(channel));
    }

    @Test
    void theOrderOfTheMapsDoesNotMatter() {
        RandomInputs inputs = new RandomInputs(4);
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            RoutingInput input = inputs.next();
            RoutingRules rules = inputs.rules();
            RoutingInput shuffled = new RoutingInput(
                    input.contactClass(),
                    input.language(),
                    input.wish(),
                    input.arrivedOn(),
                    input.channels(),
                    shuffled(input.waitMinutes(), random),
                    shuffled(input.takenToday(), random));
            RoutingRules same = new RoutingRules(shuffled(rules.preference(), random), rules.guardMinutes());
            assertThat(new RuleRouter(same).decide(shuffled)).isEqualTo(new RuleRouter(rules).decide(input));
        }
    }

    private static <K, V> Map<K, V> shuffled(Map<K, V> map, Random random) {
        List<K> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<K, V> shuffled = new LinkedHashMap<>();
        for (K key : keys) {
            shuffled.put(key, map.get(key));
        }
        return shuffled;
    }

    @Test
    void aClosedChannelChangesNothingForTheOthers() {
        RandomInputs inputs = new RandomInputs(5);
        for (int round = 0; round < ROUNDS; round++) {
            RoutingInput input = inputs.next();
            RuleRouter router = new RuleRouter(inputs.rules());
            List<Channel> open = input.channels().stream().filter(Channel::on).toList();
            RoutingInput without = new RoutingInput(
                    input.contactClass(),
                    input.language(),
                    input.wish(),
                    input.arrivedOn(),
                    open,
                    input.waitMinutes(),
                    input.takenToday());
            assertThat(router.decide(without).options())
                    .isEqualTo(router.decide(input).options());
        }
    }

    @Test
    void atTheFlipPointTheRunnerUpWinsAndJustBeforeItDoesNot() {
        RandomInputs inputs = new RandomInputs(6);
        int ups = 0;
        int downs = 0;
        int wishes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RoutingInput input = inputs.next();
            RuleRouter router = new RuleRouter(inputs.rules());
            if (!(router.decide(input) instanceof RoutingDecision.Routed routed) || routed.flip() == null) {
                continue;
            }
            String runnerUp = java.util.Objects.requireNonNull(routed.runnerUp());
            switch (routed.flip().key()) {
                case "flip.wait.up" -> {
                    ups++;
                    double at = (Double) routed.flip().args().get(1);
                    assertThat(chosen(router, input, routed.chosen(), at)).isEqualTo(runnerUp);
                    assertThat(chosen(router, input, routed.chosen(), Math.nextDown(at)))
                            .isEqualTo(routed.chosen());
                }
                case "flip.wait.down" -> {
                    downs++;
                    double at = (Double) routed.flip().args().get(1);
                    assertThat(chosen(router, input, runnerUp, at)).isEqualTo(runnerUp);
                    assertThat(chosen(router, input, runnerUp, Math.nextUp(at))).isEqualTo(routed.chosen());
                }
                default -> {
                    wishes++;
                    assertThat(Desk.routed(router, input.withoutWish()).chosen())
                            .isEqualTo(runnerUp);
                }
            }
        }
        assertThat(ups).isGreaterThan(200);
        assertThat(downs).isGreaterThan(20);
        assertThat(wishes).isGreaterThan(20);
    }

    /** A grid of single waits stands in for all of them: none nearer than the flip point hands the contact to the runner-up. */
    @Test
    void noSmallerChangeOfOneWaitFlipsTheDecision() {
        RandomInputs inputs = new RandomInputs(7);
        for (int round = 0; round < 500; round++) {
            RoutingInput input = inputs.next();
            RuleRouter router = new RuleRouter(inputs.rules());
            if (!(router.decide(input) instanceof RoutingDecision.Routed routed) || routed.runnerUp() == null) {
                continue;
            }
            if (routed.flip() != null && routed.flip().key().equals("flip.wish")) {
                continue;
            }
            double nearest = routed.flip() == null
                    ? 1000
                    : Math.abs((Double) routed.flip().args().get(1)
                            - wait(input, routed.flip().key().endsWith("up") ? routed.chosen() : routed.runnerUp()));
            for (Channel channel : input.channels()) {
                for (int step = -40; step <= 40; step++) {
                    double at = input.waitOn(channel) + nearest * step / 41;
                    // A tie flips at the next double; the grid must not round up to it.
                    if (at >= 0 && Math.abs(at - input.waitOn(channel)) < nearest) {
                        assertThat(chosen(router, input, channel.slug(), at)).isNotEqualTo(routed.runnerUp());
                    }
                }
            }
        }
    }

    private static double wait(RoutingInput input, String slug) {
        return input.channels().stream()
                .filter(channel -> channel.slug().equals(slug))
                .mapToDouble(input::waitOn)
                .sum();
    }

    private static String chosen(RuleRouter router, RoutingInput input, String slug, double wait) {
        Channel changed = input.channels().stream()
                .filter(channel -> channel.slug().equals(slug))
                .findFirst()
                .orElseThrow();
        return Desk.routed(router, input.withWait(changed, wait)).chosen();
    }

    @Test
    void aRecordComesBackFromJsonAndReplaysToTheSameBits() {
        RandomInputs inputs = new RandomInputs(8);
        for (int round = 0; round < ROUNDS; round++) {
            DecisionRecord record = DecisionRecord.of(inputs.rules(), inputs.next());
            DecisionRecord read = DecisionRecord.ofJson(record.toJson());
            assertThat(read).isEqualTo(record);
            assertThat(read.replay()).isEqualTo(record.decision());
            assertThat(read.toJson()).isEqualTo(record.toJson());
        }
    }

    @Test
    void everyReasonHasATextInBothLanguages() throws IOException {
        Set<String> said = new TreeSet<>();
        RandomInputs inputs = new RandomInputs(9);
        for (int round = 0; round < ROUNDS; round++) {
            RoutingDecision decision = new RuleRouter(inputs.rules()).decide(inputs.next());
            decision.reasons()
                    .forEach(reason ->
                            said.add(reason.key() + " " + reason.args().size()));
            if (decision instanceof RoutingDecision.Routed routed && routed.flip() != null) {
                said.add(routed.flip().key() + " " + routed.flip().args().size());
            }
        }
        assertThat(said).hasSize(23);
        for (String bundle : List.of("heed.properties", "heed_zh_CN.properties")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of("../../i18n", bundle), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            for (String reason : said) {
                String key = "heed.routing.reason." + reason.substring(0, reason.indexOf(' '));
                int args = Integer.parseInt(reason.substring(reason.indexOf(' ') + 1));
                String text = texts.getProperty(key);
                assertThat(text).as(bundle + " " + key).isNotBlank();
                for (int place = 0; place < 9; place++) {
                    if (text.contains("{" + place + "}")) {
                        assertThat(place).as(bundle + " " + key).isLessThan(args);
                    }
                }
            }
        }
    }
}
