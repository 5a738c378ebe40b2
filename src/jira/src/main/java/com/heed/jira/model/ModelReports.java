package com.heed.jira.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.Language;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationJson;
import com.heed.evaluation.EvaluationPage;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.report.Wording;
import com.heed.topic.Topic;
import com.heed.topic.TopicTraining;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The evaluation report of a model. It is written once, beside the model in its pack, in both languages and as JSON, and goes where the model goes. */
@Component
public class ModelReports {
    private static final String JSON_FILE = "report.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final ModelFolder folder;

    public ModelReports(ModelFolder folder) {
        this.folder = folder;
    }

    /** What the head of a report says, in a reader's language. */
    @FunctionalInterface
    public interface Head {
        /** @return title, then the sentence below it */
        List<String> in(Locale locale);
    }

    /** The pack with its report. */
    public static ModelPack with(
            ModelPack pack, Evaluation evaluation, TopicTraining.Outcome.Learned learned, Instant at, Head head) {
        ObjectNode more = JSON.createObjectNode();
        more.set("acting", acting(learned));
        return with(pack, evaluation, more, at, head, locale -> name -> name);
    }

    /**
     * The pack with its report.
     *
     * @param more   fields beside the figures
     * @param titles what the page calls a class, in a reader's language
     */
    public static ModelPack with(
            ModelPack pack,
            Evaluation evaluation,
            ObjectNode more,
            Instant at,
            Head head,
            Function<Locale, UnaryOperator<String>> titles) {
        Map<String, byte[]> files = new TreeMap<>(pack.files());
        ObjectNode json = EvaluationJson.of(evaluation);
        json.put("at", at.toString());
        json.setAll(more);
        files.put(JSON_FILE, json.toString().getBytes(StandardCharsets.UTF_8));
        for (Locale locale : LOCALES) {
            List<String> says = head.in(locale);
            EvaluationPage page =
                    new EvaluationPage(new Wording(locale, EvaluationPage.texts(locale)), titles.apply(locale));
            files.put(
                    file(locale),
                    page.html(says.get(0), says.get(1), List.of(evaluation)).getBytes(StandardCharsets.UTF_8));
        }
        return new ModelPack(pack.manifest(), files);
    }

    /** The pack with the report of another. */
    public static ModelPack copied(ModelPack from, ModelPack to) {
        Map<String, byte[]> files = new TreeMap<>(to.files());
        from.files().forEach((name, content) -> {
            if (name.startsWith("report")) {
                files.put(name, content);
            }
        });
        return new ModelPack(to.manifest(), files);
    }

    /** What the model would have done by itself among the contacts it was measured on. */
    private static ObjectNode acting(TopicTraining.Outcome.Learned learned) {
        ObjectNode node = JSON.createObjectNode();
        int acted = 0;
        int wrong = 0;
        for (TopicTraining.Said said : learned.said()) {
            if (said.topic().certainty() == Topic.Certainty.SURE) {
                acted++;
                wrong += said.topic().best().name().equals(said.truth()) ? 0 : 1;
            }
        }
        return node.put("threshold", learned.threshold())
                .put("n", learned.test().size())
                .put("acted", acted)
                .put("wrong", wrong);
    }

    /** The page, in the nearest of the reader's languages; empty if there is no such model or it has none. */
    public Optional<String> page(long projectId, Language language, int number, Locale reader) {
        return page(projectId, ModelFolder.topic(language), number, reader);
    }

    /** @param feature folder of the model; otherwise as {@link #page(long, Language, int, Locale)} */
    public Optional<String> page(long projectId, String feature, int number, Locale reader) {
        Locale locale = reader.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return file(projectId, feature, number, file(locale));
    }

    /** The figures; empty as {@link #page(long, Language, int, Locale)}. */
    public Optional<JsonNode> figures(long projectId, Language language, int number) {
        return figures(projectId, ModelFolder.topic(language), number);
    }

    /** @param feature folder of the model; empty as there */
    public Optional<JsonNode> figures(long projectId, String feature, int number) {
        return file(projectId, feature, number, JSON_FILE).map(text -> {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new ModelFormatException("the report of model " + number + " is no JSON; train again", e);
            }
        });
    }

    private Optional<String> file(long projectId, String feature, int number, String name) {
        if (number <= 0) {
            return Optional.empty();
        }
        try {
            ModelPack pack = folder.registry().open(ModelFolder.project(projectId), feature, number);
            byte[] content = pack.files().get(name);
            return content == null ? Optional.empty() : Optional.of(new String(content, StandardCharsets.UTF_8));
        } catch (ModelFormatException e) {
            return Optional.empty();
        }
    }

    private static String file(Locale locale) {
        return "report-" + locale.getLanguage() + ".html";
    }
}
