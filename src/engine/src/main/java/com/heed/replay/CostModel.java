package com.heed.replay;

/** What a contact is expected to cost on a channel. For a decision of a log it has to be made without that decision, else it flatters itself. */
public interface CostModel<C> {

    /** @param place of the decision in the log, from 0, so that a model can leave it out */
    double cost(int place, C context, int action);
}
