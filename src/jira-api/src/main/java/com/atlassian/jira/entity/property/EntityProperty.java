package com.atlassian.jira.entity.property;

// Evidence: USAGE 11 (getKey, getValue)
public interface EntityProperty {
    Long getId();

    String getEntityName();

    Long getEntityId();

    String getKey();

    String getValue();
}
