package com.heed.lab.intent;

import com.heed.Language;
import com.heed.intent.IntentModel;
import com.heed.intent.IntentReading;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import com.heed.lab.input.Table;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.Languages;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab intent}: learns labels of texts and, where the test file has labels, says how right it is. */
@Command(
        name = "intent",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learn what texts are about (topic, request type, group) from labelled ones and read others.")
public final class IntentCommand implements Callable<Integer> {
    private static final double CHINESE_FROM = 0.05;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--train",
            required = true,
            split = ",",
            paramLabel = "FILE",
            description = "CSV or JSON lines with labelled texts, gzipped or not; several are joined.")
    private List<Path> train = List.of();

    @Option(names = "--test", required = true, paramLabel = "FILE", description = "The texts to read.")
    @SuppressWarnings("NullAway.Init")
    private Path test;

    @Option(
            names = "--text",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that hold the text; several are joined.")
    private List<String> text = List.of();

    @Option(
            names = "--label",
            required = true,
            paramLabel = "COLUMN",
            description = "Column that holds what a text is about. Of the test file it is used for figures only.")
    private String label = "";

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            description =
                    "Labelled texts to weigh and calibrate on. Default: the training texts in turns, which takes longer.")
    private @Nullable Path dev;

    @Option(
            names = "--out-of-scope",
            paramLabel = "VALUE",
            description = "Label of texts that are about none of the classes, in any of the files.")
    private @Nullable String outOfScope;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        List<IntentTable> trained = train.stream().map(file -> read(file, true)).toList();
        Table testTable = Table.read(test);
        IntentTable asked = IntentTable.read(testTable, text, label, false);
        IntentTable weighed = dev == null ? null : read(dev, true);
        List<String> names = names(trained);
        Language language = language(trained, asked);
        PrintWriter terminal = spec.commandLine().getOut();
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(threads)) {
            IntentModel model = train(encoder, language, names, trained, weighed, threads, terminal);
            Progress progress = new Progress(
                    spec.commandLine().getErr(), "reading", asked.texts().size());
            record Read(IntentReading whole, IntentReading byTerms) {}
            List<Read> read = Parallel.map(asked.texts().size(), threads, progress, i -> {
                String clean = asked.texts().get(i);
                return new Read(
                        model.read(clean, encode(encoder, clean, language, model.pooling())), model.readByTerms(clean));
            });
            IntentRun done = new IntentRun(
                    testTable,
                    asked,
                    names,
                    outOfScope,
                    read.stream().map(Read::whole).toList(),
                    read.stream().map(Read::byTerms).toList(),
                    train,
                    run.seed());
            done.print(terminal);
            if (out != null) {
                new Result(done.metrics(), done.predictions(), IntentReport.html(done, texts)).write(out);
                terminal.println("written to " + out);
            }
        }
        return 0;
    }

    private IntentTable read(Path file, boolean labelled) {
        return IntentTable.read(Table.read(file), text, label, labelled);
    }

    private boolean isForeign(String value) {
        return value.equals(outOfScope);
    }

    private List<String> names(List<IntentTable> tables) {
        TreeSet<String> names = new TreeSet<>();
        tables.forEach(table -> names.addAll(table.labels()));
        names.remove("");
        names.removeIf(this::isForeign);
        if (names.size() < 2) {
            throw new WrongUse("--train has " + (names.isEmpty() ? "no label" : "one label, '" + names.first() + "',")
                    + " in column '" + label + "'; two or more are needed to learn from.");
        }
        return List.copyOf(names);
    }

    /** Where both languages occur, the Chinese encoder reads all: it knows English, the English one no Chinese. */
    private static Language language(List<IntentTable> trained, IntentTable asked) {
        long chinese = 0;
        long all = 0;
        List<IntentTable> tables = new ArrayList<>(trained);
        tables.add(asked);
        for (IntentTable table : tables) {
            chinese += table.texts().stream()
                    .filter(one -> Languages.of(one).orElse(Language.ENGLISH) == Language.CHINESE)
                    .count();
            all += table.texts().size();
        }
        return chinese >= CHINESE_FROM * all ? Language.CHINESE : Language.ENGLISH;
    }

    private IntentModel train(
            OnnxSentenceEncoder encoder,
            Language language,
            List<String> names,
            List<IntentTable> trained,
            @Nullable IntentTable weighed,
            int threads,
            PrintWriter terminal) {
        List<String> clean = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        trained.forEach(table -> collect(table, names, clean, labels, foreign));
        if (clean.size() < IntentTrainer.LEAST_TEXTS) {
            throw new WrongUse("--train has " + clean.size() + " labelled texts; " + IntentTrainer.LEAST_TEXTS
                    + " are the least to learn from.");
        }
        List<String> devClean = new ArrayList<>();
        List<Integer> devLabels = new ArrayList<>();
        if (weighed != null) {
            collect(weighed, names, devClean, devLabels, foreign);
        }
        List<String> all = new ArrayList<>(clean);
        all.addAll(devClean);
        all.addAll(foreign);
        Progress progress = new Progress(spec.commandLine().getErr(), "encoding", all.size());
        List<IntentText> encoded = Parallel.map(
                all.size(),
                threads,
                progress,
                i -> IntentText.of(
                        all.get(i),
                        IntentTrainer.MOST_TOKENS,
                        (one, pooling) -> encode(encoder, one, language, pooling)));
        int devFrom = clean.size();
        int foreignFrom = devFrom + devClean.size();
        terminal.printf(
                Locale.ROOT, "learning %d classes from %d texts in %s%n", names.size(), clean.size(), language.tag());
        terminal.flush();
        return new IntentTrainer(language, names, run.seed())
                .train(
                        labelled(encoded.subList(0, devFrom), labels),
                        labelled(encoded.subList(devFrom, foreignFrom), devLabels),
                        encoded.subList(foreignFrom, encoded.size()),
                        null,
                        threads,
                        com.heed.learn.Progress.NONE);
    }

    private static IntentTrainer.Labelled labelled(List<IntentText> texts, List<Integer> labels) {
        return new IntentTrainer.Labelled(
                texts, labels.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Sorts rows into those with a class and foreign ones; others are left out. */
    private void collect(
            IntentTable table, List<String> names, List<String> clean, List<Integer> labels, List<String> foreign) {
        for (int i = 0; i < table.texts().size(); i++) {
            String value = table.labels().get(i);
            int index = names.indexOf(value);
            if (isForeign(value)) {
                foreign.add(table.texts().get(i));
            } else if (index >= 0) {
                clean.add(table.texts().get(i));
                labels.add(index);
            }
        }
    }

    private static TextVector encode(
            OnnxSentenceEncoder encoder, String text, Language language, TokenPooling pooling) {
        try {
            return encoder.encode(text, language, pooling);
        } catch (EncoderUnavailableException e) {
            throw new WrongUse("The sentence encoder cannot be loaded here: " + e.getMessage());
        }
    }
}
