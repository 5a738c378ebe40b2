package com.heed.sandbox.search;

import java.util.List;
import java.util.stream.Collectors;

/** What stands on the right of an operator, as it was written. */
sealed interface Operand {
    /**
     * A word, a number, a date or a quoted text.
     *
     * @param at place in the query, from 0
     */
    record Literal(String text, int at) implements Operand {
        @Override
        public String toString() {
            return Lexer.quoted(text);
        }
    }

    /** {@code EMPTY} or {@code NULL}. */
    record Nothing(int at) implements Operand {
        @Override
        public String toString() {
            return "EMPTY";
        }
    }

    /** {@code currentUser()}, {@code startOfDay(-1)}. */
    record Call(String name, List<String> arguments, int at) implements Operand {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return name + arguments.stream().map(Lexer::quoted).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Operands in parentheses; at least one. */
    record Listed(List<Operand> operands, int at) implements Operand {
        public Listed {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return operands.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Place in the query, from 0. */
    int at();
}
