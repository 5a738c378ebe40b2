package com.heed.lab.route;

import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.plan.DayPlan;
import com.heed.plan.DayPlanner;
import com.heed.plan.NoPlan;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab route plan}: the best split of a day's contacts over channels, and what one more of anything would change. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Split a day’s contacts over channels as cheaply or as quickly as their limits allow, and say what one more place, agent or minute would change.")
public final class RoutePlanCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--channels",
            required = true,
            paramLabel = "FILE",
            description =
                    "The day as JSON, as docs/lab.md shows, or an example that comes with heed-lab: textbook, four-channels.")
    private String channels = "";

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        run.threads();
        Texts texts = report.texts();
        Path out = run.out();
        DayFile file = DayFileReader.read(channels);
        Texts english = Texts.in("en");
        switch (new DayPlanner().plan(file.problem())) {
            case NoPlan none ->
                throw new WrongUse("'" + file.name() + "' has no plan: " + PlanWords.says(none, english));
            case DayPlan plan -> {
                PlanRun found = PlanRun.of(file, plan);
                print(new PlanWords(found, english));
                if (out != null) {
                    new Result(
                                    PlanMetrics.of(found, run.seed()),
                                    PlanMetrics.lines(found),
                                    PlanReport.html(found, texts, run.seed()))
                            .write(out);
                }
            }
        }
        return 0;
    }

    private void print(PlanWords words) {
        PrintWriter terminal = spec.commandLine().getOut();
        PlanRun found = words.run();
        terminal.println(words.lead());
        for (int c = 0; c < found.plan().split().length; c++) {
            terminal.printf(
                    "  %-16s %10s%n",
                    found.channel(c), words.number(found.plan().split()[c]));
        }
        terminal.printf(
                "Cost %s, mean response %s min. Cheapest %s at %s min, quickest %s min at %s.%n",
                words.money(found.plan().cost()),
                words.number(found.plan().meanResponse()),
                words.money(found.cheapest().cost()),
                words.number(found.cheapest().meanResponse()),
                words.number(found.quickest().meanResponse()),
                words.money(found.quickest().cost()));
        found.more().forEach(more -> terminal.println(words.says(more)));
        for (Staff staff : found.staff()) {
            terminal.printf(
                    "%s: %d agents for a mean wait in the queue of at most %s min (%s).%n",
                    found.channel(staff.channel()),
                    staff.agents(),
                    words.number(staff.limit()),
                    words.number(staff.queueMinutes()));
            Staff.Impatient impatient = staff.impatient();
            if (impatient != null) {
                terminal.printf(
                        "%s: %d agents where customers give up (%s min; %s leave).%n",
                        found.channel(staff.channel()),
                        impatient.agents(),
                        words.number(impatient.queueMinutes()),
                        words.texts().percent(impatient.left()));
            }
        }
    }
}
