package com.heed.replay;

/** A policy that is asked what it would have done. */
public interface TargetPolicy<C> {

    /** Probability of each action in a context: (actions), each in [0, 1], adding up to 1. */
    double[] probabilities(C context);

    /** A policy without chance. @param actions how many there are */
    static <C> TargetPolicy<C> choosing(int actions, Choice<C> choice) {
        return context -> {
            double[] probabilities = new double[actions];
            probabilities[choice.action(context)] = 1;
            return probabilities;
        };
    }

    /** What a policy without chance chooses. */
    interface Choice<C> {

        /** From 0, below the number of actions. */
        int action(C context);
    }
}
