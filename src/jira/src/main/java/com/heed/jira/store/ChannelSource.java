package com.heed.jira.store;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a contact of a channel is recognised among the issues of a project. */
public sealed interface ChannelSource {

    /** By Service Management's own note of the request's channel. @param value such as {@code email}, {@code portal}, {@code api} */
    record RequestChannel(String value) implements ChannelSource {
        @Override
        public String text() {
            return "request:" + value;
        }
    }

    /** By a field. @param field id such as {@code customfield_10010} @param value as it is shown, case ignored */
    record FieldIs(String field, String value) implements ChannelSource {
        @Override
        public String text() {
            return "field:" + field + "=" + value;
        }
    }

    /** By Jira's search, with the eyes of Heed's own user. */
    record Query(String jql) implements ChannelSource {
        @Override
        public String text() {
            return "jql:" + jql;
        }
    }

    Pattern FIELD = Pattern.compile("([a-z][A-Za-z0-9_]*)=(.+)");

    /** As it is stored and typed: {@code request:email}, {@code field:customfield_10010=Phone} or {@code jql:labels = phone}. */
    String text();

    /** The source of a channel; by its request channel where none is stated. */
    static ChannelSource of(String slug, Map<String, String> sources) {
        String text = sources.get(slug);
        return text == null ? new RequestChannel(slug) : parse(text);
    }

    /** @throws IllegalArgumentException if the text is none of the three */
    static ChannelSource parse(String text) {
        int colon = text.indexOf(':');
        String value = colon < 0 ? "" : text.substring(colon + 1).strip();
        String kind = colon < 0 ? "" : text.substring(0, colon).strip();
        if (!value.isEmpty()) {
            switch (kind) {
                case "request" -> {
                    return new RequestChannel(value);
                }
                case "jql" -> {
                    return new Query(value);
                }
                case "field" -> {
                    Matcher matcher = FIELD.matcher(value);
                    if (matcher.matches()) {
                        return new FieldIs(matcher.group(1), matcher.group(2).strip());
                    }
                }
                default -> {}
            }
        }
        throw new IllegalArgumentException("'" + text
                + "' must be request:CHANNEL, field:FIELD=VALUE or jql:QUERY, such as field:customfield_10010=Phone");
    }
}
