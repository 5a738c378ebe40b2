package com.heed.lab.intent;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.lab.evaluation.NewestPart;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CustomerColumnTest {
    /** The file is not in the order of time: its last row is the oldest. */
    @Test
    void aRowKnowsTheEarlierLabelsOfItsCustomerAlone() {
        List<Instant> times = IntStream.of(10, 12, 13, 14, 1)
                .mapToObj(day -> Instant.parse("2026-11-%02dT10:00:00Z".formatted(day)))
                .toList();
        IntentTable rows = new IntentTable(
                Collections.nCopies(5, "text"),
                List.of("refund", "parcel", "none", "login", "invoice"),
                LongStream.range(0, 5).toArray(),
                List.of(List.of("channel=mail"), List.of(), List.of(), List.of(), List.of()),
                Collections.nCopies(5, Map.of()));

        IntentTable told = new CustomerColumn(List.of("ann", "bob", "ann", "ann", "ann"))
                .facts(rows, new NewestPart(List.of(4, 0, 1, 2, 3), times), "none");

        assertThat(told.facts())
                .containsExactly(
                        List.of(
                                "channel=mail",
                                "asked before=month",
                                "last topic=invoice",
                                "last topic, month=invoice"),
                        List.of("asked before=no"),
                        List.of(
                                "asked before=week",
                                "last topic=refund",
                                "last topic, week=refund",
                                "topic before=invoice"),
                        List.of(
                                "asked before=week",
                                "last topic=refund",
                                "last topic, week=refund",
                                "topic before=invoice"),
                        List.of("asked before=no"));
        assertThat(told.labels()).isEqualTo(rows.labels());
    }

    @Test
    void aRowOfNobodyHasNoSuchFact() {
        IntentTable rows = new IntentTable(
                List.of("text", "text"),
                List.of("a", "b"),
                new long[] {0, 1},
                List.of(List.of(), List.of()),
                List.of(Map.of(), Map.of()));
        List<Instant> times = List.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(9));

        assertThat(new CustomerColumn(List.of("", ""))
                        .facts(rows, new NewestPart(List.of(0, 1), times), null)
                        .facts())
                .containsExactly(List.of(), List.of());
    }
}
