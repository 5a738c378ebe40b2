package com.heed.profile;

import java.time.Instant;
import java.time.ZoneId;

/** Six hours of a day. */
public enum PartOfDay {
    NIGHT("night"),
    MORNING("morning"),
    AFTERNOON("afternoon"),
    EVENING("evening");

    /** Hours of a part. */
    public static final int HOURS = 6;

    private final String key;

    PartOfDay(String key) {
        this.key = key;
    }

    /** Stable name used in REST and in the keys of texts. */
    public String key() {
        return key;
    }

    static PartOfDay of(Instant at, ZoneId zone) {
        return values()[at.atZone(zone).getHour() / HOURS];
    }
}
