package com.heed.sandbox.search;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and when: what {@code currentUser()} and relative dates mean.
 *
 * @param user key of the person, or null for a visitor
 * @param now  the moment of asking
 * @param zone where days begin
 */
public record Asker(@Nullable String user, Instant now, ZoneId zone) {}
