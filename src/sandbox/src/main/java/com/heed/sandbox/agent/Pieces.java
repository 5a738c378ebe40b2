package com.heed.sandbox.agent;

import com.heed.sandbox.issue.DeskStatus;
import com.heed.sandbox.page.Avatar;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.page.StatusTag;
import com.heed.sandbox.people.Person;
import java.time.Instant;
import java.util.Optional;

/** Small pieces of HTML that the pages of agents share. */
final class Pieces {
    private final Words words;

    Pieces(Words words) {
        this.words = words;
    }

    void status(Html html, DeskStatus status) {
        StatusTag.write(html, status, words.locale());
    }

    void priority(Html html, String name) {
        String icon = switch (name) {
            case "Highest" -> "highest";
            case "High" -> "high";
            case "Low" -> "low";
            case "Lowest" -> "lowest";
            default -> "medium";
        };
        html.open("span", "class", "desk-priority desk-priority-" + icon)
                .element(
                        "span",
                        "",
                        "class",
                        "aui-icon aui-icon-small aui-iconfont-priority-" + icon,
                        "aria-hidden",
                        "true")
                .text(" " + words.priority(name))
                .close("span");
    }

    /** A person with initials; {@code unknown} where there is none. */
    void person(Html html, Optional<Person> person, String unknown) {
        if (person.isEmpty()) {
            html.element("span", unknown, "class", "desk-nobody");
            return;
        }
        html.open("span", "class", "desk-person");
        Avatar.write(html, person.get().displayName());
        html.element("span", person.get().displayName(), "class", "desk-name").close("span");
    }

    /** First letter of a name. */
    static String initial(String name) {
        String word = name.strip();
        return word.isEmpty() ? "?" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }

    void time(Html html, Instant at) {
        html.element(
                "time",
                words.moment(at),
                "datetime",
                at.toString(),
                "title",
                words.wholeMoment(at),
                "class",
                "desk-time");
    }

    static void icon(Html html, String name) {
        html.element("span", "", "class", "aui-icon aui-icon-small aui-iconfont-" + name, "aria-hidden", "true");
    }

    /** An icon that says something of its own. */
    static void icon(Html html, String name, String says) {
        html.element("span", says, "class", "aui-icon aui-icon-small aui-iconfont-" + name, "title", says);
    }

    static void message(Html html, String kind, String text) {
        html.open("div", "class", "aui-message aui-message-" + kind, "role", kind.equals("error") ? "alert" : "status")
                .element("p", text)
                .close("div");
    }
}
