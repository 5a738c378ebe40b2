package com.heed.retrieval;

import com.heed.learn.SignCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/**
 * Finds nearly all; see {@link VectorSearch#SIGNS}. The answers that may be nearest by their signs, one in 400 and at least 2,000, are compared in full. Heap for 100,000 answers with requests: 13 MB in English (2 x 64 bytes each, places and rest included).
 */
final class NearestBySigns implements NearestAnswers {
    private static final int LEAST_COMPARED = 2_000;
    private static final int ONE_IN = 400;
    /** Compared for each that is wanted, at least. */
    private static final int FOR_EACH = 4;
    /** Steps of an estimate from -1 to 1 in which they are counted. */
    private static final int STEPS = 4_096;

    private final SegmentCodes<SignCodes> codes = new SegmentCodes<>(SignCodes::new);

    @Override
    public VectorSearch kind() {
        return VectorSearch.SIGNS;
    }

    @Override
    public void warm(LeafReader segment) throws IOException {
        codes.of(segment, AnswerDocument.REQUEST_VECTOR);
        codes.of(segment, AnswerDocument.REPLY_VECTOR);
    }

    @Override
    public void clear() {
        codes.clear();
    }

    /** What the signs say of a segment. @param steps (vectors), the larger the nearer */
    private record Estimated(LeafReaderContext leaf, StoredVectors stored, short[] steps) {}

    @Override
    public int[] nearest(IndexSearcher searcher, String field, float[] vector, int most) throws IOException {
        List<Estimated> segments = new ArrayList<>();
        int all = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            SegmentCodes.Coded<SignCodes> coded = codes.of(leaf.reader(), field);
            segments.add(new Estimated(leaf, coded.stored(), steps(coded.codes().estimates(vector))));
            all += coded.stored().size();
        }
        int compared = Math.max(Math.max(LEAST_COMPARED, all / ONE_IN), FOR_EACH * most);
        int[] likely = likely(segments, compared);
        Products products = new Products();
        Products.read(searcher, field, vector, likely, (at, product) -> products.add(likely[at], product));
        return products.best(most);
    }

    /** Documents with the largest estimates, ascending: as many as asked for, and those that share a step with the last of them. */
    private static int[] likely(List<Estimated> segments, int wanted) {
        int[] counts = new int[STEPS];
        for (Estimated segment : segments) {
            for (short step : segment.steps) {
                counts[step]++;
            }
        }
        int least = STEPS;
        int count = 0;
        while (least > 0 && count < wanted) {
            count += counts[--least];
        }
        int[] likely = new int[count];
        int found = 0;
        for (Estimated segment : segments) {
            Bits live = segment.leaf.reader().getLiveDocs();
            for (int i = 0; i < segment.steps.length; i++) {
                if (segment.steps[i] >= least) {
                    int doc = segment.stored.document(i);
                    if (live == null || live.get(doc)) {
                        likely[found++] = segment.leaf.docBase + doc;
                    }
                }
            }
        }
        return Arrays.copyOf(likely, found);
    }

    private static short[] steps(float[] estimates) {
        short[] steps = new short[estimates.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (short) Math.max(0, Math.min(STEPS - 1, (int) ((estimates[i] + 1) * (STEPS / 2))));
        }
        return steps;
    }
}
