package com.heed.lab.route;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.plan.DayChannel;
import com.heed.plan.DayPlan;
import com.heed.report.Page;
import com.heed.report.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** The page of a plan. */
final class PlanReport {
    private static final int TICKS = 5;

    private final PlanRun run;
    private final Texts texts;
    private final PlanWords words;
    private final Page page;

    private PlanReport(PlanRun run, Texts texts) {
        this.run = run;
        this.texts = texts;
        words = new PlanWords(run, texts);
        page = new Page(texts.text("route.title", run.file().name()), texts);
    }

    static String html(PlanRun run, Texts texts, long seed) {
        PlanReport report = new PlanReport(run, texts);
        report.head();
        report.split();
        report.more();
        report.frontier();
        report.staff();
        report.levels();
        report.page.section(texts.text("route.how"));
        report.page.paragraph(texts.text("route.how.text"));
        report.page.note(texts.text("made", LabVersion.text(), seed));
        return report.page.html();
    }

    private void head() {
        page.lead(words.lead());
        DayPlan plan = run.plan();
        page.figures(List.of(
                new Page.Figure(
                        words.money(plan.cost()),
                        texts.text("route.figure.cost"),
                        texts.text(
                                "route.figure.cost.note",
                                words.money(plan.cost() / run.problem().contacts()))),
                new Page.Figure(
                        texts.text("route.minutes", words.number(plan.meanResponse())),
                        texts.text("route.figure.mean"),
                        texts.text(
                                "route.figure.mean.note",
                                words.number(run.quickest().meanResponse()),
                                words.number(run.cheapest().meanResponse())))));
    }

    private void split() {
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < run.plan().split().length; c++) {
            DayChannel channel = run.problem().channels().get(c);
            double contacts = run.plan().split()[c];
            rows.add(List.of(
                    channel.name(),
                    words.number(contacts),
                    limits(channel),
                    words.money(contacts * channel.cost()),
                    contacts < 1e-9 ? "" : words.number(run.response(c))));
        }
        rows.add(List.of(
                texts.text("route.split.all"),
                words.number(run.problem().contacts()),
                "",
                words.money(run.plan().cost()),
                words.number(run.plan().meanResponse())));
        page.section(texts.text("route.split"));
        page.numbers(
                "",
                List.of(
                        texts.text("route.split.channel"),
                        texts.text("route.split.contacts"),
                        texts.text("route.split.limits"),
                        texts.text("route.split.cost"),
                        texts.text("route.split.response")),
                rows);
    }

    private String limits(DayChannel channel) {
        if (Double.isInfinite(channel.maximum())) {
            return channel.minimum() == 0 ? "" : texts.text("route.split.from", words.number(channel.minimum()));
        }
        return texts.text("route.split.between", words.number(channel.minimum()), words.number(channel.maximum()));
    }

    private void more() {
        page.section(texts.text("route.more"));
        if (run.more().isEmpty()) {
            page.paragraph(texts.text("route.more.none"));
        }
        run.more().forEach(more -> page.paragraph(words.says(more)));
    }

    private void frontier() {
        page.section(texts.text("route.frontier"));
        DayPlan quickest = run.quickest();
        DayPlan cheapest = run.cheapest();
        if (run.frontier().points().size() < 2 || quickest.cost() - cheapest.cost() < 1e-9) {
            page.paragraph(texts.text("route.frontier.one"));
            return;
        }
        double unit = quickest.cost() >= 1e7 ? 1e6 : quickest.cost() >= 1e4 ? 1e3 : 1;
        String cost = texts.text(
                unit == 1
                        ? "route.frontier.y"
                        : unit == 1e3 ? "route.frontier.y.thousands" : "route.frontier.y.millions");
        Plot.Axis minutes =
                axis(texts.text("route.frontier.x"), quickest.meanResponse(), cheapest.meanResponse(), words::number);
        Plot.Axis money = axis(cost, cheapest.cost(), quickest.cost(), value -> words.number(value / unit));
        Plot plot = Plot.wide(minutes, money);
        plot.named(texts.text("route.frontier.line"), "line1");
        List<Plot.Point> points = new ArrayList<>();
        for (DayPlan plan : run.frontier().points()) {
            points.add(point(plan, 4));
        }
        plot.line("line1", points).dots("line1", points);
        DayPlan here = run.plan();
        plot.dots("ink", List.of(point(here, 6)));
        // The line falls: above and to the right of a point there is room, but not at the edge.
        boolean edge = here.meanResponse() > minutes.from() + 0.9 * (minutes.to() - minutes.from());
        double above = edge ? here.cost() + 0.06 * (money.to() - money.from()) : here.cost();
        plot.label(texts.text("route.frontier.here"), here.meanResponse(), above, edge);
        page.add(plot.html(texts.text(
                "route.frontier.says",
                words.money(quickest.cost()),
                words.number(quickest.meanResponse()),
                words.money(cheapest.cost()),
                words.number(cheapest.meanResponse()),
                words.money(here.cost()),
                words.number(here.meanResponse()))));
        page.note(texts.text("route.frontier.note"));
        List<String> head = new ArrayList<>(List.of(texts.text("route.frontier.x"), texts.text("route.frontier.y")));
        run.problem().channels().forEach(channel -> head.add(channel.name()));
        List<List<String>> rows = new ArrayList<>();
        for (DayPlan plan : run.frontier().points()) {
            List<String> row = new ArrayList<>(List.of(words.number(plan.meanResponse()), words.money(plan.cost())));
            for (double contacts : plan.split()) {
                row.add(words.number(contacts));
            }
            rows.add(row);
        }
        page.behind(texts.text("table.show"), head, rows);
    }

    private Plot.Point point(DayPlan plan, double radius) {
        return new Plot.Point(
                plan.meanResponse(),
                plan.cost(),
                radius,
                texts.text("route.minutes", words.number(plan.meanResponse())) + ", " + words.money(plan.cost()));
    }

    /** Around the values, with ticks at round numbers. */
    private static Plot.Axis axis(String name, double low, double high, DoubleFunction<String> label) {
        double raw = (high - low) / (TICKS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double round : new double[] {1, 2, 2.5, 5}) {
            if (round * power >= raw) {
                step = round * power;
                break;
            }
        }
        double from = Math.floor(low / step) * step;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; ticks.isEmpty() || ticks.get(ticks.size() - 1) < high - step * 1e-9; i++) {
            ticks.add(from + i * step);
        }
        return new Plot.Axis(name, from, ticks.get(ticks.size() - 1), ticks, label);
    }

    private void staff() {
        if (run.staff().isEmpty()) {
            return;
        }
        page.section(texts.text("route.staff"));
        List<List<String>> rows = new ArrayList<>();
        for (Staff staff : run.staff()) {
            rows.add(List.of(
                    run.channel(staff.channel()),
                    "Erlang C",
                    texts.count(staff.agents()),
                    words.number(staff.load()),
                    words.number(staff.limit()),
                    words.number(staff.queueMinutes()),
                    ""));
            Staff.Impatient impatient = staff.impatient();
            if (impatient != null) {
                rows.add(List.of(
                        run.channel(staff.channel()),
                        "Erlang A",
                        texts.count(impatient.agents()),
                        words.number(staff.load()),
                        words.number(staff.limit()),
                        words.number(impatient.queueMinutes()),
                        texts.percent(impatient.left())));
            }
        }
        page.numbers(
                "",
                List.of(
                        texts.text("route.split.channel"),
                        texts.text("route.staff.model"),
                        texts.text("route.staff.agents"),
                        texts.text("route.staff.load"),
                        texts.text("route.staff.limit"),
                        texts.text("route.staff.wait"),
                        texts.text("route.staff.leave")),
                rows);
        page.note(texts.text("route.staff.note", words.number(run.file().dayMinutes())));
    }

    private void levels() {
        if (run.levels().isEmpty()) {
            return;
        }
        page.section(texts.text("route.level"));
        List<List<String>> rows = new ArrayList<>();
        for (LevelStaff staff : run.levels()) {
            Integer today = staff.agents();
            rows.add(List.of(
                    run.channel(staff.channel()),
                    texts.text(
                            "route.periods.level",
                            texts.percent(staff.level().share()),
                            words.number(staff.level().minutes())),
                    staff.patient() ? "Erlang C" : "Erlang A",
                    words.number(staff.load()),
                    texts.count(staff.needed()),
                    today == null ? "" : texts.count(today),
                    texts.percent(staff.answered())));
        }
        page.numbers(
                "",
                List.of(
                        texts.text("route.split.channel"),
                        texts.text("route.level.promise"),
                        texts.text("route.staff.model"),
                        texts.text("route.staff.load"),
                        texts.text("route.periods.staff.needed"),
                        texts.text("route.periods.staff.today"),
                        texts.text("route.periods.staff.answered")),
                rows);
    }
}
