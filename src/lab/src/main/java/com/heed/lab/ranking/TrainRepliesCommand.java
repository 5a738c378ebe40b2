package com.heed.lab.ranking;

import com.heed.Language;
import com.heed.lab.run.Progress;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelPack;
import com.heed.ranking.PastReply;
import com.heed.ranking.RankerTrainer;
import com.heed.ranking.ReplyRanker;
import com.heed.ranking.Turn;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab train-replies}: trains the ranker of replies the app ships. */
@Command(
        name = "train-replies",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Train the shipped ranker of replies of one language on dialogues, measure it on dialogues left out and, with --out, write it as a model pack.")
public final class TrainRepliesCommand implements Callable<Integer> {
    private static final int FIFTH = 5;
    private static final int MOST_OF_TEN = 3_000;
    private static final int MOST_OF_HUNDRED = 1_500;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--language", required = true, paramLabel = "LANGUAGE", description = "en or zh.")
    private String language = "";

    @Option(
            names = "--dialogues",
            required = true,
            paramLabel = "FILE",
            description =
                    "JSON lines with a dialogue each: {\"dialogue\": \"..\", \"turns\": [{\"role\": \"user\", \"text\": \"..\"}, ...]}, and \"services\" where a dialogue names what it is about.")
    @SuppressWarnings("NullAway.Init")
    private Path dialogues;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "SERVICE",
            description =
                    "Instead of a fifth of the dialogues, leave out those about these services and measure on those about nothing else. Nothing is written then.")
    private List<String> without = List.of();

    @Option(
            names = "--model-version",
            defaultValue = "1",
            paramLabel = "N",
            description = "Number of the model. Default: ${DEFAULT-VALUE}.")
    private int version;

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() throws IOException {
        if (!language.equals("en") && !language.equals("zh")) {
            throw new WrongUse("--language '" + language + "' must be en or zh.");
        }
        if (version < 1) {
            throw new WrongUse("--model-version " + version + " must be 1 or more.");
        }
        Path out = run.out();
        int threads = run.threads();
        Dialogues all = Dialogues.read(dialogues);
        PrintWriter log = spec.commandLine().getOut();
        Map<String, Double> metrics = new TreeMap<>();
        Bars bars = new Bars(spec.commandLine().getErr());
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(threads);
                RankerTrainer trainer = new RankerTrainer(Language.ofTag(language), run.seed(), threads, bars)) {
            Dialogues train = all.at(places(all, i -> without.isEmpty() ? !held(all, i) : about(all, i) == 0));
            Dialogues test = all.at(places(all, i -> without.isEmpty() ? held(all, i) : about(all, i) == 1));
            if (train.replies().size() < RankerTrainer.FEWEST || test.replies().isEmpty()) {
                throw new WrongUse(
                        "'" + dialogues + "' leaves " + train.replies().size() + " replies to learn from and "
                                + test.replies().size() + " to measure on; give more dialogues.");
            }
            ReplyRanker half = trainer.train(train.replies(), train.kinds(), encoder);
            bars.end();
            measure(half, train, test, encoder, log, metrics);
            if (out == null || !without.isEmpty()) {
                log.println("the ranker is not written: " + (out == null ? "no --out" : "--without was given"));
                return 0;
            }
            ReplyRanker ranker = trainer.train(all.replies(), all.kinds(), encoder);
            bars.end();
            metrics.put("train.replies", (double) all.replies().size());
            new ModelPack(
                            new ModelPack.Manifest(
                                    "ranking-" + language,
                                    version,
                                    ModelPack.SCHEMA,
                                    fingerprint(all.replies()),
                                    run.seed(),
                                    metrics),
                            Map.of(ReplyRanker.FILE, ranker.bytes()))
                    .write(out);
            log.println("written to " + out);
        } catch (EncoderUnavailableException e) {
            throw new WrongUse("The sentence encoder cannot be loaded here: " + e.getMessage(), e);
        }
        return 0;
    }

    private static List<Integer> places(Dialogues all, Predicate<Integer> wanted) {
        return IntStream.range(0, all.replies().size()).boxed().filter(wanted).toList();
    }

    /** A fifth of the dialogues, by a hash of their names. */
    private static boolean held(Dialogues all, int reply) {
        byte[] digest = sha256(all.replies().get(reply).group());
        return Math.floorMod(digest[0] << Byte.SIZE | digest[1] & 0xff, FIFTH) == 0;
    }

    /** 0 for none of the services left out, 1 for nothing else, else 2. */
    private int about(Dialogues all, int reply) {
        List<String> services = Arrays.asList(all.kinds().get(reply).split(" "));
        long left = services.stream().filter(without::contains).count();
        return left == 0 ? 0 : left == services.size() ? 1 : 2;
    }

    private void measure(
            ReplyRanker ranker,
            Dialogues train,
            Dialogues test,
            OnnxSentenceEncoder encoder,
            PrintWriter log,
            Map<String, Double> metrics) {
        log.println(ranker);
        RankJudge judge =
                new RankJudge(ranker, encoder, run.threads(), spec.commandLine().getErr());
        com.heed.ranking.PastReplies past = judge.past(train.replies());
        for (int among : new int[] {10, 100}) {
            List<Pools.Question> questions =
                    Pools.of(test.replies(), among, among == 10 ? MOST_OF_TEN : MOST_OF_HUNDRED, run.seed());
            judge.measure(questions, past)
                    .forEach((name, rankings) -> say(name, among, RankFigures.of(rankings, run.seed()), log, metrics));
        }
    }

    private static void say(String name, int among, RankFigures figures, PrintWriter log, Map<String, Double> metrics) {
        log.printf(
                Locale.ROOT,
                "%-18s among %3d  n %4d  R@1 %.4f [%.4f, %.4f]  R@5 %.4f  MRR %.4f  ECE %.4f  of first %.4f%n",
                name,
                among,
                figures.questions(),
                figures.first().value(),
                figures.first().low(),
                figures.first().high(),
                figures.five().value(),
                figures.reciprocal().value(),
                figures.error(),
                figures.topError());
        String key = "held." + among + "." + name;
        metrics.put(key + ".questions", (double) figures.questions());
        metrics.put(key + ".r1", Result.rounded(figures.first().value()));
        metrics.put(key + ".r1.low", Result.rounded(figures.first().low()));
        metrics.put(key + ".r1.high", Result.rounded(figures.first().high()));
        if (figures.topError() > 0) {
            metrics.put(key + ".ece", Result.rounded(figures.error()));
            metrics.put(key + ".first.ece", Result.rounded(figures.topError()));
        }
    }

    /** SHA-256 over the replies and what was asked, in their order. */
    private static String fingerprint(List<PastReply> replies) {
        List<String> lines = new ArrayList<>();
        for (PastReply reply : replies) {
            reply.turns().stream().map(Turn::text).forEach(lines::add);
            lines.add(reply.reply());
        }
        return HexFormat.of().formatHex(sha256(String.join("\n", lines)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Shows the steps of a training. */
    private static final class Bars implements com.heed.learn.Progress {
        private final PrintWriter err;
        private String step = "";
        private long shown;
        private Progress bar;

        Bars(PrintWriter err) {
            this.err = err;
            this.bar = new Progress(err, "", 0);
        }

        @Override
        public synchronized void at(String at, long done, long all) {
            if (!at.equals(step)) {
                bar.end();
                step = at;
                shown = 0;
                bar = new Progress(err, at, (int) Math.min(Integer.MAX_VALUE, all));
            }
            for (; shown < done; shown++) {
                bar.step();
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        void end() {
            bar.end();
        }
    }
}
