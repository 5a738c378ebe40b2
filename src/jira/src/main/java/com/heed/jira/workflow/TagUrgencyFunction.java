package com.heed.jira.workflow;

import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ProjectSettings;
import com.heed.jira.work.ReadRequests;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Post-function: read the request; write the urgency where the project lets Heed act. */
@Component
public class TagUrgencyFunction extends RequestReading {
    public TagUrgencyFunction(ReadRequests requests, ErrorLog errors) {
        super(requests, errors, Set.of(ProjectSettings.URGENCY));
    }
}
