package com.heed.sandbox.services;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Host services by the interface under which an app asks for them. Filled while the host starts, read afterwards;
 * safe for many threads.
 */
public final class HostServices {
    private final Map<Class<?>, Object> byType = new LinkedHashMap<>();

    /**
     * Offers a service.
     *
     * @throws IllegalStateException if the type has a service already: two parts of the host claim it
     */
    public synchronized <T> HostServices put(Class<T> type, T service) {
        Object former = byType.putIfAbsent(type, service);
        if (former != null) {
            throw new IllegalStateException("two services for " + type.getName() + ": "
                    + former.getClass().getName() + " and " + service.getClass().getName());
        }
        return this;
    }

    /** The service of exactly that type. */
    public synchronized <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(byType.get(type)).map(type::cast);
    }

    /**
     * The service of exactly that type.
     *
     * @throws IllegalStateException if the sandbox has none; names the type
     */
    public <T> T get(Class<T> type) {
        return find(type)
                .orElseThrow(() -> new IllegalStateException(
                        "the sandbox has no service " + type.getName() + "; docs/sandbox.md lists those it has"));
    }

    /** Every service, in the order of registration; a copy. */
    public synchronized Map<Class<?>, Object> all() {
        return new LinkedHashMap<>(byType);
    }
}
