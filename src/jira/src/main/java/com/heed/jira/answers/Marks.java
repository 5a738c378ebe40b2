package com.heed.jira.answers;

import org.jspecify.annotations.Nullable;

/** Short texts kept with an index, each by its name: they are deleted where it is. */
interface Marks {
    /** Null where there is none, or it cannot be read. */
    @Nullable
    String text(String name);

    void write(String name, String text);
}
