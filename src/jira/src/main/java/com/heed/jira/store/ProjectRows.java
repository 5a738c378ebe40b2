package com.heed.jira.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import net.java.ao.Query;

/** Rows of a project that are asked for several at once. */
final class ProjectRows {
    private ProjectRows() {}

    /** Those that have one of some values in a column. @param values at least one, and a few hundred at most: databases bound what one query may ask */
    static Query among(long projectId, String column, Collection<String> values) {
        return among(Query.select(), projectId, column, values);
    }

    /** As {@link #among(long, String, Collection)}, with the columns of a query alone. */
    static Query among(Query columns, long projectId, String column, Collection<String> values) {
        List<Object> all = new ArrayList<>(List.of(projectId));
        all.addAll(values);
        String places = String.join(",", Collections.nCopies(values.size(), "?"));
        return columns.where("PROJECT_ID = ? AND " + column + " IN (" + places + ")", all.toArray());
    }
}
