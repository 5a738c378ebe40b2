package com.heed.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The fields of a JSON object, read strictly: what is missing, of the wrong type or unknown is said with its path. */
final class Fields {

    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param path where the object stands, such as {@code channels[1]}; empty at the top */
    Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
        if (!node.isObject()) {
            throw wrong(
                    (path.isEmpty() ? "the file" : "'" + path + "'") + " must be an object { }, found " + found(node));
        }
    }

    static IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(sentence + ".");
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        asked.add(name);
        return node.hasNonNull(name);
    }

    private JsonNode need(String name) {
        if (!has(name)) {
            throw wrong("'" + path(name) + "' is missing");
        }
        return node.get(name);
    }

    double number(String name) {
        return number(need(name), path(name));
    }

    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    static double number(JsonNode value, String path) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong("'" + path + "' must be a number, found " + found(value));
        }
        return value.doubleValue();
    }

    int whole(String name) {
        JsonNode value = need(name);
        if (!value.canConvertToInt() || value.doubleValue() != value.intValue()) {
            throw wrong("'" + path(name) + "' must be a whole number, found " + found(value));
        }
        return value.intValue();
    }

    String text(String name) {
        JsonNode value = need(name);
        if (!value.isTextual()) {
            throw wrong("'" + path(name) + "' must be a text, found " + found(value));
        }
        return value.textValue();
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode value = node.get(name);
        if (!value.isBoolean()) {
            throw wrong("'" + path(name) + "' must be true or false, found " + found(value));
        }
        return value.booleanValue();
    }

    /** A value of any type. */
    JsonNode any(String name) {
        return need(name);
    }

    Fields object(String name) {
        return new Fields(need(name), path(name));
    }

    List<Fields> objects(String name) {
        List<Fields> all = new ArrayList<>();
        List<JsonNode> elements = elements(name);
        for (int i = 0; i < elements.size(); i++) {
            all.add(new Fields(elements.get(i), path(name) + "[" + i + "]"));
        }
        return all;
    }

    List<JsonNode> elements(String name) {
        JsonNode value = need(name);
        if (!value.isArray()) {
            throw wrong("'" + path(name) + "' must be an array [ ], found " + found(value));
        }
        List<JsonNode> all = new ArrayList<>();
        value.forEach(all::add);
        return all;
    }

    /** The members of an object whose names are data, in their order. */
    Map<String, JsonNode> members(String name) {
        return object(name).all();
    }

    /** All fields by name, in their order. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        return members;
    }

    /** @throws IllegalArgumentException if there is a field nobody asked for */
    void noMore() {
        node.properties().forEach(entry -> {
            if (!asked.contains(entry.getKey())) {
                throw wrong("'" + path(entry.getKey()) + "' is not known; here stand " + String.join(", ", asked));
            }
        });
    }

    /** Makes a value and puts the path before what it refuses. */
    <T> T checked(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith("'") || path.isEmpty()
                    ? e
                    : new IllegalArgumentException(
                            "'" + path + "': " + message + (message.endsWith(".") ? "" : "."), e);
        }
    }

    private static String found(JsonNode value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
