package com.heed.benchmark;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.reply.Origin;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an index of answers costs: to grow, to be searched, on the heap and on disk; and how many of the ten nearest answers a graph finds. Processor time of the calling thread, which does all the work, the encoder's included.
 *
 * <pre>java -Xmx3g -cp src/benchmarks/target/heed-benchmarks.jar com.heed.benchmark.RetrievalCost exact|graph [answers [questions]]</pre>
 *
 * Requests and replies have 13 words, questions 60, drawn by Zipf's law from 20,000 made-up ones; what is encoded for its time are made-up tickets of real words. Vectors are generated, since two million texts would take hours to encode: 2,000 random directions, and around each of them vectors
 * at a cosine of about 0.8 to it. Questions are drawn as answers are. Everything follows from fixed seeds.
 */
public final class RetrievalCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WIDTH = 384;
    private static final int CLUSTERS = 2_000;
    /** Length of what is added to a direction of length 1: their sum has a cosine of 0.8 to it. */
    private static final double SPREAD = 0.75;

    private static final int BATCH = 1_000;
    private static final int WARM_UP = 40;
    private static final int TEN = 10;
    private static final int WANTED = 60;

    private final PrintStream out;
    private final OnnxSentenceEncoder encoder;
    private final float[][] directions = new float[CLUSTERS][];
    /** Tickets of real words, for the encoder. */
    private final List<String> questions;
    /** (words), ascending to 1: shares of the words up to each. */
    private final double[] shares = new double[20_000];

    private RetrievalCost(PrintStream out, OnnxSentenceEncoder encoder, int questions) {
        this.out = out;
        this.encoder = encoder;
        Random random = new Random(7);
        for (int c = 0; c < CLUSTERS; c++) {
            directions[c] = unit(noise(random));
        }
        double sum = 0;
        for (int w = 0; w < shares.length; w++) {
            sum += 1.0 / (w + 1);
            shares[w] = sum;
        }
        for (int w = 0; w < shares.length; w++) {
            shares[w] /= sum;
        }
        Tickets longOnes = new Tickets(Language.ENGLISH, CLUSTERS, 60);
        longOnes.add(questions);
        this.questions = longOnes.texts(0, questions);
    }

    /** Prints a line for each figure. */
    public static void main(String[] arguments) throws IOException, EncoderUnavailableException {
        boolean graph = arguments.length > 0 && arguments[0].equals("graph");
        int answers = arguments.length < 2 ? 200_000 : Integer.parseInt(arguments[1]);
        int questions = arguments.length < 3 ? 300 : Integer.parseInt(arguments[2]);
        try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1);
                TemporaryFolder folder = TemporaryFolder.create()) {
            RetrievalCost cost = new RetrievalCost(System.out, encoder, questions + WARM_UP);
            cost.encode(13);
            cost.encode(100);
            long before = heap();
            try (AnswerIndex index = AnswerIndex.open(folder.path().resolve("index"), encoder)) {
                cost.fill(index, answers, graph);
                IndexState state = index.state();
                cost.line("answers, on disk", "%d, %.0f MB", state.answers(), state.bytes() / 1e6);
                cost.line("heap for 100,000", "%.1f MB", (heap() - before) / 1e6 / answers * 100_000);
                cost.search(index, answers);
            }
        }
    }

    private void line(String what, String format, Object... values) {
        out.printf(
                Locale.ROOT,
                "%-46s " + format + "%n",
                what,
                values[0],
                values.length > 1 ? values[1] : "",
                values.length > 2 ? values[2] : "",
                values.length > 3 ? values[3] : "");
        out.flush();
    }

    /** What encoding one text of so many words takes. */
    private void encode(int words) throws EncoderUnavailableException {
        Tickets tickets = new Tickets(Language.ENGLISH, 60, words);
        tickets.add(160);
        double[] milliseconds = new double[120];
        int tokens = 0;
        for (int i = -WARM_UP; i < milliseconds.length; i++) {
            String text = tickets.texts(0, 160).get(i + WARM_UP);
            long start = THREADS.getCurrentThreadCpuTime();
            tokens = encoder.encode(text, Language.ENGLISH).tokens();
            if (i >= 0) {
                milliseconds[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        line(
                "encoding a text of " + words + " words (last: " + tokens + " tokens)",
                "median %.2f ms",
                milliseconds[milliseconds.length / 2]);
    }

    private void fill(AnswerIndex index, int answers, boolean graph) {
        if (graph) {
            try (AnswerIndex.Rebuild rebuild = index.rebuild(Map.of(Language.ENGLISH, Integer.MAX_VALUE))) {
                grow(answers, rebuild::put, () -> {});
                long start = THREADS.getCurrentThreadCpuTime();
                rebuild.finish();
                line("to one segment and in use", "%.1f s", (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
            }
        } else {
            grow(answers, index::put, index::commit);
        }
    }

    private interface Put {
        void put(List<EncodedAnswer> batch);
    }

    private void grow(int answers, Put put, Runnable commit) {
        long spent = 0;
        long slowest = 0;
        long wall = System.nanoTime();
        for (int from = 0; from < answers; from += BATCH) {
            List<EncodedAnswer> batch = IntStream.range(from, Math.min(answers, from + BATCH))
                    .mapToObj(this::answer)
                    .toList();
            long start = THREADS.getCurrentThreadCpuTime();
            put.put(batch);
            commit.run();
            long took = THREADS.getCurrentThreadCpuTime() - start;
            spent += took;
            slowest = Math.max(slowest, took);
        }
        line("adding, without encoding", "%.3f ms an answer", spent / 1e6 / answers);
        line("slowest batch of 1,000 with its commit", "%.1f s", slowest / 1e9);
        line("wall time of adding, vectors generated", "%.0f s", (System.nanoTime() - wall) / 1e9);
    }

    private EncodedAnswer answer(int i) {
        Answer answer = new Answer(
                "a" + i,
                new Origin.Past("i" + i, "c" + i),
                Language.ENGLISH,
                words(new Random(17L * i + 3), 13),
                words(new Random(17L * i + 5), 13),
                Instant.EPOCH,
                Answer.UNKNOWN_WORTH);
        Random random = new Random(1_000_003L * i + 1);
        return new EncodedAnswer(answer, vector(random), vector(random));
    }

    private String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(shares, random.nextDouble());
            int word = found < 0 ? -1 - found : found;
            text.append(i == 0 ? "" : " ");
            for (int rest = word + 26 * 26; rest > 0; rest /= 26) {
                text.append((char) ('a' + rest % 26));
            }
        }
        return text.toString();
    }

    private float[] vector(Random random) {
        float[] direction = directions[random.nextInt(CLUSTERS)];
        float[] noise = unit(noise(random));
        float[] sum = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            sum[j] = (float) (direction[j] + SPREAD * noise[j]);
        }
        return unit(sum);
    }

    private static float[] noise(Random random) {
        float[] noise = new float[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            noise[j] = (float) random.nextGaussian();
        }
        return noise;
    }

    private static float[] unit(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        for (int j = 0; j < vector.length; j++) {
            vector[j] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    private void search(AnswerIndex index, int answers) throws EncoderUnavailableException {
        Random random = new Random(11);
        int count = questions.size() - WARM_UP;
        double[] encoding = new double[count];
        double[] searching = new double[count];
        double[] words = new double[count];
        double[] both = new double[count];
        List<float[]> vectors = new ArrayList<>();
        List<List<String>> tens = new ArrayList<>();
        for (int i = -WARM_UP; i < count; i++) {
            String text = questions.get(i + WARM_UP);
            String asked = words(random, 60);
            float[] vector = vector(random);
            long start = THREADS.getCurrentThreadCpuTime();
            encoder.encode(text, Language.ENGLISH);
            long encoded = THREADS.getCurrentThreadCpuTime();
            List<Hit> hits = index.search(Question.of(asked, Language.ENGLISH, vector), WANTED, answer -> true)
                    .hits();
            long end = THREADS.getCurrentThreadCpuTime();
            index.search(Question.byWords(asked, Language.ENGLISH), WANTED, answer -> true);
            long byWords = THREADS.getCurrentThreadCpuTime();
            if (i >= 0) {
                encoding[i] = (encoded - start) / 1e6;
                searching[i] = (end - encoded) / 1e6;
                both[i] = (end - start) / 1e6;
                words[i] = (byWords - end) / 1e6;
                vectors.add(vector);
                tens.add(hits.stream()
                        .sorted((a, b) -> Double.compare(b.cosineOfReply(), a.cosineOfReply()))
                        .limit(TEN)
                        .map(hit -> hit.answer().id())
                        .toList());
            }
        }
        spread("encoding a question", encoding);
        spread("search by words alone, " + WANTED + " wanted", words);
        spread("search by words and vectors", searching);
        spread("encoding and search", both);
        recall(vectors, tens, answers);
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

    /** Of the ten answers whose text is nearest by all vectors in full precision, how many are among those handed out. */
    private void recall(List<float[]> vectors, List<List<String>> tens, int answers) {
        int asked = Math.min(100, vectors.size());
        double[][] best = new double[asked][TEN];
        int[][] ids = new int[asked][TEN];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < answers; i++) {
            Random random = new Random(1_000_003L * i + 1);
            vector(random);
            float[] reply = vector(random);
            for (int q = 0; q < asked; q++) {
                insert(best[q], ids[q], product(vectors.get(q), reply), i);
            }
        }
        int found = 0;
        for (int q = 0; q < asked; q++) {
            Set<String> ten = tens.get(q).stream().collect(Collectors.toSet());
            found += (int)
                    Arrays.stream(ids[q]).filter(id -> ten.contains("a" + id)).count();
        }
        line("of the ten nearest replies handed out", "%.4f", found / (double) (TEN * asked));
    }

    private static void insert(double[] best, int[] ids, double value, int id) {
        if (value <= best[TEN - 1]) {
            return;
        }
        int at = TEN - 1;
        for (; at > 0 && best[at - 1] < value; at--) {
            best[at] = best[at - 1];
            ids[at] = ids[at - 1];
        }
        best[at] = value;
        ids[at] = id;
    }

    private static double product(float[] a, float[] b) {
        float sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
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
