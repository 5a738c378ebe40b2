package com.heed.opensearch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One OpenSearch node, as {@code tools/OpenSearchNode.java} starts it. It ends with whoever started it, also if that is killed. */
public final class RealNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final Path log;
    private final int port;
    private final boolean vectors;
    private Process process;

    private RealNode(Path home, int port, boolean vectors) throws Exception {
        this.home = home;
        this.log = home.resolveSibling(home.getFileName() + ".log");
        this.port = port;
        this.vectors = vectors;
        this.process = launch();
    }

    /** Starts one on a free port and waits until it answers. @param vectors whether it has the k-NN plugin */
    public static RealNode start(Path home, boolean vectors) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        return new RealNode(home, free, vectors);
    }

    private Process launch() throws Exception {
        Path folder = Path.of(System.getProperty("heed.node"));
        List<String> classPath = new ArrayList<>();
        classPath.add(Files.readString(folder.resolve("classpath.txt")).strip());
        try (Stream<Path> plugin = Files.list(folder.resolve("knn"))) {
            plugin.map(Path::toString).sorted().forEach(classPath::add);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-cp",
                String.join(System.getProperty("path.separator"), classPath),
                System.getProperty("heed.node.source"),
                home.toString(),
                String.valueOf(port)));
        if (!vectors) {
            command.add("noknn");
        }
        Files.deleteIfExists(log);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains("listening")) {
            if (!started.isAlive() || System.nanoTime() > end) {
                started.destroyForcibly();
                throw new IllegalStateException("no node within " + PATIENCE + ":\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
        return started;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where its files are. */
    public Path home() {
        return home;
    }

    /** Kills it, as a machine that fails does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again where it was, with what it had. */
    public void again() throws Exception {
        process = launch();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
