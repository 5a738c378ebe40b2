package com.heed.reply;

import java.util.Optional;

/** Where the values of slots come from. Asked only for slots that a text has. */
@FunctionalInterface
public interface SlotSource {
    /** @param slot as it is written between the braces; empty if nobody knows its value */
    Optional<SlotValue> value(String slot);
}
