package com.heed.jira.desk;

import static org.assertj.core.api.Assertions.assertThat;

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
}
