package com.heed.lab.route;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import java.util.ArrayList;
import java.util.List;

/** Figures of a simulation as JSON: means over days by policy, and a line for each policy and day. */
final class SimulateMetrics {
    private SimulateMetrics() {}

    static ObjectNode of(SimulateRun run) {
        ObjectNode root = Result.metrics("route simulate", run.seed(), null, null, run.contacts());
        root.withObject("data").put("test", run.scenario().name());
        ObjectNode metrics = root.withObject("metrics");
        metrics.put("scenario", run.scenario().name());
        metrics.put("currency", run.scenario().currency());
        metrics.put("load", run.load());
        metrics.put("days", run.days());
        ObjectNode policies = metrics.putObject("policies");
        ObjectNode intervals = root.withObject("intervals");
        if (!run.bounds().isEmpty()) {
            MeanInterval bound = MeanInterval.of(run.bounds());
            put(metrics, "bound", bound.mean());
            put(intervals, "bound", bound);
        }
        for (SimulateRun.OfPolicy policy : run.policies()) {
            ObjectNode own = intervals.putObject(policy.key());
            put(own, "cost", policy.cost());
            if (policy.equals(run.rules())) {
                root.withObject("baselines").set(policy.key(), policy(run, policy));
            } else {
                put(own, "againstRules", run.againstRules(policy));
            }
            policies.set(policy.key(), policy(run, policy));
        }
        return root;
    }

    private static void put(ObjectNode node, String name, MeanInterval interval) {
        node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
    }

    private static ObjectNode policy(SimulateRun run, SimulateRun.OfPolicy policy) {
        ObjectNode node = Result.object();
        put(node, "cost", policy.mean(DayResult::cost));
        put(node, "channelCost", policy.mean(DayResult::channelCost));
        put(node, "failureCost", policy.mean(DayResult::failureCost));
        put(node, "waitCost", policy.mean(DayResult::waitCost));
        put(node, "abandonCost", policy.mean(DayResult::abandonCost));
        put(node, "againstRules", run.againstRules(policy).mean());
        node.put("daysDearer", run.daysDearer(policy));
        if (!run.bounds().isEmpty()) {
            put(node, "aboveBound", run.gap(policy));
        }
        put(node, "meanWaitMinutes", policy.mean(DayResult::meanWait));
        put(node, "p95Minutes", policy.mean(DayResult::p95));
        put(node, "liveP95Minutes", policy.mean(DayResult::liveP95));
        put(node, "returned", policy.mean(day -> (double) day.returned() / day.contacts()));
        put(node, "abandoned", policy.mean(day -> (double) day.abandoned() / day.contacts()));
        ObjectNode channels = node.putObject("channels");
        for (int j = 0; j < run.scenario().channels().size(); j++) {
            int at = j;
            ObjectNode channel =
                    channels.putObject(run.scenario().channels().get(j).slug());
            put(channel, "share", policy.mean(day -> share(day, at)));
            put(
                    channel,
                    "meanWaitMinutes",
                    policy.mean(day -> day.channels().get(at).meanWait()));
            put(channel, "p95Minutes", policy.mean(day -> day.channels().get(at).p95()));
            put(channel, "occupancy", policy.mean(day -> day.channels().get(at).occupancy()));
            put(channel, "idleShare", policy.mean(day -> day.channels().get(at).idleShare()));
            put(channel, "idleSpread", policy.widestIdleSpread(at));
        }
        ObjectNode classes = node.putObject("classes");
        for (int k = 0; k < run.scenario().kinds().size(); k++) {
            int at = k;
            ObjectNode kind = classes.putObject(run.scenario().kinds().get(k).key());
            put(kind, "meanWaitMinutes", policy.mean(day -> day.kinds().get(at).meanWait()));
            put(kind, "p95Minutes", policy.mean(day -> day.kinds().get(at).p95()));
            put(
                    kind,
                    "longestWaitMinutes",
                    policy.results().stream()
                            .mapToDouble(day -> day.kinds().get(at).longestWait())
                            .max()
                            .orElse(0));
        }
        ArrayNode perDay = node.putArray("perDay");
        policy.results().forEach(day -> perDay.add(Result.rounded(day.cost())));
        return node;
    }

    private static double share(DayResult day, int channel) {
        double all =
                day.channels().stream().mapToInt(DayResult.OfChannel::contacts).sum();
        return all == 0 ? 0 : day.channels().get(channel).contacts() / all;
    }

    private static void put(ObjectNode node, String name, double value) {
        node.put(name, Result.rounded(value));
    }

    static List<ObjectNode> lines(SimulateRun run) {
        List<ObjectNode> lines = new ArrayList<>();
        for (SimulateRun.OfPolicy policy : run.policies()) {
            for (DayResult day : policy.results()) {
                ObjectNode line = Result.object();
                line.put("policy", policy.key());
                line.put("day", day.day());
                line.put("contacts", day.contacts());
                line.put("returned", day.returned());
                line.put("abandoned", day.abandoned());
                put(line, "cost", day.cost());
                put(line, "channelCost", day.channelCost());
                put(line, "failureCost", day.failureCost());
                put(line, "waitCost", day.waitCost());
                put(line, "abandonCost", day.abandonCost());
                put(line, "p95Minutes", day.p95());
                put(line, "liveP95Minutes", day.liveP95());
                lines.add(line);
            }
        }
        return lines;
    }
}
