package com.heed.retrieval;

/** How the nearest vectors of an index are found. */
public enum VectorSearch {
    /** All are looked at, through codes of a byte a number. Nothing is missed; time grows with the answers. */
    EXACT,
    /** By a graph of neighbours (hierarchical navigable small world) on disk. A few are missed; time hardly grows, but each answer costs some milliseconds to add. */
    GRAPH
}
