package com.heed.sandbox.services;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers an event to every method marked {@link EventListener} whose parameter takes it, on the thread that
 * publishes. A listener that throws is logged and does not disturb the others, nor the publisher.
 */
public final class Events implements EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Object> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Object event) {
        for (Object listener : listeners) {
            for (Method method : listener.getClass().getMethods()) {
                if (takes(method, event)) {
                    deliver(listener, method, event);
                }
            }
        }
    }

    private static boolean takes(Method method, Object event) {
        return method.isAnnotationPresent(EventListener.class)
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0].isInstance(event);
    }

    private static void deliver(Object listener, Method method, Object event) {
        try {
            method.setAccessible(true);
            method.invoke(listener, event);
        } catch (InvocationTargetException e) {
            LOG.warn("listener {} failed on {}", method, event, e.getCause());
        } catch (IllegalAccessException e) {
            LOG.warn("listener {} cannot be called: make it public", method);
        }
    }

    @Override
    public void register(Object listener) {
        if (!listeners.contains(listener)) {
            listeners.add(listener);
        }
    }

    @Override
    public void unregister(Object listener) {
        listeners.remove(listener);
    }

    /** Who listens now; a copy. */
    public List<Object> listeners() {
        return List.copyOf(listeners);
    }
}
