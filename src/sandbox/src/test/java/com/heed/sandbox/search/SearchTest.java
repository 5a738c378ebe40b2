package com.heed.sandbox.search;

import static com.heed.sandbox.search.Desk.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query finds among the five issues of {@link Desk}. */
final class SearchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', emptyValue = "", textBlock = """
            status = "Waiting for support"                              § SUP-2 SUP-11
            STATUS = "waiting FOR support"                              § SUP-2 SUP-11
            status != Closed                                            § SUP-2 SUP-10 SUP-9 SUP-11
            status in (Closed, 'In progress')                           § SUP-10 SUP-1
            status not in (Closed, 'In progress', Resolved)             § SUP-2 SUP-11
            assignee = mei                                              § SUP-2 SUP-1
            assignee = 林玫                                              § SUP-2 SUP-1
            assignee = currentUser()                                    § SUP-2 SUP-1
            assignee in (agent, currentUser())                          § SUP-2 SUP-10 SUP-1
            assignee is EMPTY                                           § SUP-9 SUP-11
            assignee = null                                             § SUP-9 SUP-11
            assignee is not empty                                       § SUP-2 SUP-10 SUP-1
            assignee != EMPTY                                           § SUP-2 SUP-10 SUP-1
            assignee in (agent, EMPTY)                                  § SUP-10 SUP-9 SUP-11
            assignee != mei                                             § SUP-10
            labels = refund                                             § SUP-2
            labels != refund                                            § SUP-11
            labels is EMPTY                                             § SUP-10 SUP-9 SUP-1
            "Heed SLA risk" > 60                                        § SUP-2 SUP-1
            "heed sla risk" <= 12                                       § SUP-10
            "Heed SLA risk" = 64.0                                      § SUP-2 SUP-1
            "Heed SLA risk" != 64                                       § SUP-10
            "Heed SLA risk" in (12, 13)                                 § SUP-10
            "Heed sentiment" in ("Negative","Very negative") AND status = "Waiting for support" § SUP-2
            issue.property[heed].sentiment.label = "verynegative"       § SUP-2
            issue.property[heed].sentiment.label is EMPTY               § SUP-9 SUP-11 SUP-1
            priority > Medium                                           § SUP-2 SUP-10
            priority <= low                                             § SUP-9 SUP-1
            priority = HIGH                                             § SUP-2
            key in (SUP-1, sup-9)                                       § SUP-9 SUP-1
            summary ~ "order"                                           § SUP-2 SUP-1
            summary ~ "broken order"                                    § SUP-2 SUP-1
            summary ~ "\\"broken order\\""                              § SUP-1
            summary ~ "order*"                                          § SUP-2 SUP-11 SUP-1
            summary ~ "f?rm"                                            § SUP-1
            summary ~ crashes                                           § SUP-11
            summary ~ "到账 退款"                                         § SUP-10
            summary ~ "ord"                                             §
            summary !~ "order"                                          § SUP-10 SUP-9 SUP-11
            summary ~ "c*sh?s"                                          § SUP-11
            summary ~ "一直没"                                            § SUP-10
            summary ~ "没一直"                                            §
            NOT status = Closed AND NOT assignee is EMPTY               § SUP-2 SUP-10
            status = Closed OR status = Resolved AND assignee is EMPTY  § SUP-9 SUP-1
            (status = Closed OR status = Resolved) AND assignee is EMPTY § SUP-9
            ! (status = Closed || status = Resolved) && priority < Highest § SUP-2 SUP-11
            """)
    void aConditionFinds(String jql, String keys) {
        List<String> expected = keys == null || keys.isBlank() ? List.of() : Arrays.asList(keys.split(" ", -1));

        assertThat(find(jql)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', emptyValue = "", textBlock = """
            created >= startOfDay()                     § SUP-2
            created >= -1d                              § SUP-2 SUP-10
            created >= -16h                             § SUP-2 SUP-10
            created >= "-15h 30m"                       § SUP-2
            created >= startOfDay(-1)                   § SUP-2 SUP-10
            created >= startOfWeek()                    § SUP-2 SUP-10 SUP-9
            created >= startOfMonth()                   § SUP-2 SUP-10 SUP-9 SUP-11
            created < startOfMonth()                    § SUP-1
            created < startOfYear()                     §
            created <= endOfDay(-3d)                    § SUP-9 SUP-11 SUP-1
            created >= "2026/03/12 23:50"               § SUP-2 SUP-10
            created > 2026-03-12 AND created < 2026-03-13 § SUP-10
            created < now() AND created > -4w           § SUP-2 SUP-10 SUP-9 SUP-11
            """)
    void momentsAreThoseOfTheAskersZone(String jql, String keys) {
        List<String> expected = keys == null || keys.isBlank() ? List.of() : Arrays.asList(keys.split(" ", -1));

        assertThat(find(jql)).isEqualTo(expected);
    }

    @Test
    void anotherZoneHasAnotherMidnight() {
        // In Lisbon it is 07:30 of the same day: 00:10 UTC is today, and 16:00 UTC of 28 February is still February.
        Asker lisbon = new Asker(null, Desk.NOW, ZoneId.of("Europe/Lisbon"));

        assertThat(find("created >= startOfMonth()", lisbon)).containsExactly("SUP-2", "SUP-10", "SUP-9");
        assertThat(find("created < startOfYear()", lisbon)).containsExactly("SUP-1");
    }

    @Test
    void manyStarsOnALongWordTakeNoTime() {
        Value word = new Value.Text("ab".repeat(2_500));

        assertThat(new TextSearch("a*".repeat(200) + "c").finds(word)).isFalse();
        assertThat(new TextSearch("a*".repeat(200) + "b").finds(word)).isTrue();
    }

    @Test
    void aVisitorIsNobody() {
        assertThat(find("assignee = currentUser()", new Asker(null, Desk.NOW, ZoneId.of("UTC"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            ORDER BY key                                        § SUP-1 SUP-2 SUP-9 SUP-10 SUP-11
            order by key desc                                   § SUP-11 SUP-10 SUP-9 SUP-2 SUP-1
            ORDER BY priority DESC                              § SUP-10 SUP-2 SUP-11 SUP-1 SUP-9
            ORDER BY created ASC                                § SUP-1 SUP-11 SUP-9 SUP-10 SUP-2
            ORDER BY "Heed SLA risk" DESC, key ASC              § SUP-1 SUP-2 SUP-10 SUP-9 SUP-11
            ORDER BY "Heed SLA risk"                            § SUP-10 SUP-2 SUP-1 SUP-9 SUP-11
            ORDER BY status, created DESC                       § SUP-1 SUP-10 SUP-9 SUP-2 SUP-11
            "Heed SLA risk" > 60 ORDER BY priority ASC          § SUP-1 SUP-2
            """)
    void anOrderIsByTheFirstFieldThenTheNextAndEmptyOnesComeLast(String jql, String keys) {
        assertThat(find(jql)).containsExactly(keys.split(" ", -1));
    }

    @Test
    void anEmptyQueryFindsEverythingAsItCame() {
        assertThat(find("  ")).containsExactly("SUP-2", "SUP-10", "SUP-9", "SUP-11", "SUP-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            colour = red                      § Field 'colour' does not exist.
            "Heed risk" > 1                   § Field 'Heed risk' does not exist.
            status = Open ORDER BY colour     § Field 'colour' does not exist.
            status ~ Open                     § The operator '~' is not supported by the 'status' field.
            summary = Open                    § The operator '=' is not supported by the 'summary' field.
            status > Open                     § The operator '>' is not supported by the 'status' field.
            "Heed SLA risk" > high            § The value 'high' of the field 'Heed SLA risk' is not a number.
            priority > Urgent                 § The value 'Urgent' does not exist for the field 'priority'.
            priority = Urgent                 § The value 'Urgent' does not exist for the field 'priority'.
            created > tomorrow                § The date 'tomorrow' of the field 'created' is not valid. Use '2026-03-13', '2026-03-13 10:05', or a period such as '-5d' or '4w 2d'.
            created > 2026-02-30              § The date '2026-02-30' of the field 'created' is not valid. Use '2026-03-13', '2026-03-13 10:05', or a period such as '-5d' or '4w 2d'.
            created > startOfDay(soon)        § The step 'soon' of the function 'startOfDay()' is not valid. Use a number such as -1, or one with a unit such as '-1d'.
            assignee = membersOf(agents)      § Unable to find the JQL function 'membersOf()' here.
            created > currentUser()           § Unable to find the JQL function 'currentUser()' here.
            "Heed SLA risk" > EMPTY           § The operator '>' does not take EMPTY; use 'is EMPTY'.
            summary ~ "*"                     § A word to search for must not begin with '*'.
            summary ~ " "                     § There is no word to search for.
            """)
    void aQueryThatDoesNotFitTheFieldsSaysWhy(String jql, String message) {
        assertThatExceptionOfType(JqlException.class)
                .isThrownBy(() -> find(jql))
                .withMessage(message);
    }
}
