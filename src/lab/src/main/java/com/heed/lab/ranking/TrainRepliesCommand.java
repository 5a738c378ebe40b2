package com.heed.lab.ranking;

import com.heed.Language;
import com.heed.lab.run.Bars;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelPack;
import com.heed.learn.TrainingTexts;
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
import org.jspecify.annotations.Nullable;
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
                "Train the shipped ranker of replies of one language on dialogues, measure it on a fifth of them that is left out and, with --out, write what was measured as a model pack.")
public final class TrainRepliesCommand implements Callable<Integer> {
    private static final double SHARE_HELD = 0.2;
    private static final int PAST = 3;
    private static final int MOST_STRANGE = 3_000;

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
            names = "--replies",
            defaultValue = "6000",
            paramLabel = "N",
            description =
                    "Learn from about so many replies at most, of whole dialogues drawn by a hash of their names. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--questions",
            defaultValue = "1000",
            paramLabel = "N",
            description =
                    "Questions to measure on, each once among 10 and once among 100 answers, with three times as many earlier replies to go by. Default: ${DEFAULT-VALUE}.")
    private int questions;

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "SERVICE",
            description =
                    "Instead of a fifth of the dialogues, leave out those about these services and measure on those about nothing else. Nothing is written then.")
    private List<String> without = List.of();

    @Option(
            names = "--strange",
            paramLabel = "FILE",
            description =
                    "Replies of other trades, in the forms of the history of replies, or utterances with columns dialogue and text: nothing is learned from them but how the signs are to be weighed where nothing like it was learned. About 3,000 at most are taken, of whole dialogues drawn by a hash of their names.")
    private @Nullable Path strange;

    @Option(
            names = "--keep-attention",
            description =
                    "Keep the attention of the shipped ranker, which has to be one that learned from the same dialogues, and weigh the signs anew: on half of the dialogues left out, measuring on the other half.")
    private boolean keep;

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
        if (most < RankerTrainer.FEWEST) {
            throw new WrongUse("--replies " + most + " must be " + RankerTrainer.FEWEST + " or more.");
        }
        if (questions < 1) {
            throw new WrongUse("--questions " + questions + " must be 1 or more.");
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
            if (train.replies().size() > most) {
                double share = (double) most / train.replies().size();
                Dialogues more = train;
                train = more.at(places(more, i -> hash(more, i, 2) < share));
            }
            Dialogues test = all.at(places(all, i -> without.isEmpty() ? held(all, i) : about(all, i) == 1));
            if (keep && !without.isEmpty()) {
                throw new WrongUse("--keep-attention and --without exclude each other; leave one out.");
            }
            if (train.replies().size() < RankerTrainer.FEWEST || test.replies().isEmpty()) {
                throw new WrongUse(
                        "'" + dialogues + "' leaves " + train.replies().size() + " replies to learn from and "
                                + test.replies().size() + " to measure on; give more dialogues.");
            }
            List<PastReply> others = strange == null ? List.of() : some(StrangePairs.read(strange));
            ReplyRanker ranker;
            if (keep) {
                Dialogues held = test;
                Dialogues weighed = held.at(places(held, i -> hash(held, i, 4) < 0.5));
                test = held.at(places(held, i -> hash(held, i, 4) >= 0.5));
                ranker = trainer.weigh(
                        ReplyRanker.shipped(Language.ofTag(language)),
                        past(train.replies()),
                        weighed.replies(),
                        others,
                        encoder);
            } else {
                ranker = trainer.train(train.replies(), train.kinds(), others, encoder);
            }
            bars.end();
            measure(ranker, train, test, encoder, log, metrics);
            if (out == null || !without.isEmpty()) {
                log.println("the ranker is not written: " + (out == null ? "no --out" : "--without was given"));
                return 0;
            }
            metrics.put("train.replies", (double) train.replies().size());
            new ModelPack(
                            new ModelPack.Manifest(
                                    "ranking-" + language,
                                    version,
                                    ModelPack.SCHEMA,
                                    fingerprint(train.replies()),
                                    run.seed(),
                                    metrics),
                            Map.of(
                                    ReplyRanker.FILE,
                                    ranker.bytes(),
                                    TrainingTexts.FILE,
                                    TrainingTexts.of(train.replies().stream()
                                                    .map(TrainRepliesCommand::key)
                                                    .toList())
                                            .bytes()))
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

    private static List<PastReply> some(List<PastReply> all) {
        double share = (double) MOST_STRANGE / all.size();
        return all.stream().filter(reply -> hash(reply.group(), 2) < share).toList();
    }

    /** A fifth of the dialogues, by a hash of their names. */
    private static boolean held(Dialogues all, int reply) {
        return hash(all, reply, 0) < SHARE_HELD;
    }

    /** A number of a reply's dialogue in [0, 1). @param from 0, 2 or 4: numbers of different ones have nothing to do with each other */
    private static double hash(Dialogues all, int reply, int from) {
        return hash(all.replies().get(reply).group(), from);
    }

    private static double hash(String dialogue, int from) {
        byte[] digest = sha256(dialogue);
        return ((digest[from] & 0xff) << Byte.SIZE | digest[from + 1] & 0xff) / (double) (1 << Short.SIZE);
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
        RankJudge judge =
                new RankJudge(ranker, encoder, run.threads(), spec.commandLine().getErr());
        com.heed.ranking.PastReplies past = judge.past(past(train.replies()));
        judge.compare(past(train.replies()), run.seed());
        for (int among : new int[] {10, 100}) {
            judge.measure(Pools.of(test.replies(), among, questions, run.seed()), past)
                    .forEach((name, rankings) -> say(name, among, RankFigures.of(rankings, run.seed()), log, metrics));
        }
    }

    /** Earlier replies to go by, and to learn the six signs from. */
    private List<PastReply> past(List<PastReply> replies) {
        return replies.subList(0, Math.min(PAST * questions, replies.size()));
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

    /** What tells one pair from another: the last turn and the reply. */
    static String key(PastReply reply) {
        return reply.turns().get(reply.turns().size() - 1).text() + "\t" + reply.reply();
    }
}
