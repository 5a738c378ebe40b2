package com.heed.jira.pattern;

import com.heed.jira.page.Texts;
import com.heed.jira.store.Patterns.Thing;

/** The fields that rules speak of: their keys, and what people read. */
public final class Things {
    static final String CHANNEL = "channel";
    static final String TYPE = "type";
    static final String TOPIC = "topic";
    static final String PRIORITY = "priority";
    static final String LANGUAGE = "language";
    static final String PATTERN = "pattern";
    static final String MOOD = "mood";
    static final String RESOLUTION = "resolution";
    /** Before the name of a custom field. */
    static final String FIELD = "field:";

    private Things() {}

    public static String field(Thing thing, Texts texts) {
        return thing.field().startsWith(FIELD)
                ? thing.field().substring(FIELD.length())
                : texts.text("pattern.field." + thing.field());
    }

    public static String value(Thing thing, Texts texts) {
        String key = switch (thing.field()) {
            case MOOD -> "sentiment." + thing.value();
            case LANGUAGE -> "language." + thing.value();
            case CHANNEL -> thing.value().matches("[a-z]{1,20}") ? "urgency.channel." + thing.value() : "";
            default -> "";
        };
        return !key.isEmpty() && texts.has(key) ? texts.text(key) : thing.value();
    }
}
