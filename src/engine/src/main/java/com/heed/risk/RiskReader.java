package com.heed.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.heed.learn.ModelFormatException;
import com.heed.risk.TrainedRisk.Predictor;
import com.heed.risk.TrainedRisk.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link RiskWriter} wrote. Whatever does not fit is refused: a model with a number missing predicts something, and nobody would notice. */
final class RiskReader {
    private static final int MOST_VALUES = 10_000_000;

    private RiskReader() {}

    /** @throws ModelFormatException if it was not written so; says what is wrong */
    static TrainedRisk of(JsonNode root) {
        int format = root.path("format").asInt(0);
        if (format < 1 || format > RiskWriter.FORMAT) {
            throw wrong("it has layout " + format + " and this version of Heed reads up to " + RiskWriter.FORMAT);
        }
        List<RiskColumn> columns = new ArrayList<>();
        for (JsonNode column : list(root, "columns")) {
            String name = text(column, "name");
            columns.add(
                    text(column, "kind").equals("numbers")
                            ? new RiskColumn.Numbers(name, new double[0])
                            : new RiskColumn.Categories(name, new String[0]));
        }
        if (columns.isEmpty()) {
            throw wrong("it names no column");
        }
        String name = text(root, "name");
        Predictor predictor = new Predictor(model(root.path("model"), columns), calibration(root.path("calibration")));
        return new TrainedRisk(
                new RiskTable(List.of(), columns),
                Map.of(name, predictor),
                name,
                new Report(List.of(), List.of(), 0, false, List.of(), List.of()));
    }

    private static RiskCalibration calibration(JsonNode node) {
        return switch (text(node, "kind")) {
            case "none" -> new RiskCalibration.None();
            case "platt" -> new RiskCalibration.Platt(number(node, "slope"), number(node, "shift"));
            case "isotonic" -> {
                double[] from = numbers(node, "from");
                double[] share = numbers(node, "share");
                if (from.length == 0 || from.length != share.length) {
                    throw wrong("its calibration has " + from.length + " steps and " + share.length + " shares");
                }
                yield new RiskCalibration.Isotonic(from, share);
            }
            default -> throw wrong("it is calibrated in a way that is not known: " + text(node, "kind"));
        };
    }

    private static RiskModel model(JsonNode node, List<RiskColumn> columns) {
        return switch (text(node, "kind")) {
            case "logistic" -> logistic(node, columns);
            case "boosted" -> trees(node, columns, false);
            case "forest" -> trees(node, columns, true);
            case "blend" -> {
                List<BlendModel.Part> parts = new ArrayList<>();
                for (JsonNode part : list(node, "parts")) {
                    parts.add(new BlendModel.Part(model(part.path("model"), columns), number(part, "weight")));
                }
                yield new BlendModel(parts);
            }
            default -> throw wrong("it is of a kind that is not known: " + text(node, "kind"));
        };
    }

    private static LogisticModel logistic(JsonNode node, List<RiskColumn> columns) {
        Map<Integer, double[]> values = new HashMap<>();
        for (JsonNode one : list(node, "values")) {
            values.put(whole(one, "column"), spread(numbers(one, "runs")));
        }
        List<Term> terms = new ArrayList<>();
        for (JsonNode one : list(node, "terms")) {
            terms.add(term(one, columns, values));
        }
        double[] weights = numbers(node, "weights");
        if (weights.length != terms.size() + 1) {
            throw wrong("it has " + weights.length + " weights for " + terms.size() + " terms");
        }
        return new LogisticModel(new LogisticDesign(terms), weights, columns.size());
    }

    private static Term term(JsonNode node, List<RiskColumn> columns, Map<Integer, double[]> values) {
        int column = whole(node, "column");
        String kind = text(node, "kind");
        String name = text(node, "name");
        boolean words = kind.equals("level");
        if (column < 0 || column >= columns.size()) {
            throw wrong("a term reads column " + column + " of " + columns.size());
        }
        if (!kind.equals("unknown") && words != columns.get(column) instanceof RiskColumn.Categories) {
            throw wrong("a term reads column " + column + " as what it is not");
        }
        return switch (kind) {
            case "linear" ->
                new Term.Linear(
                        column, name, number(node, "low"), number(node, "high"), number(node, "mean"), step(node));
            case "bend" -> {
                double[] sorted = values.get(column);
                int which = whole(node, "which");
                if (sorted == null || sorted.length == 0 || which < -1 || which >= Term.Bend.BENDS) {
                    throw wrong("the values behind a bend of column " + column + " are missing");
                }
                yield new Term.Bend(column, name, sorted, which, number(node, "mean"), step(node));
            }
            case "level" -> {
                Set<String> known = new LinkedHashSet<>();
                list(node, "known").forEach(level -> known.add(level.asText()));
                yield new Term.Level(column, name, text(node, "level"), known, number(node, "mean"));
            }
            case "unknown" -> new Term.Unknown(column, name, number(node, "mean"));
            default -> throw wrong("it has a term of a kind that is not known: " + kind);
        };
    }

    private static double step(JsonNode node) {
        double step = number(node, "step");
        if (!(step > 0)) {
            throw wrong("a term has a step of " + step);
        }
        return step;
    }

    private static double[] spread(double[] runs) {
        long all = 0;
        for (int i = 1; i < runs.length; i += 2) {
            all += runs[i] >= 0 ? (long) runs[i] : Integer.MAX_VALUE;
        }
        if (runs.length % 2 != 0 || all > MOST_VALUES) {
            throw wrong("the values behind a bend are no list of values with how often each comes");
        }
        double[] values = new double[(int) all];
        int from = 0;
        for (int i = 0; i < runs.length; i += 2) {
            int to = from + (int) runs[i + 1];
            Arrays.fill(values, from, to, runs[i]);
            from = to;
        }
        return values;
    }

    private static TreeModel trees(JsonNode node, List<RiskColumn> columns, boolean forest) {
        List<Bins.Bin> bins = new ArrayList<>();
        for (JsonNode one : list(node, "bins")) {
            bins.add(bin(one));
        }
        if (bins.size() != columns.size()) {
            throw wrong("it has bins for " + bins.size() + " of " + columns.size() + " columns");
        }
        for (int c = 0; c < bins.size(); c++) {
            if (bins.get(c) instanceof Bins.NumberBin != columns.get(c) instanceof RiskColumn.Numbers) {
                throw wrong("the bins of column " + c + " are of another kind than the column");
            }
        }
        List<Tree> trees = new ArrayList<>();
        for (JsonNode one : list(node, "trees")) {
            trees.add(tree(one, columns.size()));
        }
        if (forest && trees.isEmpty()) {
            throw wrong("it is a forest without a tree");
        }
        return new TreeModel(new Bins(bins), trees, number(node, "base"), forest);
    }

    private static Bins.Bin bin(JsonNode node) {
        if (node.has("edges")) {
            return new Bins.NumberBin(numbers(node, "edges"));
        }
        Map<String, Integer> ranks = new HashMap<>();
        node.path("ranks")
                .properties()
                .forEach(entry -> ranks.put(entry.getKey(), entry.getValue().asInt()));
        return new Bins.LevelBin(ranks, whole(node, "usual"));
    }

    /** A child comes after its parent, so that no way down a tree is without end. */
    private static Tree tree(JsonNode node, int columns) {
        int[] column = wholes(node, "column");
        Tree tree = new Tree(
                column,
                wholes(node, "bin"),
                wholes(node, "left"),
                wholes(node, "right"),
                numbers(node, "value"),
                numbers(node, "rows"));
        int nodes = column.length;
        if (nodes == 0
                || tree.bin().length != nodes
                || tree.left().length != nodes
                || tree.right().length != nodes
                || tree.value().length != nodes
                || tree.rows().length != nodes) {
            throw wrong("a tree has nodes with something missing");
        }
        for (int i = 0; i < nodes; i++) {
            boolean inner = column[i] >= 0;
            if (column[i] >= columns || !(tree.rows()[i] > 0)) {
                throw wrong("a tree asks for column " + column[i] + " of " + columns + ", or nobody came by a node");
            }
            if (inner && !(below(tree.left()[i], i, nodes) && below(tree.right()[i], i, nodes))) {
                throw wrong("a tree has a child that is not below its parent");
            }
        }
        return tree;
    }

    private static boolean below(int child, int parent, int nodes) {
        return child > parent && child < nodes;
    }

    private static JsonNode list(JsonNode node, String name) {
        JsonNode list = node.path(name);
        if (!list.isArray()) {
            throw wrong("'" + name + "' is missing");
        }
        return list;
    }

    private static double[] numbers(JsonNode node, String name) {
        JsonNode list = list(node, name);
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!list.get(i).isNumber()) {
                throw wrong("'" + name + "' holds something that is no number");
            }
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }

    private static int[] wholes(JsonNode node, String name) {
        return Arrays.stream(numbers(node, name)).mapToInt(value -> (int) value).toArray();
    }

    private static double number(JsonNode node, String name) {
        if (!node.path(name).isNumber()) {
            throw wrong("number '" + name + "' is missing");
        }
        return node.path(name).asDouble();
    }

    private static int whole(JsonNode node, String name) {
        return (int) number(node, name);
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isTextual()) {
            throw wrong("text '" + name + "' is missing");
        }
        return node.path(name).asText();
    }

    private static ModelFormatException wrong(String what) {
        return new ModelFormatException("the model of who leaves cannot be used: " + what + "; train again");
    }
}
