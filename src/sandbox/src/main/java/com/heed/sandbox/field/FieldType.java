package com.heed.sandbox.field;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import java.util.Arrays;
import java.util.Optional;

/** The types of custom fields this host has: the stock ones an app may make fields of, and Service Management's request type and organisations, and objects of Assets. */
public enum FieldType {
    SELECT("com.atlassian.jira.plugin.system.customfieldtypes:select", "Select List (single choice)"),
    NUMBER("com.atlassian.jira.plugin.system.customfieldtypes:float", "Number Field"),
    TEXT("com.atlassian.jira.plugin.system.customfieldtypes:textfield", "Text Field (single line)"),
    GROUP("com.atlassian.jira.plugin.system.customfieldtypes:grouppicker", "Group Picker (single group)"),
    REQUEST_TYPE("com.atlassian.servicedesk:vp-origin", "Customer Request Type"),
    ORGANISATIONS("com.atlassian.servicedesk:sd-customer-organizations", "Organizations"),
    ASSETS("com.riadalabs.jira.plugins.insight:rlabs-customfield-default-object", "Assets object");

    private final String key;
    private final String title;

    FieldType(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** Complete key of the module. */
    public String key() {
        return key;
    }

    static Optional<FieldType> withKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }

    CustomFieldType<Object, Object> asHostType() {
        return new HostType(key, title);
    }

    private record HostType(String key, String title) implements CustomFieldType<Object, Object> {
        @Override
        public String getKey() {
            return key;
        }

        @Override
        public String getName() {
            return title;
        }
    }

    /** How fields of a type are searched. */
    record Searcher(String key) implements CustomFieldSearcher {
        private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

        static Optional<Searcher> withKey(String key) {
            return switch (key) {
                case SYSTEM + "multiselectsearcher",
                        SYSTEM + "exactnumber",
                        SYSTEM + "numberrange",
                        SYSTEM + "grouppickersearcher",
                        SYSTEM + "textsearcher",
                        SYSTEM + "exacttextsearcher" -> Optional.of(new Searcher(key));
                default -> Optional.empty();
            };
        }
    }
}
