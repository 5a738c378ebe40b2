package com.heed.benchmark;

import com.heed.Language;
import com.heed.retrieval.AnswerIndex;
import com.heed.retrieval.EncodedAnswer;
import com.heed.retrieval.Found;
import com.heed.retrieval.Question;
import com.heed.retrieval.VectorSearch;
import com.heed.text.OnnxSentenceEncoder;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a search through an index of answers take, by words and by vectors, exact and by signs, and what does adding a hundred answers with their vectors take?
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar RetrievalBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class RetrievalBenchmark {
    private static final int QUESTIONS = 64;
    private static final int WANTED = 60;
    private static final int BATCH = 1_000;

    @Param({"ENGLISH", "CHINESE"})
    public Language language = Language.ENGLISH;

    @Param({"20000"})
    public int answers = 20_000;

    @Param({"EXACT", "SIGNS"})
    public VectorSearch vectors = VectorSearch.EXACT;

    private final OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1);
    private final Question[] questions = new Question[QUESTIONS];
    private @Nullable Filled filled;
    private int next;

    private record Filled(TemporaryFolder folder, AnswerIndex index, List<EncodedAnswer> hundred) {}

    @Setup(Level.Trial)
    public void fill() throws IOException {
        GeneratedAnswers generated = new GeneratedAnswers(language);
        TemporaryFolder folder = TemporaryFolder.create();
        AnswerIndex index = AnswerIndex.open(
                folder.path().resolve("index"), encoder, vectors == VectorSearch.EXACT ? Integer.MAX_VALUE : 0);
        for (int from = 0; from < answers; from += BATCH) {
            index.put(generated.answers(from, from + BATCH));
        }
        index.commit();
        filled = new Filled(folder, index, generated.answers(0, 100));
        for (int q = 0; q < QUESTIONS; q++) {
            questions[q] = generated.question(q);
        }
    }

    @Benchmark
    public Found byWordsAndVectors() {
        return filled().index.search(questions[next++ % QUESTIONS], WANTED, answer -> true);
    }

    @Benchmark
    public Found byVectors() {
        return filled().index.search(questions[next++ % QUESTIONS].byVector(), WANTED, answer -> true);
    }

    /** The same hundred again and again, which are replaced, so that the index does not grow. */
    @Benchmark
    public void addHundred() {
        filled().index.put(filled().hundred);
        filled().index.commit();
    }

    private Filled filled() {
        return Objects.requireNonNull(filled);
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        filled().index.close();
        encoder.close();
        filled().folder.close();
    }
}
