package com.atlassian.jira.util.json;

import java.util.LinkedHashMap;
import java.util.Map;

// Evidence: USAGE (package and constructor, ten plugins and scripts). What is inside is host side
public class JSONObject {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public JSONObject(Map<String, Object> values) {
        this.values.putAll(values);
    }

    public Map<String, Object> values() {
        return values;
    }
}
