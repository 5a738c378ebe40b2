package com.heed.recommend;

import com.heed.attention.HalfRows;
import com.heed.learn.ModelFormatException;
import com.heed.learn.Rows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Items that look like what the customer had: the sum over the newest events of how alike two pictures are, the newest most, times the share of the item in all events to a power. Needs nobody else's history of the item, so new items are served; of items and pasts without pictures it says nothing.
 */
public final class Lookalikes implements Explained {
    private static final int NEWEST = 50;

    private final ImageVectors images;
    private final double[] lift;
    private final double fade;

    /**
     * @param fade  from one event of the customer to the one before, in (0, 1]
     * @param power of the share of an item in all events, at least 0
     */
    public record Options(double fade, double power) {}

    private Lookalikes(ImageVectors images, double[] lift, double fade) {
        this.images = images;
        this.lift = lift;
        this.fade = fade;
    }

    /** Of the pictures of the catalogue. @param seed of the directions their vectors are made along */
    public static Lookalikes of(Histories past, Options options, long seed) {
        return of(past, ImageVectors.of(past.catalogue(), seed), options);
    }

    static Lookalikes of(Histories past, ImageVectors images, Options options) {
        int[] counts = past.counts();
        double[] lift = new double[past.items()];
        Arrays.setAll(lift, i -> Math.pow(1 + counts[i], options.power));
        return new Lookalikes(images, lift, options.fade);
    }

    @Override
    public void score(History past, double[] scores) {
        Arrays.fill(scores, 0);
        float[] wanted = new float[images.width()];
        double weight = 1;
        for (int i = past.length() - 1; i >= Math.max(0, past.length() - NEWEST); i--) {
            if (images.has(past.item(i))) {
                Rows.addScaled(wanted, (float) weight, images.vector(past.item(i)));
            }
            weight *= fade;
        }
        int[] pictured = images.pictured();
        float[] alike = new float[pictured.length];
        Rows.dots(wanted, images.vectors(), alike);
        for (int p = 0; p < alike.length; p++) {
            scores[pictured[p]] = Math.max(0, alike[p]) * lift[pictured[p]];
        }
    }

    @Override
    public double[] parts(History past, int item) {
        double[] parts = new double[past.length()];
        double weight = 1;
        double whole = 0;
        for (int i = past.length() - 1; i >= Math.max(0, past.length() - NEWEST); i--) {
            double alike = weight * images.alike(past.item(i), item);
            whole += alike;
            parts[i] = Math.max(0, alike);
            weight *= fade;
        }
        return whole > 0 ? parts : new double[past.length()];
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(fade);
        out.writeInt(images.width());
        out.writeInt(images.pictured().length);
        for (int item : images.pictured()) {
            out.writeInt(item);
            out.writeFloat((float) lift[item]);
            for (short half : HalfRows.halves(images.vector(item))) {
                out.writeShort(half);
            }
        }
    }

    static Lookalikes read(DataInput in, int items) throws IOException {
        double fade = RecommenderFile.fade(in);
        int width = in.readInt();
        int count = in.readInt();
        if (width < 0 || width > ImageVectors.WIDTH || count < 0 || count > items) {
            throw new ModelFormatException(
                    count + " pictures of " + width + " numbers cannot be right for " + items + " items; train again");
        }
        int[] pictured = new int[count];
        float[][] vectors = new float[count][];
        double[] lift = new double[items];
        int last = -1;
        for (int p = 0; p < count; p++) {
            pictured[p] = in.readInt();
            if (pictured[p] <= last || pictured[p] >= items) {
                throw new ModelFormatException("a picture of item " + pictured[p] + " after that of item " + last
                        + " of " + items + " cannot be right; train again");
            }
            last = pictured[p];
            lift[last] = in.readFloat();
            if (!(lift[last] >= 0 && lift[last] <= Float.MAX_VALUE)) {
                throw new ModelFormatException(
                        "a picture that is lifted by " + lift[last] + " cannot be right; train again");
            }
            vectors[p] = new float[width];
            for (int j = 0; j < width; j++) {
                vectors[p][j] = Float.float16ToFloat(in.readShort());
                if (!(Math.abs(vectors[p][j]) <= 2)) {
                    throw new ModelFormatException("the vector of a picture with the value " + vectors[p][j]
                            + " cannot be right; train again");
                }
            }
        }
        return new Lookalikes(new ImageVectors(items, pictured, vectors), lift, fade);
    }
}
