package com.heed.lab.picture;

import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelFormatException;
import com.heed.picture.DetectionSettings;
import com.heed.picture.ImageEncoder;
import com.heed.picture.PictureLimits;
import com.heed.picture.PicturePack;
import com.heed.picture.PictureReader;
import com.heed.picture.PictureReading;
import com.heed.text.EncoderUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab pictures}: what stands in these pictures, which of them are alike, and how right is that? */
@Command(
        name = "pictures",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Read the text in pictures with a picture pack; with --truth, or on made pictures, say how much of it is wrong."
                        + " With --alike, say how often a picture's like is found in another folder.")
public final class PicturesCommand implements Callable<Integer> {
    private static final int MOST_MADE = 100_000;
    /** Where Linux tells the most memory this process ever had. */
    private static final Path STATUS = Path.of("/proc/self/status");

    /** A picture is read by the thread that asks, so that its time on a core is known whatever else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The app's limits but for time: what is read must not depend on what else the machine does. */
    private static final PictureLimits PATIENT = PictureLimits.DEFAULT.within(Duration.ofHours(1));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--pack",
            required = true,
            paramLabel = "ZIP",
            description = "The picture pack, such as src/picture-pack/target/heed-picture-pack.zip.")
    @SuppressWarnings("NullAway.Init")
    private Path pack;

    @Option(names = "--folder", paramLabel = "DIR", description = "Folder of PNG, JPEG, GIF or BMP files.")
    private @Nullable Path folder;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "CSV with the columns file and line: a row for each line of text in each picture of the folder.")
    private @Nullable Path truth;

    @Option(
            names = "--made",
            paramLabel = "N",
            description =
                    "Instead of a folder: N made screenshots, in English and Chinese by turns, drawn with this machine’s fonts.")
    private @Nullable Integer made;

    @Option(
            names = "--alike",
            arity = "2",
            paramLabel = "DIR",
            description =
                    "Instead of reading: two folders in which pictures of one name, but for its ending, show the same thing. Says how often that one is the most alike of the second folder.")
    private @Nullable List<Path> alike;

    @Option(
            names = "--turned",
            defaultValue = "0",
            paramLabel = "DEGREES",
            description = "Made pictures lie wrong by 0, 90, 180 or 270 degrees. Default: ${DEFAULT-VALUE}.")
    private int turned;

    @Option(
            names = "--pixels",
            paramLabel = "N",
            description = "Larger pictures are reduced to so many before lines are looked for. Default: as in the app.")
    private @Nullable Integer pixels;

    @Option(
            names = "--enlarge",
            paramLabel = "FACTOR",
            description =
                    "Smaller pictures are enlarged by up to this before lines are looked for. Default: as in the app.")
    private @Nullable Double enlargement;

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        if (Stream.of(folder, made, alike).filter(Objects::nonNull).count() != 1) {
            throw new WrongUse("Name one of --folder DIR, --made N and --alike DIR1 DIR2.");
        }
        if (truth != null && folder == null) {
            throw new WrongUse("--truth is about the pictures of --folder; made pictures bring their own.");
        }
        int threads = run.threads();
        Path out = run.out();
        if (alike != null) {
            return alike(alike.get(0), alike.get(1), threads, out);
        }
        DetectionSettings settings = settings();
        int count;
        IntFunction<PictureCase> cases;
        if (folder != null) {
            List<PictureCase> read = PictureFolder.read(folder, truth);
            count = read.size();
            cases = read::get;
        } else {
            count = made();
            cases = new MadePictures(run.seed(), turned())::make;
        }
        PrintWriter terminal = spec.commandLine().getOut();
        try {
            PicturePack opened = PicturePack.open(pack);
            try (PictureReader reader = PictureReader.load(opened, settings)) {
                terminal.printf("memory with the models: %s%n", memory());
                List<ReadPicture> read = Parallel.map(
                        count, threads, new Progress(spec.commandLine().getErr(), "reading", count), i -> {
                            PictureCase picture = cases.apply(i);
                            long before = THREADS.getCurrentThreadCpuTime();
                            PictureReading reading = reader.read(picture.file(), PATIENT);
                            return ReadPicture.of(picture, reading, THREADS.getCurrentThreadCpuTime() - before);
                        });
                PicturesRun done = new PicturesRun(opened.identity(), folder, read, run.seed());
                done.print(terminal);
                terminal.printf("most memory: %s%n", memory());
                if (out != null) {
                    new Result(done.metrics(), done.predictions(), null).write(out);
                    terminal.println("written to " + out);
                }
            }
        } catch (ModelFormatException | EncoderUnavailableException e) {
            throw new WrongUse("No picture was read: " + e.getMessage() + ".", e);
        }
        return 0;
    }

    private int alike(Path one, Path other, int threads, @Nullable Path out) {
        AlikeFolders folders = AlikeFolders.read(one, other);
        List<Path> files = Stream.concat(
                        folders.names().stream().map(folders.first()::get), folders.second().values().stream())
                .toList();
        PrintWriter terminal = spec.commandLine().getOut();
        try {
            PicturePack opened = PicturePack.open(pack);
            terminal.printf("memory before: %s%n", memory());
            try (ImageEncoder encoder = ImageEncoder.load(opened)
                    .orElseThrow(() -> new WrongUse("The pack '" + pack
                            + "' only reads text: it has no network that tells what a picture shows."))) {
                terminal.printf("memory with the network: %s%n", memory());
                List<SeenPicture> seen = Parallel.map(
                        files.size(),
                        threads,
                        new Progress(spec.commandLine().getErr(), "looking", files.size()),
                        i -> SeenPicture.of(files.get(i), encoder, PATIENT));
                AlikeRun done = AlikeRun.of(opened.identity(), one, folders, seen);
                done.print(terminal);
                terminal.printf("most memory: %s%n", memory());
                if (out != null) {
                    new Result(done.metrics(run.seed()), done.predictions(), null).write(out);
                    terminal.println("written to " + out);
                }
            }
        } catch (ModelFormatException | EncoderUnavailableException e) {
            throw new WrongUse("No picture was looked at: " + e.getMessage() + ".", e);
        }
        return 0;
    }

    private DetectionSettings settings() {
        DetectionSettings usual = DetectionSettings.DEFAULT;
        try {
            return new DetectionSettings(
                    pixels == null ? usual.pixels() : pixels,
                    enlargement == null ? usual.enlargement() : enlargement,
                    usual.pixelThreshold(),
                    usual.boxThreshold(),
                    usual.unclip());
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--pixels or --enlarge: " + e.getMessage() + ".", e);
        }
    }

    private int made() {
        int number = made == null ? 0 : made;
        if (number < 1 || number > MOST_MADE) {
            throw new WrongUse("--made " + number + " must be 1 to " + MOST_MADE + ".");
        }
        return number;
    }

    private int turned() {
        if (!List.of(0, 90, 180, 270).contains(turned)) {
            throw new WrongUse("--turned " + turned + " must be 0, 90, 180 or 270.");
        }
        return turned;
    }

    /** Peak of the whole process, where the system tells it. */
    private static String memory() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB at the peak")
                    .findFirst()
                    .orElse("not told by this system");
        } catch (IOException e) {
            return "not told by this system";
        }
    }
}
