package com.heed.picture;

/**
 * Brings a part of a picture to another size, as planes of floats, one a channel in the order blue, green, red. Enlarging is bilinear; in reducing, the triangle of weights
 * grows with the factor, so that thin strokes are thinned out and not skipped. Pixels beyond the part are taken to be like its edge.
 */
final class Resampling {
    private static final float BYTE = 255f;

    private final float[] scale = new float[Pixels.CHANNELS];
    private final float[] shift = new float[Pixels.CHANNELS];

    /**
     * @param mean      of each channel, 0 to 1, which becomes 0
     * @param deviation of each channel, which becomes 1
     */
    Resampling(float[] mean, float[] deviation) {
        for (int c = 0; c < Pixels.CHANNELS; c++) {
            scale[c] = 1 / (BYTE * deviation[c]);
            shift[c] = -mean[c] / deviation[c];
        }
    }

    /**
     * The source pixels that each target pixel of one axis is made of.
     *
     * @param first   source pixel with the first weight
     * @param count   of weights
     * @param weights {@code widest} for each target pixel; of each the first {@code count} are used and sum to 1
     */
    private record Axis(int[] first, int[] count, float[] weights, int widest) {
        static Axis of(int source, int target) {
            double factor = (double) source / target;
            double reach = Math.max(1, factor);
            int widest = (int) Math.ceil(2 * reach) + 1;
            Axis axis = new Axis(new int[target], new int[target], new float[target * widest], widest);
            for (int i = 0; i < target; i++) {
                double centre = (i + 0.5) * factor - 0.5;
                int from = Math.max(0, (int) Math.floor(centre - reach) + 1);
                int to = Math.min(source - 1, (int) Math.ceil(centre + reach) - 1);
                double sum = 0;
                for (int j = from; j <= to; j++) {
                    sum += 1 - Math.abs(j - centre) / reach;
                }
                axis.first[i] = from;
                axis.count[i] = to - from + 1;
                for (int j = from; j <= to; j++) {
                    axis.weights[i * widest + j - from] = (float) ((1 - Math.abs(j - centre) / reach) / sum);
                }
            }
            return axis;
        }
    }

    /**
     * Fills the upper left {@code width} x {@code height} of each plane.
     *
     * @param planes three planes, one after the other
     * @param stride floats of a row of a plane, at least {@code width}
     * @param rows   of a plane, at least {@code height}
     */
    void fill(Pixels picture, Box part, int width, int height, float[] planes, int stride, int rows) {
        Axis across = Axis.of(part.width(), width);
        Axis down = Axis.of(part.height(), height);
        int rowFloats = width * Pixels.CHANNELS;
        // Rows that were brought to the new width; a source row keeps its place until no later target row needs it.
        float[] narrow = new float[down.widest * rowFloats];
        int done = 0;
        float[] sum = new float[rowFloats];
        for (int y = 0; y < height; y++) {
            int first = down.first[y];
            int last = first + down.count[y] - 1;
            for (done = Math.max(done, first); done <= last; done++) {
                row(picture, part, done, across, width, narrow, done % down.widest * rowFloats);
            }
            java.util.Arrays.fill(sum, 0);
            for (int j = 0; j < down.count[y]; j++) {
                float weight = down.weights[y * down.widest + j];
                int at = (first + j) % down.widest * rowFloats;
                for (int i = 0; i < rowFloats; i++) {
                    sum[i] += weight * narrow[at + i];
                }
            }
            for (int c = 0; c < Pixels.CHANNELS; c++) {
                int at = (c * rows + y) * stride;
                for (int x = 0; x < width; x++) {
                    planes[at + x] = sum[x * Pixels.CHANNELS + c] * scale[c] + shift[c];
                }
            }
        }
    }

    private static void row(Pixels picture, Box part, int y, Axis across, int width, float[] target, int at) {
        byte[] bgr = picture.bgr();
        int start = ((part.y() + y) * picture.width() + part.x()) * Pixels.CHANNELS;
        for (int x = 0; x < width; x++) {
            float blue = 0;
            float green = 0;
            float red = 0;
            int source = start + across.first[x] * Pixels.CHANNELS;
            int weights = x * across.widest;
            for (int j = 0; j < across.count[x]; j++) {
                float weight = across.weights[weights + j];
                blue += weight * (bgr[source] & 0xff);
                green += weight * (bgr[source + 1] & 0xff);
                red += weight * (bgr[source + 2] & 0xff);
                source += Pixels.CHANNELS;
            }
            target[at + x * Pixels.CHANNELS] = blue;
            target[at + x * Pixels.CHANNELS + 1] = green;
            target[at + x * Pixels.CHANNELS + 2] = red;
        }
    }
}
