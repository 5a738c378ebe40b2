package com.heed.sandbox.search;

import com.heed.sandbox.search.Query.Order;
import com.heed.sandbox.search.Token.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads JQL: AND, OR, NOT, parentheses, {@code = != ~ !~ < <= > >= in, not in, is, is not}, EMPTY, functions, quoted names, ORDER BY. History operators
 * ({@code was}, {@code changed}) are not offered.
 */
public final class Jql {
    /** Longer queries are refused. */
    private static final int LONGEST = 20_000;
    /** Deeper parentheses are refused, so that a query cannot exhaust the stack. */
    private static final int DEEPEST = 100;

    private static final Map<String, Operator> SIGNS = Map.of(
            "=", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "~", Operator.LIKE,
            "!~", Operator.NOT_LIKE,
            "<", Operator.LESS,
            "<=", Operator.AT_MOST,
            ">", Operator.GREATER,
            ">=", Operator.AT_LEAST);
    private static final Set<String> KEY_WORDS =
            Set.of("and", "or", "not", "in", "is", "empty", "null", "order", "by", "asc", "desc", "was", "changed");

    private final String text;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private Jql(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /**
     * Reads a query. An empty one finds everything.
     *
     * @throws JqlException if it is no JQL; says what was expected, what was found and where
     */
    public static Query parse(String text) {
        if (text.length() > LONGEST) {
            throw new JqlException(
                    "The query has " + text.length() + " characters; at most " + LONGEST + " are allowed.");
        }
        return new Jql(text).query();
    }

    private Query query() {
        Clause where = peek().type() == Type.END || peek().is("order") ? new Clause.Everything() : or();
        List<Order> orders = new ArrayList<>();
        if (peek().is("order")) {
            take();
            if (!peek().is("by")) {
                throw expecting("'BY' after 'ORDER'");
            }
            take();
            do {
                orders.add(order());
            } while (takeIf(Type.COMMA));
        }
        if (peek().type() != Type.END) {
            throw expecting(orders.isEmpty() ? "either 'OR' or 'AND'" : "',' or the end of the query");
        }
        return new Query(where, orders);
    }

    private Order order() {
        String field = field();
        boolean descending = peek().is("desc");
        if (descending || peek().is("asc")) {
            take();
        }
        return new Order(field, descending);
    }

    private Clause or() {
        List<Clause> clauses = new ArrayList<>(List.of(and()));
        while (isWordOrSign("or", "|", "||")) {
            take();
            clauses.add(and());
        }
        return clauses.size() == 1 ? clauses.getFirst() : new Clause.Or(clauses);
    }

    private Clause and() {
        List<Clause> clauses = new ArrayList<>(List.of(not()));
        while (isWordOrSign("and", "&", "&&")) {
            take();
            clauses.add(not());
        }
        return clauses.size() == 1 ? clauses.getFirst() : new Clause.And(clauses);
    }

    private Clause not() {
        if (++depth > DEEPEST) {
            throw new JqlException("The query is nested more than " + DEEPEST + " deep. " + position());
        }
        Clause clause;
        if (isWordOrSign("not", "!", "!")) {
            take();
            clause = new Clause.Not(not());
        } else if (takeIf(Type.OPEN)) {
            clause = or();
            if (!takeIf(Type.CLOSE)) {
                throw expecting("either 'OR', 'AND' or ')'");
            }
        } else {
            clause = comparison();
        }
        depth--;
        return clause;
    }

    private Clause comparison() {
        String field = field();
        Operator operator = operator(field);
        Operand operand = operand(operator);
        if (operator.takesEmptyOnly() && !(operand instanceof Operand.Nothing)) {
            throw new JqlException("The operator '" + operator.sign + "' takes EMPTY or NULL only; use '"
                    + (operator == Operator.IS ? "=" : "!=") + "' for a value. "
                    + Lexer.position(text, operand.at()));
        }
        return new Clause.Comparison(field, operator, operand);
    }

    private String field() {
        Token token = peek();
        if (token.type() == Type.QUOTED || token.type() == Type.WORD && !isKeyWord(token)) {
            return take().text();
        }
        throw expecting("a field name");
    }

    private Operator operator(String field) {
        Token token = peek();
        Operator sign = token.type() == Type.SIGN ? SIGNS.get(token.text()) : null;
        if (sign != null) {
            take();
            return sign;
        }
        if (token.is("in")) {
            take();
            return Operator.IN;
        }
        if (token.is("is")) {
            take();
            if (peek().is("not")) {
                take();
                return Operator.IS_NOT;
            }
            return Operator.IS;
        }
        if (token.is("not") && tokens.get(next + 1).is("in")) {
            take();
            take();
            return Operator.NOT_IN;
        }
        if (token.is("was") || token.is("changed")) {
            throw new JqlException("The operator '" + token.text().toLowerCase(Locale.ROOT)
                    + "' is not offered by the sandbox. " + position());
        }
        throw expecting("an operator after '" + field + "' (=, !=, ~, !~, <, <=, >, >=, in, not in, is, is not)");
    }

    private Operand operand(Operator operator) {
        if (!operator.takesList()) {
            return single();
        }
        int at = peek().at();
        if (!takeIf(Type.OPEN)) {
            Operand function = single();
            if (function instanceof Operand.Call) {
                return function;
            }
            throw new JqlException(
                    "The operator '" + operator.sign + "' takes a list in parentheses. " + Lexer.position(text, at));
        }
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(single());
        } while (takeIf(Type.COMMA));
        if (!takeIf(Type.CLOSE)) {
            throw expecting("either ',' or ')'");
        }
        return new Operand.Listed(operands, at);
    }

    private Operand single() {
        Token token = peek();
        if (token.is("empty") || token.is("null")) {
            take();
            return new Operand.Nothing(token.at());
        }
        if (token.type() == Type.QUOTED) {
            take();
            return new Operand.Literal(token.text(), token.at());
        }
        if (token.type() != Type.WORD) {
            throw expecting("a value, list or function");
        }
        if (isKeyWord(token)) {
            throw new JqlException("'" + token.text()
                    + "' is a reserved JQL word. Put it into quotes to use it as a value. " + position());
        }
        take();
        return takeIf(Type.OPEN) ? call(token) : new Operand.Literal(token.text(), token.at());
    }

    private Operand call(Token name) {
        List<String> arguments = new ArrayList<>();
        if (!takeIf(Type.CLOSE)) {
            do {
                Token argument = take();
                if (argument.type() != Type.WORD && argument.type() != Type.QUOTED) {
                    next--;
                    throw expecting("an argument of the function '" + name.text() + "'");
                }
                arguments.add(argument.text());
            } while (takeIf(Type.COMMA));
            if (!takeIf(Type.CLOSE)) {
                throw expecting("either ',' or ')'");
            }
        }
        return new Operand.Call(name.text(), arguments, name.at());
    }

    private boolean isWordOrSign(String word, String sign, String otherSign) {
        Token token = peek();
        return token.is(word)
                || token.type() == Type.SIGN
                        && (token.text().equals(sign) || token.text().equals(otherSign));
    }

    private static boolean isKeyWord(Token token) {
        return KEY_WORDS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private boolean takeIf(Type type) {
        boolean found = peek().type() == type;
        if (found) {
            next++;
        }
        return found;
    }

    private JqlException expecting(String what) {
        String got = peek().type() == Type.END ? "the end of the query" : "'" + peek().text() + "'";
        return new JqlException("Expecting " + what + " but got " + got + ". " + position());
    }

    private String position() {
        return Lexer.position(text, peek().at());
    }
}
