package com.heed.jira.overview;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

final class PlanWarmUpTest {

    /** Were one of its days without a plan, its frontier would be refused. */
    @Test
    void theDaysThatAreTriedFirstHavePlans() {
        assertThatCode(PlanWarmUp::run).doesNotThrowAnyException();
    }
}
