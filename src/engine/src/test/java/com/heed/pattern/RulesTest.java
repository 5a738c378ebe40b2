package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final RuleOptions RETURNED = new RuleOptions(5, 3, 0.05, 0.1, Set.of("returned"));

    private final List<Map<String, String>> contacts = new ArrayList<>();

    private void add(int count, String... fieldsAndValues) {
        for (int i = 0; i < count; i++) {
            Map<String, String> contact = new HashMap<>();
            for (int j = 0; j < fieldsAndValues.length; j += 2) {
                contact.put(fieldsAndValues[j], fieldsAndValues[j + 1]);
            }
            contacts.add(contact);
        }
    }

    @Test
    void aRuleCarriesTheNumbersOfItsTable() {
        add(30, "product", "lamp", "returned", "yes");
        add(10, "product", "lamp", "returned", "no");
        add(20, "product", "chair", "returned", "yes");
        add(140, "product", "chair", "returned", "no");
        add(50, "product", "lamp");

        Rules rules = Rules.of(contacts, RETURNED);

        assertThat(rules.rules()).hasSize(2);
        Rule rule = rules.rules().get(0);
        assertThat(rule.conditions()).containsExactly(new Item("product", "chair"));
        Rule lamps = rules.rules().get(1);
        assertThat(lamps).hasToString("[product=lamp] -> returned=yes (30 of 40)");
        assertThat(lamps.rows())
                .as("contacts whose outcome is not known are not counted")
                .isEqualTo(200);
        assertThat(lamps.support()).isCloseTo(0.15, within(1e-12));
        assertThat(lamps.confidence()).isCloseTo(0.75, within(1e-12));
        assertThat(lamps.lift()).isCloseTo(3, within(1e-12));
        assertThat(lamps.beyondChance()).isCloseTo(20, within(1e-12));
        // Two products, each frequent, by two outcomes.
        assertThat(rules.tested()).isEqualTo(4);
        assertThat(lamps.adjusted()).isCloseTo(lamps.p() * 2, within(1e-18));
    }

    @Test
    void aLongerRuleMustSayMoreThanTheShorterOnesInIt() {
        for (String channel : new String[] {"chat", "phone"}) {
            add(60, "product", "lamp", "channel", channel, "returned", "yes");
            add(40, "product", "lamp", "channel", channel, "returned", "no");
            add(10, "product", "chair", "channel", channel, "returned", "yes");
            add(90, "product", "chair", "channel", channel, "returned", "no");
        }

        assertThat(Rules.of(contacts, RETURNED).rules())
                .allSatisfy(rule -> assertThat(rule.conditions()).hasSize(1));

        add(100, "product", "lamp", "channel", "letter", "returned", "yes");

        assertThat(Rules.of(contacts, RETURNED).rules())
                .anySatisfy(rule -> assertThat(rule.conditions()).containsExactly(new Item("channel", "letter")));
    }

    /** 92 of 100 against 90 of 100 is beyond chance in ten thousand contacts, and nobody would act on it. */
    @Test
    void aDifferenceTooSmallToActOnIsNoRule() {
        for (String[] product : new String[][] {{"lamp", "4600", "400"}, {"chair", "4500", "500"}}) {
            add(Integer.parseInt(product[1]), "product", product[0], "returned", "no");
            add(Integer.parseInt(product[2]), "product", product[0], "returned", "yes");
        }

        assertThat(FisherTest.atLeast(4_600, 5_000, 9_100, 10_000)).isLessThan(0.001);
        assertThat(Rules.of(contacts, RETURNED).rules())
                .singleElement()
                .hasToString("[product=chair] -> returned=yes (500 of 5000)");
    }

    /** Where two things matter only together, the rule with both is told. */
    @Test
    void thingsThatMatterOnlyTogetherAreTold() {
        add(80, "product", "lamp", "channel", "chat", "returned", "yes");
        add(20, "product", "lamp", "channel", "chat", "returned", "no");
        for (String[] other : new String[][] {{"lamp", "phone"}, {"chair", "chat"}, {"chair", "phone"}}) {
            add(20, "product", other[0], "channel", other[1], "returned", "yes");
            add(80, "product", other[0], "channel", other[1], "returned", "no");
        }

        assertThat(Rules.of(contacts, RETURNED).rules())
                .anySatisfy(rule ->
                        assertThat(rule).hasToString("[channel=chat, product=lamp] -> returned=yes (80 of 100)"));
    }

    @Test
    void anotherNameOfTheOutcomeIsNoCondition() {
        add(50, "returned", "yes", "state", "back", "product", "lamp");
        add(50, "returned", "no", "state", "sold", "product", "chair");
        add(50, "returned", "no", "state", "sold", "product", "lamp");

        Rules rules = Rules.of(contacts, RETURNED);

        assertThat(rules.renamed()).containsExactly(List.of("state", "returned"));
        assertThat(rules.rules()).noneMatch(rule -> rule.toString().contains("state"));
    }

    /** 300 contacts, six fields, nothing to do with each other: at 5 % a set in twenty may tell something. Choosing what to test by how often it meets the outcome would tell far more. */
    @Test
    void ofContactsWithoutAnyRuleFewSetsTellOne() {
        int told = 0;
        for (int set = 0; set < 60; set++) {
            SplittableRandom random = new SplittableRandom(set);
            contacts.clear();
            for (int i = 0; i < 300; i++) {
                Map<String, String> contact = new HashMap<>();
                for (int field = 0; field < 5; field++) {
                    contact.put("f" + field, "v" + random.nextInt(4));
                }
                contact.put("returned", random.nextInt(10) < 3 ? "yes" : "no");
                contacts.add(contact);
            }
            told += Rules.of(contacts, RETURNED).rules().isEmpty() ? 0 : 1;
        }
        // Binomial(60, 0.05): more than 8 in one of 700 runs.
        assertThat(told).isLessThanOrEqualTo(8);
    }

    @Test
    void withoutOutcomesEachFieldIsOne() {
        add(40, "a", "x", "b", "y");
        add(40, "a", "z", "b", "w");
        add(10, "a", "x", "b", "w");

        assertThat(Rules.of(contacts, new RuleOptions(5, 2, 0.05, 0.1, Set.of()))
                        .rules())
                .extracting(rule -> rule.outcome().field())
                .contains("a", "b");
        assertThat(Rules.of(List.of(), RuleOptions.DEFAULT).rules()).isEmpty();
    }
}
