package com.heed.reply;

import java.util.Objects;

/** Whose a canned response is. */
public sealed interface Scope {

    /** One agent's. Nobody else sees it. @param owner key of that person */
    record Personal(String owner) implements Scope {
        public Personal {
            Objects.requireNonNull(owner, "owner");
        }
    }

    /** Of all who answer requests of a project. @param project its id, above 0 */
    record OfProject(long project) implements Scope {
        public OfProject {
            if (project <= 0) {
                throw new IllegalArgumentException("project id " + project + " must be above 0");
            }
        }
    }

    /** Of everybody who answers requests. */
    record Global() implements Scope {}

    /** Whether a response of this scope may include one of that: only what everybody who sees the first sees too. */
    default boolean mayInclude(Scope other) {
        return switch (this) {
            case Personal own -> !(other instanceof Personal theirs) || own.equals(theirs);
            case OfProject own -> other instanceof Global || own.equals(other);
            case Global all -> other instanceof Global;
        };
    }

    /** The nearer comes first where several bear the same shortcut: 0 one's own, 1 the project's, 2 everybody's. */
    default int distance() {
        return switch (this) {
            case Personal own -> 0;
            case OfProject project -> 1;
            case Global all -> 2;
        };
    }
}
