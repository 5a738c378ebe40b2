package com.heed.retrieval;

import com.heed.learn.VectorRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The vectors of one field of one segment, read from disk when they are asked for: none of it on the heap but where each stands. For one thread at a time; {@link #through} gives another. */
final class StoredVectors implements VectorRows {
    private final LeafReader segment;
    private final String field;
    /** Document of each vector, ascending. */
    private final int[] documents;

    private final int width;
    /** Stands at the vector read last and only moves forward. */
    private @Nullable BinaryDocValues cursor;

    private StoredVectors(LeafReader segment, String field, int[] documents, int width) {
        this.segment = segment;
        this.field = field;
        this.documents = documents;
        this.width = width;
    }

    static StoredVectors of(LeafReader segment, String field) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment, field);
        int[] documents = new int[segment.maxDoc()];
        int count = 0;
        int width = 0;
        for (int doc = values.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
            int here = HalfVector.width(values.binaryValue());
            if (count > 0 && here != width) {
                throw new IOException("a vector of " + here + " numbers beside one of " + width);
            }
            width = here;
            documents[count++] = doc;
        }
        return new StoredVectors(segment, field, ArrayUtil.copyOfSubArray(documents, 0, count), width);
    }

    /** The same vectors through another reader of the segment; the one they were found with may be closed by now. */
    StoredVectors through(LeafReader reader) {
        return new StoredVectors(reader, field, documents, width);
    }

    /** Document of a vector, within its segment. */
    int document(int vector) {
        return documents[vector];
    }

    @Override
    public int size() {
        return documents.length;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public float at(int vector, int dimension) {
        return HalfVector.at(bytes(vector), dimension);
    }

    @Override
    public float product(int vector, float[] other) {
        return HalfVector.product(bytes(vector), other);
    }

    @Override
    public void copy(int vector, float[] into) {
        BytesRef bytes = bytes(vector);
        for (int j = 0; j < into.length; j++) {
            into[j] = HalfVector.at(bytes, j);
        }
    }

    private BytesRef bytes(int vector) {
        try {
            BinaryDocValues values = cursor;
            if (values == null || values.docID() > documents[vector]) {
                values = DocValues.getBinary(segment, field);
                cursor = values;
            }
            if (!values.advanceExact(documents[vector])) {
                throw new IOException("no vector where there was one: document " + documents[vector]);
            }
            return values.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
