package com.heed.lab.route;

import com.heed.lab.run.LabVersion;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code heed-lab route}: the commands about which channel handles what. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        versionProvider = LabVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Plan which channel handles how many contacts, what that costs, and how a policy would do on simulated days, on those of the past, or by a log.",
        subcommands = {
            RoutePlanCommand.class,
            RouteSimulateCommand.class,
            RouteReplayCommand.class,
            RouteEvaluateCommand.class
        })
public final class RouteCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Name a command after route: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()) + ".");
    }
}
