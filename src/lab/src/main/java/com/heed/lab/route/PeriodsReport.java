package com.heed.lab.route;

import com.heed.lab.report.Texts;
import com.heed.lab.run.LabVersion;
import com.heed.report.Page;
import com.heed.report.Plot;
import java.util.ArrayList;
import java.util.List;

/** The page of a day planned by the period. */
final class PeriodsReport {
    private static final List<String> STYLES = List.of("line1", "line2", "ink");

    private final PeriodsRun run;
    private final Texts texts;
    private final PeriodsWords words;
    private final Page page;

    private PeriodsReport(PeriodsRun run, Texts texts) {
        this.run = run;
        this.texts = texts;
        words = new PeriodsWords(run, texts);
        page = new Page(texts.text("route.title", run.day().scenario().name()), texts);
    }

    static String html(PeriodsRun run, Texts texts, long seed) {
        PeriodsReport report = new PeriodsReport(run, texts);
        report.page.lead(report.words.lead());
        String broken = report.words.broken();
        if (broken != null) {
            report.page.paragraph(broken);
        }
        report.agents();
        report.others();
        report.staffing();
        report.page.section(texts.text("route.how"));
        report.page.paragraph(texts.text("route.periods.how"));
        report.page.note(texts.text("made", LabVersion.text(), seed));
        return report.page.html();
    }

    private void agents() {
        page.section(texts.text("route.periods.agents"));
        page.paragraph(texts.text("route.periods.agents.text"));
        plot();
        List<String> head = new ArrayList<>(List.of(texts.text("route.periods.period")));
        for (int j = 0; j < run.problem().channels(); j++) {
            head.add(run.channel(j));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int t = 0; t < run.problem().periods(); t++) {
            List<String> row = new ArrayList<>(List.of(run.period(t)));
            for (double saves : run.agents().saves()[t]) {
                row.add(words.money(saves));
            }
            rows.add(row);
        }
        List<String> all = new ArrayList<>(List.of(texts.text("route.periods.always")));
        for (double saves : run.agents().always()) {
            all.add(words.money(saves));
        }
        rows.add(all);
        page.numbers("", head, rows);
    }

    private void plot() {
        double most = 0;
        for (double[] period : run.agents().saves()) {
            for (double saves : period) {
                most = Math.max(most, saves);
            }
        }
        if (most < 0.005 || run.problem().channels() > STYLES.size()) {
            return;
        }
        double length = run.day().periodMinutes();
        double end = run.problem().periods() * length;
        Plot.Axis time = new Plot.Axis(
                texts.text("route.periods.x"), 0, end / 60, ticks(end / 60), value -> words.number(value));
        double top = round(most / 4);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * top < most + top; i++) {
            ticks.add(i * top);
        }
        Plot.Axis money =
                new Plot.Axis(texts.text("route.periods.y"), 0, ticks.getLast(), ticks, value -> words.number(value));
        Plot plot = Plot.wide(time, money);
        StringBuilder says = new StringBuilder();
        for (int j = 0; j < run.problem().channels(); j++) {
            List<Plot.Point> points = new ArrayList<>();
            int best = 0;
            for (int t = 0; t < run.problem().periods(); t++) {
                double saves = run.agents().saves()[t][j];
                best = saves > run.agents().saves()[best][j] ? t : best;
                points.add(
                        new Plot.Point((t + 0.5) * length / 60, saves, 3, run.period(t) + ": " + words.money(saves)));
            }
            plot.named(run.channel(j), STYLES.get(j))
                    .line(STYLES.get(j), points)
                    .dots(STYLES.get(j), points);
            says.append(says.isEmpty() ? "" : " ")
                    .append(texts.text(
                            "route.periods.says",
                            run.channel(j),
                            words.money(run.agents().saves()[best][j]),
                            run.period(best)));
        }
        page.add(plot.html(says.toString()));
    }

    private static List<Double> ticks(double hours) {
        List<Double> ticks = new ArrayList<>();
        double step = round(hours / 8);
        for (int i = 0; i * step <= hours + 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double round(double raw) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : new double[] {1, 2, 2.5, 5}) {
            if (round * power >= raw * 0.999) {
                return round * power;
            }
        }
        return 10 * power;
    }

    private void others() {
        page.section(texts.text("route.periods.promises"));
        if (run.promises().isEmpty()) {
            page.paragraph(texts.text("route.periods.promises.none"));
        }
        run.promises().forEach(price -> page.paragraph(words.says(price)));
        page.section(texts.text("route.periods.pairs"));
        if (run.training().isEmpty()) {
            page.paragraph(texts.text("route.periods.pairs.none"));
        }
        run.training().forEach(pair -> page.paragraph(words.says(pair)));
        page.note(texts.text("route.periods.pairs.note"));
    }

    private void staffing() {
        if (run.level() == null) {
            return;
        }
        page.section(texts.text("route.periods.staff", words.level(run.level())));
        List<List<String>> rows = new ArrayList<>();
        for (PeriodsRun.Staffed staffed : run.staffing()) {
            rows.add(List.of(
                    run.period(staffed.period()),
                    run.channel(staffed.channel()),
                    words.number(staffed.load()),
                    words.number(staffed.agents()),
                    texts.count(staffed.needed()),
                    words.number(staffed.needed() - staffed.agents()),
                    texts.percent(staffed.answered())));
        }
        page.numbers(
                "",
                List.of(
                        texts.text("route.periods.period"),
                        texts.text("route.split.channel"),
                        texts.text("route.staff.load"),
                        texts.text("route.periods.staff.today"),
                        texts.text("route.periods.staff.needed"),
                        texts.text("route.periods.staff.more"),
                        texts.text("route.periods.staff.answered")),
                rows);
        page.note(texts.text("route.periods.staff.note"));
    }
}
