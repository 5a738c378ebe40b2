package com.heed.jira.customer;

import com.heed.jira.desk.Organisation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages of a project's customers are. @param contextPath of the host @param project key */
public record CustomerLinks(String contextPath, String project) {
    static final String PAGE = "com.heed.jira:heed-customer";

    String of(CustomerView.Shown shown) {
        String person = shown.person();
        return person == null ? of(shown.organisations().getFirst()) : person(person);
    }

    /** @param key of a person, or of an organisation as {@link Organisation#key()} gives it */
    public String ofKey(String key) {
        return Organisation.idOf(key).map(this::organisation).orElseGet(() -> person(key));
    }

    String person(String key) {
        return page() + "&customer=" + encoded(key);
    }

    String of(Organisation organisation) {
        return organisation(organisation.id());
    }

    private String organisation(int id) {
        return page() + "&organisation=" + id;
    }

    String issue(String key) {
        return contextPath + "/browse/" + encoded(key);
    }

    /** Without anybody chosen. */
    String page() {
        return contextPath + "/projects/" + encoded(project) + "?selectedItem=" + PAGE;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
