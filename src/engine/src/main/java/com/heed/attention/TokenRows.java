package com.heed.attention;

/** The token vectors of one text, (rows, width), wherever they are kept. Safe for many threads. */
public interface TokenRows {
    int rows();

    /** Numbers a row; 0 where there is no row. */
    int width();

    /** Fills {@code into} (width) with a row. */
    void row(int index, float[] into);
}
