package com.heed.sandbox.sla;

/** What is measured. */
public enum SlaMetric {
    /** From creation to the first public comment of an agent, or to the resolution if that comes first. Never paused, one cycle only. */
    FIRST_RESPONSE("Time to first response"),
    /** From creation to the resolution; paused while waiting for the customer; a new cycle from zero each time the issue is reopened. */
    RESOLUTION("Time to resolution");

    private final String label;

    SlaMetric(String label) {
        this.label = label;
    }

    /** Name as Service Management shows it. */
    public String label() {
        return label;
    }
}
