package com.atlassian.audit.api;

// Evidence: USAGE (Jira 8)
public interface AuditService {
    void audit(com.atlassian.audit.entity.AuditEvent event);
}
