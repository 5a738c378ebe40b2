package com.heed.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private final StringWriter shown = new StringWriter();
    private final Progress progress = new Progress(new PrintWriter(shown), "testing", 200);

    @Test
    void resultsKeepTheOrderOfTheItems() {
        List<Integer> squares = Parallel.map(200, 4, progress, i -> {
            pause(i % 3);
            return i * i;
        });

        assertThat(squares)
                .containsExactlyElementsOf(
                        IntStream.range(0, 200).mapToObj(i -> i * i).toList());
    }

    @Test
    void aFaultOfOneItemIsTheFaultOfAll() {
        assertThatThrownBy(() -> Parallel.map(200, 4, progress, i -> {
                    if (i == 13) {
                        throw new WrongUse("item 13");
                    }
                    return i;
                }))
                .isInstanceOf(WrongUse.class)
                .hasMessage("item 13");
    }

    @Test
    void shortWorkShowsNoBarAndLongWorkEndsItsLine() {
        Parallel.map(5, 1, progress, i -> i);
        assertThat(shown.toString()).isEmpty();

        Parallel.map(5, 1, new Progress(new PrintWriter(shown, true), "testing", 5), i -> {
            pause(300);
            return i;
        });
        assertThat(shown.toString()).contains("testing [").contains("5 of 5, ").endsWith(System.lineSeparator());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
