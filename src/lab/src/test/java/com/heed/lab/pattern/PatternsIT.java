package com.heed.lab.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.lab.input.Table;
import com.heed.lab.input.TextFile;
import com.heed.pattern.ClusterOptions;
import com.heed.pattern.Clustering;
import com.heed.pattern.NewTopic;
import com.heed.pattern.NewTopicOptions;
import com.heed.pattern.NewTopics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Clusters and new topics on texts whose intents people have named. The lines it prints are those of docs/features/patterns.md. */
class PatternsIT {
    private static final Path DATA = Path.of(System.getProperty("heed.data", "../../../shared/data"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContactReader READER = new ContactReader(2);

    private record Labelled(ContactText text, String label) {}

    @AfterAll
    static void close() {
        READER.close();
    }

    private static Path data(String name) {
        Path file = DATA.resolve(name);
        assumeTrue(Files.isRegularFile(file), "no " + name + " at " + DATA + "; name its folder with -Dheed.data");
        return file;
    }

    private static List<Labelled> read(List<String> texts, List<String> labels) {
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> new Labelled(READER.read(texts.get(i)), labels.get(i)))
                .filter(one -> one.text.isRead())
                .toList();
    }

    private static List<Labelled> csv(String name, String text, String label) {
        Table table = Table.read(data(name));
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            texts.add(table.cell(row, table.column(text)));
            labels.add(table.cell(row, table.column(label)));
        }
        return read(texts, labels);
    }

    /** What travellers ask: turns that ask for one thing of one domain, such as the address of a hotel. */
    private static List<Labelled> dialogues() {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        new TextFile(data("crosswoz_zh/val.jsonl.gz")).read(reader -> {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                for (JsonNode turn : JSON.readTree(line).get("turns")) {
                    Set<String> asked = new TreeSet<>();
                    turn.get("acts").forEach(act -> {
                        if (act.get(0).asText().equals("Request")) {
                            asked.add(act.get(1).asText() + "-" + act.get(2).asText());
                        }
                    });
                    if (turn.get("role").asText().equals("usr") && asked.size() == 1) {
                        texts.add(turn.get("text").asText());
                        labels.add(asked.iterator().next());
                    }
                }
            }
            return texts.size();
        });
        return read(texts, labels);
    }

    private static LabelFigures figures(String name, List<Labelled> rows, long seed) {
        float[][] vectors = vectors(rows);
        Clustering clustering = Clustering.of(vectors, ClusterOptions.DEFAULT, seed);
        LabelFigures figures = Objects.requireNonNull(LabelFigures.of(
                rows.stream().map(Labelled::text).toList(),
                rows.stream().map(Labelled::label).toArray(String[]::new),
                clustering.assignments(),
                seed));
        System.out.printf(
                Locale.ROOT,
                "%-18s n %5d labels %3d clusters %2d: NMI %.3f Rand %.3f; k-means as many %.3f %.3f; k-means told %.3f %.3f%n",
                name,
                rows.size(),
                figures.labels(),
                clustering.clusters().size(),
                figures.heed().mutualInformation(),
                figures.heed().adjustedRand(),
                figures.same().mutualInformation(),
                figures.same().adjustedRand(),
                figures.told().mutualInformation(),
                figures.told().adjustedRand());
        return figures;
    }

    private static float[][] vectors(List<Labelled> rows) {
        return rows.stream().map(row -> row.text.vector()).toArray(float[][]::new);
    }

    /** Bots' training phrases and travellers' questions: both were among those the few numbers of the clustering were chosen on; the four it was tried on once are among all. */
    @Test
    void clustersAgreeWithIntentsBetterThanAsManyOfKMeans() {
        List<LabelFigures> all = new ArrayList<>();
        all.add(figures("hint3 curekart", csv("hint3/curekart_train.csv", "sentence", "label"), 1));
        all.add(figures("crosswoz", dialogues(), 1));
        if (Boolean.getBoolean("heed.patterns.all")) {
            for (String domain : List.of("airline", "fastfood", "finance", "insurance", "media", "software")) {
                all.add(figures(domain, csv("multidogo/" + domain + "_dev.csv.gz", "utterance", "intent"), 1));
            }
            all.add(figures("hint3 powerplay11", csv("hint3/powerplay11_train.csv", "sentence", "label"), 1));
            all.add(figures("hint3 sofmattress", csv("hint3/sofmattress_train.csv", "sentence", "label"), 1));
            all.add(figures("clinc150 val", csv("clinc150/val.csv", "text", "intent"), 1));
            all.add(figures("banking77", csv("banking77/train.csv", "text", "category"), 1));
        }
        assertThat(all.subList(0, 2)).allSatisfy(one -> {
            assertThat(one.heed().mutualInformation()).isGreaterThan(one.same().mutualInformation());
            assertThat(one.heed().adjustedRand()).isGreaterThan(one.same().adjustedRand());
        });
    }

    /** Windows of questions that belong to no intent, with and without an unknown intent among them. */
    @Test
    void newTopicsAreFoundWhereThereIsOneAndRarelyWhereThereIsNone() {
        List<Labelled> none = new ArrayList<>(csv("clinc150/oos_train.csv", "text", "intent"));
        none.addAll(csv("clinc150/oos_val.csv", "text", "intent"));
        int windows = Integer.getInteger("heed.patterns.windows", 10);
        List<Labelled> known = csv("clinc150/val.csv", "text", "intent");
        for (int size : new int[] {60, 150}) {
            int rang = 0;
            Random random = new Random(size);
            for (int window = 0; window < windows; window++) {
                Collections.shuffle(none, random);
                List<Labelled> rows = none.subList(0, size);
                rang += newTopics(rows, known, "", window, random).isEmpty() ? 0 : 1;
            }
            System.out.printf(Locale.ROOT, "no topic among %d: told in %d of %d windows%n", size, rang, windows);
            assertThat(rang).isLessThanOrEqualTo(windows / 10);
        }
        planted("hint3", csv("hint3/curekart_train.csv", "sentence", "label"), none, windows);
        planted("clinc150", known, none, windows);
        if (Boolean.getBoolean("heed.patterns.all")) {
            planted("banking77", csv("banking77/train.csv", "text", "category"), none, windows);
        }
        tightness("crosswoz", dialogues());
    }

    private static void planted(String name, List<Labelled> topics, List<Labelled> none, int windows) {
        for (int hidden : new int[] {10, 18}) {
            for (int size : new int[] {0, 60, 150}) {
                Map<String, List<Labelled>> by = topics.stream().collect(Collectors.groupingBy(Labelled::label));
                List<String> large = by.entrySet().stream()
                        .filter(entry -> entry.getValue().size() >= hidden)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
                Random random = new Random(hidden + size);
                int found = 0;
                for (int window = 0; window < windows; window++) {
                    Collections.shuffle(none, random);
                    List<Labelled> rows = new ArrayList<>(none.subList(0, size));
                    String unknown = large.get(random.nextInt(large.size()));
                    List<Labelled> topic = new ArrayList<>(by.getOrDefault(unknown, List.of()));
                    Collections.shuffle(topic, random);
                    rows.addAll(topic.subList(0, hidden));
                    boolean told = newTopics(rows, topics, unknown, window, random).stream()
                            .anyMatch(one -> isTopic(one, size, hidden));
                    found += told ? 1 : 0;
                }
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d of a topic among %d: found in %d of %d%n",
                        name,
                        hidden,
                        size,
                        found,
                        windows);
                assertThat(found).as(name).isGreaterThanOrEqualTo(windows / (name.equals("clinc150") ? 2 : 5));
            }
        }
        tightness(name, topics);
    }

    private static List<NewTopic> newTopics(
            List<Labelled> rows, List<Labelled> known, String hidden, long seed, Random random) {
        return NewTopics.of(vectors(rows), background(rows, known, hidden, random), NewTopicOptions.DEFAULT, seed);
    }

    /** The contacts in question and three hundred of known topics, as a desk has them; the hidden topic is not known. */
    private static float[][] background(List<Labelled> rows, List<Labelled> known, String hidden, Random random) {
        List<Labelled> others = new ArrayList<>(
                known.stream().filter(one -> !one.label.equals(hidden)).toList());
        Collections.shuffle(others, random);
        List<Labelled> all = new ArrayList<>(rows);
        all.addAll(others.subList(0, Math.min(300, others.size())));
        return vectors(all);
    }

    /** Four fifths of what is told belong to it, and four fifths of it are told. */
    private static boolean isTopic(NewTopic told, int others, int hidden) {
        long right = Arrays.stream(told.cluster().members())
                .filter(row -> row >= others)
                .count();
        return right >= 0.8 * told.cluster().size() && right >= 0.8 * hidden;
    }

    private static void tightness(String name, List<Labelled> topics) {
        List<Double> cohesion = topics.stream().collect(Collectors.groupingBy(Labelled::label)).values().stream()
                .filter(rows -> rows.size() >= 8)
                .map(rows -> NewTopics.cohesion(vectors(rows)))
                .sorted()
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%s (%s): closeness of %d known topics: tenth %.2f, fifth %.2f, half %.2f; of all texts %.2f%n",
                name,
                topics.get(0).text.language() == Language.CHINESE ? "zh" : "en",
                cohesion.size(),
                cohesion.get(cohesion.size() / 10),
                cohesion.get(cohesion.size() / 5),
                cohesion.get(cohesion.size() / 2),
                NewTopics.cohesion(vectors(topics)));
    }
}
