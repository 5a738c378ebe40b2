package com.heed.benchmark;

import com.heed.Language;
import com.heed.similarity.ComparedText;
import com.heed.similarity.PairEncoder;
import com.heed.similarity.PairModel;
import com.heed.text.OnnxSentenceEncoder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it take to compare one text with a thousand that are ready, and to make a text ready?
 *
 * <pre>java -jar src/benchmarks/target/heed-benchmarks.jar PairBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class PairBenchmark {
    private static final int CANDIDATES = 1_000;
    private static final List<String> WORDS = List.of("还款", "额度", "到账", "银行卡", "密码", "利息", "账单", "退款", "转账", "客服");

    private final OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1);
    private final PairEncoder reader = new PairEncoder(encoder);
    private final PairModel model = PairModel.shipped(Language.CHINESE);
    private final ComparedText[] candidates = new ComparedText[CANDIDATES];
    private int next;

    @Setup(Level.Trial)
    public void read() {
        for (int i = 0; i < CANDIDATES; i++) {
            candidates[i] = ready();
        }
    }

    /** A text the encoder has not kept. */
    @Benchmark
    public ComparedText ready() {
        int i = next++;
        return reader.read("我的" + WORDS.get(i % 10) + "和" + WORDS.get(i / 10 % 10) + "怎么办" + i, Language.CHINESE);
    }

    @Benchmark
    public double thousandCandidates() {
        double sum = 0;
        for (ComparedText candidate : candidates) {
            sum += model.probability(candidates[0], candidate);
        }
        return sum;
    }

    @TearDown(Level.Trial)
    public void close() {
        encoder.close();
    }
}
