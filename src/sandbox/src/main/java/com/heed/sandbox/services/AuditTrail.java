package com.heed.sandbox.services;

import com.atlassian.audit.api.AuditService;
import com.atlassian.audit.entity.AuditEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last thousand audit events of this run, oldest first. A Jira keeps them in its database and files. */
public final class AuditTrail implements AuditService {
    private static final int KEPT = 1_000;

    private final Deque<AuditEvent> events = new ArrayDeque<>();

    @Override
    public synchronized void audit(AuditEvent event) {
        if (events.size() == KEPT) {
            events.removeFirst();
        }
        events.addLast(event);
    }

    /** What was recorded; a copy. */
    public synchronized List<AuditEvent> events() {
        return List.copyOf(events);
    }
}
