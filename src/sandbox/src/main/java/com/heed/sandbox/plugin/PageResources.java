package com.heed.sandbox.plugin;

import com.atlassian.jira.web.ExecutingHttpRequest;
import com.heed.sandbox.server.ResourceTag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a template knows as {@code $webResourceManager}: collects what a page needs. */
public final class PageResources {
    private static final String ATTRIBUTE = PageResources.class.getName();

    private final WebResources resources;
    private final List<ResourceTag> required = new ArrayList<>();

    PageResources(WebResources resources) {
        this.resources = resources;
    }

    /** Asks for a module by its complete key; the host's own modules are on every page already. */
    public void requireResource(String completeKey) {
        required.addAll(onlyNew(resources.forModule(completeKey)));
    }

    /** Asks for every module of a context. */
    public void requireResourcesForContext(String context) {
        required.addAll(onlyNew(resources.forContext(context)));
    }

    List<ResourceTag> required() {
        return List.copyOf(required);
    }

    /** Those the current page has not been given yet; all of them outside a request. */
    static List<ResourceTag> onlyNew(List<ResourceTag> tags) {
        HttpServletRequest request = ExecutingHttpRequest.get();
        if (request == null) {
            return tags;
        }
        Set<Object> given = new HashSet<>();
        if (request.getAttribute(ATTRIBUTE) instanceof Set<?> before) {
            given.addAll(before);
        }
        List<ResourceTag> fresh = tags.stream().filter(given::add).toList();
        request.setAttribute(ATTRIBUTE, given);
        return fresh;
    }
}
