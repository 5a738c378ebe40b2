package com.heed.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A model of who leaves, what it was chosen from, and what it learned. */
public final class TrainedRisk {
    private final RiskTable learned;
    private final Map<String, Predictor> predictors;
    private final String chosen;
    private final Report report;

    /** A model with its calibration. */
    record Predictor(RiskModel model, RiskCalibration calibration) {
        double[] probabilities(RiskTable table) {
            double[] p = model.logOdds(table);
            for (int i = 0; i < p.length; i++) {
                p[i] = calibration.probability(p[i]);
            }
            return p;
        }
    }

    /**
     * One way to predict, measured out of fold on what was learned from.
     *
     * @param name        logistic, bent, boosted, forest or blend
     * @param settings    of it, for records
     * @param calibration none, platt or isotonic
     * @param figures     of the calibrated probabilities
     */
    public record Candidate(String name, String settings, String calibration, RiskFigures figures) {}

    /**
     * What training found.
     *
     * @param candidates simplest first
     * @param factors    of the logistic regression by maximum likelihood, each with its odds
     * @param separated  whether that needed a ridge, because a combination of columns told the outcome without fault
     * @param leaks      columns that were refused
     * @param notes      sentences on what was left out
     */
    public record Report(
            List<Candidate> candidates,
            List<Factor> factors,
            double logLikelihood,
            boolean separated,
            List<Leak> leaks,
            List<String> notes) {
        public Report {
            candidates = List.copyOf(candidates);
            factors = List.copyOf(factors);
            leaks = List.copyOf(leaks);
            notes = List.copyOf(notes);
        }
    }

    /** @param learned the columns, with no row needed */
    TrainedRisk(RiskTable learned, Map<String, Predictor> predictors, String chosen, Report report) {
        this.learned = learned.select(new int[0]);
        this.predictors = new LinkedHashMap<>(predictors);
        this.chosen = chosen;
        this.report = report;
        Objects.requireNonNull(predictors.get(chosen));
    }

    public Report report() {
        return report;
    }

    /** Name of the candidate that predicts. */
    public String chosen() {
        return chosen;
    }

    /** Names of the candidates that were kept. */
    public List<String> kept() {
        return List.copyOf(predictors.keySet());
    }

    /** Columns that predict, in the order learned. */
    public List<String> columns() {
        return learned.columns().stream().map(RiskColumn::name).toList();
    }

    /** The columns learned from, without rows: how to read a file the same way. */
    public List<RiskColumn> kinds() {
        return learned.columns();
    }

    /**
     * Probabilities of leaving, in (0, 1).
     *
     * @throws IllegalArgumentException if a column that was learned from is missing; names it
     */
    public double[] probabilities(RiskTable table) {
        return probabilities(table, chosen);
    }

    /** As {@link #probabilities(RiskTable)}, by one of {@link #kept()}. */
    public double[] probabilities(RiskTable table, String candidate) {
        return predictor(candidate).probabilities(table.as(learned));
    }

    /** All columns by how much they matter for a customer, either way. */
    public List<RiskReason> reasons(RiskTable table, int row) {
        return reasons(table.select(new int[] {row})).getFirst();
    }

    /** As {@link #reasons(RiskTable, int)} of each row: much faster than to ask about each alone. */
    public List<List<RiskReason>> reasons(RiskTable table) {
        RiskTable known = table.as(learned);
        double[][] values = predictor(chosen).model.reasons(known);
        List<List<RiskReason>> all = new ArrayList<>();
        for (int row = 0; row < known.size(); row++) {
            List<RiskReason> reasons = new ArrayList<>();
            for (int c = 0; c < values.length; c++) {
                RiskColumn column = known.columns().get(c);
                reasons.add(new RiskReason(column.name(), column.shown(row), values[c][row]));
            }
            reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.logOdds())));
            all.add(reasons);
        }
        return all;
    }

    /** What predicts, for {@link RiskReader}. */
    ObjectNode json() {
        return json(chosen);
    }

    /** As {@link #json()}, of one of {@link #kept()}. */
    ObjectNode json(String candidate) {
        return RiskWriter.of(learned.columns(), candidate, predictor(candidate));
    }

    private Predictor predictor(String name) {
        Predictor predictor = predictors.get(name);
        if (predictor == null) {
            throw new IllegalArgumentException(
                    "'" + name + "' was not kept; there are " + String.join(", ", predictors.keySet()));
        }
        return predictor;
    }
}
