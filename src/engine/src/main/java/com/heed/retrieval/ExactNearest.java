package com.heed.retrieval;

import com.heed.learn.NearestVectors;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Finds them all; see {@link VectorSearch#EXACT}. Heap for 100,000 answers with requests: 77 MB in English (2 x 384 bytes each), 102 MB in Chinese (2 x 512). */
final class ExactNearest implements NearestAnswers {
    private final SegmentCodes<NearestVectors> codes = new SegmentCodes<>(NearestVectors::new);

    @Override
    public VectorSearch kind() {
        return VectorSearch.EXACT;
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

    @Override
    public int[] nearest(IndexSearcher searcher, String field, float[] vector, int most) throws IOException {
        Products products = new Products();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            SegmentCodes.Coded<NearestVectors> coded = codes.of(leaf.reader(), field);
            StoredVectors stored = coded.stored();
            if (stored.size() == 0) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            NearestVectors.Found near = coded.codes()
                    .readFrom(stored)
                    .nearest(vector, most, at -> live != null && !live.get(stored.document(at)));
            for (int i = 0; i < near.at().length; i++) {
                products.add(leaf.docBase + stored.document(near.at()[i]), near.products()[i]);
            }
        }
        return products.best(most);
    }
}
