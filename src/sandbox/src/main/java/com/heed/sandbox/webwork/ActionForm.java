package com.heed.sandbox.webwork;

import com.atlassian.jira.web.action.JiraWebActionSupport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a form's fields into an action's setters of the same name, as webwork does. */
final class ActionForm {
    private ActionForm() {}

    /** A value that does not fit its setter becomes an error of that field; a field without a setter is ignored. */
    static void fill(JiraWebActionSupport action, Map<String, String[]> fields) {
        for (Method method : action.getClass().getMethods()) {
            String name = method.getName();
            if (!name.startsWith("set") || name.length() == 3 || method.getParameterCount() != 1) {
                continue;
            }
            String field = Character.toLowerCase(name.charAt(3)) + name.substring(4);
            String[] values = fields.get(field);
            if (values != null && values.length > 0) {
                set(action, method, field, values);
            }
        }
    }

    private static void set(JiraWebActionSupport action, Method setter, String field, String[] values) {
        try {
            Object value = convert(setter.getParameterTypes()[0], values);
            if (value != null) {
                setter.invoke(action, value);
            }
        } catch (NumberFormatException e) {
            action.addError(field, "'" + values[0] + "' is not a number");
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("field '" + field + "' cannot be set: " + e, e);
        }
    }

    private static @Nullable Object convert(Class<?> type, String[] values) {
        String first = values[0];
        if (type == String[].class) {
            return values;
        }
        if (type == String.class) {
            return first;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.parseBoolean(first) || first.equals("on");
        }
        if (first.isBlank()) {
            return null;
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(first.strip());
        }
        if (type == long.class || type == Long.class) {
            return Long.valueOf(first.strip());
        }
        if (type == double.class || type == Double.class) {
            return Double.valueOf(first.strip());
        }
        return null;
    }
}
