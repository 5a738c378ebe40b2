package com.heed.sandbox.app;

import com.heed.sandbox.Host;
import com.heed.sandbox.HostPart;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.Visitors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** A service desk where nothing ever happened: every service the app imports is there and knows no issue, user or project. */
record EmptyDesk(Path app, Standing standing) implements HostPart, Visitors {
    private static final String ACTIVE_OBJECTS = "com.atlassian.activeobjects.external.ActiveObjects";

    @Override
    public void start(Host host) {
        host.visitors(this);
        Set<String> known = new java.util.HashSet<>(Set.of(ACTIVE_OBJECTS));
        host.services().all().keySet().forEach(type -> known.add(type.getName()));
        for (String name : imports()) {
            if (!known.contains(name)) {
                offer(host, name);
            }
        }
    }

    private List<String> imports() {
        try (JarFile jar = new JarFile(app.toFile());
                InputStream in = jar.getInputStream(jar.getEntry("META-INF/plugin-components/imports"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0])
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void offer(Host host, String name) {
        try {
            offer(host, Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the app imports " + name + ", which is no host type", e);
        }
    }

    private static <T> void offer(Host host, Class<T> type) {
        Object nothing = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "toString" -> "empty " + type.getSimpleName();
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> arguments != null && proxy == arguments[0];
                    default -> none(method.getReturnType());
                });
        host.services().put(type, type.cast(nothing));
    }

    private static @Nullable Object none(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type.isPrimitive() && type != void.class) {
            return 0;
        }
        if (type == Locale.class) {
            return Locale.ENGLISH;
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == List.class || type == Collection.class || type == Iterable.class ? List.of() : null;
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }
}
