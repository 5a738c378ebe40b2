package com.heed.picture;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import com.heed.learn.ModelFormatException;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OneCoreSession;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Tells what a picture shows as {@value #VALUES} numbers, in this process: pictures that look alike to people have numbers that are alike. It names nothing.
 * Several threads may encode at once; each uses one core, its own. docs/model-cards/image.md says what it is worth.
 */
public final class ImageEncoder implements AutoCloseable {
    /** Numbers of a picture. */
    public static final int VALUES = 1_792;

    /** How a picture is brought before the network: one more with every change, because numbers of the ways before are not alike to those of this one. */
    public static final int PREPARATION = 2;

    /** The network was trained on pictures of this width and height. */
    static final int SIDE = 224;

    private static final long[] INPUT = {1, Pixels.CHANNELS, SIDE, SIDE};
    private static final long[] OUTPUT = {1, VALUES};
    /** 0 becomes -1 and 255 becomes 1. */
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private static final float WHITE = 1;

    private final OrtSession session;
    private final String input;
    private final Resampling resampling = new Resampling(HALF, HALF);
    /** Encoding holds the read lock, closing the write lock: the runtime crashes when a session is closed under a run. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private ImageEncoder(OrtSession session, String input) {
        this.session = session;
        this.input = input;
    }

    /**
     * Loads the network of a pack and tries decoder and network on empty pictures.
     *
     * @return empty where the pack has no such network
     * @throws EncoderUnavailableException if the native library of ONNX Runtime, or those by which Java decodes pictures, do not load in this process
     * @throws ModelFormatException        if the runtime refuses the network, or it does not make {@value #VALUES} numbers of a picture of 224 x 224
     */
    public static Optional<ImageEncoder> load(PicturePack pack) throws EncoderUnavailableException {
        if (pack.image().isEmpty()) {
            return Optional.empty();
        }
        PictureDecoder.tryOut();
        OrtSession session =
                OneCoreSession.open(pack.where() + ": image", pack.image().get());
        try {
            ImageEncoder encoder = new ImageEncoder(session, input(session));
            encoder.run(new float[Pixels.CHANNELS * SIDE * SIDE]);
            return Optional.of(encoder);
        } catch (OrtException e) {
            close(session);
            throw new ModelFormatException(
                    "the network of the picture pack '" + pack.where() + "' does not take a picture: " + e.getMessage(),
                    e);
        } catch (ModelFormatException e) {
            close(session);
            throw e;
        }
    }

    private static String input(OrtSession session) throws OrtException {
        Collection<NodeInfo> inputs = session.getInputInfo().values();
        if (inputs.size() != 1) {
            throw new ModelFormatException(
                    "the network that tells what a picture shows takes " + inputs.size() + " things instead of one");
        }
        NodeInfo input = inputs.iterator().next();
        if (!(input.getInfo() instanceof TensorInfo tensor) || !Arrays.equals(tensor.getShape(), INPUT)) {
            throw new ModelFormatException("the network that tells what a picture shows takes " + input.getInfo()
                    + " instead of " + Arrays.toString(INPUT));
        }
        return input.getName();
    }

    /**
     * Encodes a file. The same file gives the same numbers.
     *
     * @param picture the content of a PNG, JPEG, GIF or BMP file; the whole picture counts, on white where it is transparent or not square
     * @return ({@value #VALUES}), each 0 to 6
     * @throws PictureRefusedException if it is no picture, too large, broken, or not decoded in time
     * @throws IllegalStateException   if the encoder is closed, or the runtime fails
     */
    public float[] encode(byte[] picture, PictureLimits limits) throws PictureRefusedException {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the image encoder is closed");
            }
            return run(planes(PictureDecoder.pixels(picture, limits)));
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "a picture of " + picture.length + " bytes was not encoded: " + e.getMessage(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    /**
     * (3, 224, 224) from -1 to 1, red first. The picture keeps its form and stands in the middle of white: stretched, a thing that fills one picture and stands
     * in white on another is found less often, docs/decisions/0058.
     */
    private float[] planes(Pixels picture) {
        double factor = (double) SIDE / Math.max(picture.width(), picture.height());
        int width = (int) Math.max(1, Math.round(picture.width() * factor));
        int height = (int) Math.max(1, Math.round(picture.height() * factor));
        float[] fitted = new float[Pixels.CHANNELS * width * height];
        resampling.fill(
                picture, new Box(0, 0, picture.width(), picture.height()), width, height, fitted, width, height);
        float[] planes = new float[Pixels.CHANNELS * SIDE * SIDE];
        Arrays.fill(planes, WHITE);
        int corner = (SIDE - height) / 2 * SIDE + (SIDE - width) / 2;
        for (int c = 0; c < Pixels.CHANNELS; c++) {
            int turned = Pixels.CHANNELS - 1 - c;
            for (int y = 0; y < height; y++) {
                System.arraycopy(fitted, (c * height + y) * width, planes, (turned * SIDE + y) * SIDE + corner, width);
            }
        }
        return planes;
    }

    private float[] run(float[] planes) throws OrtException {
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(planes), INPUT);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            if (!(result.get(0) instanceof OnnxTensor out)) {
                throw new ModelFormatException("the network that tells what a picture shows gives no tensor");
            }
            long[] given = out.getInfo().getShape();
            if (!Arrays.equals(given, OUTPUT)) {
                throw new ModelFormatException("the network that tells what a picture shows gives "
                        + Arrays.toString(given) + " instead of " + Arrays.toString(OUTPUT));
            }
            float[] values = new float[VALUES];
            out.getFloatBuffer().get(values);
            return values;
        }
    }

    private static void close(OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("a model did not close: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                close(session);
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
