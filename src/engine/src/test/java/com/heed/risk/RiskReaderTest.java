package com.heed.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.risk.RiskColumn.Categories;
import com.heed.risk.RiskColumn.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskReaderTest {
    private static final int ROWS = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Replaces something in the file of a pack. */
    static void refused(ModelPack pack, String from, String to, String why) {
        String file = new String(pack.file("leaving.json"), StandardCharsets.UTF_8);
        assertThat(file).contains(from);
        ModelPack broken = new ModelPack(
                pack.manifest(), Map.of("leaving.json", file.replace(from, to).getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> LeavingModel.of(broken))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("train again");
    }

    private static RiskTable table() {
        SplittableRandom random = new SplittableRandom(3);
        return new RiskTable(
                IntStream.range(0, ROWS).mapToObj(Integer::toString).toList(),
                List.of(
                        new Numbers(
                                "hours",
                                IntStream.range(0, ROWS)
                                        .mapToDouble(i -> i % 11 == 0 ? Double.NaN : random.nextInt(90))
                                        .toArray()),
                        new Categories(
                                "channel",
                                IntStream.range(0, ROWS)
                                        .mapToObj(i ->
                                                List.of("e-mail", "phone", "").get(random.nextInt(3)))
                                        .toArray(String[]::new))));
    }

    private static TrainedRisk trained() {
        RiskTable table = table();
        SplittableRandom random = new SplittableRandom(8);
        double[] hours = ((Numbers) table.columns().getFirst()).values();
        boolean[] left = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            boolean cause = hours[i] > 60 && table.columns().get(1).shown(i).equals("phone");
            left[i] = random.nextInt(10) < (cause ? 9 : 2);
        }
        return new RiskTrainer(new RiskTrainer.Options("left", Set.of(), true, 1, 2)).train(table, left, Progress.NONE);
    }

    @Test
    void whatWasWrittenPredictsTheSameForTheSameReasons() {
        TrainedRisk risk = trained();
        assertThat(risk.kept()).isEqualTo(RiskTrainer.NAMES);
        for (String name : risk.kept()) {
            TrainedRisk read = RiskReader.of(risk.json(name));

            assertThat(read.probabilities(table()))
                    .as(name)
                    .containsExactly(risk.probabilities(table(), name), within(0.0));
            assertThat(read.columns()).isEqualTo(risk.columns());
            assertThat(read.chosen()).isEqualTo(name);
        }
        assertThat(RiskReader.of(risk.json()).reasons(table(), 7)).isEqualTo(risk.reasons(table(), 7));
    }

    private static void wrong(JsonNode good, String why, Consumer<ObjectNode> harm) {
        ObjectNode broken = good.deepCopy();
        harm.accept(broken);
        assertThatThrownBy(() -> RiskReader.of(broken))
                .as(why)
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whatIsBrokenIsRefusedWithASentence() throws Exception {
        TrainedRisk risk = trained();
        JsonNode bent = text(risk.json("bent"));
        JsonNode forest = text(risk.json("forest"));

        wrong(bent, "of a kind that is not known", all -> model(all).put("kind", "oracle"));
        wrong(bent, "weights for", all -> ((ArrayNode) model(all).path("weights")).remove(0));
        wrong(bent, "no number", all -> ((ArrayNode) model(all).path("weights")).set(0, "much"));
        wrong(bent, "behind a bend", all -> model(all).putArray("values"));
        wrong(
                bent,
                "reads column 9",
                all -> ((ObjectNode) model(all).path("terms").get(0)).put("column", 9));
        wrong(
                bent,
                "as what it is not",
                all -> ((ObjectNode) model(all).path("terms").get(0)).put("column", 1));
        wrong(bent, "a step of 0", all -> ((ObjectNode) model(all).path("terms").get(0)).put("step", 0));
        wrong(bent, "calibrated in a way", all -> ((ObjectNode) all.path("calibration")).put("kind", "guess"));
        wrong(forest, "a forest without a tree", all -> model(all).putArray("trees"));
        wrong(forest, "bins for 0 of 2", all -> model(all).putArray("bins"));
        wrong(forest, "not below its parent", all -> ((ArrayNode) tree(all).path("left")).set(0, 0));
        wrong(forest, "something missing", all -> ((ArrayNode) tree(all).path("rows")).remove(0));
        wrong(forest, "asks for column 7", all -> ((ArrayNode) tree(all).path("column")).set(0, 7));
    }

    private static ObjectNode model(ObjectNode all) {
        return (ObjectNode) all.path("model");
    }

    private static ObjectNode tree(ObjectNode all) {
        return (ObjectNode) model(all).path("trees").get(0);
    }

    /** As it is in a file. */
    private static JsonNode text(JsonNode node) throws Exception {
        return JSON.readTree(node.toString());
    }
}
