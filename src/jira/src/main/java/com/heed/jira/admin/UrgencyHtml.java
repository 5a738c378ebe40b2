package com.heed.jira.admin;

import com.atlassian.jira.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.heed.jira.page.Html;
import com.heed.jira.page.Texts;
import com.heed.jira.store.ActiveModels;
import com.heed.jira.training.UrgencyDesk;
import com.heed.urgency.UrgencyStanding;
import com.heed.urgency.UrgencyTrainer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a project has learned about urgency, in HTML: who speaks, model or rules, and why; the figures; the models that were in use. */
@Component
public class UrgencyHtml {
    /** What its buttons send before the number of the model. */
    static final String USE = "use-urgency-";

    private final UrgencyDesk urgency;

    public UrgencyHtml(UrgencyDesk urgency) {
        this.urgency = urgency;
    }

    void write(Html html, Texts texts, Project chosen) {
        Optional<UrgencyDesk.Measured> measured = urgency.measured(chosen);
        int inUse = urgency.inUse(chosen);
        html.open("section", "class", "heed-urgency-models", "data-model", String.valueOf(inUse))
                .element("h3", texts.text("urgency.models"), "class", "heed-step")
                .element("p", says(texts, measured.orElse(null), inUse));
        measured.ifPresent(model -> report(html, texts, chosen, model));
        List<ActiveModels.Use> uses = urgency.uses(chosen, ModelUses.MOST);
        if (!uses.isEmpty()) {
            uses(html, texts, uses);
        }
        html.close("section");
    }

    /** Who speaks, in a sentence. */
    private static String says(Texts texts, UrgencyDesk.@Nullable Measured model, int inUse) {
        if (model == null) {
            return texts.text("urgency.says.nomodel", UrgencyTrainer.LEAST_EXAMPLES, UrgencyTrainer.LEAST_OF_A_LEVEL);
        }
        JsonNode figures = model.figures();
        UrgencyStanding standing = model.standing();
        if (inUse != 0) {
            return texts.text(
                    "urgency.says." + standing.key(),
                    model.number(),
                    texts.percent(figures.path("acting").path("threshold").asDouble()),
                    texts.number(figures.path("n").asInt()));
        }
        if (standing.speaks()) {
            return texts.text("urgency.says.off", model.number());
        }
        return texts.text(
                "urgency.says." + standing.key(),
                model.number(),
                texts.percent(figures.path("accuracy").path(0).asDouble()),
                texts.percent(ReportHtml.best(figures.path("rivals"))),
                texts.percent(figures.path("precision").asDouble()),
                texts.percent(figures.path("coverage").asDouble()));
    }

    private static void report(Html html, Texts texts, Project chosen, UrgencyDesk.Measured model) {
        JsonNode figures = model.figures();
        String verdict = figures.path("verdict").asText();
        html.open(
                        "div",
                        "class",
                        "heed-report",
                        "data-verdict",
                        verdict,
                        "data-standing",
                        model.standing().key())
                .element("span", texts.text("report." + verdict), "class", "heed-tag heed-verdict-" + verdict)
                .element("p", ReportHtml.says(texts, figures))
                .element("p", ReportHtml.effect(texts, figures))
                .element(
                        "a",
                        texts.text("report.open"),
                        "class",
                        "aui-button",
                        "target",
                        "_blank",
                        "rel",
                        "noopener",
                        "href",
                        "../../rest/heed/1.0/projects/" + chosen.getKey() + "/urgency/report/page")
                .close("div");
    }

    private static void uses(Html html, Texts texts, List<ActiveModels.Use> uses) {
        ModelUses.head(html, texts, texts.text("urgency.label"));
        for (int i = 0; i < uses.size(); i++) {
            use(html, texts, uses.get(i), i == 0);
        }
        html.close("tbody").close("table");
        if (uses.get(0).number() != 0) {
            button(html, texts.text("urgency.rulesalone"), "aui-button", 0);
        }
    }

    private static void use(Html html, Texts texts, ActiveModels.Use use, boolean now) {
        html.open("tr")
                .element("td", use.number() == 0 ? texts.text("change.empty") : String.valueOf(use.number()))
                .element("td", texts.time(use.at()))
                .element("td", use.author())
                .open("td");
        if (now) {
            html.element("span", texts.text("train.now"), "class", "heed-tag");
        } else if (use.number() != 0) {
            button(html, texts.text("health.rollback", use.number()), "aui-button aui-button-link", use.number());
        }
        html.close("td").close("tr");
    }

    private static void button(Html html, String text, String styleClass, int number) {
        html.element("button", text, "type", "submit", "class", styleClass, "name", "step", "value", USE + number);
    }
}
