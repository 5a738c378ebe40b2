package com.heed.routing;

/** How far the prices of a plan can be trusted. Only with fresh ones is a contact routed by prices. */
public enum PlanTrust {
    FRESH,
    /** There has been no plan yet. */
    NONE,
    /** The last plan is too old. */
    STALE,
    /** The solver found no plan. */
    FAILED
}
