package com.heed.jira.workflow;

import com.heed.jira.store.ErrorLog;
import com.heed.jira.work.ReadRequests;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Post-function: read the request and prepare replies, also where nothing was said since: what may be answered can have changed. Writes no field. */
@Component
public class PrepareRepliesFunction extends RequestReading {
    public PrepareRepliesFunction(ReadRequests requests, ErrorLog errors) {
        super(requests, errors, Set.of());
    }
}
