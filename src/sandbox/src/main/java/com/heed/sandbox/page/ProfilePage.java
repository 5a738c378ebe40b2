package com.heed.sandbox.page;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.plugin.AppRuntime;
import com.heed.sandbox.server.PageFrame;
import com.heed.sandbox.server.ResourceTag;
import com.heed.sandbox.server.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code /profile}: who one is, the language and colours of one's pages, and whether keys alone do something on them. */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class ProfilePage extends DeskServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final AppRuntime app;

    ProfilePage(Desk desk, PageFrame frame, AppRuntime app) {
        super(desk, frame, Standing.CUSTOMER);
        this.app = app;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteTexts texts = texts();
        Person person = person();
        Html body = new Html().open("div", "class", "site-narrow").element("h1", texts.text("profile.title"));
        body.open("dl", "class", "site-details");
        detail(body, texts.text("profile.name"), person.displayName());
        detail(body, texts.text("profile.login"), person.name());
        detail(body, texts.text("profile.email"), person.email());
        Optional.ofNullable(person.organisation())
                .ifPresent(organisation -> detail(body, texts.text("profile.organisation"), organisation));
        body.close("dl");
        body.open("form", "class", "aui top-label", "method", "post", "action", "/preferences", "id", "profile-form");
        token(body, request, response);
        body.open("input", "type", "hidden", "name", "back", "value", "/profile");
        boolean chinese = texts.locale().equals(Locale.SIMPLIFIED_CHINESE);
        choices(
                body,
                "language",
                texts.text("profile.language"),
                Map.entry("en", "English"),
                Map.entry("zh-CN", "中文"),
                chinese);
        choices(
                body,
                "colours",
                texts.text("profile.colours"),
                Map.entry("LIGHT", texts.text("frame.light")),
                Map.entry("DARK", texts.text("frame.dark")),
                person.colours() == Person.Colours.DARK);
        // As in a Jira: whoever works by voice or drops a hand on the keys turns those off that are single letters.
        choices(
                body,
                "shortcuts",
                texts.text("profile.shortcuts"),
                Map.entry("on", texts.text("profile.shortcuts.on")),
                Map.entry("off", texts.text("profile.shortcuts.off")),
                !person.shortcuts());
        body.open("div", "class", "buttons-container").open("div", "class", "buttons");
        body.element("button", texts.text("site.save"), "class", "aui-button aui-button-primary", "type", "submit");
        body.close("div").close("div").close("form");
        app.renderPanels("servicedesk.portal.profile.panels", FragmentContext.of(desk(), null))
                .forEach(body::raw);
        body.close("div");
        // The panels are the portal's, whoever looks.
        List<ResourceTag> resources = app.resourcesFor("customerportal");
        write(
                request,
                response,
                texts.text("profile.title"),
                SiteFrame.decoratorFor(person.standing()),
                Map.of(),
                body,
                resources);
    }

    private static void detail(Html html, String name, String value) {
        html.element("dt", name).open("dd").element("bdi", value).close("dd");
    }

    private static void choices(
            Html html,
            String name,
            String legend,
            Map.Entry<String, String> first,
            Map.Entry<String, String> second,
            boolean secondChosen) {
        html.open("fieldset", "class", "group")
                .open("legend")
                .element("span", legend)
                .close("legend");
        choice(html, name, first, !secondChosen);
        choice(html, name, second, secondChosen);
        html.close("fieldset");
    }

    private static void choice(Html html, String name, Map.Entry<String, String> choice, boolean chosen) {
        String id = name + "-" + choice.getKey();
        html.open("div", "class", "radio");
        html.open(
                "input",
                "class",
                "radio",
                "type",
                "radio",
                "name",
                name,
                "id",
                id,
                "value",
                choice.getKey(),
                "checked",
                chosen ? "" : null);
        html.element("label", choice.getValue(), "for", id).close("div");
    }
}
