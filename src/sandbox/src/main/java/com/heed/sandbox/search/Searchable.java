package com.heed.sandbox.search;

/** Something a query can be asked about. */
@FunctionalInterface
public interface Searchable {
    /**
     * The value of a field.
     *
     * @param field the name as {@link Fields} resolved it
     * @return {@link Value#EMPTY} where the field has none
     */
    Value value(String field);
}
