package com.heed.sandbox.search;

import java.util.List;
import java.util.stream.Collectors;

/** A condition as it was written. Its text is the query it stands for, with every parenthesis that decides something. */
sealed interface Clause {
    record And(List<Clause> clauses) implements Clause {
        public And {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String toString() {
            return clauses.stream().map(Object::toString).collect(Collectors.joining(" AND ", "(", ")"));
        }
    }

    record Or(List<Clause> clauses) implements Clause {
        public Or {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String toString() {
            return clauses.stream().map(Object::toString).collect(Collectors.joining(" OR ", "(", ")"));
        }
    }

    record Not(Clause clause) implements Clause {
        @Override
        public String toString() {
            return "NOT " + clause;
        }
    }

    record Comparison(String field, Operator operator, Operand operand) implements Clause {
        @Override
        public String toString() {
            return Lexer.quoted(field) + " " + operator.sign + " " + operand;
        }
    }

    /** Matches everything: a query without conditions. */
    record Everything() implements Clause {
        @Override
        public String toString() {
            return "";
        }
    }
}
