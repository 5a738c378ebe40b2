package com.heed.sandbox.search;

import com.heed.sandbox.search.Fields.Field;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What an operand means for a field, and how a value compares with it. */
final class Operands {
    private final Field field;
    private final Asker asker;

    Operands(Field field, Asker asker) {
        this.field = field;
        this.asker = asker;
    }

    static boolean isEmpty(Value value) {
        return value instanceof Value.Empty
                || value instanceof Value.Many many && many.values().isEmpty();
    }

    /** Test of a single value. For an operator of inequality it is the equality that {@link Binder} denies. */
    Predicate<Value> test(Operator operator, Operand operand) {
        return switch (field.kind()) {
            case NUMBER -> number(operator, operand);
            case DATE -> moment(operator, operand);
            case RANK -> rank(operator, operand);
            case NAME, TEXT -> name(operand);
            case SLA -> SlaFunction.test(field, operator, operand);
        };
    }

    private Predicate<Value> number(Operator operator, Operand operand) {
        String text = literal(operand);
        double wanted;
        try {
            wanted = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new JqlException("The value '" + text + "' of the field '" + field.name() + "' is not a number.");
        }
        return value ->
                value instanceof Value.Number number && holds(operator, Double.compare(number.number(), wanted));
    }

    private Predicate<Value> moment(Operator operator, Operand operand) {
        Instant wanted = operand instanceof Operand.Call call
                ? Dates.function(call, asker)
                : Dates.literal(field.name(), literal(operand), asker);
        return value -> value instanceof Value.Moment moment
                && holds(operator, moment.instant().compareTo(wanted));
    }

    private Predicate<Value> rank(Operator operator, Operand operand) {
        String text = literal(operand);
        int wanted = rank(text);
        if (wanted < 0) {
            throw new JqlException("The value '" + text + "' does not exist for the field '" + field.name() + "'.");
        }
        return value -> value instanceof Value.Text named
                && rank(named.text()) >= 0
                && holds(operator, Integer.compare(rank(named.text()), wanted));
    }

    private int rank(String text) {
        List<String> ranks = field.ranks();
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i).equalsIgnoreCase(text)) {
                return i;
            }
        }
        return -1;
    }

    private Predicate<Value> name(Operand operand) {
        if (operand instanceof Operand.Call call) {
            if (!call.name().toLowerCase(Locale.ROOT).equals("currentuser")) {
                throw Dates.unknown(call);
            }
            String user = asker.user();
            return value -> user != null && value instanceof Value.Text text && named(text, user);
        }
        String wanted = literal(operand);
        return value -> value instanceof Value.Text text && named(text, wanted);
    }

    private static boolean named(Value.Text text, String wanted) {
        return text.text().equalsIgnoreCase(wanted) || text.names().stream().anyMatch(wanted::equalsIgnoreCase);
    }

    static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            default -> order == 0;
        };
    }

    private String literal(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.text();
        }
        throw operand instanceof Operand.Call call
                ? Dates.unknown(call)
                : new JqlException("The field '" + field.name() + "' does not take " + operand + ".");
    }
}
