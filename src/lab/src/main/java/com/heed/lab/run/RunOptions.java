package com.heed.lab.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command has. */
public final class RunOptions {
    private static final int MOST_THREADS = 256;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description =
                    "Every random choice follows from it; the same seed gives the same files, byte for byte. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Texts read at the same time. Changes the time, never the result. Default: the machine’s cores.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the result files; it is made if it is missing, and changed only when all went well. Default: nothing is written.")
    private @Nullable Path out;

    public long seed() {
        return seed;
    }

    /** From 1 to {@value #MOST_THREADS}. */
    public int threads() {
        int chosen = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (chosen < 1 || chosen > MOST_THREADS) {
            throw new WrongUse("--threads " + chosen + " must be 1 to " + MOST_THREADS + ".");
        }
        return chosen;
    }

    /**
     * The folder for results, looked at before any work is done; null when nothing is to be written.
     *
     * @throws WrongUse if it cannot become a folder
     */
    public @Nullable Path out() {
        if (out != null) {
            Result.requireWritable(out);
        }
        return out;
    }
}
