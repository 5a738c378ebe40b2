package com.heed.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields of a JSON object that must be there and be of a kind; the field at fault is named. */
final class JsonFields {

    private JsonFields() {}

    static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null || field.isNull()) {
            throw new IllegalArgumentException("field '" + name + "' is missing");
        }
        return field;
    }

    static String text(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isTextual()) {
            throw new IllegalArgumentException("field '" + name + "' is " + field + "; must be a text");
        }
        return field.textValue();
    }

    static @Nullable String textOrNull(JsonNode node, String name) {
        return node.hasNonNull(name) ? text(node, name) : null;
    }

    static double number(JsonNode node, String name) {
        return numberIn(field(node, name), name);
    }

    /** A number itself. @param name to be said where it is none */
    static double numberIn(JsonNode value, String name) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("field '" + name + "' is " + value + "; must be a number");
        }
        return value.doubleValue();
    }

    /** Absent or null where it is infinite: JSON has no such number. */
    static double numberOrInfinite(JsonNode node, String name) {
        return node.hasNonNull(name) ? number(node, name) : Double.POSITIVE_INFINITY;
    }

    static boolean flag(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isBoolean()) {
            throw new IllegalArgumentException("field '" + name + "' is " + field + "; must be true or false");
        }
        return field.booleanValue();
    }

    /** A constant by its key, its name in lower case with hyphens. */
    static <E extends Enum<E>> E constant(JsonNode node, String name, Class<E> type) {
        String key = text(node, name);
        for (E constant : type.getEnumConstants()) {
            if (key(constant).equals(key)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("field '" + name + "' is '" + key + "'; must be one of "
                + Arrays.stream(type.getEnumConstants()).map(JsonFields::key).toList());
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int whole(JsonNode node, String name) {
        JsonNode field = field(node, name);
        if (!field.isInt()) {
            throw new IllegalArgumentException("field '" + name + "' is " + field + "; must be a whole number");
        }
        return field.intValue();
    }
}
