package com.heed.benchmark;

import com.heed.Language;
import com.heed.intent.EncodedTexts;
import com.heed.intent.IntentModel;
import com.heed.intent.IntentText;
import com.heed.intent.IntentTrainer;
import com.heed.learn.Progress;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a training of intents takes: the first one, one of twice the tickets, and a second one after a hundredth of new tickets, with what each is right in on a thousand other tickets. A size is measured in a folder of its own, from nothing.
 *
 * <pre>java -Xmx1g -cp src/benchmarks/target/heed-benchmarks.jar com.heed.benchmark.TrainingCost [tickets ...]</pre>
 *
 * Sizes are 5,000 and 10,000 tickets unless given; 20,000 is the one that was promised. The process must finish in its heap. Besides wall time the processor time of the process is given, since other work on the machine does not count there.
 */
public final class TrainingCost {
    private static final int WORDS = 60;
    private static final int CLASSES = 60;
    private static final int THREADS = 2;
    private static final int ASKED = 1_000;
    private static final long BOUND = 8L << 30;

    private final PrintStream out;
    private final OnnxSentenceEncoder encoder;
    private final List<String> names =
            IntStream.range(0, CLASSES).mapToObj(c -> "class " + c).toList();

    private TrainingCost(PrintStream out, OnnxSentenceEncoder encoder) {
        this.out = out;
        this.encoder = encoder;
    }

    /** Prints a block per size. */
    public static void main(String[] arguments) throws EncoderUnavailableException, IOException {
        int[] sizes = arguments.length == 0
                ? new int[] {5_000, 10_000}
                : Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(THREADS)) {
            TrainingCost cost = new TrainingCost(System.out, encoder);
            // The model is loaded and the loops are compiled before anything counts.
            cost.measure(300, false);
            Spent last = Spent.NOTHING;
            for (int k = 0; k < sizes.length; k++) {
                Spent time = cost.measure(sizes[k], true);
                if (k > 0) {
                    System.out.printf(
                            Locale.ROOT,
                            "%d against %d tickets: %.2f times the wall time, %.2f times the processor time%n",
                            sizes[k],
                            sizes[k - 1],
                            time.wall() / last.wall(),
                            time.processor() / last.processor());
                }
                last = time;
            }
        }
    }

    private Spent measure(int tickets, boolean shown) throws EncoderUnavailableException, IOException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                EncodedTexts texts = EncodedTexts.open(folder.path(), BOUND)) {
            int more = tickets / 100;
            Tickets made = new Tickets(Language.ENGLISH, CLASSES, WORDS);
            made.add(tickets + more + ASKED);
            Spent before = Spent.now();
            IntentTrainer.Labelled first = labelled(texts, made, tickets);
            Spent encoding = before.since();
            before = Spent.now();
            IntentModel model = new IntentTrainer(Language.ENGLISH, names, 1)
                    .train(first, none(), List.of(), null, THREADS, Progress.NONE);
            Spent training = before.since();
            before = Spent.now();
            IntentTrainer.Labelled all = labelled(texts, made, tickets + more);
            Spent newEncoding = before.since();
            before = Spent.now();
            IntentModel second = new IntentTrainer(Language.ENGLISH, names, 1)
                    .train(all, none(), List.of(), model, THREADS, Progress.NONE);
            Spent again = before.since();
            if (shown) {
                Spent whole = encoding.plus(training);
                Spent wholeAgain = newEncoding.plus(again);
                out.println(tickets + " tickets of " + WORDS + " words, " + CLASSES + " classes, " + THREADS
                        + " threads; " + (texts.bytes() >> 20) + " MB on disk");
                out.println("  encoding        " + encoding);
                out.println("  training        " + training);
                out.println("  first in all    " + whole);
                out.println("  encoding " + more + " more " + newEncoding);
                out.println("  second training " + again);
                out.printf(
                        Locale.ROOT,
                        "  second in all   %s: %.1f %% of the first, by processor time %.1f %%%n",
                        wholeAgain,
                        100 * wholeAgain.wall() / whole.wall(),
                        100 * wholeAgain.processor() / whole.processor());
                out.printf(
                        Locale.ROOT,
                        "  peak heap %d MB of %d%n",
                        Spent.peakHeap(),
                        Runtime.getRuntime().maxMemory() >> 20);
                List<IntentText> asked = texts.all(
                        made.texts(tickets + more, tickets + more + ASKED),
                        Language.ENGLISH,
                        encoder,
                        THREADS,
                        Progress.NONE);
                int[] truth = made.labels(tickets + more, tickets + more + ASKED);
                out.printf(
                        Locale.ROOT,
                        "  right of %d others: first %.3f, second %.3f%n",
                        ASKED,
                        right(model, asked, truth),
                        right(second, asked, truth));
            }
            return encoding.plus(training);
        }
    }

    private IntentTrainer.Labelled labelled(EncodedTexts texts, Tickets made, int to)
            throws EncoderUnavailableException {
        return new IntentTrainer.Labelled(
                texts.all(made.texts(0, to), Language.ENGLISH, encoder, THREADS, Progress.NONE), made.labels(0, to));
    }

    private static IntentTrainer.Labelled none() {
        return new IntentTrainer.Labelled(List.of(), new int[0]);
    }

    private static double right(IntentModel model, List<IntentText> texts, int[] truth) {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += model.read(texts.get(i)).best() == truth[i] ? 1 : 0;
        }
        return (double) right / truth.length;
    }
}
