package com.heed.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Wall and processor time of a piece of work, in seconds: other work on the machine does not count in the second. */
record Spent(double wall, double processor) {
    static final Spent NOTHING = new Spent(0, 0);

    /** Since the process began, to be subtracted from what it is later. */
    static Spent now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Spent(
                System.nanoTime() / (double) TimeUnit.SECONDS.toNanos(1),
                system.getProcessCpuTime() / (double) TimeUnit.SECONDS.toNanos(1));
    }

    Spent since() {
        Spent now = now();
        return new Spent(now.wall - wall, now.processor - processor);
    }

    Spent plus(Spent other) {
        return new Spent(wall + other.wall, processor + other.processor);
    }

    /** Sum of the peaks of the heap's parts, in MB: at least what was ever used at once, what was not yet collected included. */
    static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    /** From now on. */
    static void resetPeakHeap() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%7.1f s, processor %7.1f s", wall, processor);
    }
}
