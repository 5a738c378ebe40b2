package com.heed.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.heed.learn.ModelFormatException;
import java.io.ByteArrayOutputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One loaded encoder. A session may run on several threads at once; each run uses one core and does not spin, so that the host's
 * processors stay its own.
 */
final class OnnxModel implements AutoCloseable {
    /** Parts of a long text that are read; the rest is left out and said so. */
    static final int MOST_CHUNKS = 4;

    private static final int SPECIAL = 2;
    private static final String LAST = "last_hidden_state";

    private final EncoderModel model;
    private final WordPiece wordPiece;
    private final int[] prefix;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxModel(EncoderModel model, WordPiece wordPiece, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.wordPiece = wordPiece;
        this.prefix = wordPiece.ids(model.prefix(), EncoderModel.POSITIONS);
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads model and vocabulary: about 0.3 s and 70 MB of memory outside the heap.
     *
     * @throws LinkageError         if the native library does not load in this process
     * @throws ModelFormatException if a file is broken
     */
    static OnnxModel load(EncoderModel model) throws OrtException {
        byte[] onnx = withOutput(model.model().read(), model.innerOutput());
        WordPiece wordPiece = WordPiece.read(model.tokenizer().read());
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = OneCoreSession.options()) {
            return new OnnxModel(model, wordPiece, environment, environment.createSession(onnx, options));
        }
    }

    /**
     * An ONNX file whose graph gives one more output. Protocol buffers merge a message that stands twice, so a second graph (field 7) with nothing
     * but the output (field 12) is appended to the first; name is field 1, and the type a tensor (2, 1) of float (1).
     */
    static byte[] withOutput(byte[] onnx, String name) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.write(1 << 3 | 2);
        value.write(nameBytes.length);
        value.writeBytes(nameBytes);
        value.writeBytes(new byte[] {2 << 3 | 2, 4, 1 << 3 | 2, 2, 1 << 3, 1});
        ByteArrayOutputStream out = new ByteArrayOutputStream(onnx.length + value.size() + 8);
        out.writeBytes(onnx);
        out.write(7 << 3 | 2);
        out.write(value.size() + 2);
        out.write(12 << 3 | 2);
        out.write(value.size());
        out.writeBytes(value.toByteArray());
        return out.toByteArray();
    }

    /**
     * Encodes a text in parts of up to 510 pieces, the encoder's prefix among them, whose vectors are averaged by length; the pooling takes the tokens of all parts as one text.
     *
     * @throws ModelFormatException if the model's vectors have another width than they should
     */
    TextVector encode(String text, TokenPooling pooling) throws OrtException {
        int chunk = EncoderModel.POSITIONS - SPECIAL - prefix.length;
        int most = chunk * MOST_CHUNKS;
        int[] ids = wordPiece.ids(text, most + 1);
        boolean cut = ids.length > most;
        int tokens = Math.min(ids.length, most);
        float[] sentence = new float[model.width()];
        float[] inner = new float[model.width()];
        TokenPooling.Pass pass = pooling.start();
        boolean readsLast = pooling.readsLast();
        int from = 0;
        do {
            int length = Math.min(chunk, tokens - from);
            float weight = tokens == 0 ? 1f : (float) length / tokens;
            encode(ids, from, length, weight, sentence, inner, pass, readsLast);
            from += length;
        } while (from < tokens);
        normalise(sentence);
        return new TextVector(sentence, inner, pass.finish(), tokens, cut);
    }

    private void encode(
            int[] ids,
            int from,
            int length,
            float weight,
            float[] sentence,
            float[] inner,
            TokenPooling.Pass pass,
            boolean readsLast)
            throws OrtException {
        long[] input = new long[prefix.length + length + SPECIAL];
        input[0] = wordPiece.start();
        for (int i = 0; i < prefix.length; i++) {
            input[i + 1] = prefix[i];
        }
        for (int i = 0; i < length; i++) {
            input[prefix.length + i + 1] = ids[from + i];
        }
        input[input.length - 1] = wordPiece.end();
        long[] ones = new long[input.length];
        java.util.Arrays.fill(ones, 1L);
        long[] shape = {1, input.length};
        try (OnnxTensor inputIds = OnnxTensor.createTensor(environment, LongBuffer.wrap(input), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[input.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", inputIds, "attention_mask", mask, "token_type_ids", types),
                        Set.of(LAST, model.innerOutput()))) {
            FloatBuffer last = floats(result, LAST, input.length);
            addSentence(last, input.length, weight, sentence);
            readTokens(
                    floats(result, model.innerOutput(), input.length),
                    readsLast ? last : null,
                    input.length,
                    weight,
                    inner,
                    pass);
        }
    }

    private FloatBuffer floats(OrtSession.Result result, String name, int rows) {
        FloatBuffer floats = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
        if (floats.remaining() != rows * model.width()) {
            throw new ModelFormatException("encoder '" + model.name() + "' gives vectors of width "
                    + floats.remaining() / rows + " instead of " + model.width());
        }
        return floats;
    }

    private void addSentence(FloatBuffer last, int rows, float weight, float[] sum) {
        float[] vector = new float[sum.length];
        last.get(0, vector);
        if (model.pooling() == EncoderModel.Pooling.MEAN) {
            // Of a sum no more than the direction is kept, so that it need not be divided.
            float[] row = new float[sum.length];
            for (int i = 1; i < rows; i++) {
                last.get(i * row.length, row);
                for (int j = 0; j < row.length; j++) {
                    vector[j] += row[j];
                }
            }
        }
        normalise(vector);
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weight * vector[j];
        }
    }

    /** One row of memory serves all tokens. */
    private static void readTokens(
            FloatBuffer inner,
            @Nullable FloatBuffer last,
            int rows,
            float weight,
            float[] sum,
            TokenPooling.Pass pass) {
        float share = weight / rows;
        float[] row = new float[sum.length];
        for (int i = 0; i < rows; i++) {
            inner.get(i * sum.length, row);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += share * row[j];
            }
            pass.token(row);
            if (last != null) {
                last.get(i * sum.length, row);
                pass.lastToken(row);
            }
        }
    }

    private static void normalise(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int j = 0; j < vector.length; j++) {
            vector[j] *= scale;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder did not close: " + e.getMessage(), e);
        }
    }
}
