package com.heed.jira.canned;

import java.util.List;

/** A canned response as somebody typed it, unchecked. @param shortcut possibly empty */
public record CannedForm(String name, String language, String text, String shortcut, List<String> tags) {
    public CannedForm {
        tags = List.copyOf(tags);
    }
}
