package com.heed.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second model written in another language, solved by another solver (HiGHS), must find the same least cost. Needs python3 with scipy. */
class HighsAgreementTest {
    private static final int PLANS = 1000;
    private static final double RELATIVE = 1e-6;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void oneThousandRandomPlansCostWhatHighsSaysToAMillionth() throws IOException, InterruptedException {
        assumeTrue(
                runs("-c", "from scipy.optimize import linprog") == 0,
                "python3 with scipy is not here (Debian: python3-scipy); the plans were not compared with HiGHS");
        RandomProblems random = new RandomProblems(57);
        List<HorizonProblem> problems = new ArrayList<>();
        for (int i = 0; i < PLANS; i++) {
            problems.add(random.next());
        }

        List<String> expected = highs(problems);

        assertThat(expected).hasSize(PLANS);
        assertThat(expected.stream().filter("infeasible"::equals).count()).isBetween(20L, PLANS / 4L);
        HorizonPlanner planner = new HorizonPlanner();
        double furthest = 0;
        for (int i = 0; i < PLANS; i++) {
            switch (planner.plan(problems.get(i))) {
                case HorizonPlan plan -> {
                    double least = Double.parseDouble(expected.get(i));
                    furthest = Math.max(furthest, Math.abs(plan.cost() - least) / Math.max(1, Math.abs(least)));
                }
                case NoPlan none -> {
                    assertThat(expected.get(i)).as("problem %d: %s", i, none).isEqualTo("infeasible");
                    assertThat(none.missing()).as("problem %d: %s", i, none).isPositive();
                }
            }
        }
        assertThat(furthest).isLessThan(RELATIVE);
    }

    private List<String> highs(List<HorizonProblem> problems) throws IOException, InterruptedException {
        Path script = folder.resolve("horizon.py");
        try (InputStream in = HighsAgreementTest.class.getResourceAsStream("horizon.py")) {
            Files.copy(java.util.Objects.requireNonNull(in), script);
        }
        Path input = folder.resolve("problems.jsonl");
        try (BufferedWriter writer = Files.newBufferedWriter(input, StandardCharsets.UTF_8)) {
            for (HorizonProblem problem : problems) {
                writer.write(json(problem) + "\n");
            }
        }
        Path output = folder.resolve("costs.txt");
        Process process = new ProcessBuilder("python3", script.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as("exit of horizon.py").isZero();
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }

    private static int runs(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            return 1;
        }
    }

    private static ObjectNode json(HorizonProblem p) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("periodMinutes", p.periodMinutes());
        node.put("repeatCost", p.repeatCost());
        node.put("finalBacklogWeight", p.finalBacklogWeight());
        table(node.putArray("arrivals"), p.arrivals());
        table(node.putArray("handleMinutes"), p.handleMinutes());
        table(node.putArray("settle"), p.settle());
        table(node.putArray("agents"), p.agents());
        table(node.putArray("backlogLimit"), p.backlogLimit());
        ArrayNode eligible = node.putArray("eligible");
        for (boolean[] row : p.eligible()) {
            ArrayNode cells = eligible.addArray();
            for (boolean may : row) {
                cells.add(may);
            }
        }
        list(node.putArray("cost"), p.cost());
        list(node.putArray("waitPrice"), p.waitPrice());
        list(node.putArray("utilisationCap"), p.utilisationCap());
        list(node.putArray("backlogMinutes"), p.backlogMinutes());
        return node;
    }

    private static void table(ArrayNode node, double[][] rows) {
        for (double[] row : rows) {
            list(node.addArray(), row);
        }
    }

    private static void list(ArrayNode node, double[] values) {
        for (double value : values) {
            if (Double.isInfinite(value)) {
                node.addNull();
            } else {
                node.add(value);
            }
        }
    }
}
