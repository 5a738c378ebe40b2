package com.heed.lab.route;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.plan.DayPlan;
import com.heed.plan.OneMore;
import java.util.ArrayList;
import java.util.List;

/** {@code metrics.json} and {@code predictions.jsonl} of a plan. */
final class PlanMetrics {
    private PlanMetrics() {}

    static ObjectNode of(PlanRun run, long seed) {
        ObjectNode root = Result.metrics(
                "route plan", seed, null, null, run.problem().channels().size());
        ((ObjectNode) root.get("data")).put("channels", run.file().name());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        point(metrics, run, run.plan());
        metrics.put("contacts", Result.rounded(run.problem().contacts()));
        ObjectNode waits = metrics.putObject("waits");
        for (int c = 0; c < run.plan().split().length; c++) {
            waits.put(run.channel(c), Result.rounded(run.response(c)));
        }
        more(metrics, run);
        ArrayNode frontier = metrics.putArray("frontier");
        run.frontier().points().forEach(plan -> point(frontier.addObject(), run, plan));
        metrics.put("frontierStraight", run.frontier().straight());
        staffing(metrics, run);
        ObjectNode baselines = (ObjectNode) root.get("baselines");
        point(baselines.putObject("cheapest"), run, run.cheapest());
        point(baselines.putObject("quickest"), run, run.quickest());
        return root;
    }

    static List<ObjectNode> lines(PlanRun run) {
        List<ObjectNode> lines = new ArrayList<>();
        for (int c = 0; c < run.plan().split().length; c++) {
            ObjectNode line = Result.object();
            line.put("row", c);
            line.put("channel", run.channel(c));
            line.put("contacts", Result.rounded(run.plan().split()[c]));
            line.put("responseMinutes", Result.rounded(run.response(c)));
            lines.add(line);
        }
        return lines;
    }

    private static void point(ObjectNode node, PlanRun run, DayPlan plan) {
        ObjectNode split = node.putObject("split");
        for (int c = 0; c < plan.split().length; c++) {
            split.put(run.channel(c), Result.rounded(plan.split()[c]));
        }
        node.put("cost", Result.rounded(plan.cost()));
        node.put("meanResponse", Result.rounded(plan.meanResponse()));
    }

    private static void more(ObjectNode metrics, PlanRun run) {
        ObjectNode duals = metrics.putObject("duals");
        ObjectNode maximum = duals.putObject("maximum");
        ObjectNode minimum = duals.putObject("minimum");
        ObjectNode saves = metrics.putObject("saves");
        ObjectNode place = saves.putObject("oneMorePlace");
        ObjectNode agent = saves.putObject("oneMoreAgent");
        ObjectNode less = saves.putObject("oneContactLess");
        for (int c = 0; c < run.plan().split().length; c++) {
            maximum.put(run.channel(c), 0.0);
            minimum.put(run.channel(c), 0.0);
        }
        duals.put("meanResponse", 0.0);
        for (OneMore more : run.more()) {
            double dual = Result.rounded(more.dual());
            double saved = Result.rounded(more.saves());
            switch (more.kind()) {
                case PLACE -> {
                    maximum.put(run.channel(more.channel()), dual);
                    place.put(run.channel(more.channel()), saved);
                }
                case AGENT -> {
                    ObjectNode one = agent.putObject(run.channel(more.channel()));
                    one.put("contacts", Result.rounded(more.step()));
                    one.put("saves", saved);
                }
                case MINIMUM -> {
                    minimum.put(run.channel(more.channel()), dual);
                    less.put(run.channel(more.channel()), saved);
                }
                case MEAN -> {
                    duals.put("meanResponse", dual);
                    saves.put("tenthOfAMinute", saved);
                }
            }
        }
    }

    private static void staffing(ObjectNode metrics, PlanRun run) {
        ObjectNode staffing = metrics.putObject("staffing");
        for (Staff staff : run.staff()) {
            ObjectNode node = staffing.putObject(run.channel(staff.channel()));
            node.put("erlangs", Result.rounded(staff.load()));
            node.put("queueMinutesAtMost", Result.rounded(staff.limit()));
            node.put("agents", staff.agents());
            node.put("queueMinutes", Result.rounded(staff.queueMinutes()));
            Staff.Impatient impatient = staff.impatient();
            if (impatient != null) {
                ObjectNode less = node.putObject("impatient");
                less.put("agents", impatient.agents());
                less.put("queueMinutes", Result.rounded(impatient.queueMinutes()));
                less.put("giveUp", Result.rounded(impatient.left()));
            }
        }
        ObjectNode levels = metrics.putObject("serviceLevels");
        for (LevelStaff staff : run.levels()) {
            ObjectNode node = levels.putObject(run.channel(staff.channel()));
            node.put("share", Result.rounded(staff.level().share()));
            node.put("withinMinutes", Result.rounded(staff.level().minutes()));
            node.put("erlangs", Result.rounded(staff.load()));
            node.put("model", staff.patient() ? "Erlang C" : "Erlang A");
            node.put("agents", staff.needed());
            node.put("answered", Result.rounded(staff.answered()));
            Integer today = staff.agents();
            if (today != null) {
                node.put("more", staff.needed() - today);
            }
        }
    }
}
