package com.heed.sandbox.search;

import com.heed.sandbox.search.Fields.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What stands between a field and its operand. */
enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LIKE("~"),
    NOT_LIKE("!~"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    IN("in"),
    NOT_IN("not in"),
    IS("is"),
    IS_NOT("is not");

    private static final Set<Operator> ORDER = EnumSet.of(LESS, AT_MOST, GREATER, AT_LEAST);
    private static final Set<Operator> SEARCH = EnumSet.of(LIKE, NOT_LIKE);
    private static final Set<Operator> EMPTINESS = EnumSet.of(IS, IS_NOT);

    final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    boolean takesList() {
        return this == IN || this == NOT_IN;
    }

    boolean takesEmptyOnly() {
        return EMPTINESS.contains(this);
    }

    boolean orders() {
        return ORDER.contains(this);
    }

    /** Whether a field of that kind may be asked in this way. */
    boolean fits(Kind kind) {
        return switch (kind) {
            case TEXT -> SEARCH.contains(this) || EMPTINESS.contains(this);
            case NAME -> !ORDER.contains(this) && !SEARCH.contains(this);
            case RANK, NUMBER, DATE -> !SEARCH.contains(this);
            case SLA -> ORDER.contains(this) || this == EQUAL || this == NOT_EQUAL;
        };
    }
}
