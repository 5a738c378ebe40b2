package com.heed.lab.sentiment;

import com.heed.lab.input.Table;
import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.sentiment.Polarity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab sentiment-cases}: how many sentences with negation, contrast or sarcasm the shipped models read right. */
@Command(
        name = "sentiment-cases",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Ask the shipped models about sentences with negation, contrast and sarcasm, and show how many they read right and each one they do not.")
public final class SentimentCasesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "Cases of this language only, en or zh. Default: both.")
    private @Nullable String language;

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description =
                    "CSV or JSON lines with the columns kind, label (negative, neutral or positive) and text. Default: the lists that come with heed-lab.")
    private @Nullable Path cases;

    @Option(
            names = "--sentences",
            description =
                    "Ask instead the sentences of our own that chose epochs and calibrated when the shipped models were made; expect more there than on new ones.")
    private boolean sentences;

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        if (language != null && !SentimentCase.LANGUAGES.contains(language)) {
            throw new WrongUse("--language '" + language + "' must be en or zh.");
        }
        if (sentences && cases != null) {
            throw new WrongUse("--sentences and --cases exclude each other; name one list.");
        }
        int threads = run.threads();
        Path out = run.out();
        List<SentimentCase> asked = asked();
        PrintWriter terminal = spec.commandLine().getOut();
        try (TextReader reader = new TextReader(threads)) {
            SentimentCasesRun done = new SentimentCasesRun(cases, run.seed(), answers(asked, reader, threads));
            done.print(terminal);
            String reason = reader.unavailable();
            if (reason != null) {
                terminal.println("Texts were read by words alone: " + reason);
            }
            if (out != null) {
                new Result(done.metrics(), done.predictions(), null).write(out);
                terminal.println("written to " + out);
            }
        }
        return 0;
    }

    private List<SentimentCase> asked() {
        if (cases != null) {
            return SentimentCase.of(Table.read(cases));
        }
        List<SentimentCase> ours = new ArrayList<>();
        for (String one : language == null ? SentimentCase.LANGUAGES : List.of(language)) {
            ours.addAll(sentences ? SentimentCase.sentences(one) : SentimentCase.ours(one));
        }
        return ours;
    }

    /** @throws WrongUse if none is left to measure on */
    private List<CaseAnswer> answers(List<SentimentCase> asked, TextReader reader, int threads) {
        Judge judge = new Judge(EnumSet.allOf(Polarity.class));
        Progress progress = new Progress(spec.commandLine().getErr(), "reading", asked.size());
        List<ReadText> texts = Parallel.map(
                asked.size(), threads, progress, i -> reader.read(asked.get(i).text()));
        List<CaseAnswer> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            CaseAnswer answer = CaseAnswer.of(asked.get(i), texts.get(i), judge);
            if (language == null || language.equals(answer.language())) {
                answers.add(answer);
            }
        }
        if (answers.isEmpty()) {
            throw new WrongUse("'" + cases + "' has no case in --language " + language + "; name the other, or none.");
        }
        if (answers.stream().allMatch(CaseAnswer::known)) {
            throw new WrongUse("The models were trained on every case in '" + cases + "'; write cases of your own.");
        }
        return answers;
    }
}
