package com.heed.recommend;

/** A recommender that can say which events speak for an item. */
public interface Explained extends Recommender {

    /** What speaks for an item: a part at least 0 for each event, oldest first, in no unit; all 0 where no event does. */
    double[] parts(History past, int item);
}
