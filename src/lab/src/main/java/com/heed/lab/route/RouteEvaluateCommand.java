package com.heed.lab.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.replay.CostEstimate;
import com.heed.replay.GroupMeans;
import com.heed.replay.LoggedDecision;
import com.heed.replay.OffPolicy;
import com.heed.replay.OffPolicyOutcome;
import com.heed.replay.TargetPolicy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab route evaluate}: what another policy would have cost, told from logged decisions. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tell from logged decisions, made with some chance, what a contact would have cost under another policy.")
public final class RouteEvaluateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--log",
            required = true,
            paramLabel = "FILE",
            description =
                    "Decisions as JSON lines or CSV, with columns cost and record, or cost, chosen, propensity, other and group, as docs/lab.md shows.")
    private Path log = Path.of("");

    @Option(
            names = "--policy",
            defaultValue = "rules",
            paramLabel = "POLICY",
            description =
                    "What decision records are asked about: first (the best by price, without chance), second (the runner-up in near-ties), rules. Default: ${DEFAULT-VALUE}.")
    private String policy = "rules";

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        run.threads();
        Path out = run.out();
        DecisionLog read = DecisionLog.read(Table.read(log), other());
        TargetPolicy<DecisionLog.Situation> target =
                TargetPolicy.choosing(Math.max(1, read.channels().size()), DecisionLog.Situation::other);
        switch (OffPolicy.evaluate(
                read.decisions(), target, new GroupMeans<>(read.decisions(), DecisionLog.Situation::group))) {
            case OffPolicyOutcome.Refused refused ->
                throw new WrongUse("'" + log + "' tells too little: " + why(refused));
            case OffPolicyOutcome.Estimated found -> {
                print(found);
                if (out != null) {
                    String name = String.valueOf(log.getFileName());
                    String page = EvaluateReport.html(name, found, run.seed(), report.texts());
                    new Result(metrics(found), lines(read), page).write(out);
                }
            }
        }
        return 0;
    }

    private DecisionLog.Other other() {
        for (DecisionLog.Other other : DecisionLog.Other.values()) {
            if (other.key().equals(policy)) {
                return other;
            }
        }
        throw new WrongUse("--policy '" + policy + "' must be first, second or rules.");
    }

    private static String why(OffPolicyOutcome.Refused refused) {
        return switch (refused.why()) {
            case TOO_FEW_DECISIONS ->
                "it has " + refused.decisions() + " decisions; " + OffPolicy.FEWEST_DECISIONS + " are needed.";
            case TOO_FEW_MATCHES ->
                String.format(
                        Locale.ROOT,
                        "the decisions that the other policy might have made, %.1f %%, count as %.0f; %d are needed. Log more of them.",
                        100 * refused.matched(),
                        refused.effectiveSize(),
                        OffPolicy.LEAST_EFFECTIVE_SIZE);
            case NO_OVERLAP ->
                String.format(
                        Locale.ROOT,
                        "the other policy often does what the one in force never or hardly ever did (mean weight %.3f, 1 where it could do the same). No weighting can tell what that would cost.",
                        refused.meanWeight());
        };
    }

    private void print(OffPolicyOutcome.Estimated found) {
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf(
                Locale.ROOT,
                "%d decisions; %.1f %% might have been the other policy's, as good as %.0f of its own; the one that counts most counts %.1f times%n",
                found.decisions(),
                100 * found.matched(),
                found.effectiveSize(),
                found.largestWeight());
        line(terminal, "policy in force", found.logged());
        line(terminal, "other, doubly robust", found.doublyRobust());
        line(terminal, "other, self-normalised", found.selfNormalised());
        line(terminal, "other, inverse propensity", found.ips());
        line(terminal, "difference", found.difference());
    }

    private static void line(PrintWriter terminal, String name, CostEstimate estimate) {
        terminal.printf(
                Locale.ROOT, "  %-26s %8.2f [%.2f, %.2f]%n", name, estimate.mean(), estimate.low(), estimate.high());
    }

    private ObjectNode metrics(OffPolicyOutcome.Estimated found) {
        ObjectNode root = Result.metrics("route evaluate", run.seed(), null, log, found.decisions());
        ObjectNode metrics = root.withObject("metrics");
        metrics.put("decisions", found.decisions());
        metrics.put("matched", Result.rounded(found.matched()));
        metrics.put("effectiveSize", Result.rounded(found.effectiveSize()));
        metrics.put("largestWeight", Result.rounded(found.largestWeight()));
        put(root, "metrics", "doublyRobust", found.doublyRobust());
        put(root, "metrics", "selfNormalised", found.selfNormalised());
        put(root, "metrics", "inversePropensity", found.ips());
        put(root, "metrics", "difference", found.difference());
        put(root, "baselines", "logged", found.logged());
        return root;
    }

    private static void put(ObjectNode root, String part, String name, CostEstimate estimate) {
        root.withObject(part).put(name, Result.rounded(estimate.mean()));
        root.withObject("intervals")
                .putArray(name)
                .add(Result.rounded(estimate.low()))
                .add(Result.rounded(estimate.high()));
    }

    private static List<ObjectNode> lines(DecisionLog log) {
        List<ObjectNode> lines = new ArrayList<>();
        int row = 0;
        for (LoggedDecision<DecisionLog.Situation> decision : log.decisions()) {
            ObjectNode line = Result.object();
            line.put("decision", row++);
            line.put("chosen", log.channels().get(decision.action()));
            line.put("other", log.channels().get(decision.context().other()));
            line.put(
                    "weight",
                    decision.action() == decision.context().other() ? Result.rounded(1 / decision.propensity()) : 0);
            lines.add(line);
        }
        return lines;
    }
}
