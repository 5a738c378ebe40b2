package com.heed.sandbox.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of the app, called by the names of its methods: the app's classes exist only inside its bundle. */
public record AppObject(Object object) {
    /** Calls the public method of that name with as many parameters; null where it returns nothing. */
    public @Nullable Object callOrNull(String method, @Nullable Object... arguments) {
        Method found = Arrays.stream(object.getClass().getMethods())
                .filter(m -> m.getName().equals(method) && fits(m, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + method + " in " + object.getClass()));
        try {
            return found.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method + " is not public", e);
        }
    }

    private static boolean fits(Method method, @Nullable Object[] arguments) {
        if (method.getParameterCount() != arguments.length) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            if (arguments[i] != null && !type.isPrimitive() && !type.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    public Object call(String method, @Nullable Object... arguments) {
        return Objects.requireNonNull(callOrNull(method, arguments), method);
    }

    /** A record beside the object's class, such as {@code Changes$Written}, by its only constructor. */
    public Object make(String className, @Nullable Object... arguments) {
        try {
            return object.getClass()
                    .getClassLoader()
                    .loadClass(className)
                    .getConstructors()[0]
                    .newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make a " + className, e);
        }
    }

    /** A constant of an enum beside the object's class, such as {@code WorkQueue$Urgency}. */
    public Object constant(String className, String name) {
        try {
            Class<?> type = object.getClass().getClassLoader().loadClass(className);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no class " + className, e);
        }
    }
}
