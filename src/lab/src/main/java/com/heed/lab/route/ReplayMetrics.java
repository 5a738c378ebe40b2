package com.heed.lab.route;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.forecast.PredictorReport;
import com.heed.lab.run.Result;
import com.heed.replay.ReplayRecord;
import com.heed.replay.ReplayResult;
import com.heed.replay.ReplayedDay;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of a replay as JSON: by policy, the differences with their intervals, how right the predictions are, and a line for each policy and day. */
final class ReplayMetrics {
    private ReplayMetrics() {}

    static ObjectNode of(ReplayRun run) {
        ReplayResult result = run.result();
        ReplayRecord record = result.record();
        ObjectNode root = Result.metrics(
                "route replay", run.seed(), null, null, run.history().rows());
        root.withObject("data").put("test", run.name());
        ObjectNode metrics = root.withObject("metrics");
        metrics.put("currency", result.scenario().currency());
        metrics.put("from", record.from().toString());
        metrics.put("to", record.to().minusDays(1).toString());
        metrics.put("weeks", record.weeks()).put("days", result.days());
        metrics.put("contacts", record.contacts()).put("learned", result.learned());
        metrics.put("leftOut", record.leftOut()).put("late", record.late());
        put(metrics, "handleKnown", record.handleKnown());
        put(metrics, "settledKnown", record.settledKnown());
        ObjectNode policies = metrics.putObject("policies");
        for (ReplayResult.OfPolicy policy : result.policies()) {
            policies.set(policy.key(), policy(result, policy));
            if (!policy.equals(result.prices())) {
                root.withObject("baselines").set(policy.key(), policy(result, policy));
            }
        }
        ObjectNode recorded = metrics.putObject("recordedWaits");
        for (ReplayRecord.OfChannel channel : record.channels()) {
            ObjectNode one = recorded.putObject(channel.channel());
            one.put("contacts", channel.contacts()).put("known", channel.waits());
            put(one, "meanMinutes", channel.meanWait());
        }
        ObjectNode differences = metrics.putObject("differences");
        ObjectNode intervals = root.withObject("intervals");
        for (ReplayResult.Difference difference : List.of(run.againstRules(), run.againstRecorded())) {
            String name = difference.policy() + "-" + difference.against();
            differences.set(name, difference(difference));
            ObjectNode own = intervals.putObject(name);
            put(own, "perContact", difference.perContact());
            put(own, "perWeek", difference.perWeek());
        }
        PredictorReport predictors = run.predictors();
        if (predictors != null) {
            metrics.set("predictors", predictors(predictors));
        }
        return root;
    }

    private static ObjectNode policy(ReplayResult result, ReplayResult.OfPolicy policy) {
        ObjectNode node = Result.object();
        put(node, "cost", policy.mean(DayResult::cost));
        put(node, "channelCost", policy.mean(DayResult::channelCost));
        put(node, "failureCost", policy.mean(DayResult::failureCost));
        put(node, "waitCost", policy.mean(DayResult::waitCost));
        put(node, "abandonCost", policy.mean(DayResult::abandonCost));
        put(node, "thin", result.thin(policy));
        ObjectNode channels = node.putObject("channels");
        List<Scenario.Channel> all = result.scenario().channels();
        double sent = 0;
        for (int j = 0; j < all.size(); j++) {
            sent += policy.sent(j);
        }
        for (int j = 0; j < all.size(); j++) {
            ObjectNode channel = channels.putObject(all.get(j).slug());
            put(channel, "share", sent == 0 ? 0 : policy.sent(j) / sent);
            put(channel, "meanWaitMinutes", policy.meanWait(j));
            put(channel, "p95Minutes", policy.p95(j));
        }
        return node;
    }

    private static ObjectNode difference(ReplayResult.Difference difference) {
        ObjectNode node = Result.object();
        mean(node, "perContact", difference.perContact());
        mean(node, "perWeek", difference.perWeek());
        node.put("daysDearer", difference.worse().size());
        ArrayNode weeks = node.putArray("weeks");
        for (ReplayResult.Week week : difference.weeks()) {
            ObjectNode one = weeks.addObject();
            one.put("monday", week.monday().toString()).put("days", week.days());
            put(one, "money", week.money());
            mean(one, "perDay", week.perDay());
            put(one, "perDayInterval", week.perDay());
        }
        ArrayNode worse = node.putArray("dearerDays");
        for (ReplayResult.Day day : difference.worse()) {
            ObjectNode one = worse.addObject();
            one.put("date", day.date().toString()).put("contacts", day.contacts());
            put(one, "money", day.money());
        }
        ObjectNode classes = node.putObject("classes");
        for (ReplayResult.OfClass kind : difference.classes()) {
            ObjectNode one = classes.putObject(kind.key()).put("contacts", kind.contacts());
            mean(one, "perContact", kind.perContact());
            put(one, "interval", kind.perContact());
        }
        return node;
    }

    private static ObjectNode predictors(PredictorReport report) {
        ObjectNode node = Result.object();
        node.put("cut", report.cut().toString());
        node.put("learned", report.learned()).put("measured", report.measured());
        PredictorReport.Arrivals arrivals = report.arrivals();
        ObjectNode one = node.putObject("arrivals").put("hours", arrivals.hours());
        put(one, "deviance", arrivals.deviance());
        put(one, "plain", arrivals.plain());
        ahead(one, arrivals.ahead());
        put(one, "hourCoverage", arrivals.hourCoverage());
        put(one, "dayCoverage", arrivals.dayCoverage());
        put(one, "dispersion", arrivals.dispersion());
        put(one, "dayVariance", arrivals.dayVariance());
        PredictorReport.Handling handling = report.handling();
        if (handling != null) {
            ObjectNode of = node.putObject("handling").put("contacts", handling.contacts());
            put(of, "error", handling.error());
            put(of, "plain", handling.plain());
            ahead(of, handling.ahead());
            put(of, "meanRatio", handling.meanRatio());
            put(of, "coverage", handling.coverage());
        }
        PredictorReport.Settling settling = report.settling();
        if (settling != null) {
            ObjectNode of = node.putObject("settling").put("contacts", settling.contacts());
            put(of, "brier", settling.brier());
            put(of, "plain", settling.plain());
            ahead(of, settling.ahead());
            put(of, "ece", settling.ece());
            put(of, "settled", settling.settled());
        }
        return node;
    }

    private static void ahead(ObjectNode node, PredictorReport.Ahead ahead) {
        ArrayNode three = node.putArray("ahead").add(Result.rounded(ahead.mean()));
        if (Double.isFinite(ahead.low())) {
            three.add(Result.rounded(ahead.low())).add(Result.rounded(ahead.high()));
        }
    }

    private static void mean(ObjectNode node, String name, @Nullable MeanInterval interval) {
        if (interval == null) {
            node.putNull(name);
        } else {
            put(node, name, interval.mean());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable MeanInterval interval) {
        if (interval == null) {
            node.putNull(name);
        } else {
            node.putArray(name).add(Result.rounded(interval.low())).add(Result.rounded(interval.high()));
        }
    }

    private static void put(ObjectNode node, String name, double value) {
        node.put(name, Result.rounded(value));
    }

    static List<ObjectNode> lines(ReplayRun run) {
        List<ObjectNode> lines = new ArrayList<>();
        for (ReplayResult.OfPolicy policy : run.result().policies()) {
            for (ReplayedDay day : policy.days()) {
                DayResult result = day.result();
                ObjectNode line = Result.object();
                line.put("policy", policy.key()).put("date", day.date().toString());
                line.put("contacts", result.contacts()).put("abandoned", result.abandoned());
                put(line, "cost", result.cost());
                put(line, "channelCost", result.channelCost());
                put(line, "failureCost", result.failureCost());
                put(line, "waitCost", result.waitCost());
                put(line, "abandonCost", result.abandonCost());
                put(line, "p95Minutes", result.p95());
                put(line, "liveP95Minutes", result.liveP95());
                lines.add(line);
            }
        }
        return lines;
    }
}
