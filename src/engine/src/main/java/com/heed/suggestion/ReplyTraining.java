package com.heed.suggestion;

import com.heed.evaluation.PairedCases;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.ranking.PastReplies;
import com.heed.ranking.PastReply;
import com.heed.ranking.Ranked;
import com.heed.ranking.RankerTrainer;
import com.heed.ranking.ReadTurns;
import com.heed.ranking.ReplyRanker;
import com.heed.ranking.Turn;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns from the answers of one project in one language which reply to suggest. The shipped ranker is trained further on the older answers and measured on the newest fifth, which it has not seen: each sent answer among nine others. Contacts
 * with an answer in that fifth teach nothing before. The ranker that is used afterwards learns from all answers, the newest included; its signs stay weighed as they were measured. The same answers and seed give the same.
 *
 * <p>The probability of use is fitted in two steps ({@link UseCalibration}): to the newest fifth as if the three best of twelve earlier answers near to each had been shown, where an earlier answer counts as used if it would have done
 * for what was sent; then, held towards that, to what agents did with the replies they were shown.
 */
public final class ReplyTraining {
    /** Answers below which nothing is learned: enough to train on beside enough to measure on. */
    public static final int LEAST = RankerTrainer.FEWEST + 10;
    /** Answers learned from at most, the newest. */
    public static final int MOST = 3_000;
    /** Of them, conversations kept to go by at most, the newest. */
    public static final int MOST_KEPT = 2_000;
    /** Answers a sent one is measured among, with itself. */
    public static final int AMONG = 10;

    /** Replies an agent is shown at a time. */
    static final int TOGETHER = 3;

    private static final int LEAST_MEASURED = LEAST - RankerTrainer.FEWEST;
    private static final double MEASURED = 0.2;
    private static final int NEAR = 12;

    private final ReplyRanker shipped;
    private final SentenceEncoder encoder;
    private final long seed;
    private final int threads;
    private final Progress progress;

    /**
     * A training.
     *
     * @param shipped the ranker inside the app; its language is that of the answers
     * @param encoder stays the caller's to close
     * @param threads at least 1
     */
    public ReplyTraining(ReplyRanker shipped, SentenceEncoder encoder, long seed, int threads, Progress progress) {
        this.shipped = shipped;
        this.encoder = encoder;
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
    }

    /** The endings of a training. */
    public sealed interface Outcome {
        /** Too little to learn from. @param answers there are */
        record TooFew(int answers) implements Outcome {}

        /**
         * A model, and what was measured.
         *
         * @param model   learned from every answer
         * @param learned answers it learned from
         * @param earlier answers the model that was measured learned from
         * @param test    the newest answers, as that model ordered them; at least one
         * @param use     how good the probability of use was on them
         * @param before  the probability of use as it was before choices of agents counted
         */
        record Learned(
                ProjectReplies model,
                int learned,
                int earlier,
                List<ReplyCase> test,
                UseFigures use,
                UseCalibration before)
                implements Outcome {
            public Learned {
                test = List.copyOf(test);
            }
        }
    }

    /**
     * Trains and measures.
     *
     * @param answers in any order
     * @param shown   what agents chose among suggested replies
     * @throws EncoderUnavailableException if texts cannot be encoded
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public Outcome train(List<AnsweredContact> answers, List<ShownReplies> shown) throws EncoderUnavailableException {
        List<AnsweredContact> all = newest(
                answers.stream()
                        .sorted(Comparator.comparing(AnsweredContact::at)
                                .thenComparing(AnsweredContact::name)
                                .thenComparing(one -> one.pair().reply()))
                        .toList(),
                MOST);
        if (all.size() < LEAST) {
            return new Outcome.TooFew(all.size());
        }
        List<AnsweredContact> test = newest(all, Math.max(LEAST_MEASURED, (int) (MEASURED * all.size())));
        Set<String> measured =
                test.stream().map(one -> one.pair().group()).collect(Collectors.toCollection(HashSet::new));
        List<AnsweredContact> earlier = all.subList(0, all.size() - test.size()).stream()
                .filter(one -> !measured.contains(one.pair().group()))
                .toList();
        if (earlier.size() < RankerTrainer.FEWEST
                || all.stream().map(one -> one.pair().reply()).distinct().count() < 2) {
            return new Outcome.TooFew(earlier.size());
        }
        try (RankerTrainer trainer = new RankerTrainer(shipped.language(), seed, threads, progress)) {
            ReplyRanker early = trainer.refine(shipped, pairs(earlier), encoder);
            ReplyReading reading = new ReplyReading(shipped.language(), encoder);
            List<AnsweredContact> before = newest(earlier, MOST_KEPT);
            ReplyRanker last = trainer.refineAsWeighed(shipped, early, pairs(all), encoder);
            // By now every text stands encoded, so that measuring needs no encoder.
            ReplyReading.By by = new ReplyReading.By(early, trainer.reader(early));
            ReplyReading.By former = new ReplyReading.By(shipped, trainer.reader(shipped));
            Measured newest = Cores.run(threads, progress, heard -> measure(reading, by, former, before, test, heard));
            UseCalibration use = UseCalibration.fit(newest.choices, UseCalibration.UNKNOWN, newest.choices.size(), 0);
            ProjectReplies model =
                    Cores.run(threads, progress, heard -> model(last, newest(all, MOST_KEPT), use, shown, heard));
            return new Outcome.Learned(
                    model,
                    all.size(),
                    earlier.size(),
                    newest.cases,
                    UseFigures.of(newest.choices, UseCalibration.UNKNOWN),
                    use);
        }
    }

    /**
     * The model in use against the one that was measured, on the answers sent since the former came into use, which neither has learned from: whether the sent answer stood first.
     *
     * @param since when that was
     */
    public PairedCases against(ProjectReplies champion, Outcome.Learned learned, Instant since) {
        return Cores.run(threads, progress, heard -> {
            ReplyReading.By by =
                    new ReplyReading.By(champion.ranker(), champion.ranker().reader(encoder));
            PairedCases cases = new PairedCases(0, 0, 0);
            for (ReplyCase each : learned.test()) {
                if (each.contact().at().isAfter(since)) {
                    ReadTurns turns = by.turns(each.contact().pair().turns());
                    int place = place(champion.fits(turns, by.answers(each.candidates())));
                    cases = cases.with(place == 0, each.place() == 0);
                }
            }
            return cases;
        });
    }

    private static List<AnsweredContact> newest(List<AnsweredContact> sorted, int most) {
        return sorted.subList(Math.max(0, sorted.size() - most), sorted.size());
    }

    private static List<PastReply> pairs(List<AnsweredContact> contacts) {
        return contacts.stream().map(AnsweredContact::pair).toList();
    }

    private record Measured(List<ReplyCase> cases, List<UseCalibration.Choice> choices) {}

    private Measured measure(
            ReplyReading reading,
            ReplyReading.By by,
            ReplyReading.By former,
            List<AnsweredContact> before,
            List<AnsweredContact> test,
            Progress heard) {
        PastReplies past = by.past(before).all();
        PastReplies formerPast = former.past(before).all();
        Map<String, String> asked = asked(before);
        List<String> pool = distinct(test, before);
        Work work = new Work(heard, "measuring", test.size());
        List<ReplyCase> cases = IntStream.range(0, test.size())
                .parallel()
                .mapToObj(i -> {
                    ReplyCase one =
                            one(reading, by, past, former, formerPast, asked, test.get(i), candidates(test, pool, i));
                    work.done(1);
                    return one;
                })
                .toList();
        List<UseCalibration.Choice> choices = test.parallelStream()
                .map(contact -> asIfShown(reading, by, past, before, contact))
                .toList();
        work.end();
        return new Measured(cases, choices);
    }

    /** What each answer was given to when it was last said, by its words. */
    private static Map<String, String> asked(List<AnsweredContact> before) {
        Map<String, String> asked = new HashMap<>();
        for (AnsweredContact contact : before) {
            String request = contact.asked();
            if (request != null && !request.isBlank()) {
                asked.put(key(contact.pair().reply()), request);
            }
        }
        return asked;
    }

    private static String key(String reply) {
        return reply.strip().toLowerCase(Locale.ROOT);
    }

    /** Different answers: the measured ones first, then the newest of the earlier ones. */
    private static List<String> distinct(List<AnsweredContact> test, List<AnsweredContact> before) {
        Set<String> distinct = new LinkedHashSet<>();
        test.forEach(contact -> distinct.add(contact.pair().reply()));
        for (int i = before.size() - 1; i >= 0; i--) {
            distinct.add(before.get(i).pair().reply());
        }
        return List.copyOf(distinct);
    }

    /** The sent answer, then others drawn from as many as were measured, or from earlier ones where these are too few. */
    private List<String> candidates(List<AnsweredContact> test, List<String> pool, int at) {
        String sent = test.get(at).pair().reply();
        int from = Math.min(pool.size(), Math.max(AMONG + 1, (int)
                test.stream().map(contact -> contact.pair().reply()).distinct().count()));
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + at);
        Set<String> drawn = new LinkedHashSet<>(List.of(sent));
        random.ints(0, from)
                .limit(100L * AMONG)
                .mapToObj(pool::get)
                .takeWhile(text -> drawn.size() < AMONG)
                .forEach(drawn::add);
        return List.copyOf(drawn);
    }

    private static ReplyCase one(
            ReplyReading reading,
            ReplyReading.By by,
            PastReplies past,
            ReplyReading.By former,
            PastReplies formerPast,
            Map<String, String> asked,
            AnsweredContact contact,
            List<String> candidates) {
        List<Turn> turns = contact.pair().turns();
        String last = turns.getLast().text();
        double[] fits = ProjectReplies.fits(by.ranker(), by.turns(turns), by.answers(candidates), past);
        double[] ranked = by.ranker().rank(by.turns(turns), by.answers(candidates), past, 1).stream()
                .mapToDouble(Ranked::probability)
                .toArray();
        int[] places = places(fits);
        Map<ReplyCase.Way, double[]> ways = new LinkedHashMap<>();
        ways.put(
                ReplyCase.Way.PAIRS,
                scores(candidates, text -> reading.same(last, asked.getOrDefault(key(text), text))));
        ways.put(ReplyCase.Way.COSINE, scores(candidates, text -> reading.cosine(last, text)));
        ways.put(
                ReplyCase.Way.SHIPPED,
                ProjectReplies.fits(former.ranker(), former.turns(turns), former.answers(candidates), formerPast));
        return new ReplyCase(
                contact,
                candidates,
                ranked,
                first(fits),
                places[0],
                ways.values().stream()
                        .map(scores -> new ReplyCase.Rival(place(scores), places[first(scores)]))
                        .toList());
    }

    private static double[] scores(List<String> texts, ToDoubleFunction<String> score) {
        return texts.stream().mapToDouble(score).toArray();
    }

    /** Of the first candidate; behind those that are level with it. */
    private static int place(double[] scores) {
        return places(scores)[0];
    }

    private static int first(double[] scores) {
        int[] places = places(scores);
        int first = 0;
        for (int i = 0; i < places.length; i++) {
            first = places[i] == 0 ? i : first;
        }
        return first;
    }

    /** (scores) place of each, from 0; of level ones the later stands before the earlier. */
    private static int[] places(double[] scores) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> -i))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[scores.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    /** What would have been chosen had the best of the nearest earlier answers been shown. */
    private static UseCalibration.Choice asIfShown(
            ReplyReading reading,
            ReplyReading.By by,
            PastReplies past,
            List<AnsweredContact> before,
            AnsweredContact contact) {
        String last = contact.pair().turns().getLast().text();
        Map<String, Double> near = new HashMap<>();
        for (AnsweredContact other : before) {
            double alike = Math.max(
                    reading.cosine(last, other.pair().turns().getLast().text()),
                    reading.cosine(last, other.pair().reply()));
            near.merge(other.pair().reply(), alike, Math::max);
        }
        List<String> nearest = near.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> one) -> -one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(NEAR)
                .map(Map.Entry::getKey)
                .toList();
        double[] fits = ProjectReplies.fits(by.ranker(), by.turns(contact.pair().turns()), by.answers(nearest), past);
        int[] best = IntStream.range(0, fits.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -fits[i]))
                .limit(TOGETHER)
                .mapToInt(Integer::intValue)
                .toArray();
        int used = ShownReplies.NONE;
        for (int k = best.length - 1; k >= 0; k--) {
            used = reading.wouldDo(nearest.get(best[k]), contact.pair().reply()) ? k : used;
        }
        return new UseCalibration.Choice(
                Arrays.stream(best).mapToDouble(i -> fits[i]).toArray(), used, 1);
    }

    private ProjectReplies model(
            ReplyRanker ranker,
            List<AnsweredContact> kept,
            UseCalibration known,
            List<ShownReplies> shown,
            Progress heard) {
        ReplyReading.By by = new ReplyReading.By(ranker, ranker.reader(encoder));
        Work work = new Work(heard, "encoding", 1);
        ReplyReading.Past past = by.past(kept);
        work.done(1);
        List<UseCalibration.Choice> choices = shown.parallelStream()
                .map(one -> new UseCalibration.Choice(
                        ProjectReplies.fits(
                                ranker, by.turns(one.turns()), by.answers(one.answers()), past.without(one.group())),
                        one.used(),
                        one.weight()))
                .toList();
        work.end();
        UseCalibration use =
                choices.isEmpty() ? known : UseCalibration.fit(choices, known, known.answered(), choices.size());
        return new ProjectReplies(0, ranker, past.all(), past.kept(), use, encoder.identity(ranker.language()));
    }
}
