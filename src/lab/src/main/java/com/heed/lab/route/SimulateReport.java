package com.heed.lab.route;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.report.Charts;
import com.heed.report.Page;
import com.heed.report.Plot;
import com.heed.report.Series;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Policies;
import com.heed.simulation.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The page of a simulation: what a contact costs under each policy, day by day beside the rules, and who waits. */
final class SimulateReport {
    /** Policies dearer than this many times the rules would make the chart of the others flat. */
    private static final double CHARTED = 3;

    private final SimulateRun run;
    private final Texts texts;

    private SimulateReport(SimulateRun run, Texts texts) {
        this.run = run;
        this.texts = texts;
    }

    static String html(SimulateRun run, Texts texts) {
        return new SimulateReport(run, texts).html();
    }

    private String html() {
        Page page = new Page(texts.text("simulate.title", run.scenario().name()), texts);
        page.lead(texts.text(
                run.load() == 1 ? "simulate.lead" : "simulate.lead.load",
                texts.count(run.days()),
                texts.count(Math.round(run.contacts() / (double) run.days())),
                texts.number(run.load(), 2)));
        page.note(texts.text("made", LabVersion.text(), run.seed()));
        costs(page);
        days(page);
        waits(page);
        idle(page);
        page.section(texts.text("simulate.how"));
        page.paragraph(texts.text("simulate.how.text"));
        return page.html();
    }

    private void costs(Page page) {
        page.section(texts.text("simulate.costs"));
        run.policies().stream()
                .filter(policy -> !policy.equals(run.rules()))
                .forEach(policy -> page.paragraph(finding(policy)));
        List<SimulateRun.OfPolicy> charted = run.policies().stream()
                .filter(policy ->
                        policy.cost().mean() <= CHARTED * run.rules().cost().mean())
                .toList();
        page.add(Charts.stacked(
                texts.text("simulate.costs.says"),
                charted.stream().map(policy -> name(policy)).toList(),
                List.of(
                        part("channel", "c0", charted, DayResult::channelCost),
                        part("failure", "c1", charted, DayResult::failureCost),
                        part("waiting", "c2", charted, DayResult::waitCost),
                        part("leaving", "c3", charted, DayResult::abandonCost)),
                texts));
        if (charted.size() < run.policies().size()) {
            page.note(texts.text("simulate.costs.left"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (SimulateRun.OfPolicy policy : run.policies()) {
            boolean rules = policy.equals(run.rules());
            rows.add(List.of(
                    name(policy),
                    interval(policy.cost()),
                    rules ? "" : difference(run.againstRules(policy)),
                    rules
                            ? ""
                            : texts.signed(
                                            100
                                                    * run.againstRules(policy).mean()
                                                    / run.rules().cost().mean(),
                                            1)
                                    + "%",
                    rules ? "" : daysDearer(policy)));
        }
        page.numbers("", heads("policy", "cost", "against", "relative", "dearer"), rows);
        page.note(texts.text("simulate.costs.note", run.scenario().currency()));
    }

    private Series part(
            String key, String style, List<SimulateRun.OfPolicy> charted, ToDoubleFunction<DayResult> figure) {
        return new Series(
                texts.text("simulate." + key),
                style,
                charted.stream().map(policy -> policy.mean(figure)).toList());
    }

    /** One dot a day: under the line, the policy was cheaper than the rules with the same contacts. */
    private void days(Page page) {
        SimulateRun.OfPolicy last = run.policies().getLast();
        if (last.equals(run.rules())) {
            return;
        }
        page.section(texts.text("simulate.days", name(last)));
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        List<Plot.Point> dots = new ArrayList<>();
        for (int day = 0; day < run.days(); day++) {
            double rules = run.rules().results().get(day).cost();
            double own = last.results().get(day).cost();
            low = Math.min(low, Math.min(rules, own));
            high = Math.max(high, Math.max(rules, own));
            dots.add(new Plot.Point(
                    rules, own, 4, texts.text("simulate.day", day, texts.number(own, 2), texts.number(rules, 2))));
        }
        double from = Math.floor(low - 0.5);
        double to = Math.ceil(high + 0.5);
        double step = Math.ceil((to - from) / 6);
        List<Double> ticks = IntStream.rangeClosed(0, (int) ((to - from) / step))
                .mapToObj(tick -> from + tick * step)
                .toList();
        page.add(Plot.square(axis("simulate.days.rules", from, to, ticks), axis("simulate.days.own", from, to, ticks))
                .guide(from, from, to, to)
                .dots("c0", dots)
                .html(texts.text("simulate.days.says", texts.count(run.daysDearer(last)), texts.count(run.days()))));
    }

    private Plot.Axis axis(String key, double from, double to, List<Double> ticks) {
        return new Plot.Axis(texts.text(key), from, to, ticks, texts::short1);
    }

    private void waits(Page page) {
        page.section(texts.text("simulate.waits"));
        List<String> head = new ArrayList<>(heads("policy"));
        run.scenario().channels().forEach(channel -> head.add(texts.text("simulate.p95", channel.name())));
        run.scenario().kinds().forEach(kind -> head.add(texts.text("simulate.mean", className(kind.key()))));
        List<List<String>> rows = new ArrayList<>();
        for (SimulateRun.OfPolicy policy : run.policies()) {
            List<String> row = new ArrayList<>(List.of(name(policy)));
            List<Scenario.Channel> channels = run.scenario().channels();
            for (int j = 0; j < channels.size(); j++) {
                int at = j;
                row.add(texts.number(policy.mean(day -> day.channels().get(at).p95()), 1));
            }
            for (int k = 0; k < run.scenario().kinds().size(); k++) {
                int at = k;
                row.add(texts.number(policy.mean(day -> day.kinds().get(at).meanWait()), 2));
            }
            rows.add(row);
        }
        page.numbers("", head, rows);
        page.note(texts.text("simulate.waits.note"));
    }

    private void idle(Page page) {
        page.section(texts.text("simulate.idle"));
        List<Scenario.Channel> channels = run.scenario().channels();
        List<String> head = new ArrayList<>(heads("policy"));
        channels.forEach(channel -> head.add(texts.text("simulate.idle.share", channel.name())));
        channels.forEach(channel -> head.add(texts.text("simulate.idle.spread", channel.name())));
        List<List<String>> rows = new ArrayList<>();
        for (SimulateRun.OfPolicy policy : run.policies()) {
            List<String> row = new ArrayList<>(List.of(name(policy)));
            for (int j = 0; j < channels.size(); j++) {
                int at = j;
                row.add(texts.number(
                        100 * policy.mean(day -> day.channels().get(at).idleShare()), 1));
            }
            for (int j = 0; j < channels.size(); j++) {
                row.add(texts.number(100 * policy.widestIdleSpread(j), 1));
            }
            rows.add(row);
        }
        page.numbers("", head, rows);
        page.note(texts.text("simulate.idle.note"));
    }

    private String name(SimulateRun.OfPolicy policy) {
        String name = texts.text("simulate.policy." + policy.key());
        return policy.key().equals(Policies.baseline().key()) ? name + " *" : name;
    }

    private List<String> heads(String... keys) {
        return Arrays.stream(keys)
                .map(key -> key.isEmpty() ? "" : texts.text("simulate.head." + key))
                .toList();
    }

    /** What a policy costs beside the rules, in a sentence; nothing is claimed where the interval holds both signs. */
    private String finding(SimulateRun.OfPolicy policy) {
        MeanInterval against = run.againstRules(policy);
        String name = texts.text("simulate.policy." + policy.key());
        String cost = money(policy.cost().mean());
        if (against.low() <= 0 && against.high() >= 0) {
            return texts.text(
                    "simulate.finding.open",
                    name,
                    cost,
                    money(run.rules().cost().mean()));
        }
        boolean less = against.mean() < 0;
        return texts.text(
                less ? "simulate.finding.less" : "simulate.finding.more",
                name,
                cost,
                money(Math.abs(against.mean())),
                money(Math.abs(less ? against.high() : against.low())),
                money(Math.abs(less ? against.low() : against.high())),
                daysDearer(policy));
    }

    private String money(double amount) {
        return texts.money(amount, run.scenario().currency());
    }

    private String daysDearer(SimulateRun.OfPolicy policy) {
        return texts.text("simulate.of", texts.count(run.daysDearer(policy)), texts.count(run.days()));
    }

    /** A class the rules know has a name in the reader's language; one of somebody's own scenario has its own. */
    private String className(String key) {
        return texts.known("simulate.class." + key).orElse(key);
    }

    private String interval(MeanInterval interval) {
        return texts.interval(
                texts.number(interval.mean(), 2), texts.number(interval.low(), 2), texts.number(interval.high(), 2));
    }

    private String difference(MeanInterval interval) {
        return texts.interval(
                texts.signed(interval.mean(), 2), texts.signed(interval.low(), 2), texts.signed(interval.high(), 2));
    }
}
