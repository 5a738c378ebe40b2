package com.heed.jira.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Lookups.Lookup;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LookupSetupTest {
    private static final Lookup GOOD =
            new Lookup("balance", "https://crm.example/a/{{customer.id}}?k={{issue.key}}", "/account/balance", 500, 60);

    private static List<String> fields(Lookup lookup) {
        return LookupSetup.check(List.of(lookup)).stream()
                .map(FieldProblem::field)
                .toList();
    }

    private static Lookup at(String address) {
        return new Lookup("balance", address, "/b", 500, 60);
    }

    @Test
    void aLookupThatIsRightHasNoProblem() {
        assertThat(fields(GOOD)).isEmpty();
        assertThat(fields(at("http://localhost:8080/x"))).isEmpty();
    }

    /** A value must never choose whom Heed asks. */
    @Test
    void thePartyThatIsAskedIsWhatWasTyped() {
        for (String wrong : List.of(
                "",
                "crm.example/x",
                "file:///etc/passwd",
                "ftp://crm.example/",
                "https:///x",
                "https://{{customer.id}}/x",
                "https://{{issue.key}}.example/x",
                "https://crm.example:{{issue.key}}/x",
                "https://me:secret@crm.example/x",
                "https://crm.example/x#{{issue.key}}",
                "https://crm.example/{{customer.name}}",
                "https://crm.example/a b",
                "https://crm.example/" + "x".repeat(500))) {
            assertThat(fields(at(wrong))).as(wrong).containsExactly("lookups[0].address");
        }
    }

    @Test
    void valuesArePercentEncodedAndCannotWalkUpAPath() {
        Address address = new Address("https://crm.example/a/{{customer.id}}/b?k={{issue.key}}");
        assertThat(address.filled("SUP-1&x=2", "../../王 /?#%").orElseThrow().toString())
                .isEqualTo("https://crm.example/a/%2E%2E%2F%2E%2E%2F%E7%8E%8B%20%2F%3F%23%25/b?k=SUP-1%26x%3D2");
        assertThat(address.filled("SUP-1", null)).as("nobody to ask about").isEmpty();
    }

    @Test
    void everyPartHasItsBounds() {
        assertThat(fields(new Lookup("two words", "http://a/", "/b", 1_001, 3_601)))
                .containsExactly("lookups[0].name", "lookups[0].millis", "lookups[0].seconds");
        assertThat(fields(new Lookup("a", "http://a/", "b", 0, -1)))
                .containsExactly("lookups[0].pointer", "lookups[0].millis", "lookups[0].seconds");
        assertThat(LookupSetup.check(List.of(GOOD, GOOD)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("lookup.rule.twice"));
    }
}
