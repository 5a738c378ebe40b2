package com.heed.sandbox.plugin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys of the app that do something on a page of their context.
 *
 * @param keys      pressed one after the other
 * @param context   {@code global}, {@code issueaction} or {@code issuenavigation}
 * @param operation what AUI does then
 * @param parameter what it does it with: a selector, an address, a script
 */
public record KeyboardShortcut(String keys, String context, String operation, String parameter) {
    private static final Set<String> CONTEXTS = Set.of("global", "issueaction", "issuenavigation");
    private static final Set<String> OPERATIONS =
            Set.of("click", "execute", "followLink", "goTo", "moveToAndClick", "moveToAndFocus");
    private static final ObjectMapper JSON = new ObjectMapper();

    static KeyboardShortcut of(ModuleElement module) {
        String context = module.child("context").map(ModuleElement::text).orElse("global");
        ModuleElement operation =
                module.child("operation").orElseThrow(() -> new AppRefused(named(module) + " has no <operation>"));
        String type = operation.required("type");
        if (!CONTEXTS.contains(context)) {
            throw new AppRefused(named(module) + " has the context '" + context + "'; expected one of " + CONTEXTS);
        }
        if (!OPERATIONS.contains(type)) {
            throw new AppRefused(
                    named(module) + " has the operation '" + type + "'; the sandbox has one of " + OPERATIONS);
        }
        String keys = module.child("shortcut")
                .map(ModuleElement::text)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new AppRefused(named(module) + " has no <shortcut>"));
        return new KeyboardShortcut(keys, context, type, operation.text());
    }

    private static String named(ModuleElement module) {
        return "atlassian-plugin.xml: <keyboard-shortcut key=\"" + module.attribute("key") + "\">";
    }

    /** What {@code AJS.whenIType.fromJSON} takes, as an element of a page that is not run. */
    public static String element(List<KeyboardShortcut> shortcuts) {
        List<Map<String, Object>> entries = shortcuts.stream()
                .<Map<String, Object>>map(shortcut -> Map.of(
                        "keys",
                        List.of(shortcut.keys()
                                .chars()
                                .mapToObj(Character::toString)
                                .toList()),
                        "context",
                        shortcut.context(),
                        "op",
                        shortcut.operation(),
                        "param",
                        shortcut.parameter()))
                .toList();
        try {
            return "<script type=\"application/json\" id=\"site-shortcuts\">"
                    + JSON.writeValueAsString(entries).replace("<", "\\u003c") + "</script>";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("keyboard shortcuts cannot be written", e);
        }
    }
}
