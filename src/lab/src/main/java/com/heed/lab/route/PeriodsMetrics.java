package com.heed.lab.route;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.plan.CrossTraining;
import com.heed.plan.PromisePrice;
import com.heed.queueing.ServiceLevel;
import java.util.ArrayList;
import java.util.List;

/** {@code metrics.json} and {@code predictions.jsonl} of a day planned by the period. */
final class PeriodsMetrics {
    private PeriodsMetrics() {}

    static ObjectNode of(PeriodsRun run, long seed) {
        ObjectNode root =
                Result.metrics("route plan", seed, null, null, run.problem().channels());
        ((ObjectNode) root.get("data")).put("scenario", run.day().scenario().name());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        metrics.put("cost", Result.rounded(run.plan().cost()));
        metrics.put("contacts", Result.rounded(run.contacts()));
        metrics.put("periodMinutes", Result.rounded(run.day().periodMinutes()));
        metrics.put("promisesKept", run.broken() == null);
        ObjectNode saves = metrics.putObject("oneMoreAgent");
        for (int j = 0; j < run.problem().channels(); j++) {
            ObjectNode channel = saves.putObject(slug(run, j));
            channel.put("always", Result.rounded(run.agents().always()[j]));
            ArrayNode first = channel.putArray("firstMinutes");
            ArrayNode whole = channel.putArray("saves");
            for (int t = 0; t < run.problem().periods(); t++) {
                first.add(Result.rounded(run.agents().first()[t][j]));
                whole.add(Result.rounded(run.agents().saves()[t][j]));
            }
        }
        ObjectNode promises = metrics.putObject("promises");
        for (PromisePrice price : run.promises()) {
            ObjectNode one = promises.putObject(slug(run, price.channel()));
            one.put("minutes", Result.rounded(price.minutes()));
            one.put("dual", Result.rounded(price.dual()));
            one.put("aMinuteLonger", Result.rounded(price.longer()));
            one.put("without", Result.rounded(price.without()));
        }
        ArrayNode training = metrics.putArray("crossTraining");
        for (CrossTraining pair : run.training()) {
            training.addObject()
                    .put("from", slug(run, pair.from()))
                    .put("to", slug(run, pair.to()))
                    .put("firstMinutes", Result.rounded(pair.first()))
                    .put("saves", Result.rounded(pair.saves()));
        }
        ServiceLevel level = run.level();
        if (level != null) {
            ObjectNode node = metrics.putObject("serviceLevel");
            node.put("share", Result.rounded(level.share())).put("minutes", Result.rounded(level.minutes()));
        }
        return root;
    }

    static List<ObjectNode> lines(PeriodsRun run) {
        List<ObjectNode> lines = new ArrayList<>();
        for (int t = 0; t < run.problem().periods(); t++) {
            for (int j = 0; j < run.problem().channels(); j++) {
                ObjectNode line = Result.object();
                line.put("row", lines.size());
                line.put("fromMinute", Result.rounded(t * run.day().periodMinutes()));
                line.put("channel", slug(run, j));
                line.put("agents", Result.rounded(run.problem().agents()[t][j]));
                line.put("backlogMinutes", Result.rounded(run.plan().backlog()[t][j]));
                line.put("firstMinutes", Result.rounded(run.agents().first()[t][j]));
                line.put("saves", Result.rounded(run.agents().saves()[t][j]));
                for (PeriodsRun.Staffed staffed : run.staffing()) {
                    if (staffed.period() == t && staffed.channel() == j) {
                        line.put("erlangs", Result.rounded(staffed.load()));
                        line.put("needed", staffed.needed());
                        line.put("answered", Result.rounded(staffed.answered()));
                    }
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static String slug(PeriodsRun run, int channel) {
        return run.day().scenario().channels().get(channel).slug();
    }
}
