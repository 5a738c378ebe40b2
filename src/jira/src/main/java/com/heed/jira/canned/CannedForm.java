package com.heed.jira.canned;

import java.util.List;

/**
 * A canned response as somebody typed it, unchecked.
 *
 * @param shortcut possibly empty
 * @param changes  lines {@code FIELD=VALUE}
 */
public record CannedForm(
        String name, String language, String text, String shortcut, List<String> tags, List<String> changes) {
    public CannedForm {
        tags = List.copyOf(tags);
        changes = List.copyOf(changes);
    }
}
