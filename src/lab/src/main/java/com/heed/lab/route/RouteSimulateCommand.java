package com.heed.lab.route;

import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.simulation.ClairvoyantBound;
import com.heed.simulation.DayResult;
import com.heed.simulation.MeanInterval;
import com.heed.simulation.Policies;
import com.heed.simulation.Policy;
import com.heed.simulation.Scenario;
import com.heed.simulation.ScenarioJson;
import com.heed.simulation.Simulator;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab route simulate}: the same days under several policies, beside rules by class with overflow. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Send the same simulated contacts through one policy or several, and say what each costs beside rules by class with overflow.")
public final class RouteSimulateCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 10_000;
    private static final double MOST_LOAD = 10;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "FILE",
            description =
                    "The desk as JSON, as docs/features/simulation.md shows, or one that comes with heed-lab, such as peak-day.")
    private String scenario = "";

    @Option(
            names = "--policy",
            required = true,
            split = ",",
            paramLabel = "POLICY",
            description = "One or several of those that docs/features/simulation.md lists, or all.")
    private List<String> policies = List.of();

    @Option(
            names = "--days",
            defaultValue = "20",
            paramLabel = "N",
            description = "Days, 2 to " + MOST_DAYS + ". Default: ${DEFAULT-VALUE}.")
    private int days = 20;

    @Option(
            names = "--load",
            defaultValue = "1",
            paramLabel = "X",
            description = "Factor on all arrivals, true and believed. Default: ${DEFAULT-VALUE}.")
    private double load = 1;

    @Option(
            names = "--bound",
            description =
                    "Also say what a contact would cost at least, whoever routed it knowing the whole day beforehand. About a second a day.")
    private boolean bound;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        Texts texts = report.texts();
        Path out = run.out();
        int threads = run.threads();
        if (days < 2 || days > MOST_DAYS) {
            throw new WrongUse("--days " + days + " must be 2 to " + MOST_DAYS + ".");
        }
        if (!(load > 0 && load <= MOST_LOAD)) {
            throw new WrongUse("--load " + load + " must be above 0, " + MOST_LOAD + " at most.");
        }
        List<Policy> chosen = chosen();
        ScenarioJson file = ScenarioFile.read(scenario);
        Scenario desk = file.scenario().atLoad(load);
        long seed = file.seed() == null || given("--seed") ? run.seed() : file.seed();
        if (bound && !ClairvoyantBound.holdsFor(desk)) {
            throw new WrongUse(
                    "--bound: in '" + desk.name() + "' customers leave or come back; no bound is known for that.");
        }
        List<SimulateRun.OfPolicy> results = simulate(desk, chosen, seed, threads);
        SimulateRun found = new SimulateRun(
                desk, load, seed, days, results, bound ? bounds(desk, results, seed, threads) : List.of());
        print(found);
        if (out != null) {
            new Result(SimulateMetrics.of(found), SimulateMetrics.lines(found), SimulateReport.html(found, texts))
                    .write(out);
        }
        return 0;
    }

    private boolean given(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** Those asked for in their fixed order, and the baseline in any case. */
    private List<Policy> chosen() {
        for (String key : policies) {
            if (!key.equals("all") && Policies.of(key).isEmpty()) {
                throw new WrongUse("--policy '" + key + "' must be one of all, "
                        + String.join(
                                ", ", Policies.all().stream().map(Policy::key).toList()) + ".");
            }
        }
        return Policies.all().stream()
                .filter(policy -> policies.contains("all")
                        || policies.contains(policy.key())
                        || policy.equals(Policies.baseline()))
                .toList();
    }

    private List<SimulateRun.OfPolicy> simulate(Scenario desk, List<Policy> chosen, long seed, int threads) {
        Progress progress = new Progress(spec.commandLine().getErr(), "days", chosen.size() * days);
        List<DayResult> all = Parallel.map(
                chosen.size() * days,
                threads,
                progress,
                item -> Simulator.day(desk, chosen.get(item / days), seed, item % days));
        List<SimulateRun.OfPolicy> results = new ArrayList<>();
        for (int p = 0; p < chosen.size(); p++) {
            results.add(new SimulateRun.OfPolicy(chosen.get(p).key(), all.subList(p * days, (p + 1) * days)));
        }
        return results;
    }

    private List<Double> bounds(Scenario desk, List<SimulateRun.OfPolicy> results, long seed, int threads) {
        Progress progress = new Progress(spec.commandLine().getErr(), "bounds", days);
        return Parallel.map(days, threads, progress, day -> {
            double least = results.stream()
                    .mapToDouble(policy -> policy.results().get(day).cost())
                    .min()
                    .orElseThrow();
            return ClairvoyantBound.of(desk, seed, day, least);
        });
    }

    private void print(SimulateRun found) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.ROOT,
                "%s at load %s: %d days, %.0f contacts a day; money in %s a contact%n",
                found.scenario().name(),
                found.load(),
                found.days(),
                found.contacts() / (double) found.days(),
                found.scenario().currency());
        terminal.printf(
                "%-15s %-24s %7s %7s %7s %7s %6s %8s  %s%n",
                "",
                "cost [95 %]",
                "channel",
                "failure",
                "waiting",
                "leaving",
                "p95",
                "live p95",
                "against the rules [95 %], days dearer");
        for (SimulateRun.OfPolicy policy : found.policies()) {
            MeanInterval cost = policy.cost();
            terminal.printf(
                    Locale.ROOT,
                    "%-15s %-24s %7.2f %7.2f %7.2f %7.2f %6.1f %8.1f  %s%n",
                    policy.key(),
                    String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", cost.mean(), cost.low(), cost.high()),
                    policy.mean(DayResult::channelCost),
                    policy.mean(DayResult::failureCost),
                    policy.mean(DayResult::waitCost),
                    policy.mean(DayResult::abandonCost),
                    policy.mean(DayResult::p95),
                    policy.mean(DayResult::liveP95),
                    against(found, policy));
        }
        if (!found.bounds().isEmpty()) {
            MeanInterval least = MeanInterval.of(found.bounds());
            terminal.printf(
                    Locale.ROOT,
                    "%-15s %.2f [%.2f, %.2f]; above it: %s%n",
                    "at least",
                    least.mean(),
                    least.low(),
                    least.high(),
                    found.policies().stream()
                            .map(policy ->
                                    String.format(Locale.ROOT, "%s %.1f %%", policy.key(), 100 * found.gap(policy)))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String against(SimulateRun found, SimulateRun.OfPolicy policy) {
        if (policy.equals(found.rules())) {
            return "";
        }
        MeanInterval difference = found.againstRules(policy);
        return String.format(
                Locale.ROOT,
                "%+.2f [%+.2f, %+.2f], %d of %d",
                difference.mean(),
                difference.low(),
                difference.high(),
                found.daysDearer(policy),
                found.days());
    }
}
