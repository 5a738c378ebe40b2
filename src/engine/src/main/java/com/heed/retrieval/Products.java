package com.heed.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** Documents with the products of their vectors with one. For one thread. */
final class Products {
    private final List<Product> all = new ArrayList<>();

    private record Product(int doc, double product) {}

    void add(int doc, double product) {
        all.add(new Product(doc, product));
    }

    /** Those with the largest products, the largest first, of equals the one that stands first. */
    int[] best(int most) {
        return all.stream()
                .sorted(Comparator.<Product>comparingDouble(one -> -one.product).thenComparingInt(one -> one.doc))
                .limit(most)
                .mapToInt(Product::doc)
                .toArray();
    }

    /** Takes the product of a document that has a vector. */
    interface Taker {
        /** @param at place of the document among those asked for */
        void take(int at, double product);
    }

    /** Reads vectors and multiplies each. @param docs ascending */
    static void read(IndexSearcher searcher, String field, float[] vector, int[] docs, Taker taker) throws IOException {
        int at = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at == docs.length || docs[at] >= end) {
                continue;
            }
            BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
            for (; at < docs.length && docs[at] < end; at++) {
                if (values.advanceExact(docs[at] - leaf.docBase)) {
                    taker.take(at, HalfVector.product(values.binaryValue(), vector));
                }
            }
        }
    }
}
