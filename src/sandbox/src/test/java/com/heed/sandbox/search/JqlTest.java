package com.heed.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How queries are read. */
final class JqlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a = 1 OR b = 2 AND c = 3        | ("a" = "1" OR ("b" = "2" AND "c" = "3"))
            (a = 1 OR b = 2) AND c = 3      | (("a" = "1" OR "b" = "2") AND "c" = "3")
            NOT a = 1 AND b = 2             | (NOT "a" = "1" AND "b" = "2")
            not (a=1 or b=2)                | NOT ("a" = "1" OR "b" = "2")
            a NOT IN (x, "y z")             | "a" not in ("x", "y z")
            a Is Not Null                   | "a" is not EMPTY
            a = f() and b in g(1, -2d)      | ("a" = f() AND "b" in g("1", "-2d"))
            'it''s'                         | !
            a = "say \\"hi\\" \\\\"         | "a" = "say \\"hi\\" \\\\"
            a=b order by "x y" desc , z     | "a" = "b" ORDER BY "x y" DESC, "z" ASC
            ORDER BY z                      | ORDER BY "z" ASC
            """)
    void aQueryIsReadAs(String jql, String read) {
        if (read.equals("!")) {
            assertThatExceptionOfType(JqlException.class).isThrownBy(() -> Jql.parse(jql));
        } else {
            assertThat(Jql.parse(jql)).hasToString(read);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            status                          | Expecting an operator after 'status' (=, !=, ~, !~, <, <=, >, >=, in, not in, is, is not) but got the end of the query. (line 1, character 7)
            status Open                     | Expecting an operator after 'status' (=, !=, ~, !~, <, <=, >, >=, in, not in, is, is not) but got 'Open'. (line 1, character 8)
            status =                        | Expecting a value, list or function but got the end of the query. (line 1, character 9)
            = Open                          | Expecting a field name but got '='. (line 1, character 1)
            a = 1 b = 2                     | Expecting either 'OR' or 'AND' but got 'b'. (line 1, character 7)
            a = 1 AND                       | Expecting a field name but got the end of the query. (line 1, character 10)
            (a = 1                          | Expecting either 'OR', 'AND' or ')' but got the end of the query. (line 1, character 7)
            a = 1)                          | Expecting either 'OR' or 'AND' but got ')'. (line 1, character 6)
            a in x                          | The operator 'in' takes a list in parentheses. (line 1, character 6)
            a in ()                         | Expecting a value, list or function but got ')'. (line 1, character 7)
            a in (1, 2                      | Expecting either ',' or ')' but got the end of the query. (line 1, character 11)
            a is Open                       | The operator 'is' takes EMPTY or NULL only; use '=' for a value. (line 1, character 6)
            a is not Open                   | The operator 'is not' takes EMPTY or NULL only; use '!=' for a value. (line 1, character 10)
            a = order                       | 'order' is a reserved JQL word. Put it into quotes to use it as a value. (line 1, character 5)
            a = b?                          | The character '?' is a reserved JQL character. Put the text that holds it into quotes. (line 1, character 6)
            a = "open                       | The quoted text "open has not been completed. (line 1, character 5)
            a was Open                      | The operator 'was' is not offered by the sandbox. (line 1, character 3)
            a = 1 ORDER z                   | Expecting 'BY' after 'ORDER' but got 'z'. (line 1, character 13)
            a = 1 ORDER BY                  | Expecting a field name but got the end of the query. (line 1, character 15)
            a = 1 ORDER BY z x              | Expecting ',' or the end of the query but got 'x'. (line 1, character 18)
            """)
    void whatIsNoJqlSaysWhatWasExpectedWhatWasFoundAndWhere(String jql, String message) {
        assertThatExceptionOfType(JqlException.class)
                .isThrownBy(() -> Jql.parse(jql))
                .withMessage(message);
    }

    @Test
    void linesAreCounted() {
        assertThatExceptionOfType(JqlException.class)
                .isThrownBy(() -> Jql.parse("a = 1\nAND b >>> 2"))
                .withMessageEndingWith("(line 2, character 8)");
    }

    @Test
    void deepParenthesesAndEndlessTextAreRefusedAndDoNotExhaustTheStack() {
        assertThatExceptionOfType(JqlException.class)
                .isThrownBy(() -> Jql.parse("(".repeat(5_000) + "a = 1" + ")".repeat(5_000)))
                .withMessageStartingWith("The query is nested more than 100 deep.");
        assertThatExceptionOfType(JqlException.class).isThrownBy(() -> Jql.parse("NOT ".repeat(4_000) + "a = 1"));
        assertThatExceptionOfType(JqlException.class)
                .isThrownBy(() -> Jql.parse("a = " + "x".repeat(20_000)))
                .withMessage("The query has 20004 characters; at most 20000 are allowed.");
        assertThat(Jql.parse("(".repeat(90) + "a = 1" + ")".repeat(90))).hasToString("\"a\" = \"1\"");
    }

    @Test
    void aQueryWrittenOutAndReadAgainIsTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            String written = Jql.parse(clause(random, 0)).toString();

            assertThat(Jql.parse(written)).hasToString(written);
        }
    }

    @Test
    void anythingTypedEndsInAQueryOrASentence() {
        Random random = new Random(11);
        List<String> pieces = List.of(
                "a",
                "=",
                "!",
                "~",
                "in",
                "not",
                "(",
                ")",
                ",",
                "\"",
                "'",
                "\\",
                "and",
                "or",
                "order",
                "by",
                "is",
                "empty",
                "<",
                ">",
                "-1d",
                "f(",
                "\n",
                "\u0000",
                "\uD83D",
                "状态",
                "issue.property[heed].x",
                "&&",
                "|",
                " ");
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder jql = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                jql.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            try {
                Jql.parse(jql.toString());
                read++;
            } catch (JqlException e) {
                assertThat(e.getMessage()).matches("(?s).+ \\(line \\d+, character \\d+\\)");
            }
        }
        assertThat(read).isPositive();
    }

    private static String clause(Random random, int depth) {
        int kind = depth > 4 ? 0 : random.nextInt(6);
        return switch (kind) {
            case 1 -> "(" + clause(random, depth + 1) + " AND " + clause(random, depth + 1) + ")";
            case 2 -> clause(random, depth + 1) + " OR " + clause(random, depth + 1);
            case 3 -> "NOT " + clause(random, depth + 1);
            case 4 -> "\"x " + random.nextInt(9) + "\" not in (\"q\\\"\\\\\", f(\"1 2\"), EMPTY)";
            default -> "f" + random.nextInt(9) + " >= " + random.nextInt(99);
        };
    }
}
