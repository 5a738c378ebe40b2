package com.heed.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.heed.sandbox.search.Fields.Field;
import com.heed.sandbox.search.Fields.Kind;
import com.heed.sandbox.search.Value.Sla;
import com.heed.sandbox.search.Value.Sla.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries about a service level find. As the vendor documents them: the last cycle decides, but for everBreached(); times are compared while it is ongoing. */
final class SlaFunctionTest {
    private static final String TIME = "Time to resolution";

    private record Issue(String key, Value value) implements Searchable {
        @Override
        public Value value(String field) {
            return field.equals(TIME) ? value : new Value.Text(key);
        }
    }

    /** Goal 24 hours each. {@code soon} has 90 minutes left; {@code again} missed it once and runs anew; {@code none} was never measured. */
    private static final List<Issue> ISSUES = List.of(
            issue("fresh", State.RUNNING, 60, false),
            issue("soon", State.RUNNING, 22 * 60 + 30, false),
            issue("late", State.RUNNING, 30 * 60, false),
            issue("waits", State.PAUSED, 23 * 60, false),
            issue("kept", State.COMPLETED, 23 * 60, false),
            issue("missed", State.COMPLETED, 25 * 60, false),
            issue("again", State.RUNNING, 60, true),
            new Issue("none", Value.EMPTY));

    private static Issue issue(String key, State state, long minutes, boolean before) {
        Duration elapsed = Duration.ofMinutes(minutes);
        Duration remaining = Duration.ofHours(24).minus(elapsed);
        boolean breached = remaining.isNegative();
        return new Issue(key, new Sla(state, elapsed, remaining, breached, breached || before));
    }

    private static List<String> find(String jql) {
        Fields fields = name -> name.equalsIgnoreCase(TIME)
                ? Optional.of(new Field(TIME, Kind.SLA))
                : name.equals("key") ? Optional.of(new Field("key", Kind.NAME)) : Optional.empty();
        return Jql.parse(jql).on(fields, Desk.MEI).of(ISSUES).stream()
                .map(Issue::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            "Time to resolution" = breached()                           § late missed
            "Time to resolution" != breached()                          § fresh soon waits kept again
            "Time to resolution" = everBreached()                       § late missed again
            "time to resolution" = EVERBREACHED()                       § late missed again
            "Time to resolution" != everBreached()                      § fresh soon waits kept
            "Time to resolution" = running()                            § fresh soon late again
            "Time to resolution" != running()                           § waits kept missed
            "Time to resolution" = paused()                             § waits
            "Time to resolution" = completed()                          § kept missed
            "Time to resolution" < remaining("2h")                      § soon late waits
            "Time to resolution" < remaining("1h 30m")                  § late waits
            "Time to resolution" <= remaining("90m")                    § soon late waits
            "Time to resolution" < remaining(0m)                        § late
            "Time to resolution" < remaining("-5h")                     § late
            "Time to resolution" < remaining("-6h")                     §
            "Time to resolution" >= remaining("23h")                    § fresh again
            "Time to resolution" > elapsed("22h")                       § soon late waits
            "Time to resolution" >= elapsed("1d 6h")                    § late
            "Time to resolution" < elapsed("90m")                       § fresh again
            "Time to resolution" = running() AND "Time to resolution" < remaining("2h") § soon late
            NOT "Time to resolution" = breached() AND key != none       § fresh soon waits kept again
            """, emptyValue = "")
    void theLastCycleDecidesAndTimesAreThoseOfAnOngoingOne(String jql, String keys) {
        assertThat(find(jql)).containsExactly(keys == null ? new String[0] : keys.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            "Time to resolution" = remaining("2h")   § The function 'remaining()' does not go with the operator '='; use <, <=, > or >=.
            "Time to resolution" < breached()        § The function 'breached()' does not go with the operator '<'; use = or !=.
            "Time to resolution" = breached(1h)      § The function 'breached()' takes no argument.
            "Time to resolution" < remaining()       § The function 'remaining()' takes one time, such as '30m' or '2h 30m', not ().
            "Time to resolution" < remaining(soon)   § The function 'remaining()' takes one time, such as '30m' or '2h 30m', not (soon).
            "Time to resolution" < remaining(1h, 2h) § The function 'remaining()' takes one time, such as '30m' or '2h 30m', not (1h, 2h).
            "Time to resolution" = missed()          § Unable to find the JQL function 'missed()' here.
            "Time to resolution" < 2h                § The field 'Time to resolution' takes a function such as breached() or remaining("2h"), not "2h".
            "Time to resolution" is EMPTY            § The operator 'is' is not supported by the 'Time to resolution' field.
            "Time to resolution" in (breached())     § The operator 'in' is not supported by the 'Time to resolution' field.
            "Time to resolution" = EMPTY             § The field 'Time to resolution' takes a function such as breached() or remaining("2h"), not EMPTY.
            key = breached()                         § Unable to find the JQL function 'breached()' here.
            """)
    void whatIsNoQuestionAboutAServiceLevelIsRefused(String jql, String message) {
        assertThatExceptionOfType(JqlException.class)
                .isThrownBy(() -> find(jql))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            "Time to resolution" = running() ORDER BY "Time to resolution"      § late soon fresh again
            "Time to resolution" = running() ORDER BY "Time to resolution" DESC § fresh again soon late
            """)
    void orderIsByTheTimeThatRemains(String jql, String keys) {
        assertThat(find(jql)).containsExactly(keys.split(" "));
    }
}
