package com.heed.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a scenario file that stand in it twice: as the truth, and as what is believed. */
final class ConditionsJson {

    private ConditionsJson() {}

    /** A number of agents for the whole day, or a list of shifts. */
    static Shifts shifts(JsonNode value, String path) {
        if (!value.isArray()) {
            double agents = Fields.number(value, path);
            if (agents != Math.rint(agents) || agents < 1 || agents > 100_000) {
                throw Fields.wrong(
                        "'" + path + "' is " + value + "; must be a whole number from 1, or a list of shifts");
            }
            return Shifts.always((int) agents);
        }
        List<Shifts.Shift> shifts = new ArrayList<>();
        for (JsonNode element : value) {
            Fields shift = new Fields(element, path + "[" + shifts.size() + "]");
            shifts.add(shift.checked(
                    () -> new Shifts.Shift(shift.number("from"), shift.number("to"), shift.whole("agents"))));
            shift.noMore();
        }
        if (shifts.isEmpty()) {
            throw Fields.wrong("'" + path + "' has no shift; a channel needs one at least");
        }
        return new Shifts(shifts);
    }

    static double patience(Fields channel) {
        double minutes = channel.number("patienceMinutes", Double.POSITIVE_INFINITY);
        Checks.that(minutes > 0, "patienceMinutes " + minutes + " must be above 0");
        return minutes;
    }

    static ArrivalCurve arrivals(Fields arrivals, double dayMinutes) {
        ArrivalCurve curve = arrivals.checked(() -> {
            if (!arrivals.has("points")) {
                return new ArrivalCurve.Wave(arrivals.number("perDay"), arrivals.number("wave", 0), dayMinutes);
            }
            List<ArrivalCurve.Points.Point> points = new ArrayList<>();
            for (Fields point : arrivals.objects("points")) {
                points.add(point.checked(
                        () -> new ArrivalCurve.Points.Point(point.number("minute"), point.number("perMinute"))));
                point.noMore();
            }
            return new ArrivalCurve.Points(points);
        });
        arrivals.noMore();
        return curve;
    }

    /** A number for each channel. */
    static List<Double> byChannel(Fields fields, String name, ScenarioJson.Names names) {
        @Nullable Double[] row = new Double[names.size()];
        put(row, fields.members(name), fields.path(name), names);
        List<Double> all = new ArrayList<>();
        for (int j = 0; j < row.length; j++) {
            Double value = row[j];
            if (value == null) {
                throw Fields.wrong("'" + fields.path(name) + "' has no entry for the channel '"
                        + names.channels().get(j).channel().slug() + "'");
            }
            all.add(value);
        }
        return all;
    }

    /** A table (classes, channels) in which some entries are replaced. */
    static List<List<Double>> overlaid(Fields fields, String name, ScenarioJson.Names names, List<List<Double>> table) {
        if (!fields.has(name)) {
            return table;
        }
        List<List<Double>> rows = new ArrayList<>(table);
        for (Map.Entry<String, JsonNode> entry : fields.members(name).entrySet()) {
            String path = fields.path(name);
            int k = names.kind(entry.getKey(), path);
            Fields row = new Fields(entry.getValue(), path + "." + entry.getKey());
            Double[] values = table.get(k).toArray(new Double[0]);
            put(values, row.all(), path + "." + entry.getKey(), names);
            rows.set(k, List.of(values));
        }
        return rows;
    }

    private static void put(
            @Nullable Double[] row, Map<String, JsonNode> members, String path, ScenarioJson.Names names) {
        members.forEach((slug, value) -> row[names.channel(slug, path)] = Fields.number(value, path + "." + slug));
    }
}
