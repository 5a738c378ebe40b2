package com.heed.sandbox.search;

import java.util.List;

/**
 * A query as it was written, not yet compared with the fields there are.
 *
 */
public final class Query {
    private final Clause where;
    private final List<Order> orders;

    Query(Clause where, List<Order> orders) {
        this.where = where;
        this.orders = List.copyOf(orders);
    }

    /** One field of ORDER BY. */
    record Order(String field, boolean descending) {
        @Override
        public String toString() {
            return Lexer.quoted(field) + " " + (descending ? "DESC" : "ASC");
        }
    }

    /**
     * The query made ready for somebody who asks now.
     *
     * @throws JqlException if a field or a function does not exist, a field does not take the operator, or a value is none of its kind
     */
    public Search on(Fields fields, Asker asker) {
        return new Binder(fields, asker).bind(where, orders);
    }

    /** The query again, with all parentheses and quotes: reading that gives an equal query. */
    @Override
    public String toString() {
        String by = orders.isEmpty()
                ? ""
                : " ORDER BY "
                        + String.join(", ", orders.stream().map(Order::toString).toList());
        return (where + by).strip();
    }
}
