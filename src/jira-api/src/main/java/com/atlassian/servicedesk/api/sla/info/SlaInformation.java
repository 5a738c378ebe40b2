package com.atlassian.servicedesk.api.sla.info;

import java.util.Optional;

// Evidence: USAGE, JAVADOC JSM 3.7 (Optional)
public interface SlaInformation {
    Integer getId();

    String getName();

    Optional<SlaInformationOngoingCycle> getOngoingCycle();
}
