package com.heed.picture;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.heed.learn.ModelFormatException;
import com.heed.picture.TextRegions.Region;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds lines of text: a picture of floats [1, 3, height, width] goes in, probabilities [1, 1, height, width] come out. */
final class TextDetector implements AutoCloseable {
    /** Those of ImageNet for red, green and blue; the models were trained with them on blue, green and red. */
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};

    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    /** Pixels of a band: the model takes about 200 bytes for each while it looks. */
    private static final int BAND_PIXELS = 800_000;

    private static final int LEAST_BAND = 320;
    /** Rows that a band shares with its neighbour on each side, so that no line is seen by halves only; a multiple of the step. */
    private static final int MARGIN = 64;

    private final OrtSession session;
    private final String input;
    private final DetectionSettings settings;
    private final Resampling resampling = new Resampling(MEAN, DEVIATION);

    TextDetector(OrtSession session, DetectionSettings settings) {
        this.session = session;
        this.input = session.getInputNames().iterator().next();
        this.settings = settings;
    }

    /**
     * Boxes of lines, in no order.
     *
     * @throws ModelFormatException if the model's map has another size than its picture
     */
    List<Box> find(Pixels picture) throws OrtException {
        int width = settings.looked(picture.width(), picture.width(), picture.height());
        int height = settings.looked(picture.height(), picture.width(), picture.height());
        List<Box> boxes = new ArrayList<>();
        for (Region region : new TextRegions(map(picture, width, height), width, height, settings).find()) {
            double across = (double) picture.width() / width;
            double down = (double) picture.height() / height;
            int left = (int) Math.max(0, Math.floor(region.left() * across));
            int top = (int) Math.max(0, Math.floor(region.top() * down));
            int right = (int) Math.min(picture.width(), Math.ceil(region.right() * across));
            int bottom = (int) Math.min(picture.height(), Math.ceil(region.bottom() * down));
            boxes.add(new Box(left, top, right - left, bottom - top));
        }
        return boxes;
    }

    /** The map of the whole picture, put together from bands: of each the rows that are not its margin to another one. */
    private float[] map(Pixels picture, int width, int height) throws OrtException {
        float[] planes = new float[Pixels.CHANNELS * width * height];
        resampling.fill(
                picture, new Box(0, 0, picture.width(), picture.height()), width, height, planes, width, height);
        int rows = Math.max(LEAST_BAND, BAND_PIXELS / width / DetectionSettings.STEP * DetectionSettings.STEP);
        if (rows >= height) {
            return look(planes, width, height);
        }
        float[] map = new float[width * height];
        int inner = rows - 2 * MARGIN;
        for (int top = 0; top < height; top += inner) {
            int bottom = Math.min(height, top + inner);
            int from = Math.max(0, top - MARGIN);
            int to = Math.min(height, bottom + MARGIN);
            float[] band = new float[Pixels.CHANNELS * width * (to - from)];
            for (int c = 0; c < Pixels.CHANNELS; c++) {
                System.arraycopy(
                        planes, (c * height + from) * width, band, c * width * (to - from), width * (to - from));
            }
            System.arraycopy(
                    look(band, width, to - from), (top - from) * width, map, top * width, (bottom - top) * width);
        }
        return map;
    }

    private float[] look(float[] planes, int width, int height) throws OrtException {
        long[] shape = {1, Pixels.CHANNELS, height, width};
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(planes), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            if (!(result.get(0) instanceof OnnxTensor out)) {
                throw new ModelFormatException("the model that finds text gives no tensor");
            }
            long[] given = out.getInfo().getShape();
            if (given.length != 4 || given[1] != 1 || given[2] != height || given[3] != width) {
                throw new ModelFormatException("the model that finds text gives " + Arrays.toString(given) + " for "
                        + Arrays.toString(shape) + " instead of one map of the same size");
            }
            float[] map = new float[width * height];
            out.getFloatBuffer().get(map);
            return map;
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
