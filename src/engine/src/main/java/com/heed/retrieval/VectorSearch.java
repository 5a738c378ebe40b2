package com.heed.retrieval;

/** How the nearest vectors of an index are found. */
public enum VectorSearch {
    /** Through codes of a byte a number. Nothing is missed; time grows with the answers. */
    EXACT,
    /** Through codes of a bit a number, and those that may be near compared in full. A few are missed; a look costs an eighth. */
    SIGNS,
    /** Through a graph of neighbours that another system keeps. A few are missed. */
    GRAPH
}
