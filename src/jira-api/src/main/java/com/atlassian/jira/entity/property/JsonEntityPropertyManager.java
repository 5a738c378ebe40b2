package com.atlassian.jira.entity.property;

// Evidence: USAGE 11
public interface JsonEntityPropertyManager {
    EntityProperty get(String entityName, Long entityId, String key);

    void delete(String entityName, Long entityId, String key);
}
