package com.heed.sandbox.agent;

import com.heed.sandbox.desk.Desk;
import com.heed.sandbox.field.DeskField;
import com.heed.sandbox.issue.DeskIssue;
import com.heed.sandbox.issue.Properties;
import com.heed.sandbox.page.Html;
import com.heed.sandbox.people.Person;
import com.heed.sandbox.project.RequestType;
import com.heed.sandbox.sla.SlaClock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What is known of an issue, as rows of a label and a value: details, SLA clocks, people and dates. */
final class IssueFacts {
    private final Desk desk;
    private final DeskIssue issue;
    private final Words words;
    private final Pieces pieces;
    private final Clocks clocks;

    IssueFacts(Desk desk, IssueVisit visit, Clocks clocks) {
        this.desk = desk;
        this.issue = visit.issue();
        this.words = visit.words();
        this.pieces = new Pieces(words);
        this.clocks = clocks;
    }

    void details(Html html) {
        html.open("dl", "class", "desk-details", "id", "issuedetails");
        row(
                html,
                "type-val",
                words.text("field.issuetype"),
                value -> value.text(words.issueType(issue.row().issueType())));
        row(html, "status-val", words.text("field.status"), value -> pieces.status(value, issue.status()));
        String priority = issue.row().priority();
        row(html, "priority-val", words.text("field.priority"), value -> {
            if (priority == null) {
                value.text(words.text("value.none"));
            } else {
                pieces.priority(value, priority);
            }
        });
        String resolution = issue.row().resolution();
        row(
                html,
                "resolution-val",
                words.text("field.resolution"),
                value ->
                        value.text(resolution == null ? words.text("value.unresolved") : words.resolution(resolution)));
        requestType()
                .ifPresent(type ->
                        row(html, "requesttype-val", words.text("field.requesttype"), value -> value.text(type)));
        String channel = desk.properties()
                .ofIssue(issue.getId(), Properties.REQUEST_CHANNEL, "value")
                .asText("");
        if (!channel.isEmpty()) {
            row(html, "channel-val", words.text("field.channel"), value -> value.text(words.channel(channel)));
        }
        for (long id : desk.screens().shownOnView(issue.getProjectId())) {
            desk.fields().byId(id).ifPresent(field -> customField(html, field));
        }
        html.close("dl");
    }

    private Optional<String> requestType() {
        String name = issue.row().requestType();
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(desk.projects()
                .requestType(issue.getProjectId(), name)
                .map((RequestType type) -> type.name(words.locale()))
                .orElse(name));
    }

    /** As in a Jira, a custom field without a value takes no place. */
    private void customField(Html html, DeskField field) {
        String text = words.value(issue.getCustomFieldValue(field));
        if (!text.isEmpty()) {
            row(html, field.getId() + "-val", field.getName(), value -> value.text(text));
        }
    }

    private static void row(Html html, String id, String label, Consumer<Html> value) {
        html.open("div", "class", "desk-row").element("dt", label).open("dd", "id", id);
        value.accept(html);
        html.close("dd").close("div");
    }

    void slas(Html html) {
        SlaText text = new SlaText(words);
        html.open("dl", "class", "desk-facts");
        for (SlaClock clock : clocks.latest(issue, Instant.now())) {
            row(html, "sla-" + clock.metric().name().toLowerCase(Locale.ROOT), text.metric(clock.metric()), value -> {
                text.write(value, clock);
                value.element("span", text.goal(clock), "class", "desk-goal");
            });
        }
        html.close("dl");
    }

    void people(Html html) {
        html.open("dl", "class", "desk-facts");
        row(
                html,
                "assignee-val",
                words.text("field.assignee"),
                value -> pieces.person(value, issue.assignee(), words.text("person.unassigned")));
        row(
                html,
                "reporter-val",
                words.text("field.reporter"),
                value -> pieces.person(value, issue.reporter(), words.text("person.nobody")));
        String organisation = issue.reporter().map(Person::organisation).orElse(null);
        if (organisation != null) {
            row(html, "organisation-val", words.text("field.organisation"), value -> value.text(organisation));
        }
        html.close("dl");
    }

    void dates(Html html) {
        html.open("dl", "class", "desk-facts");
        row(
                html,
                "created-val",
                words.text("field.created"),
                value -> pieces.time(value, issue.row().created()));
        row(
                html,
                "updated-val",
                words.text("field.updated"),
                value -> pieces.time(value, issue.row().updated()));
        Instant resolved = issue.row().resolved();
        if (resolved != null) {
            row(html, "resolutiondate-val", words.text("field.resolved"), value -> pieces.time(value, resolved));
        }
        html.close("dl");
    }
}
