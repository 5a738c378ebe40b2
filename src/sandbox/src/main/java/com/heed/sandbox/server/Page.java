package com.heed.sandbox.server;

import java.util.List;
import java.util.Map;

/**
 * A page's content before the site's frame is put around it.
 *
 * @param title     text of the title element, not escaped
 * @param decorator which frame: {@code admin}, {@code atl.general}, or empty for a bare page
 * @param meta      the page's meta elements by name: {@code admin.active.section}, {@code admin.active.tab}, ...
 * @param head      HTML that belongs into the head after the frame's own resources
 * @param body      HTML of the body
 * @param resources style sheets and scripts the page asked for, in order
 */
public record Page(
        String title,
        String decorator,
        Map<String, String> meta,
        String head,
        String body,
        List<ResourceTag> resources) {
    public Page {
        meta = Map.copyOf(meta);
        resources = List.copyOf(resources);
    }
}
