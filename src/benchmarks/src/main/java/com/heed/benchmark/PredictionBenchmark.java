package com.heed.benchmark;

import com.heed.Language;
import com.heed.analysis.Analysis;
import com.heed.analysis.HeedAnalyser;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import com.heed.text.TextVector;
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
 * What does a prediction for 128 tokens take, and how much of it is not the encoder?
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar PredictionBenchmark</pre>
 *
 * Wall time: on a machine that does other work, {@link PredictionCost} tells the time of the core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class PredictionBenchmark {
    @Param({"ENGLISH", "CHINESE"})
    public Language language = Language.ENGLISH;

    private final OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1);
    private final HeedAnalyser analyser = HeedAnalyser.create(encoder);
    private HeedAnalyser aroundOnly = analyser;
    private @Nullable Complaint complaint;

    @Setup(Level.Trial)
    public void load() throws EncoderUnavailableException {
        complaint = new Complaint(language, encoder);
        aroundOnly = HeedAnalyser.create(KnownVector.of(encoder, texts().next(), language));
    }

    @Benchmark
    public TextVector encoder() throws EncoderUnavailableException {
        return encoder.encode(texts().next(), language);
    }

    @Benchmark
    public Analysis prediction() {
        return analyser.analyse(Complaint.contact(texts().next()), 0);
    }

    @Benchmark
    public Analysis around() {
        return aroundOnly.analyse(Complaint.contact(texts().next()), 0);
    }

    private Complaint texts() {
        return Objects.requireNonNull(complaint, "load() comes first");
    }

    @TearDown(Level.Trial)
    public void close() {
        aroundOnly.close();
        analyser.close();
    }
}
