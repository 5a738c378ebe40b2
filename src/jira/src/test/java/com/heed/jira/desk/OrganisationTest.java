package com.heed.jira.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationTest {
    @Test
    void itsKeyTellsItsNumber() {
        Organisation acme = new Organisation(7, "Acme");

        assertThat(acme.key()).isEqualTo("organisation:7");
        assertThat(Organisation.idOf(acme.key())).contains(7);
    }

    @Test
    void theKeyOfAPersonIsThatOfNoOrganisation() {
        assertThat(Organisation.idOf("JIRAUSER10100")).isEmpty();
        assertThat(Organisation.idOf("organisation:acme")).isEmpty();
        assertThat(Organisation.idOf("organisation:12345678901")).isEmpty();
    }

    @Test
    void aTextNamesItByNumberOrByName() {
        Organisation acme = new Organisation(7, "Acme");
        Organisation twin = new Organisation(9, "Twin");
        Organisation other = new Organisation(12, "Twin");
        Organisation digits = new Organisation(13, "44");
        List<Organisation> all = List.of(acme, twin, other, digits);

        assertThat(Organisation.saidIn("organisation:Acme: Trading")).contains("Acme: Trading");
        assertThat(Organisation.saidIn(" Organisation\uFF1A\u6c38\u5b89 ")).contains("\u6c38\u5b89");
        assertThat(Organisation.saidIn("acme@example.org")).isEmpty();
        assertThat(Organisation.called("7", all)).containsExactly(acme);
        assertThat(Organisation.called("Acme", all)).containsExactly(acme);
        assertThat(Organisation.called("Twin", all)).containsExactly(twin, other);
        assertThat(Organisation.called("44", all)).as("a name of digits").containsExactly(digits);
        assertThat(Organisation.called("acme", all)).as("names are exact").isEmpty();
        assertThat(Organisation.called("", all)).isEmpty();
    }
}
