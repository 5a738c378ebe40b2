package com.heed.jira.admin;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.security.request.RequestMethod;
import com.atlassian.jira.security.request.SupportedMethods;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.heed.jira.access.Access;
import com.heed.jira.page.HostPath;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;

/** How Heed fares: encoder, queue, time per reading, drift and index of answers of each project, the newest errors. */
@WebSudoRequired
@SupportedMethods({RequestMethod.GET})
public class HealthAction extends HeedAction {
    private final Health health;
    private final DriftHtml drift;
    private final AnswersHtml answers;

    public HealthAction(Access access, I18nResolver resolver, Health health, DriftHtml drift, AnswersHtml answers) {
        super(access, resolver);
        this.health = health;
        this.drift = drift;
        this.answers = answers;
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
                report.lastMillis() == null
                        ? texts.text("health.latency.none")
                        : texts.text("health.millis", texts.number(report.lastMillis())));
        line(
                html,
                texts.text("health.worker"),
                report.workerRunning() ? texts.text("health.ok") : texts.text("health.worker.stopped"));
        line(html, texts.text("health.pictures"), PictureStateHtml.sentence(texts, report.pictures()));
        html.close("dl");
        drift.write(html, texts);
        answers.write(html, texts);
        new ErrorsHtml(texts, HostPath.context(), id -> access().issue(id).map(Issue::getKey))
                .write(html, report.errors());
    }

    private static String encoder(Texts texts, Health.Report report) {
        return switch (report.encoder()) {
            case "ready" -> texts.text("health.ok");
            case "notloaded" -> texts.text("health.encoder.unloaded");
            default -> texts.text("health.encoder." + report.cause(), String.valueOf(report.reason()));
        };
    }

    private static void line(Html html, String label, String value) {
        html.open("div", "class", "heed-row")
                .element("dt", label)
                .element("dd", value, "class", "heed-value")
                .close("div");
    }
}
