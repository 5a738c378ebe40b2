package com.heed.jira.admin;

import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import java.time.Instant;
import java.util.List;

/** How Heed fares: encoder, queue, time per reading, drift of each project, the newest errors. */
@WebSudoRequired
@SupportedMethods({RequestMethod.GET})
public class HealthAction extends HeedAction {
    private final Health health;
    private final DriftHtml drift;

    public HealthAction(Access access, I18nResolver resolver, Health health, DriftHtml drift) {
        super(access, resolver);
        this.health = health;
        this.drift = drift;
    }

    @Override
    public String doDefault() {
        return INPUT;
    }

    @Override
    protected String doExecute() {
        return INPUT;
    }

    @Override
    String titleKey() {
        return "admin.health";
    }

    @Override
    String tab() {
        return "heed-health";
    }

    @Override
    String target() {
        return "HeedHealth.jspa";
    }

    @Override
    void body(Html html, Texts texts) {
        Health.Report report = health.report();
        html.open("dl", "class", "heed-glance");
        line(html, texts.text("health.encoder"), encoder(texts, report));
        line(html, texts.text("health.queue"), texts.number(report.waiting()));
        line(html, texts.text("health.predictions"), texts.number(report.predictions()));
        line(
                html,
                texts.text("health.latency"),
                report.lastMillis() == null ? texts.text("change.empty") : texts.number(report.lastMillis()) + " ms");
        line(
                html,
                texts.text("health.worker"),
                report.workerRunning() ? texts.text("health.ok") : texts.text("health.worker.stopped"));
        html.close("dl");
        drift.write(html, texts);
        html.element("h3", texts.text("health.errors"), "class", "heed-step");
        if (report.errors().isEmpty()) {
            html.element("p", texts.text("health.errors.none"));
            return;
        }
        html.open("table", "class", "aui").open("thead").open("tr");
        for (String column : List.of("health.time", "health.place", "health.issue", "health.message")) {
            html.element("th", texts.text(column), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (Health.Line error : report.errors()) {
            html.open("tr")
                    .element("td", texts.time(Instant.parse(error.at())))
                    .element("td", error.place())
                    .element(
                            "td", error.issueId() == null ? "" : error.issueId().toString())
                    .element("td", error.message())
                    .close("tr");
        }
        html.close("tbody").close("table");
    }

    private static String encoder(Texts texts, Health.Report report) {
        return switch (report.encoder()) {
            case "ready" -> texts.text("health.ok");
            case "notloaded" -> texts.text("health.encoder.unloaded");
            default -> report.restartNeeded() ? texts.text("health.encoder.restart") : String.valueOf(report.reason());
        };
    }

    private static void line(Html html, String label, String value) {
        html.open("div", "class", "heed-row")
                .element("dt", label)
                .element("dd", value, "class", "heed-value")
                .close("div");
    }
}
