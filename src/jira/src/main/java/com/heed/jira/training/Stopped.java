package com.heed.jira.training;

/** Somebody stopped the training, or this node is going down. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean byNode;

    /** @param byNode whether the node is going down: another one goes on */
    Stopped(boolean byNode) {
        super(byNode ? "this node is going down" : "the training was stopped", null, false, false);
        this.byNode = byNode;
    }

    boolean byNode() {
        return byNode;
    }
}
