package com.heed.ranking;

import com.heed.learn.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Conversations of the past as a model keeps them: numbers alone, no words. Three vectors each in half precision (IEEE 754 binary16): what the attention asked, the recent turns, the reply. They belong to the ranker that read them.
 */
public final class PastVectors {
    private static final int MAGIC = 0x48505631;
    private static final int MOST = 100_000;
    private static final int WIDEST = 65_536;
    private static final TextWords NO_WORDS = TextWords.of("");

    private PastVectors() {}

    /**
     * The vectors of conversations and replies as bytes; of those that have none, nothing.
     *
     * @param replies one a conversation
     */
    public static byte[] write(List<ReadTurns> asked, List<ReadAnswer> replies) {
        List<float[][]> rows = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            Conversation conversation = asked.get(i).conversation();
            float[] query = conversation.asked();
            float[] recent = conversation.recent();
            float[] reply = replies.get(i).sentence();
            if (query != null && recent != null && reply != null) {
                rows.add(new float[][] {query, recent, reply});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(rows.size());
            for (float[][] row : rows) {
                for (float[] vector : row) {
                    out.writeInt(vector.length);
                    for (float value : vector) {
                        out.writeShort(Float.floatToFloat16(value));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #write} wrote. @throws ModelFormatException if it is broken */
    public static PastReplies read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int magic = in.readInt();
            int count = in.readInt();
            if (magic != MAGIC || count < 0 || count > MOST) {
                throw new ModelFormatException("these are no vectors of the past: they start with 0x"
                        + Integer.toHexString(magic) + " and " + count + " rows");
            }
            List<Conversation> asked = new ArrayList<>();
            List<ReadText> replies = new ArrayList<>();
            ReadText nothing = new ReadText("", null, null, NO_WORDS);
            for (int i = 0; i < count; i++) {
                float[] query = vector(in);
                float[] recent = vector(in);
                float[] reply = vector(in);
                asked.add(new Conversation(nothing, query, recent, NO_WORDS, NO_WORDS, NO_WORDS, List.of()));
                replies.add(new ReadText("", Objects.requireNonNull(reply), null, NO_WORDS));
            }
            return PastReplies.of(asked, replies);
        } catch (IOException e) {
            throw new ModelFormatException("the vectors of the past are broken: " + e.getMessage(), e);
        }
    }

    private static float[] vector(DataInputStream in) throws IOException {
        int width = in.readInt();
        if (width < 1 || width > WIDEST) {
            throw new ModelFormatException("a vector of the past has width " + width);
        }
        float[] vector = new float[width];
        for (int j = 0; j < width; j++) {
            vector[j] = Float.float16ToFloat(in.readShort());
        }
        return vector;
    }
}
