package com.heed.benchmark;

import com.heed.Language;
import com.heed.analysis.Analysis;
import com.heed.analysis.Basis;
import com.heed.analysis.HeedAnalyser;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.topic.TopicModels;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The time of one core that a prediction for 128 tokens takes: the encoder alone, everything around it (the attention over its tokens included), and both together, in turns in one
 * run, so that a neighbour on the machine slows all three. The encoder runs on the calling thread, whose processor time is read. The project has learned its topics from so many
 * tickets; with 0 it has learned none.
 *
 * <pre>java -cp src/benchmarks/target/heed-benchmarks.jar com.heed.benchmark.PredictionCost [rounds [tickets]]</pre>
 */
public final class PredictionCost {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 100;

    private PredictionCost() {}

    private interface Step {
        void run() throws EncoderUnavailableException;
    }

    /** Prints a line per language. */
    public static void main(String[] arguments) throws EncoderUnavailableException, IOException {
        int rounds = arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]);
        int tickets = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]);
        PrintStream out = System.out;
        out.println("topics learned from " + tickets + " tickets");
        out.println("language  encoder ms  around ms  prediction ms  around/encoder   (medians of " + rounds
                + ", time of one core)");
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            measure(language, rounds, tickets, out);
        }
    }

    private static void measure(Language language, int rounds, int tickets, PrintStream out)
            throws EncoderUnavailableException, IOException {
        OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(2);
        try (HeedAnalyser analyser = HeedAnalyser.create(encoder)) {
            TopicModels topics = tickets == 0 ? TopicModels.NONE : LearnedTopics.of(language, tickets, encoder);
            Complaint complaint = new Complaint(language, encoder);
            try (HeedAnalyser around = HeedAnalyser.create(KnownVector.of(encoder, complaint.next(), language))) {
                double[][] milliseconds = new double[3][rounds];
                for (int i = -WARM_UP; i < rounds; i++) {
                    String alone = complaint.next();
                    String known = complaint.next();
                    String whole = complaint.next();
                    double a = cost(() -> encoder.encode(alone, language));
                    double b = cost(() -> read(around, known, topics));
                    double c = cost(() -> read(analyser, whole, topics));
                    if (i >= 0) {
                        milliseconds[0][i] = a;
                        milliseconds[1][i] = b;
                        milliseconds[2][i] = c;
                    }
                }
                double alone = median(milliseconds[0]);
                double besides = median(milliseconds[1]);
                out.printf(
                        Locale.ROOT,
                        "%-9s %10.2f %10.3f %14.2f %14.1f %%%n",
                        language,
                        alone,
                        besides,
                        median(milliseconds[2]),
                        100 * besides / alone);
            }
        }
    }

    private static void read(HeedAnalyser analyser, String text, TopicModels topics) {
        Analysis analysis = analyser.analyse(Complaint.contact(text), 0, topics);
        if (analysis.basis() != Basis.ENCODER) {
            throw new IllegalStateException("the text was read by words alone: the encoder does not load here");
        }
    }

    private static double cost(Step step) throws EncoderUnavailableException {
        long before = THREADS.getCurrentThreadCpuTime();
        step.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
