package com.heed.sandbox.plugin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.web.ExecutingHttpRequest;
import com.heed.sandbox.server.Visitors;
import com.heed.sandbox.server.XsrfTokens;
import com.heed.sandbox.services.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What every template of the app may name besides its own page: {@code i18n}, {@code req}, {@code atl_token}, ... */
final class PageContext {
    private final Texts texts;
    private final Supplier<Visitors> visitors;
    private final WebResources resources;

    PageContext(Texts texts, Supplier<Visitors> visitors, WebResources resources) {
        this.texts = texts;
        this.visitors = visitors;
        this.resources = resources;
    }

    /** @param given by the host's page; wins over what is added here */
    Map<String, Object> with(Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>();
        all.put("i18n", i18n());
        all.put("webResourceManager", new PageResources(resources));
        all.put("baseurl", "");
        HttpServletRequest request = ExecutingHttpRequest.get();
        if (request != null) {
            all.put("req", request);
            all.put("atl_token", XsrfTokens.token(request, ExecutingHttpRequest.getResponse()));
        }
        if (given.get("project") instanceof Project project) {
            String key = URLEncoder.encode(project.getKey(), StandardCharsets.UTF_8);
            all.put("projectKeyEncoded", key);
            all.put("pathEncodedProjectKey", key);
        }
        all.putAll(given);
        return all;
    }

    PageText i18n() {
        return new PageText(texts, visitors.get().locale());
    }

    /** Text of a {@code <label key>} or {@code <description key>} element. */
    String label(ModuleElement element) {
        String key = element.attribute("key");
        return key.isEmpty() ? element.text() : i18n().getText(key);
    }
}
