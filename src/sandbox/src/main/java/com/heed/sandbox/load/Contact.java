package com.heed.sandbox.load;

import com.heed.sandbox.load.Sayings.Saying;
import java.time.Instant;

/**
 * A contact that was handed in.
 *
 * @param id       the outside system's own
 * @param issue    key of the issue it became
 * @param said     when
 * @param minute   of the simulation at which it came
 */
record Contact(String id, String issue, String channel, Matter matter, Saying saying, Instant said, double minute) {}
