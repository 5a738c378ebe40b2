package com.heed.jira.workflow;

import com.heed.jira.store.ErrorLog;
import com.heed.jira.work.ReadRequests;
import org.springframework.stereotype.Component;

/** Post-function: read the request; write sentiment, topic and channel where the project lets Heed act. */
@Component
public class AnalyseRequestFunction extends RequestReading {
    public AnalyseRequestFunction(ReadRequests requests, ErrorLog errors) {
        super(requests, errors, ReadRequests.ALL);
    }
}
