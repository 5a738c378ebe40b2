package com.heed.jira.training;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.EvaluationPage;
import com.heed.jira.model.ModelReports;
import com.heed.jira.page.Texts;
import com.heed.learn.ModelPack;
import com.heed.recommend.PopularityBias;
import com.heed.recommend.ProjectTraining.Outcome.Learned;
import com.heed.recommend.RecommenderTrainer;
import com.heed.recommend.TrainedRecommender.Figure;
import com.heed.report.Page;
import com.heed.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The report on a recommender: how each way did on the newest event of each customer, which it had not seen, with what weight it is heard, and how much what is in demand is preferred. */
@Component
class RecommendReport {
    private static final int DIGITS = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final I18nResolver resolver;

    RecommendReport(I18nResolver resolver) {
        this.resolver = resolver;
    }

    /** The pack with its report. @param decision what becomes of the model */
    ModelPack with(ModelPack pack, String project, Learned learned, String decision) {
        PopularityBias bias = PopularityBias.of(learned);
        return ModelReports.with(
                pack,
                json(learned, bias, decision),
                locale -> page(locale, pack.manifest().version(), project, learned, bias));
    }

    private static ObjectNode json(Learned learned, PopularityBias bias, String decision) {
        ObjectNode root = JSON.createObjectNode();
        root.put("basis", learned.model().basis().key())
                .put("decision", decision)
                .put("customers", learned.model().customers())
                .put("events", learned.model().events())
                .put("n", learned.tested().size());
        ArrayNode voices = root.putArray("voices");
        for (Figure figure : learned.figures()) {
            voices.addObject()
                    .put("voice", figure.voice())
                    .put("weight", figure.weight())
                    .put("hr10", figure.hits())
                    .put("ndcg10", figure.ndcg());
        }
        root.putObject("popularity")
                .put("lists", bias.lists())
                .put("had", bias.had())
                .put("recommended", bias.recommended())
                .put("lift", bias.lift())
                .put("coverage", bias.coverage());
        return root;
    }

    private String page(Locale locale, int number, String project, Learned learned, PopularityBias bias) {
        Texts texts = new Texts(resolver, locale);
        Wording wording = new Wording(locale, EvaluationPage.texts(locale));
        Page page = new Page(texts.text("recommend.report.heading", project), wording);
        page.lead(texts.text(
                "recommend.report.lead",
                number,
                texts.number(learned.model().customers()),
                texts.number(learned.model().events())));
        page.paragraph(texts.text("recommend.says." + learned.model().basis().key()));
        if (learned.figures().isEmpty()) {
            page.paragraph(texts.text("recommend.report.nothing"));
            return page.html();
        }
        page.section(texts.text("recommend.report.ways"));
        List<List<String>> lines = new ArrayList<>();
        for (Figure figure : learned.figures()) {
            boolean fusion = figure.voice().equals(RecommenderTrainer.FUSION);
            lines.add(List.of(
                    texts.text("recommend.who." + figure.voice()),
                    fusion ? "" : wording.number(figure.weight(), 2),
                    wording.number(figure.hits(), DIGITS),
                    wording.number(figure.ndcg(), DIGITS)));
        }
        page.numbers(
                texts.text(
                        "recommend.report.caption",
                        texts.number(learned.figures().getFirst().questions())),
                List.of("", texts.text("recommend.weight"), "HR@10", "NDCG@10"),
                lines);
        page.note(texts.text("recommend.report.note"));
        page.section(texts.text("recommend.bias"));
        page.paragraph(texts.text(
                "recommend.bias.says",
                texts.percent(bias.had(), 2),
                texts.percent(bias.recommended(), 2),
                texts.percent(bias.lift()),
                texts.percent(bias.coverage()),
                texts.number(bias.lists())));
        return page.html();
    }
}
