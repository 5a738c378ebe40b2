package com.heed.recommend;

import com.heed.learn.ModelFormatException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Each item by how often it occurs, an occurrence the less the older it is. The same for everybody. */
public final class Popularity implements Recommender {
    private final double[] share;

    private Popularity(double[] share) {
        this.share = share;
    }

    /** Of all time. */
    public static Popularity of(Histories past) {
        return now(past, Double.POSITIVE_INFINITY);
    }

    /**
     * What is in demand now.
     *
     * @param halfLife seconds after which an occurrence counts half; where no times are known all count alike
     */
    public static Popularity now(Histories past, double halfLife) {
        double[] share = new double[past.items()];
        long newest = past.newest();
        double all = 0;
        for (History history : past.customers()) {
            for (int i = 0; i < history.length(); i++) {
                double weight = history.at(i) < 0 ? 1 : Math.pow(0.5, (newest - history.at(i)) / halfLife);
                share[history.item(i)] += weight;
                all += weight;
            }
        }
        double over = all;
        Arrays.setAll(share, i -> over == 0 ? 0 : share[i] / over);
        return new Popularity(share);
    }

    @Override
    public void score(History past, double[] scores) {
        System.arraycopy(share, 0, scores, 0, scores.length);
    }

    /** Share of an item in all that was had, in [0, 1]. */
    double share(int item) {
        return share[item];
    }

    void write(DataOutput out) throws IOException {
        for (double each : share) {
            out.writeFloat((float) each);
        }
    }

    static Popularity read(DataInput in, int items) throws IOException {
        double[] share = new double[items];
        for (int i = 0; i < items; i++) {
            share[i] = in.readFloat();
            if (!(share[i] >= 0 && share[i] <= 1 + 1e-6)) {
                throw new ModelFormatException("an item with the share " + share[i] + " cannot be right; train again");
            }
        }
        return new Popularity(share);
    }
}
