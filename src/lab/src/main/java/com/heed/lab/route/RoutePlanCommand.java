package com.heed.lab.route;

import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.plan.DayPlan;
import com.heed.plan.DayPlanner;
import com.heed.plan.NoPlan;
import com.heed.queueing.ServiceLevel;
import com.heed.simulation.ScenarioDay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

    /** What is planned: a day's split, or a scenario's day by the period. */
    private static final class What {
        @Option(
                names = "--channels",
                required = true,
                paramLabel = "FILE",
                description =
                        "The day as JSON, as docs/lab.md shows, or an example that comes with heed-lab: textbook, four-channels.")
        private @Nullable String channels;

        @Option(
                names = "--scenario",
                required = true,
                paramLabel = "NAME",
                description =
                        "Instead of a split: plan the day of a scenario by the period, a file or one that comes with heed-lab, and say what one more agent in each period, each promise and each agent who can also serve another channel is worth.")
        private @Nullable String scenario;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Option(
            names = "--period",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "With --scenario: length of a period. Default ${DEFAULT-VALUE}")
    private double period;

    @Option(
            names = "--answered",
            paramLabel = "PERCENT",
            description =
                    "With --scenario: the share of contacts to be answered within --within minutes; says how many agents that needs.")
    private @Nullable Double answered;

    @Option(names = "--within", paramLabel = "MINUTES", description = "With --answered.")
    private @Nullable Double within;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        run.threads();
        Texts texts = report.texts();
        Path out = run.out();
        Texts english = Texts.in("en");
        String scenario = what.scenario;
        if (scenario != null) {
            periods(scenario, texts, out);
            return 0;
        }
        if (answered != null || within != null) {
            throw new WrongUse(
                    "--answered and --within go with --scenario; in a file of channels the keys are answeredShare and answeredWithin.");
        }
        DayFile file = DayFileReader.read(Objects.requireNonNull(what.channels));
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

    private void periods(String scenario, Texts texts, @Nullable Path out) {
        if ((answered == null) != (within == null)) {
            throw new WrongUse(
                    "--answered and --within go together: 80 % within 1 minute is --answered 80 --within 1.");
        }
        PeriodsRun found;
        try {
            ServiceLevel level = answered == null || within == null ? null : new ServiceLevel(answered / 100, within);
            found = PeriodsRun.of(new ScenarioDay(ScenarioFile.read(scenario).scenario(), period), level);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("'" + scenario + "': " + e.getMessage() + ".", e);
        }
        print(new PeriodsWords(found, Texts.in("en")));
        if (out != null) {
            new Result(
                            PeriodsMetrics.of(found, run.seed()),
                            PeriodsMetrics.lines(found),
                            PeriodsReport.html(found, texts, run.seed()))
                    .write(out);
        }
    }

    private void print(PeriodsWords words) {
        PrintWriter terminal = spec.commandLine().getOut();
        PeriodsRun found = words.run();
        terminal.println(words.lead());
        String broken = words.broken();
        if (broken != null) {
            terminal.println(broken);
        }
        terminal.println(words.texts().text("route.periods.agents.text"));
        terminal.printf("  %-13s", "");
        for (int j = 0; j < found.problem().channels(); j++) {
            terminal.printf(" %12s", found.channel(j));
        }
        terminal.println();
        for (int t = 0; t < found.problem().periods(); t++) {
            row(terminal, words, found.period(t), found.agents().saves()[t]);
        }
        row(
                terminal,
                words,
                words.texts().text("route.periods.always"),
                found.agents().always());
        found.promises().forEach(price -> terminal.println(words.says(price)));
        found.training().forEach(pair -> terminal.println(words.says(pair)));
        for (PeriodsRun.Staffed staffed : found.staffing()) {
            terminal.printf(
                    "  %-13s %-12s %s erlangs: %d agents answer %s in time, %s are there.%n",
                    found.period(staffed.period()),
                    found.channel(staffed.channel()),
                    words.number(staffed.load()),
                    staffed.needed(),
                    words.texts().percent(staffed.answered()),
                    words.number(staffed.agents()));
        }
    }

    private static void row(PrintWriter terminal, PeriodsWords words, String name, double[] saves) {
        terminal.printf("  %-13s", name);
        for (double each : saves) {
            terminal.printf(" %12s", words.money(each));
        }
        terminal.println();
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
        for (LevelStaff staff : found.levels()) {
            terminal.printf(
                    "%s: %d agents answer %s within %s min (%s; %s).%n",
                    found.channel(staff.channel()),
                    staff.needed(),
                    words.texts().percent(staff.level().share()),
                    words.number(staff.level().minutes()),
                    words.texts().percent(staff.answered()),
                    staff.patient() ? "Erlang C" : "Erlang A");
            Integer today = staff.agents();
            if (today != null) {
                terminal.printf(
                        "%s: that is %+d to the %d of today.%n",
                        found.channel(staff.channel()), staff.needed() - today, today);
            }
        }
    }
}
