package com.heed.sandbox.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A value inside an issue property that can be searched for.
 *
 * @param propertyKey key of the issue property
 * @param path        dotted path of the value in its JSON
 * @param type        {@code string}, {@code text}, {@code number} or {@code date}
 * @param alias       name in a search, or empty
 */
public record IndexedProperty(String propertyKey, String path, String type, String alias) {
    private static final Set<String> TYPES = Set.of("string", "text", "number", "date", "user");

    static List<IndexedProperty> of(Descriptor descriptor) {
        List<IndexedProperty> found = new ArrayList<>();
        for (ModuleElement module : descriptor.modules("index-document-configuration")) {
            if (!module.required("entity-key").equals("IssueProperty")) {
                throw new AppRefused("atlassian-plugin.xml: entity-key '" + module.attribute("entity-key")
                        + "' cannot be indexed; use IssueProperty");
            }
            for (ModuleElement key : module.children("key")) {
                for (ModuleElement extract : key.children("extract")) {
                    String type = extract.required("type");
                    if (!TYPES.contains(type)) {
                        throw new AppRefused("atlassian-plugin.xml: a property cannot be indexed as '" + type + "'");
                    }
                    found.add(new IndexedProperty(
                            key.required("property-key"), extract.required("path"), type, extract.attribute("alias")));
                }
            }
        }
        return List.copyOf(found);
    }
}
