package com.heed.suggestion;

import java.util.ArrayList;
import java.util.List;

/**
 * How good the probabilities of use are: of each choice the first reply counts. Each is told by a calibration that was fitted to the other half of the choices.
 *
 * @param cases    choices
 * @param used     whose first reply was used
 * @param expected sum of the probabilities of the first replies: what {@code used} should be
 * @param ece      expected calibration error, ten bins of equal width (Guo et al. 2017), in [0, 1]
 */
public record UseFigures(int cases, int used, double expected, double ece) {
    private static final int BINS = 10;

    /** @param choices in order of time */
    static UseFigures of(List<UseCalibration.Choice> choices, UseCalibration known) {
        List<UseCalibration.Choice> even = new ArrayList<>();
        List<UseCalibration.Choice> odd = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            (i % 2 == 0 ? even : odd).add(choices.get(i));
        }
        UseCalibration byEven = UseCalibration.fit(even, known, 0, 0);
        UseCalibration byOdd = UseCalibration.fit(odd, known, 0, 0);
        double[] said = new double[BINS];
        double[] happened = new double[BINS];
        int used = 0;
        double expected = 0;
        for (int i = 0; i < choices.size(); i++) {
            UseCalibration.Choice choice = choices.get(i);
            double p = (i % 2 == 0 ? byOdd : byEven).probabilities(choice.fits(), choice.fits().length)[0];
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            said[bin] += p;
            happened[bin] += choice.used() == 0 ? 1 : 0;
            used += choice.used() == 0 ? 1 : 0;
            expected += p;
        }
        double away = 0;
        for (int b = 0; b < BINS; b++) {
            away += Math.abs(said[b] - happened[b]);
        }
        return new UseFigures(choices.size(), used, expected, choices.isEmpty() ? 0 : away / choices.size());
    }
}
