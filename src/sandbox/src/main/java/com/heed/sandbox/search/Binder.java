package com.heed.sandbox.search;

import com.heed.sandbox.search.Fields.Field;
import com.heed.sandbox.search.Fields.Kind;
import com.heed.sandbox.search.Query.Order;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Turns clauses into tests of values, checking each against its field. */
final class Binder {
    private final Fields fields;
    private final Asker asker;

    Binder(Fields fields, Asker asker) {
        this.fields = fields;
        this.asker = asker;
    }

    Search bind(Clause where, List<Order> orders) {
        Comparator<Searchable> order = (one, other) -> 0;
        for (Order by : orders) {
            Field field = field(by.field());
            order = order.thenComparing(
                    candidate -> candidate.value(field.name()), new ValueOrder(field.ranks(), by.descending()));
        }
        return new Search(test(where), order);
    }

    private Predicate<Searchable> test(Clause clause) {
        return switch (clause) {
            case Clause.Everything all -> candidate -> true;
            case Clause.Not not -> test(not.clause()).negate();
            case Clause.And and ->
                and.clauses().stream().map(this::test).reduce(Predicate::and).orElseThrow();
            case Clause.Or or ->
                or.clauses().stream().map(this::test).reduce(Predicate::or).orElseThrow();
            case Clause.Comparison comparison -> comparison(comparison);
        };
    }

    private Predicate<Searchable> comparison(Clause.Comparison comparison) {
        Field field = field(comparison.field());
        Operator operator = comparison.operator();
        if (!operator.fits(field.kind())) {
            throw new JqlException(
                    "The operator '" + operator.sign + "' is not supported by the '" + comparison.field() + "' field.");
        }
        List<Operand> operands = comparison.operand() instanceof Operand.Listed listed
                ? listed.operands()
                : List.of(comparison.operand());
        List<Predicate<Value>> tests =
                operands.stream().map(operand -> test(field, operator, operand)).toList();
        Predicate<Value> any = value -> tests.stream().anyMatch(test -> test.test(value));
        Predicate<Value> wanted = switch (operator) {
            // As in Jira, an issue without a value is not found by its being another value
            case NOT_EQUAL, NOT_IN, NOT_LIKE -> negated(comparison.operand(), any);
            case IS_NOT -> any.negate();
            default -> any;
        };
        return candidate -> wanted.test(candidate.value(field.name()));
    }

    private static Predicate<Value> negated(Operand operand, Predicate<Value> any) {
        boolean namesNothing = operand instanceof Operand.Nothing;
        return value -> !any.test(value) && (namesNothing || !Operands.isEmpty(value));
    }

    /** Whether a value is, or compares as asked with, one operand; of a negative operator the positive one is tested. */
    private Predicate<Value> test(Field field, Operator operator, Operand operand) {
        if (operand instanceof Operand.Nothing && field.kind() != Kind.SLA) {
            if (operator.orders() || operator == Operator.LIKE || operator == Operator.NOT_LIKE) {
                throw new JqlException("The operator '" + operator.sign + "' does not take EMPTY; use 'is EMPTY'.");
            }
            return Operands::isEmpty;
        }
        Predicate<Value> one = operator == Operator.LIKE || operator == Operator.NOT_LIKE
                ? new TextSearch(text(field, operand))::finds
                : new Operands(field, asker).test(operator, operand);
        return value -> parts(value).anyMatch(one);
    }

    private static String text(Field field, Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.text();
        }
        throw new JqlException("The field '" + field.name() + "' is searched for words, not for " + operand + ".");
    }

    private static Stream<Value> parts(Value value) {
        return value instanceof Value.Many many ? many.values().stream() : Stream.of(value);
    }

    private Field field(String name) {
        return fields.find(name).orElseThrow(() -> new JqlException("Field '" + name + "' does not exist."));
    }
}
