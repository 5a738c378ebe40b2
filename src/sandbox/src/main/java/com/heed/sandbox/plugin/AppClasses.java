package com.heed.sandbox.plugin;

import com.heed.sandbox.spring.AppContext;

/** Classes that the descriptor or a workflow names, loaded from the bundle and filled from its beans. */
final class AppClasses {
    private final ClassLoader loader;
    private final AppContext context;

    AppClasses(ClassLoader loader, AppContext context) {
        this.loader = loader;
        this.context = context;
    }

    /**
     * A new object of that class.
     *
     * @throws IllegalStateException if the app has no such class, it is no {@code type}, or it cannot be made
     */
    <T> T make(String name, Class<T> type) {
        return type.cast(context.create(load(name, type)));
    }

    /**
     * The bean of that class.
     *
     * @throws IllegalStateException if the app has no such class or it is no bean
     */
    Object bean(String name) {
        return context.bean(load(name, Object.class));
    }

    /**
     * The class itself.
     *
     * @throws IllegalStateException if the app has no such class or it is no {@code type}
     */
    Class<?> load(String name, Class<?> type) {
        Class<?> found;
        try {
            found = loader.loadClass(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(
                    "the app sees no class " + name + "; a host class named only in XML needs its package in"
                            + " Import-Package",
                    e);
        }
        if (!type.isAssignableFrom(found)) {
            throw new IllegalStateException(name + " is no " + type.getName());
        }
        return found;
    }
}
