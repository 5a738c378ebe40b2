package com.heed.jira.privacy;

import com.heed.jira.store.CustomerData;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of one kind is held of a person.
 *
 * @param name  of the table, or {@link #REPLIES} or {@link #INDEXED}
 * @param count at least 1
 * @param stays whether it is still there after the person was forgotten
 */
public record HeldKind(String name, int count, boolean stays) {
    /** Canned responses of the person's own, each version of each. */
    public static final String REPLIES = "OWN_REPLY";

    /** Issues of the person that replies are found in for others. */
    public static final String INDEXED = "INDEXED_ISSUE";

    /** Every kind of which there is something: tables by name, then the person's own replies, then the index. */
    public static List<HeldKind> of(PrivacyDesk.Held held) {
        List<HeldKind> kinds = new ArrayList<>();
        held.tables().forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                kinds.add(new HeldKind(table, rows.size(), CustomerData.stays(table)));
            }
        });
        if (!held.canned().isEmpty()) {
            kinds.add(new HeldKind(REPLIES, held.canned().size(), false));
        }
        if (!held.indexed().isEmpty()) {
            kinds.add(new HeldKind(INDEXED, held.indexed().size(), false));
        }
        return List.copyOf(kinds);
    }
}
