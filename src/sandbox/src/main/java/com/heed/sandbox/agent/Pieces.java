package com.heed.sandbox.agent;

import com.heed.sandbox.issue.DeskStatus;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.people.Person;
import java.time.Instant;
import java.util.Optional;

/** Small pieces of HTML that the pages of agents share. */
final class Pieces {
    private static final int COLOURS = 5;

    private final Words words;

    Pieces(Words words) {
        this.words = words;
    }

    void status(Html html, DeskStatus status) {
        String colour = switch (status.category()) {
            case NEW -> "";
            case INDETERMINATE -> " aui-lozenge-inprogress";
            case DONE -> " aui-lozenge-success";
        };
        html.element("span", words.status(status.name()), "class", "aui-lozenge" + colour);
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
        avatar(html, person.get());
        html.element("span", person.get().displayName(), "class", "desk-name").close("span");
    }

    void avatar(Html html, Person person) {
        html.element(
                "span",
                initials(person.displayName()),
                "class",
                "desk-avatar desk-avatar-" + Math.floorMod(person.key().hashCode(), COLOURS),
                "aria-hidden",
                "true");
    }

    /** First letters of the first and the last word; one character of a name without blanks in another script. */
    static String initials(String name) {
        String[] parts = name.strip().split("\\s+");
        if (parts[0].isEmpty()) {
            return "?";
        }
        return parts.length == 1 ? initial(name) : initial(name) + initial(parts[parts.length - 1]);
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

    static void message(Html html, String kind, String text) {
        html.open("div", "class", "aui-message aui-message-" + kind, "role", kind.equals("error") ? "alert" : "status")
                .element("p", text)
                .close("div");
    }
}
