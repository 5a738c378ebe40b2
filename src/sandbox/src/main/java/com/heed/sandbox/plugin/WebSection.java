package com.heed.sandbox.plugin;

/**
 * A group of links of the app.
 *
 * @param key      module key
 * @param location the menu it stands in; its links are in the section {@code location/key}
 * @param label    text in the current person's language, not escaped; may be empty
 */
public record WebSection(String key, String location, String label) {
    /** Name by which items join this section. */
    public String section() {
        return location + "/" + key;
    }
}
