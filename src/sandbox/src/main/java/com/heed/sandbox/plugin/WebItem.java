package com.heed.sandbox.plugin;

import java.util.Map;

/**
 * A link of the app in one of the host's menus.
 *
 * @param key        complete key, {@code PLUGIN:MODULE}
 * @param linkId     id of the link, used to mark the active item; may be empty
 * @param label      text in the current person's language, not escaped
 * @param url        address, templates already filled in, not escaped
 * @param styleClass CSS classes; may be empty
 * @param params     the item's own parameters, such as {@code iconClass}
 */
public record WebItem(
        String key, String linkId, String label, String url, String styleClass, Map<String, String> params) {
    public WebItem {
        params = Map.copyOf(params);
    }
}
