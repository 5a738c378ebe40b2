package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.CustomerUnit;
import com.heed.recommend.ProjectRecommender.Event;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomerSequencesTest {
    private static final String ACME = "organisation:7";
    private static final String GLOBEX = "organisation:8";

    private static CustomerSequences of(CustomerUnit unit) {
        return new CustomerSequences(unit, Set.of("gone")::contains);
    }

    private static List<List<String>> items(CustomerSequences sequences) {
        return sequences.all().stream()
                .map(events -> events.stream().map(Event::item).sorted().toList())
                .toList();
    }

    @Test
    void thePeopleOfAnOrganisationAreOneCustomerWithIt() {
        CustomerSequences sequences = of(CustomerUnit.ORGANISATION);
        sequences.add("mei", "kettle", 10);
        sequences.add("dan", "filter", 20);
        sequences.add("paul", "spade", 30);
        sequences.add(ACME, "seeds", 40);
        sequences.belongs("mei", ACME, 50);
        sequences.belongs("dan", ACME, 60);

        assertThat(items(sequences)).containsExactly(List.of("filter", "kettle", "seeds"), List.of("spade"));
    }

    @Test
    void aPersonIsOfTheOrganisationThatTheirNewestIssueNames() {
        CustomerSequences sequences = of(CustomerUnit.ORGANISATION);
        sequences.add("mei", "kettle", 10);
        // Newest first, as Jira's search gives them, and open ones after resolved ones.
        sequences.belongs("mei", ACME, 60);
        sequences.belongs("mei", GLOBEX, 50);
        sequences.belongs("mei", ACME, 55);
        sequences.add(GLOBEX, "gloves", 50);

        assertThat(items(sequences)).containsExactly(List.of("kettle"), List.of("gloves"));
    }

    @Test
    void wherePersonsAreCustomersAnOrganisationIsNone() {
        CustomerSequences sequences = of(CustomerUnit.PERSON);
        sequences.add("mei", "kettle", 10);
        sequences.add("dan", "filter", 20);
        sequences.add(ACME, "seeds", 40);

        assertThat(items(sequences)).containsExactly(List.of("filter"), List.of("kettle"));
    }

    @Test
    void whoIsLeftOutIsInNoSequence() {
        CustomerSequences sequences = of(CustomerUnit.ORGANISATION);
        sequences.add("gone", "kettle", 10);
        sequences.add("mei", "filter", 20);
        sequences.belongs("gone", ACME, 30);
        sequences.belongs("mei", ACME, 30);

        assertThat(items(sequences)).containsExactly(List.of("filter"));
    }
}
