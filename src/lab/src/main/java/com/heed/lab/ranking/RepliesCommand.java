package com.heed.lab.ranking;

import com.heed.Language;
import com.heed.lab.report.ReportOptions;
import com.heed.lab.report.Texts;
import com.heed.lab.run.Bars;
import com.heed.lab.run.Result;
import com.heed.lab.run.RunOptions;
import com.heed.lab.run.WrongUse;
import com.heed.ranking.PastReply;
import com.heed.ranking.RankerTrainer;
import com.heed.ranking.ReplyRanker;
import com.heed.text.EncoderState;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code heed-lab replies}: which answers fit a conversation best? */
@Command(
        name = "replies",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Rank answers for conversations: the candidates they name, or the replies of the history. Says how probable each is; where right answers are known, measures that.")
public final class RepliesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description =
                    "What was asked and answered before: columns id, request, reply, or JSON lines {\"context\": [turn, ...], \"reply\": \"..\"}; a turn is a text or {\"role\": \"..\", \"text\": \"..\"}. May be left out where every query has candidates.")
    private @Nullable Path history;

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "FILE",
            description =
                    "Columns id, request, or JSON lines {\"row\": 0, \"context\": [turn, ...], \"candidates\": [{\"id\": \"..\", \"text\": \"..\"}]}; then only those are ranked. A column label, answer or reply with the id of the right answer, or a list of ids, is used for figures only, and so is topic.")
    @SuppressWarnings("NullAway.Init")
    private Path queries;

    @Option(
            names = "--k",
            defaultValue = "10",
            paramLabel = "N",
            description = "Answers a line of predictions.jsonl. Default: ${DEFAULT-VALUE}.")
    private int most;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            description =
                    "Pairs to learn the ranker from, in the forms of --history. Default: where queries have candidates, those of --history.")
    private @Nullable Path train;

    @Option(names = "--cold", description = "Learn nothing: rank by the shipped model and go by the history alone.")
    private boolean cold;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Override
    public Integer call() {
        if (most < 1) {
            throw new WrongUse("--k " + most + " must be 1 or more.");
        }
        if (cold && train != null) {
            throw new WrongUse("--cold and --train exclude each other; leave one out.");
        }
        int threads = run.threads();
        Path out = run.out();
        Texts texts = report.texts();
        HistoryFile past = history == null ? null : HistoryFile.read(history);
        HistoryFile taught = train == null ? null : HistoryFile.read(train);
        QueryFile asked = QueryFile.read(queries);
        if (past == null && !asked.given()) {
            throw new WrongUse("Name the replies to rank: --history FILE, or candidates in every query.");
        }
        PrintWriter terminal = spec.commandLine().getOut();
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(threads)) {
            Map<Language, RepliesRun.Ranker> rankers = new EnumMap<>(Language.class);
            Set<Language> languages = new LinkedHashSet<>();
            asked.queries().forEach(query -> languages.add(query.language()));
            for (Language language : languages) {
                rankers.put(language, ranker(language, past, taught, asked, encoder, terminal));
            }
            RepliesRun done = new RepliesRun(
                    asked,
                    history,
                    train,
                    rankers,
                    most,
                    run.seed(),
                    threads,
                    encoder,
                    spec.commandLine().getErr());
            done.print(terminal);
            if (encoder.state() instanceof EncoderState.Unavailable unavailable) {
                terminal.println("Answers were ranked by words alone: " + unavailable.reason());
            }
            if (out != null) {
                new Result(done.metrics(), done.predictions(), RepliesReport.html(done, texts)).write(out);
                terminal.println("written to " + out);
            }
        }
        return 0;
    }

    private RepliesRun.Ranker ranker(
            Language language,
            @Nullable HistoryFile past,
            @Nullable HistoryFile taught,
            QueryFile asked,
            OnnxSentenceEncoder encoder,
            PrintWriter terminal) {
        ReplyRanker shipped = ReplyRanker.shipped(language);
        List<HistoryFile.Row> before = past == null ? List.of() : past.of(language);
        HistoryFile source = taught != null ? taught : asked.given() ? past : null;
        List<PastReply> pairs = source == null || cold
                ? List.of()
                : source.of(language).stream()
                        .map(HistoryFile.Row::reply)
                        .filter(reply -> !shippedKnows(language, reply))
                        .toList();
        ReplyRanker ranker = shipped;
        if (pairs.size() >= RankerTrainer.FEWEST) {
            Bars bars = new Bars(spec.commandLine().getErr());
            try (RankerTrainer trainer = new RankerTrainer(language, run.seed(), run.threads(), bars)) {
                ranker = trainer.refine(shipped, pairs, encoder);
                bars.end();
                terminal.println("learned " + language.tag() + " from " + pairs.size() + " pairs");
            } catch (EncoderUnavailableException e) {
                ranker = shipped;
            }
        }
        List<PastReply> known =
                new ArrayList<>(before.stream().map(HistoryFile.Row::reply).toList());
        if (taught != null) {
            taught.of(language).stream()
                    .map(HistoryFile.Row::reply)
                    .filter(reply -> !known.contains(reply))
                    .forEach(known::add);
        }
        return new RepliesRun.Ranker(
                ranker,
                ranker == shipped || !asked.labelled() ? List.of() : pairs,
                asked.given() ? known : List.of(),
                asked.given() ? List.of() : before);
    }

    private static boolean shippedKnows(Language language, PastReply reply) {
        return Objects.requireNonNull(TRAINED_ON.computeIfAbsent(
                        language, of -> com.heed.learn.TrainingTexts.of(ReplyRanker.pack(of))))
                .contains(TrainRepliesCommand.key(reply));
    }

    private static final Map<Language, com.heed.learn.TrainingTexts> TRAINED_ON =
            new java.util.concurrent.ConcurrentHashMap<>();
}
