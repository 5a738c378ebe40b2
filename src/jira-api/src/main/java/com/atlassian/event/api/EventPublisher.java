package com.atlassian.event.api;

// Evidence: USAGE 11
public interface EventPublisher {
    void publish(Object event);

    void register(Object listener);

    void unregister(Object listener);
}
