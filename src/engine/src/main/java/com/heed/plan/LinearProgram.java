package com.heed.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate2D;

/**
 * A linear programme: minimise cost x subject to rows {@code a x <= b} and {@code a x = b} and bounds on x. The one place that knows the solver's
 * library (ojAlgo).
 *
 * <p>An answer of the solver is not believed but checked: the point must keep every row and bound, the prices must have the right sign, and the cost of
 * the point must equal the bound that the prices prove, all to {@value #TOLERANCE} relative to the size of the numbers. A solver that fails the check is followed by the
 * library's other one; when both fail, the answer is {@link Failed}.
 *
 * <p>Not safe for use by several threads.
 */
final class LinearProgram {

    /** Relative to the size of the numbers compared. */
    static final double TOLERANCE = 1e-7;

    private final double[] cost;
    private final double[] lower;
    private final double[] upper;
    private final List<Row> rows = new ArrayList<>();

    private record Row(boolean equal, double bound, int[] columns, double[] factors) {
        double at(double[] x) {
            double sum = 0;
            for (int i = 0; i < columns.length; i++) {
                sum += factors[i] * x[columns[i]];
            }
            return sum;
        }

        /** Size of the terms of this row at x: what rounding errors are measured by. */
        double scale(double[] x) {
            double sum = 1 + Math.abs(bound);
            for (int i = 0; i < columns.length; i++) {
                sum += Math.abs(factors[i] * x[columns[i]]);
            }
            return sum;
        }
    }

    sealed interface Answer {}

    /**
     * @param value the least cost
     * @param x     (columns) where it is reached
     * @param price (rows) change of the least cost for each unit that the row's bound grows; never above 0 for {@code <=} rows
     * @param left  (columns) reduced cost: what one more unit of the column costs after the prices of its rows
     */
    record Optimum(double value, double[] x, double[] price, double[] left) implements Answer {}

    /** No x keeps all rows and bounds. */
    record Infeasible() implements Answer {}

    /** The solver gave no answer that stands the check. */
    record Failed(String state) implements Answer {}

    /** @param columns number of variables, each at least 0, without upper bound, of cost 0 */
    LinearProgram(int columns) {
        cost = new double[columns];
        lower = new double[columns];
        upper = new double[columns];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    void cost(int column, double value) {
        cost[column] = value;
    }

    /** @param least finite; @param most may be infinite */
    void bounds(int column, double least, double most) {
        lower[column] = least;
        upper[column] = most;
    }

    /** Adds a row {@code sum factors[i] x[columns[i]] <= bound}. Returns its number. */
    int atMost(double bound, int[] columns, double[] factors) {
        rows.add(new Row(false, bound, columns, factors));
        return rows.size() - 1;
    }

    /** Adds a row {@code sum factors[i] x[columns[i]] = bound}. Returns its number. */
    int equal(double bound, int[] columns, double[] factors) {
        rows.add(new Row(true, bound, columns, factors));
        return rows.size() - 1;
    }

    Answer minimise() {
        Answer answer = solve(true);
        if (!(answer instanceof Failed)) {
            return answer;
        }
        Answer second = upperBoundsAbsent() ? solve(false) : answer;
        return second instanceof Optimum ? second : answer;
    }

    /**
     * As {@link #minimise()}; of all optima one that is also least by a second cost. The prices are those of the first.
     *
     * <p>The face of all optima is known from the prices: a column with a reduced cost stays at its bound, a row with a price stays tight.
     */
    Answer minimise(double[] second) {
        Answer answer = minimise();
        if (!(answer instanceof Optimum optimum)) {
            return answer;
        }
        LinearProgram face = new LinearProgram(cost.length);
        for (int j = 0; j < cost.length; j++) {
            face.cost(j, second[j]);
            boolean free = Math.abs(optimum.left()[j]) <= TOLERANCE * (1 + Math.abs(cost[j]));
            face.bounds(j, free ? lower[j] : optimum.x()[j], free ? upper[j] : optimum.x()[j]);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            boolean tight = row.equal() || optimum.price()[r] < -TOLERANCE;
            face.rows.add(new Row(tight, row.bound(), row.columns(), row.factors()));
        }
        if (!(face.minimise() instanceof Optimum best)) {
            return optimum;
        }
        double value = 0;
        for (int j = 0; j < cost.length; j++) {
            value += cost[j] * best.x()[j];
        }
        return new Optimum(value, best.x(), optimum.price(), optimum.left());
    }

    private Answer solve(boolean revised) {
        // The library numbers inequalities first.
        int[] place = new int[rows.size()];
        int inequalities = 0;
        for (int r = 0; r < place.length; r++) {
            if (!rows.get(r).equal()) {
                place[r] = inequalities++;
            }
        }
        int equalities = 0;
        for (int r = 0; r < place.length; r++) {
            if (rows.get(r).equal()) {
                place[r] = inequalities + equalities++;
            }
        }
        LinearSolver.Builder builder = LinearSolver.newBuilder(cost);
        fill(builder, false, inequalities);
        fill(builder, true, equalities);
        Optimisation.Options options = new Optimisation.Options();
        options.sparse = Boolean.FALSE;
        if (revised) {
            options.linear().dual();
            builder.lower(lower);
            builder.upper(upper);
        } else {
            options.linear().primal();
        }
        LinearSolver solver = builder.build(options);
        Optimisation.Result result = solver.solve();
        Optimisation.State state = result.getState();
        if (state == Optimisation.State.INFEASIBLE) {
            return new Infeasible();
        }
        if (!state.isOptimal()) {
            return new Failed(state.name());
        }
        double[] x = new double[cost.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.min(upper[j], Math.max(lower[j], result.doubleValue(j)));
        }
        double[] price = new double[place.length];
        for (int r = 0; r < place.length; r++) {
            // The library's multiplier is what the row's slack would cost, the negative of what its bound is worth.
            price[r] = -solver.getDualMultiplier(place[r]);
        }
        return checked(x, price);
    }

    private void fill(LinearSolver.Builder builder, boolean equal, int count) {
        if (count == 0) {
            return;
        }
        double[] bounds = new double[count];
        int i = 0;
        for (Row row : rows) {
            if (row.equal() == equal) {
                bounds[i++] = row.bound();
            }
        }
        Mutate2D body = equal ? builder.equalities(bounds) : builder.inequalities(bounds);
        i = 0;
        for (Row row : rows) {
            if (row.equal() == equal) {
                for (int e = 0; e < row.columns().length; e++) {
                    body.set(i, row.columns()[e], row.factors()[e]);
                }
                i++;
            }
        }
    }

    private boolean upperBoundsAbsent() {
        for (int j = 0; j < cost.length; j++) {
            if (lower[j] != 0 || upper[j] != Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }

    /** Strong duality: a point that keeps the rows and prices that prove its cost to be the least. */
    private Answer checked(double[] x, double[] price) {
        double scale = 1;
        double value = 0;
        for (int j = 0; j < x.length; j++) {
            value += cost[j] * x[j];
            scale += Math.abs(cost[j] * x[j]);
        }
        double[] left = cost.clone();
        double bound = 0;
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            double excess = row.at(x) - row.bound();
            if ((row.equal() ? Math.abs(excess) : excess) > TOLERANCE * row.scale(x)) {
                return new Failed("row " + r + " is missed by " + excess);
            }
            if (!row.equal()) {
                price[r] = Math.min(0, price[r]);
            }
            for (int e = 0; e < row.columns().length; e++) {
                left[row.columns()[e]] -= price[r] * row.factors()[e];
            }
            bound += price[r] * row.bound();
            scale += Math.abs(price[r] * row.bound());
        }
        for (int j = 0; j < x.length; j++) {
            double at = left[j] >= 0 ? lower[j] : upper[j];
            // A price that is wrong by rounding moves an unbounded column by rounding: charge it where the column
            // stands.
            bound += left[j] * (Double.isInfinite(at) ? x[j] : at);
            if (Double.isInfinite(at) && left[j] < -TOLERANCE * (1 + Math.abs(cost[j]))) {
                return new Failed("the price of column " + j + " is wrong by " + left[j]);
            }
        }
        if (!(Math.abs(value - bound) <= TOLERANCE * scale)) {
            return new Failed("cost " + value + " against a bound of " + bound);
        }
        return new Optimum(value, x, price, left);
    }
}
