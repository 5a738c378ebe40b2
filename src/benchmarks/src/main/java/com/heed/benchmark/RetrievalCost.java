package com.heed.benchmark;

import com.heed.Language;
import com.heed.retrieval.AnswerIndex;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Hit;
import com.heed.retrieval.IndexState;
import com.heed.retrieval.Question;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What an index of answers costs: to grow, to be searched, on the heap and on disk; and how many of the ten nearest replies are handed out. Processor time of the calling thread, which does all the work, the encoder's included.
 *
 * <pre>java -Xmx3g -cp src/benchmarks/target/heed-benchmarks.jar com.heed.benchmark.RetrievalCost [answers [questions [en|zh]]]</pre>
 *
 * Answers and questions are {@link GeneratedAnswers}; what is encoded for its time are made-up tickets of 60 real words. Everything follows from fixed seeds.
 */
public final class RetrievalCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 1_000;
    private static final int WARM_UP = 40;
    private static final int MOST_COMPARED = 100;
    private static final int WANTED = 60;

    private final PrintStream out;
    private final Language language;
    private final OnnxSentenceEncoder encoder;
    private final GeneratedAnswers generated;

    private RetrievalCost(PrintStream out, Language language, OnnxSentenceEncoder encoder) {
        this.out = out;
        this.language = language;
        this.encoder = encoder;
        this.generated = new GeneratedAnswers(language);
    }

    /** Prints a line for each figure. */
    public static void main(String[] arguments) throws IOException, EncoderUnavailableException {
        int answers = arguments.length < 1 ? 200_000 : Integer.parseInt(arguments[0]);
        int questions = arguments.length < 2 ? 300 : Integer.parseInt(arguments[1]);
        boolean chinese = arguments.length > 2 && arguments[2].equals("zh");
        measure(System.out, chinese ? Language.CHINESE : Language.ENGLISH, answers, questions);
    }

    /**
     * Prints all figures.
     *
     * @return of the ten nearest replies, the share that was handed out
     */
    static double measure(PrintStream out, Language language, int answers, int questions)
            throws IOException, EncoderUnavailableException {
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1);
                TemporaryFolder folder = TemporaryFolder.create()) {
            RetrievalCost cost = new RetrievalCost(out, language, encoder);
            List<Question> asked = IntStream.range(0, questions + WARM_UP)
                    .mapToObj(cost.generated::question)
                    .toList();
            NearestReplies nearest =
                    new NearestReplies(asked.subList(WARM_UP, WARM_UP + Math.min(MOST_COMPARED, questions)));
            cost.encode(13);
            cost.encode(100);
            long before = heap();
            try (AnswerIndex index = AnswerIndex.open(folder.path().resolve("index"), encoder)) {
                cost.grow(index, answers, nearest);
                IndexState state = index.state();
                cost.line("answers, on disk, " + state.languages().get(language), "%.0f MB", state.bytes() / 1e6);
                cost.line("heap for 100,000", "%.1f MB", (heap() - before) / 1e6 / answers * 100_000);
                cost.search(index, asked, nearest);
                long start = THREADS.getCurrentThreadCpuTime();
                try (AnswerIndex.Rebuild rebuild = index.rebuild()) {
                    rebuild.putCurrent();
                    rebuild.finish();
                }
                cost.line(
                        "all of them into one segment, without encoding",
                        "%.0f s",
                        (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
                return cost.search(index, asked, nearest);
            }
        }
    }

    private void line(String what, String format, Object... values) {
        out.printf(Locale.ROOT, "%-46s %s%n", what, String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** What encoding one text of so many words takes. */
    private void encode(int words) throws EncoderUnavailableException {
        List<String> texts = tickets(words, 160);
        double[] milliseconds = new double[texts.size() - WARM_UP];
        int tokens = 0;
        for (int i = 0; i < texts.size(); i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            tokens = encoder.encode(texts.get(i), language).tokens();
            if (i >= WARM_UP) {
                milliseconds[i - WARM_UP] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        spread("encoding " + words + " words (last: " + tokens + " tokens)", milliseconds);
    }

    private List<String> tickets(int words, int count) {
        Tickets tickets = new Tickets(language, 60, words);
        tickets.add(count);
        return tickets.texts(0, count);
    }

    private void grow(AnswerIndex index, int answers, NearestReplies nearest) {
        long spent = 0;
        long slowest = 0;
        long wall = System.nanoTime();
        for (int from = 0; from < answers; from += BATCH) {
            List<EncodedAnswer> batch = generated.answers(from, Math.min(answers, from + BATCH));
            nearest.take(batch);
            long start = THREADS.getCurrentThreadCpuTime();
            index.put(batch);
            index.commit();
            long took = THREADS.getCurrentThreadCpuTime() - start;
            spent += took;
            slowest = Math.max(slowest, took);
        }
        line("adding, without encoding", "%.3f ms an answer, %.0f s in all", spent / 1e6 / answers, spent / 1e9);
        line("slowest batch of 1,000 with its commit", "%.1f s", slowest / 1e9);
        line("wall time of it, with making up vectors", "%.0f s", (System.nanoTime() - wall) / 1e9);
    }

    private double search(AnswerIndex index, List<Question> asked, NearestReplies nearest)
            throws EncoderUnavailableException {
        int count = asked.size() - WARM_UP;
        List<String> texts = tickets(60, asked.size());
        double[] encoding = new double[count];
        double[] searching = new double[count];
        double[] words = new double[count];
        double[] both = new double[count];
        int found = 0;
        int compared = Math.min(MOST_COMPARED, count);
        for (int i = -WARM_UP; i < count; i++) {
            Question question = asked.get(i + WARM_UP);
            // A text that no cache knows.
            String text = texts.get(i + WARM_UP) + " " + System.nanoTime();
            long start = THREADS.getCurrentThreadCpuTime();
            encoder.encode(text, language);
            long encoded = THREADS.getCurrentThreadCpuTime();
            List<Hit> hits = index.search(question, WANTED, answer -> true).hits();
            long end = THREADS.getCurrentThreadCpuTime();
            index.search(question.byWords(), WANTED, answer -> true);
            long byWords = THREADS.getCurrentThreadCpuTime();
            if (i >= 0) {
                encoding[i] = (encoded - start) / 1e6;
                searching[i] = (end - encoded) / 1e6;
                both[i] = (end - start) / 1e6;
                words[i] = (byWords - end) / 1e6;
                found += i < compared ? nearest.found(i, hits) : 0;
            }
        }
        spread("encoding a question", encoding);
        spread("search by words alone, " + WANTED + " wanted", words);
        spread("search by words and vectors", searching);
        spread("encoding and search", both);
        double share = found / (10.0 * compared);
        line("of the ten nearest replies handed out", "%.4f", share);
        return share;
    }

    private void spread(String what, double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        line(
                what,
                "median %.1f ms, 95 %% %.1f ms, slowest %.1f ms",
                sorted[sorted.length / 2],
                sorted[(int) (0.95 * sorted.length)],
                sorted[sorted.length - 1]);
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
