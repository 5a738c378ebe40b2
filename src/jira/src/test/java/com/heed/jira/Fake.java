package com.heed.jira;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Small stand-ins for the host's interfaces: they answer what a test names, and fail on anything else. */
public final class Fake<T> {
    private final Class<T> type;
    private final Map<String, Function<Object[], @Nullable Object>> answers = new HashMap<>();

    private Fake(Class<T> type) {
        this.type = type;
    }

    public static <T> Fake<T> of(Class<T> type) {
        return new Fake<>(type);
    }

    /** A stand-in that must not be asked anything. */
    public static <T> T silent(Class<T> type) {
        return of(type).make();
    }

    public Fake<T> with(String method, @Nullable Object value) {
        return answering(method, args -> value);
    }

    public Fake<T> answering(String method, Function<Object[], @Nullable Object> answer) {
        answers.put(method, answer);
        return this;
    }

    public T make() {
        Object made = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this::answer);
        return type.cast(made);
    }

    private @Nullable Object answer(Object self, Method method, Object @Nullable [] args) throws Throwable {
        Object[] given = args == null ? new Object[0] : args;
        Function<Object[], @Nullable Object> answer = answers.get(method.getName());
        if (answer != null) {
            return answer.apply(given);
        }
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> self == given[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> "fake " + type.getSimpleName();
            };
        }
        if (method.isDefault()) {
            try {
                return java.lang.reflect.InvocationHandler.invokeDefault(self, method, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
        throw new AssertionError("not expected: " + type.getSimpleName() + "." + method.getName());
    }
}
