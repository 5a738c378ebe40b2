package com.heed.jira.read;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object of Assets, as a custom field of Assets holds it. Assets publishes its beans in no artifact that Heed is built against, and whether they are classes or interfaces is not told; so their two names are asked for by the names of
 * their getters, and a value that has not both is no object of Assets.
 *
 * @param key   such as {@code CRM-12}
 * @param label what people call it
 */
record AssetsObject(String key, String label) {
    /** Empty for a value of any other kind of field. */
    static Optional<AssetsObject> of(Object value) {
        String key = said(value, "getObjectKey");
        String label = said(value, "getLabel");
        return key == null || label == null ? Optional.empty() : Optional.of(new AssetsObject(key, label));
    }

    private static @Nullable String said(Object value, String getter) {
        for (Class<?> type : types(value.getClass())) {
            try {
                Method method = type.getMethod(getter);
                return method.invoke(value) instanceof String text ? text : null;
            } catch (NoSuchMethodException other) {
                // Another of its types may have it.
            } catch (ReflectiveOperationException refused) {
                return null;
            }
        }
        return null;
    }

    /** Those of a value's types that others may call: a hidden class may have a public interface. */
    private static List<Class<?>> types(Class<?> of) {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> type = of; type != null; type = type.getSuperclass()) {
            if (Modifier.isPublic(type.getModifiers())) {
                types.add(type);
            }
            for (Class<?> offered : type.getInterfaces()) {
                types.addAll(types(offered));
            }
        }
        return types;
    }
}
