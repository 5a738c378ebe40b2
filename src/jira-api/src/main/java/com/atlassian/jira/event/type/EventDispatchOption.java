package com.atlassian.jira.event.type;

// Evidence: USAGE (constants)
public interface EventDispatchOption {
    EventDispatchOption ISSUE_UPDATED = new Standard(EventType.ISSUE_UPDATED_ID, true);
    EventDispatchOption DO_NOT_DISPATCH = new Standard(null, false);

    Long getEventTypeId();

    boolean isEventBeingSent();
    /** Shape of the two constants. */
    record Standard(Long getEventTypeId, boolean isEventBeingSent) implements EventDispatchOption {}
}
