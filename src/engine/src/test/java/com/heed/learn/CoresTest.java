package com.heed.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoresTest {
    @Test
    void parallelStreamsUseItsThreadsAndNoOthers() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        int sum = Cores.run(
                2,
                Progress.NONE,
                progress -> IntStream.range(0, 10_000)
                        .parallel()
                        .map(i -> {
                            seen.add(Thread.currentThread());
                            return 1;
                        })
                        .sum());
        assertThat(sum).isEqualTo(10_000);
        assertThat(seen.size()).isBetween(1, 2);
        assertThat(seen.stream().map(Thread::getPriority).collect(Collectors.toSet()))
                .containsExactly(Thread.MIN_PRIORITY);
        assertThat(seen).allSatisfy(thread -> assertThat(thread.getName()).startsWith("heed-learn-"));
    }

    @Test
    void theProgressEndsTheWork() {
        Progress ended = new Progress() {
            @Override
            public void at(String step, long done, long all) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Cores.run(2, ended, progress -> {
                    Work work = new Work(progress, "reading", 10);
                    IntStream.range(0, 100).parallel().forEach(i -> work.done(1));
                    return 1;
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("reading");
    }

    @Test
    void interruptingTheOneWhoWaitsEndsTheWorkInItsOwnTime() throws InterruptedException {
        AtomicBoolean finished = new AtomicBoolean();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean still = new AtomicBoolean();
        Thread waiting = new Thread(() -> {
            try {
                Cores.run(1, Progress.NONE, progress -> {
                    while (!progress.cancelled()) {
                        Thread.onSpinWait();
                    }
                    finished.set(!Thread.currentThread().isInterrupted());
                    new Work(progress, "x", 1).check();
                    return 1;
                });
            } catch (CancellationException e) {
                thrown.set(e);
                still.set(Thread.currentThread().isInterrupted());
            }
        });
        waiting.start();
        waiting.interrupt();
        waiting.join(10_000);
        assertThat(finished).isTrue();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(still).isTrue();
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        assertThatThrownBy(() -> Cores.run(2, Progress.NONE, progress -> {
                    throw new IllegalArgumentException("of the work");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of the work");
        assertThatThrownBy(() -> Cores.run(0, Progress.NONE, progress -> 1)).hasMessageContaining("threads 0");
    }
}
