package com.atlassian.servicedesk.api.sla.info;

import java.time.Instant;
import java.util.Optional;

// Evidence: USAGE
public interface SlaInformationOngoingCycle {
    boolean getBreached();

    boolean getPaused();

    Long getElapsedTime();

    Long getRemainingTime();

    Long getGoalDuration();

    Instant getStartTime();

    Optional<Instant> getBreachTime();
}
