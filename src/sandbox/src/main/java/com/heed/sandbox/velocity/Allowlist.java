package com.heed.sandbox.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which methods a template may call: those an app lists as {@code Class#method(Type,Type)}, where the class is the one
 * that implements the method; the values and collections of the JDK; and the host's own types. A blocked call leaves
 * the reference as it was written in the page, as Jira does, and is named in the log.
 */
public final class Allowlist {
    private static final Logger LOG = LoggerFactory.getLogger(Allowlist.class);
    private static final Set<String> ALWAYS = Set.of("toString", "equals", "hashCode", "compareTo");
    private static final Set<String> NEVER = Set.of("getClass", "getClassLoader", "wait", "notify", "notifyAll");
    private static final List<Class<?>> JDK = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            Enum.class,
            java.util.Collection.class,
            java.util.Map.class,
            java.util.Map.Entry.class,
            java.util.Iterator.class,
            java.util.Optional.class,
            java.util.Locale.class,
            java.util.Date.class,
            java.time.temporal.TemporalAccessor.class,
            java.time.temporal.TemporalAmount.class);

    private final Set<String> listed;
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();

    /** @param methods as in the descriptor; blanks do not count */
    public Allowlist(List<String> methods) {
        listed = methods.stream().map(m -> m.replaceAll("\\s", "")).collect(Collectors.toCollection(HashSet::new));
    }

    boolean allows(Object target, Method method) {
        String name = method.getName();
        if (NEVER.contains(name)) {
            return block(target, method);
        }
        Class<?> type = target.getClass();
        return ALWAYS.contains(name)
                || isJdkValue(target, method)
                || isHostType(type)
                || listed.contains(written(implementer(type, method), method))
                || block(target, method);
    }

    private static boolean isJdkValue(Object target, Method method) {
        // Of an app's own list or enum only what it inherits from the JDK.
        return JDK.stream().anyMatch(allowed -> allowed.isInstance(target))
                && implementer(target.getClass(), method).getClassLoader() == null;
    }

    private static boolean isHostType(Class<?> type) {
        return type.getClassLoader() == Allowlist.class.getClassLoader();
    }

    private boolean block(Object target, Method method) {
        String call = written(implementer(target.getClass(), method), method);
        if (blocked.add(call)) {
            LOG.warn("Method needs allowlisting: {}", call);
        }
        return false;
    }

    private static Class<?> implementer(Class<?> type, Method method) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method own : at.getDeclaredMethods()) {
                if (own.getName().equals(method.getName())
                        && Arrays.equals(own.getParameterTypes(), method.getParameterTypes())) {
                    return at;
                }
            }
        }
        return method.getDeclaringClass();
    }

    private static String written(Class<?> implementer, Method method) {
        return implementer.getName() + "#" + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getCanonicalName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** Calls that templates tried and were refused, as they would have to be listed; a copy. */
    public Set<String> blocked() {
        return Set.copyOf(blocked);
    }
}
