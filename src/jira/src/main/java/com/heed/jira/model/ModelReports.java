package com.heed.jira.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.evaluation.CasesCsv;
import com.heed.evaluation.EvaluatedCase;
import com.heed.evaluation.EvaluatedFeature;
import com.heed.evaluation.Evaluation;
import com.heed.evaluation.EvaluationJson;
import com.heed.evaluation.EvaluationPage;
import com.heed.jira.store.ActiveModels;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.report.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The evaluation report of a model. It is written once, beside the model in its pack, in both languages, as JSON and with its cases as a table, and goes where the model goes. */
@Component
public class ModelReports {
    private static final String JSON_FILE = "report.json";
    private static final String CASES_FILE = "report-cases.csv";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final ModelFolder folder;
    private final ActiveModels active;

    public ModelReports(ModelFolder folder, ActiveModels active) {
        this.folder = folder;
        this.active = active;
    }

    /** The page of a report in a language. */
    @FunctionalInterface
    public interface Sheet {
        String html(Locale locale, Words words);
    }

    /** What a report says in a reader's language. */
    public interface Words {
        /** Title of the page. */
        String heading(Locale locale);

        /** The sentence below it: what was measured on what. */
        String lead(Locale locale);

        /** What the page calls a class. */
        default String name(String key, Locale locale) {
            return key;
        }
    }

    /**
     * What is reported of a model.
     *
     * @param feature    what was evaluated
     * @param evaluation its figures
     * @param answered   (cases) whether the model would have acted by itself
     * @param threshold  probability in [0, 1] at which it would have
     * @param more       further figures and words, by name
     * @param sheet      the page that shows it
     */
    public record Facts(
            EvaluatedFeature feature,
            Evaluation evaluation,
            boolean[] answered,
            double threshold,
            Map<String, ?> more,
            Sheet sheet) {
        /** Facts on the page of classes. */
        public Facts(
                EvaluatedFeature feature,
                Evaluation evaluation,
                boolean[] answered,
                double threshold,
                Map<String, ?> more) {
            this(feature, evaluation, answered, threshold, more, (locale, words) -> classes(evaluation, locale, words));
        }
    }

    /** The pack with its report. */
    public static ModelPack with(ModelPack pack, Facts facts, Instant at, Words words) {
        Map<String, byte[]> files = new TreeMap<>(pack.files());
        ObjectNode json = EvaluationJson.of(facts.evaluation);
        json.put("at", at.toString());
        json.set("acting", acting(facts));
        facts.more.forEach(json::putPOJO);
        files.put(JSON_FILE, json.toString().getBytes(StandardCharsets.UTF_8));
        files.put(CASES_FILE, CasesCsv.of(facts.feature, facts.answered).getBytes(StandardCharsets.UTF_8));
        for (Locale locale : LOCALES) {
            files.put(file(locale), facts.sheet.html(locale, words).getBytes(StandardCharsets.UTF_8));
        }
        return new ModelPack(pack.manifest(), files);
    }

    private static String classes(Evaluation evaluation, Locale locale, Words words) {
        return new EvaluationPage(new Wording(locale, EvaluationPage.texts(locale)), name -> words.name(name, locale))
                .html(words.heading(locale), words.lead(locale), List.of(evaluation));
    }

    /**
     * The pack with a report that was written elsewhere.
     *
     * @param json  the figures
     * @param cases what it was measured on, as a table
     * @param page  by language
     */
    public static ModelPack with(ModelPack pack, String json, String cases, Function<Locale, String> page) {
        Map<String, byte[]> files = new TreeMap<>(pack.files());
        files.put(JSON_FILE, json.getBytes(StandardCharsets.UTF_8));
        files.put(CASES_FILE, cases.getBytes(StandardCharsets.UTF_8));
        for (Locale locale : LOCALES) {
            files.put(file(locale), page.apply(locale).getBytes(StandardCharsets.UTF_8));
        }
        return new ModelPack(pack.manifest(), files);
    }

    /** The pack with a report of its own kind. @param page in a language */
    public static ModelPack with(ModelPack pack, ObjectNode figures, Function<Locale, String> page) {
        Map<String, byte[]> files = new TreeMap<>(pack.files());
        files.put(JSON_FILE, figures.toString().getBytes(StandardCharsets.UTF_8));
        for (Locale locale : LOCALES) {
            files.put(file(locale), page.apply(locale).getBytes(StandardCharsets.UTF_8));
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
    private static ObjectNode acting(Facts facts) {
        int acted = 0;
        int wrong = 0;
        for (int i = 0; i < facts.answered.length; i++) {
            EvaluatedCase one = facts.feature.cases().get(i);
            acted += facts.answered[i] ? 1 : 0;
            wrong += facts.answered[i] && one.guess() != one.truth() ? 1 : 0;
        }
        return JSON.createObjectNode()
                .put("threshold", facts.threshold)
                .put("n", facts.answered.length)
                .put("acted", acted)
                .put("wrong", wrong);
    }

    /** Number of the model to report on: the one in use, else the newest that is kept; 0 if there is none. */
    public int reported(long projectId, ModelSeries series) {
        int used = active.number(projectId, series.feature());
        List<Integer> kept = used == 0 ? folder.numbers(projectId, series) : List.of();
        return kept.isEmpty() ? used : kept.get(kept.size() - 1);
    }

    /** The page, in the nearest of the reader's languages; empty if there is no such model or it has none. */
    public Optional<String> page(long projectId, ModelSeries series, int number, Locale reader) {
        Locale locale = reader.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return file(projectId, series, number, file(locale));
    }

    /** The cases it was measured on, as {@link CasesCsv}; empty as {@link #page}. */
    public Optional<String> cases(long projectId, ModelSeries series, int number) {
        return file(projectId, series, number, CASES_FILE);
    }

    /** The figures; empty as {@link #page}. */
    public Optional<JsonNode> figures(long projectId, ModelSeries series, int number) {
        return file(projectId, series, number, JSON_FILE).map(text -> {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new ModelFormatException("the report of model " + number + " is no JSON; train again", e);
            }
        });
    }

    private Optional<String> file(long projectId, ModelSeries series, int number, String name) {
        if (number <= 0) {
            return Optional.empty();
        }
        try {
            ModelPack pack = folder.open(projectId, series, number);
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
