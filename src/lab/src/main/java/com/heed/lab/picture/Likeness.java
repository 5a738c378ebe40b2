package com.heed.lab.picture;

import java.util.List;
import java.util.stream.Stream;

/** How alike pictures are: the cosine of their vectors less the mean of all, so that what all pictures share, such as white around a thing, counts for nothing. */
final class Likeness {
    private Likeness() {}

    /**
     * At which place, from 1, each picture's like stands among all candidates, the most alike first. As alike as the like counts as before it.
     *
     * @param asked      vectors of one length
     * @param candidates vectors of the same length
     * @param like       for each asked one the index of its like among the candidates
     */
    static int[] places(List<float[]> asked, List<float[]> candidates, int[] like) {
        float[] mean = mean(Stream.concat(asked.stream(), candidates.stream()).toList());
        List<float[]> ones =
                asked.stream().map(vector -> direction(vector, mean)).toList();
        List<float[]> others =
                candidates.stream().map(vector -> direction(vector, mean)).toList();
        int[] places = new int[ones.size()];
        for (int i = 0; i < places.length; i++) {
            double least = product(ones.get(i), others.get(like[i]));
            int before = 0;
            for (int j = 0; j < others.size(); j++) {
                if (j != like[i] && product(ones.get(i), others.get(j)) >= least) {
                    before++;
                }
            }
            places[i] = before + 1;
        }
        return places;
    }

    private static float[] mean(List<float[]> vectors) {
        double[] sum = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / vectors.size());
        }
        return mean;
    }

    /** Of length 1; zero stays zero. */
    private static float[] direction(float[] vector, float[] mean) {
        float[] centred = new float[vector.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = vector[i] - mean[i];
        }
        double length = Math.sqrt(product(centred, centred));
        for (int i = 0; i < centred.length && length > 0; i++) {
            centred[i] /= (float) length;
        }
        return centred;
    }

    private static double product(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
