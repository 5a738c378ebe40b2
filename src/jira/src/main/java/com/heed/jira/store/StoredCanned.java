package com.heed.jira.store;

import com.heed.reply.CannedResponse;
import com.heed.reply.Macro;
import com.heed.reply.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A canned response with the versions that matter. At least one of them is there.
 *
 * @param id       its identity
 * @param scope    whose it is
 * @param inUse    the version that was approved last; null while there is none
 * @param proposed a later version that nobody has decided about; null if there is none
 */
public record StoredCanned(
        long id,
        Scope scope,
        @Nullable Version inUse,
        @Nullable Version proposed) {

    public StoredCanned {
        if (inUse == null && proposed == null) {
            throw new IllegalArgumentException("canned response " + id + " has no version");
        }
    }

    /**
     * What it says.
     *
     * @param text   identity of the version
     * @param macro  approved or not, as {@link CannedResponse#approval} says
     * @param author key of who wrote it
     */
    public record Version(long text, Macro macro, String author, Instant at) {
        public CannedResponse response() {
            return macro.response();
        }
    }

    /** The version that counts: what is proposed where nothing is in use. */
    public Version version() {
        Version approved = inUse;
        if (approved != null) {
            return approved;
        }
        Version waiting = proposed;
        if (waiting == null) {
            throw new IllegalStateException("canned response " + id + " has no version");
        }
        return waiting;
    }
}
