package com.heed.sandbox;

import com.heed.sandbox.plugin.AppRefused;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Starts a sandbox and keeps it until the process is interrupted. Behind {@code mvn -Prun}. */
public final class SandboxMain {
    private static final int WRONG_USE = 2;

    private SandboxMain() {}

    /** Options are system properties; see {@link SandboxOptions#from}. Exit 2: wrong use; 1: the host does not start. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(System.out, System.err));
    }

    private static int run(PrintStream out, PrintStream err) throws InterruptedException {
        String nodes = System.getProperty("heed.nodes", "").strip();
        if (!nodes.isEmpty() && !nodes.equals("1")) {
            err.println("heed.nodes=" + nodes
                    + ": one process is one node; start a further one with -Dheed.join=HOME of the first");
            return WRONG_USE;
        }
        SandboxOptions options;
        try {
            options = SandboxOptions.from(System.getProperties());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return WRONG_USE;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        try (SandboxHost host = SandboxHost.start(options)) {
            CountDownLatch closed = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                await(closed);
            }));
            out.println();
            out.println("The Heed sandbox runs at " + host.baseUrl() + " (Ctrl-C stops it)");
            host.greetings().forEach(out::println);
            out.println();
            stopped.await();
            host.close();
            closed.countDown();
            return 0;
        } catch (AppRefused e) {
            err.println("The sandbox refuses the app: " + e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            err.println("The sandbox does not start: " + e.getMessage());
            return 1;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
