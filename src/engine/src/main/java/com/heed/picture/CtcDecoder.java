package com.heed.picture;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Text of probabilities along a line: the best path of “Connectionist Temporal Classification”, Graves et al., ICML 2006, section 3.2. At each step the most probable
 * class; of a class that repeats without a break one character; class 0 is the break.
 */
final class CtcDecoder {
    private static final int BREAK = 0;

    private final String[] classes;

    /**
     * A text and how sure its characters are.
     *
     * @param text       may be empty
     * @param confidence mean probability of the characters at their first step, 0 to 1; 0 without any
     */
    record Reading(String text, double confidence) {}

    /** @param characters of classes 1 and on; the class after the last is a blank */
    CtcDecoder(List<String> characters) {
        classes = new String[characters.size() + 2];
        classes[BREAK] = "";
        for (int i = 0; i < characters.size(); i++) {
            classes[i + 1] = characters.get(i);
        }
        classes[classes.length - 1] = " ";
    }

    /** How many classes there are, the break and the blank included. */
    int classes() {
        return classes.length;
    }

    /** @param probabilities {@link #classes()} for each step */
    Reading read(FloatBuffer probabilities) {
        float[] step = new float[classes.length];
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int characters = 0;
        int before = BREAK;
        while (probabilities.hasRemaining()) {
            probabilities.get(step);
            int best = 0;
            for (int i = 1; i < step.length; i++) {
                if (step[i] > step[best]) {
                    best = i;
                }
            }
            if (best != BREAK && best != before) {
                text.append(classes[best]);
                sum += Math.clamp(step[best], 0f, 1f);
                characters++;
            }
            before = best;
        }
        return new Reading(text.toString(), characters == 0 ? 0 : sum / characters);
    }
}
