package com.heed.jira.sequence;

import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.OpenContact;
import com.heed.jira.store.ProjectSettings;
import com.heed.routing.Channel;
import java.util.Locale;

/** The card of a contact that was given: what it is, and the terms that made it the next one. */
public final class NextHtml {
    private final Texts texts;
    private final ProjectSettings project;
    private final Html html = new Html();

    private NextHtml(Texts texts, ProjectSettings project) {
        this.texts = texts;
        this.project = project;
    }

    /** @param base context path of the host */
    public static String card(NextForAgent.Given given, ProjectSettings project, Texts texts, String base) {
        NextHtml card = new NextHtml(texts, project);
        card.write(given, base);
        return card.html.toString();
    }

    private void write(NextForAgent.Given given, String base) {
        OpenContact contact = given.contact();
        String key = given.issue().getKey();
        html.open("section", "class", "heed-card heed-next-card", "aria-labelledby", "heed-next-issue")
                .open("h2", "id", "heed-next-issue")
                .element("a", key + " " + given.issue().getSummary(), "href", base + "/browse/" + key)
                .close("h2")
                .open("p")
                .text(name(contact.slug()) + " ")
                .element("span", texts.text("class." + contact.contactClass()), "class", "heed-tag")
                .close("p")
                .element("h3", texts.text("next.why"));
        double most = project.deskTerms().mostWaitMinutes();
        html.element(
                "p", given.overdue() ? texts.text("next.overdue", texts.duration(most)) : texts.text("next.dearest"));
        html.open("table", "class", "aui heed-next-terms").open("tbody");
        row("next.waited", texts.duration(given.waitedMinutes()));
        line(
                texts.text("next.price", name(contact.slug())),
                given.waitPrice() > 0 ? money(given.waitPrice()) : texts.text("next.price.none"));
        line(
                texts.text(contact.urgencyWeight() > 1 ? "next.weight.pressing" : "next.weight"),
                "\u00d7 " + texts.number(contact.urgencyWeight()));
        row("next.promise", promise(given));
        if (given.waitPrice() > 0) {
            row("next.cost", money(given.costPerMinute()));
        }
        row("next.handle", texts.minutes(contact.handleMinutes()));
        if (given.waitPrice() > 0) {
            row("next.index", money(given.index()));
        }
        html.close("tbody").close("table").open("div", "class", "heed-buttons");
        button("take", "aui-button aui-button-primary", key);
        button("back", "aui-button", key);
        html.close("div").close("section");
    }

    private String promise(NextForAgent.Given given) {
        Double due = given.dueMinutes();
        if (due == null) {
            return texts.text("next.promise.none");
        }
        String factor = "\u00d7 " + texts.decimal(given.promiseFactor());
        return due >= 0
                ? texts.text("next.promise.due", texts.duration(due), factor)
                : texts.text("next.promise.over", texts.duration(-due), factor);
    }

    private void row(String key, String value) {
        line(texts.text(key), value);
    }

    private void line(String name, String value) {
        html.open("tr")
                .element("th", name, "scope", "row")
                .element("td", value, "class", "heed-number")
                .close("tr");
    }

    private void button(String does, String style, String key) {
        html.element(
                "button",
                texts.text("next." + does),
                "type",
                "button",
                "class",
                style,
                "data-next",
                does.toLowerCase(Locale.ROOT),
                "data-issue",
                key);
    }

    private String money(double amount) {
        return texts.money(amount, project.currency());
    }

    private String name(String slug) {
        return project.channels().stream()
                .filter(channel -> channel.slug().equals(slug))
                .map(Channel::name)
                .findFirst()
                .orElse(slug);
    }
}
