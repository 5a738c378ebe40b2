package com.heed.lab;

import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab figures}: runs the commands that the figures in the documents come from, one after the other, as they stand in {@code figures.txt}. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Print every figure of the model cards and of the documents again, from the public data sets.")
public final class FiguresCommand implements Callable<Integer> {
    private static final String LIST = "figures.txt";
    private static final String DATA = "$DATA";
    private static final String TRAINS_SENTIMENT = "train-sentiment";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder with the public data sets, one folder each.")
    private Path data = Path.of("");

    @Option(
            names = "--card",
            split = ",",
            paramLabel = "NAME",
            description = "Only the figures of these documents, such as sentiment-en. Default: all, which takes hours.")
    private List<String> cards = List.of();

    @Option(
            names = "--encodings",
            paramLabel = "DIR",
            description =
                    "Folder that keeps the texts encoded for trainings of sentiment between runs; about 1 GB a language. Changes the time, never the result. Default: none are kept.")
    private @Nullable Path encodings;

    @Option(names = "--list", description = "Print the commands and run none.")
    private boolean list;

    @Mixin
    private RunOptions run = new RunOptions();

    /** A command and the document its figures stand in. */
    record Figure(String card, List<String> command) {
        String line() {
            return "heed-lab " + String.join(" ", command);
        }

        List<Path> missing(Path data) {
            return command.stream()
                    .filter(word -> word.startsWith(DATA))
                    .flatMap(word -> Stream.of(word.split(",")))
                    .map(word -> Path.of(word.replace(DATA, data.toString())))
                    .filter(file -> !Files.exists(file))
                    .toList();
        }

        String[] arguments(Path data, RunOptions run, @Nullable Path encodings, @Nullable Path out) {
            List<String> words = new ArrayList<>();
            command.forEach(word -> words.add(word.replace(DATA, data.toString())));
            if (encodings != null && command.getFirst().equals(TRAINS_SENTIMENT)) {
                words.addAll(List.of("--encodings", encodings.toString()));
            }
            words.addAll(List.of("--seed", String.valueOf(run.seed()), "--threads", String.valueOf(run.threads())));
            if (out != null) {
                words.addAll(List.of("--out", out.toString()));
            }
            return words.toArray(String[]::new);
        }
    }

    @Override
    public Integer call() {
        List<Figure> chosen = chosen(all());
        PrintWriter terminal = spec.commandLine().getOut();
        if (list) {
            chosen.forEach(figure -> terminal.println(figure.card() + ": " + figure.line()));
            return 0;
        }
        if (!Files.isDirectory(data)) {
            throw new WrongUse("--data '" + data + "' is no folder.");
        }
        List<Path> missing = chosen.stream()
                .flatMap(figure -> figure.missing(data).stream())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new WrongUse("These files are missing: "
                    + String.join(", ", missing.stream().map(Path::toString).toList())
                    + ". Name a folder that has them, or other documents with --card.");
        }
        Path out = run.out();
        for (int i = 0; i < chosen.size(); i++) {
            Figure figure = chosen.get(i);
            terminal.printf(Locale.ROOT, "%n[%d of %d, %s] %s%n", i + 1, chosen.size(), figure.card(), figure.line());
            terminal.flush();
            Path folder = out == null ? null : out.resolve(String.format(Locale.ROOT, "%02d", i + 1));
            int code = Lab.run(terminal, spec.commandLine().getErr(), figure.arguments(data, run, encodings, folder));
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }

    private List<Figure> chosen(List<Figure> all) {
        Set<String> known = new LinkedHashSet<>();
        all.forEach(figure -> known.add(figure.card()));
        for (String card : cards) {
            if (!known.contains(card)) {
                throw new WrongUse("--card " + card + " is none of " + String.join(", ", known) + ".");
            }
        }
        return all.stream()
                .filter(figure -> cards.isEmpty() || cards.contains(figure.card()))
                .toList();
    }

    /** The list: a document's name in brackets opens its commands, one a line; lines with # are for people. */
    static List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        InputStream stream = Objects.requireNonNull(FiguresCommand.class.getResourceAsStream(LIST), LIST);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String card = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = line.strip();
                if (text.startsWith("[")) {
                    card = text.substring(1, text.length() - 1);
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    figures.add(new Figure(card, List.of(text.split(" +"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the list of figures cannot be read: " + e.getMessage(), e);
        }
        return figures;
    }
}
