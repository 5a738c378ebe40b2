package com.heed.risk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.risk.TrainedRisk.Predictor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A model of who leaves as JSON, for {@link RiskReader}. */
final class RiskWriter {
    /** Of the layout; a reader knows no later one. */
    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private RiskWriter() {}

    /** What predicts, with the columns it reads. */
    static ObjectNode of(List<RiskColumn> columns, String name, Predictor predictor) {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("name", name);
        ArrayNode array = root.putArray("columns");
        for (RiskColumn column : columns) {
            array.addObject().put("name", column.name()).put("kind", kind(column));
        }
        root.set("calibration", calibration(predictor.calibration()));
        root.set("model", model(predictor.model()));
        return root;
    }

    static String kind(RiskColumn column) {
        return column instanceof RiskColumn.Numbers ? "numbers" : "words";
    }

    private static ObjectNode calibration(RiskCalibration calibration) {
        ObjectNode node = JSON.createObjectNode().put("kind", calibration.name());
        switch (calibration) {
            case RiskCalibration.None none -> {}
            case RiskCalibration.Platt platt -> node.put("slope", platt.slope()).put("shift", platt.shift());
            case RiskCalibration.Isotonic steps -> {
                node.set("from", array(steps.from()));
                node.set("share", array(steps.share()));
            }
        }
        return node;
    }

    private static ObjectNode model(RiskModel model) {
        ObjectNode node = JSON.createObjectNode();
        switch (model) {
            case LogisticModel logistic -> logistic(node, logistic);
            case TreeModel trees -> trees(node, trees);
            case BlendModel blend -> {
                ArrayNode parts = node.put("kind", "blend").putArray("parts");
                for (BlendModel.Part part : blend.parts()) {
                    parts.addObject().put("weight", part.weight()).set("model", model(part.model()));
                }
            }
        }
        return node;
    }

    private static void logistic(ObjectNode node, LogisticModel model) {
        node.put("kind", "logistic").set("weights", array(model.weights()));
        ArrayNode terms = node.putArray("terms");
        // Bends of one column share what they were learned from.
        Map<Integer, double[]> sorted = new TreeMap<>();
        for (Term term : model.design().terms()) {
            ObjectNode one = terms.addObject().put("column", term.column()).put("name", term.name());
            switch (term) {
                case Term.Linear linear ->
                    one.put("kind", "linear")
                            .put("low", linear.low())
                            .put("high", linear.high())
                            .put("mean", linear.mean())
                            .put("step", linear.step());
                case Term.Bend bend -> {
                    one.put("kind", "bend")
                            .put("which", bend.which())
                            .put("mean", bend.mean())
                            .put("step", bend.step());
                    sorted.put(bend.column(), bend.sorted());
                }
                case Term.Level level -> {
                    ArrayNode known = one.put("kind", "level")
                            .put("level", level.level())
                            .put("mean", level.mean())
                            .putArray("known");
                    level.known().stream().sorted().forEach(known::add);
                }
                case Term.Unknown unknown -> one.put("kind", "unknown").put("mean", unknown.mean());
            }
        }
        ArrayNode values = node.putArray("values");
        sorted.forEach((column, own) -> values.addObject().put("column", column).set("runs", runs(own)));
    }

    /** Each value, and how often it comes. @param ascending values */
    private static ArrayNode runs(double[] ascending) {
        ArrayNode runs = JSON.createArrayNode();
        for (int from = 0; from < ascending.length; ) {
            int to = from;
            while (to < ascending.length && ascending[to] == ascending[from]) {
                to++;
            }
            runs.add(ascending[from]).add(to - from);
            from = to;
        }
        return runs;
    }

    private static void trees(ObjectNode node, TreeModel model) {
        node.put("kind", model.forest() ? "forest" : "boosted").put("base", model.base());
        ArrayNode bins = node.putArray("bins");
        for (Bins.Bin bin : model.bins().columns()) {
            ObjectNode one = bins.addObject();
            switch (bin) {
                case Bins.NumberBin numbers -> one.set("edges", array(numbers.edges()));
                case Bins.LevelBin levels -> {
                    ObjectNode ranks = one.put("usual", levels.usual()).putObject("ranks");
                    new TreeMap<>(levels.ranks()).forEach(ranks::put);
                }
            }
        }
        ArrayNode trees = node.putArray("trees");
        for (Tree tree : model.trees()) {
            ObjectNode one = trees.addObject();
            one.set("column", array(tree.column()));
            one.set("bin", array(tree.bin()));
            one.set("left", array(tree.left()));
            one.set("right", array(tree.right()));
            one.set("value", array(tree.value()));
            one.set("rows", array(tree.rows()));
        }
    }

    private static ArrayNode array(double[] values) {
        ArrayNode array = JSON.createArrayNode();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }

    private static ArrayNode array(int[] values) {
        ArrayNode array = JSON.createArrayNode();
        for (int value : values) {
            array.add(value);
        }
        return array;
    }
}
