package com.heed.jira.read;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** The properties of issues and comments, read as JSON. */
final class PropertyJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonEntityPropertyManager properties;

    PropertyJson(JsonEntityPropertyManager properties) {
        this.properties = properties;
    }

    /** Null when there is none, a missing node when it is not JSON: another app's broken value must not stop the reading. */
    @Nullable
    JsonNode of(String entity, Long id, String key) {
        EntityProperty property = properties.get(entity, id, key);
        if (property == null || property.getValue() == null) {
            return null;
        }
        try {
            return JSON.readTree(property.getValue());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
