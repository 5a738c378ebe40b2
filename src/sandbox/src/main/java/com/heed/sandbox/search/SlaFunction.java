package com.heed.sandbox.search;

import com.heed.sandbox.search.Fields.Field;
import com.heed.sandbox.search.Value.Sla;
import com.heed.sandbox.search.Value.Sla.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What Service Management lets a query ask about a service level. What they find, by the vendor's page Reporting on SLAs: {@code breached()}, {@code completed()}, {@code running()} and {@code paused()} tell the last cycle,
 * {@code everBreached()} all of them, with {@code =} and {@code !=}; {@code elapsed("1h")} and {@code remaining("2h 30m")} compare the time of the last cycle while it is ongoing, running or paused, with {@code <, <=, >, >=}.
 * One that is missed has less than nothing remaining. Upper and lower case do not matter.
 */
enum SlaFunction {
    BREACHED("breached"),
    EVER_BREACHED("everBreached"),
    COMPLETED("completed"),
    RUNNING("running"),
    PAUSED("paused"),
    ELAPSED("elapsed"),
    REMAINING("remaining");

    private final String name;

    SlaFunction(String name) {
        this.name = name;
    }

    /**
     * The test of one value. For an operator of inequality it is the equality that {@link Binder} denies.
     *
     * @throws JqlException if the operand is no such function, or does not go with the operator, or its time is none
     */
    static Predicate<Value> test(Field field, Operator operator, Operand operand) {
        if (!(operand instanceof Operand.Call call)) {
            throw new JqlException("The field '" + field.name()
                    + "' takes a function such as breached() or remaining(\"2h\"), not " + operand + ".");
        }
        SlaFunction function = of(call);
        if (function.takesTime() != operator.orders()) {
            throw new JqlException("The function '" + function.name + "()' does not go with the operator '"
                    + operator.sign + "'; use " + (function.takesTime() ? "<, <=, > or >=." : "= or !=."));
        }
        if (!function.takesTime()) {
            if (!call.arguments().isEmpty()) {
                throw new JqlException("The function '" + function.name + "()' takes no argument.");
            }
            return value -> value instanceof Sla sla && function.holds(sla);
        }
        Duration wanted = Dates.span(function.name, call.arguments());
        return value -> value instanceof Sla sla
                && sla.ongoing()
                && Operands.holds(operator, function.time(sla).compareTo(wanted));
    }

    private static SlaFunction of(Operand.Call call) {
        String name = call.name().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(function -> function.name.toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Dates.unknown(call));
    }

    private boolean takesTime() {
        return this == ELAPSED || this == REMAINING;
    }

    private Duration time(Sla sla) {
        return this == ELAPSED ? sla.elapsed() : sla.remaining();
    }

    private boolean holds(Sla sla) {
        return switch (this) {
            case BREACHED -> sla.breached();
            case EVER_BREACHED -> sla.everBreached();
            case COMPLETED -> sla.state() == State.COMPLETED;
            case RUNNING -> sla.state() == State.RUNNING;
            case PAUSED -> sla.state() == State.PAUSED;
            case ELAPSED, REMAINING -> false;
        };
    }
}
