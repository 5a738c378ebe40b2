package com.heed.lab;

import com.heed.lab.intent.IntentCommand;
import com.heed.lab.jira.JiraCommand;
import com.heed.lab.pattern.PatternsCommand;
import com.heed.lab.picture.PicturesCommand;
import com.heed.lab.ranking.RepliesCommand;
import com.heed.lab.ranking.TrainRepliesCommand;
import com.heed.lab.recommend.RecommendCommand;
import com.heed.lab.risk.RiskCommand;
import com.heed.lab.route.RouteCommand;
import com.heed.lab.run.LabVersion;
import com.heed.lab.run.WrongUse;
import com.heed.lab.sentiment.SentimentCasesCommand;
import com.heed.lab.sentiment.SentimentCommand;
import com.heed.lab.sentiment.TrainSentimentCommand;
import com.heed.lab.similarity.PairsCommand;
import com.heed.lab.similarity.TrainPairsCommand;
import com.heed.lab.urgency.UrgencyCommand;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: exit 0 when it worked, 2 with a sentence for wrong use or unreadable input, 1 for a fault of ours. */
@Command(
        name = "heed-lab",
        description = "Train and evaluate Heed’s models, and try Heed on your own data before installing it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = LabVersion.class,
        footer = {
            "",
            "heed-lab COMMAND --help explains a command.",
            "Exit codes: 0 done, 2 wrong use, 1 a fault of heed-lab."
        },
        subcommands = {
            IntentCommand.class,
            SentimentCommand.class,
            SentimentCasesCommand.class,
            JiraCommand.class,
            PatternsCommand.class,
            UrgencyCommand.class,
            RouteCommand.class,
            PairsCommand.class,
            RepliesCommand.class,
            RecommendCommand.class,
            RiskCommand.class,
            PicturesCommand.class,
            TrainSentimentCommand.class,
            TrainPairsCommand.class,
            TrainRepliesCommand.class,
            FiguresCommand.class
        })
public final class Lab {
    private static final int WRONG_USE = 2;

    /** Runs and ends the process. */
    public static void main(String[] args) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        PrintWriter out = utf8(System.out);
        PrintWriter err = utf8(System.err);
        // The Chinese segmenter prints its loading times; what a command prints is for pipes.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new PrintStream(stream, true, StandardCharsets.UTF_8), true, StandardCharsets.UTF_8);
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Lab());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionStrategy(parsed -> {
            if (!parsed.hasSubcommand() && !parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
                throw new CommandLine.ParameterException(
                        line,
                        "Name a command: "
                                + String.join(", ", line.getSubcommands().keySet()) + ".");
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler(
                (wrong, given) -> refused(wrong.getCommandLine(), String.valueOf(wrong.getMessage())));
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof WrongUse) {
                command.getErr().println(fault.getMessage());
                return WRONG_USE;
            }
            throw fault;
        });
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("Out of memory. Give Java more, such as: java -Xmx4g -jar heed-lab.jar ...");
            return WRONG_USE;
        }
    }

    private static int refused(CommandLine command, String message) {
        command.getErr().println(message);
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USE;
    }
}
