package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.Language;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What depends on the process the encoder runs in is tried in a process of its own. */
class OnnxProcessIT {
    @TempDir
    Path folder;

    /** ONNX Runtime 1.29.0 dies of a command line of 4,000 characters, without a word; a Jira's is long. */
    @Test
    void theEncoderLoadsUnderACommandLineOfTenKilobytes() throws Exception {
        assertThat(encodeInAnotherProcess(List.of("-Dheed.long=" + "x".repeat(10_000))))
                .contains("chinese 512 english 384");
    }

    /** With a {@link Socket} that cannot be made, both encoders read as ever. Channels and native code are not covered. */
    @Test
    void theEncoderReadsWithSocketsForbidden() throws Exception {
        assertThat(encodeInAnotherProcess(List.of("-Dheed.sockets=forbidden")))
                .contains("sockets forbidden: no socket for anybody")
                .contains("chinese 512 english 384");
    }

    /** A temporary folder that is not there stops the native library; the encoder says so once and asks for a restart. */
    @Test
    void aLibraryThatCannotBeUnpackedLeavesWordsAlone() throws Exception {
        assertThat(encodeInAnotherProcess(List.of("-Djava.io.tmpdir=" + folder.resolve("missing"))))
                .contains("unavailable, LIBRARY_NOT_LOADABLE, restart needed: true")
                .contains("unavailable again");
    }

    /** Nothing is loaded that a restart would take away. */
    @Test
    void aRuntimeWithoutALibraryForThisMachineIsSaidToMissIt() throws Exception {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            boolean runtime = Path.of(entry).getFileName().toString().startsWith("onnxruntime-");
            path.add(runtime ? withoutLibraries(Path.of(entry)).toString() : entry);
        }
        assertThat(encodeInAnotherProcess(List.of(), List.of(), String.join(File.pathSeparator, path)))
                .contains("unavailable, LIBRARY_MISSING, restart needed: false")
                .contains("unavailable again");
    }

    private Path withoutLibraries(Path jar) throws IOException {
        Path copy = folder.resolve("without-libraries.jar");
        try (JarFile whole = new JarFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
            for (JarEntry entry : Collections.list(whole.entries())) {
                if (!entry.isDirectory() && !entry.getName().startsWith("ai/onnxruntime/native/")) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = whole.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
        return copy;
    }

    /** In a network namespace with no interface but its own silent loopback nothing can be reached by any means, native code included. */
    @Test
    void theEncoderReadsWhereThereIsNoNetwork() throws Exception {
        List<String> withoutNetwork = List.of("unshare", "--net");
        assumeTrue(
                isPermitted(List.of("unshare", "--net", "true")),
                "no network namespace can be made here; this test needs Linux and root");
        assertThat(encodeInAnotherProcess(withoutNetwork, List.of())).contains("chinese 512 english 384");
    }

    /** The native library of another version that is loaded already serves our Java half as well, and does not fit it: words alone, and a restart. */
    @Test
    void anotherVersionOfTheRuntimeLoadedBeforeLeavesWordsAlone() throws Exception {
        String other = System.getProperty("heed.other-onnxruntime");
        assertThat(other).as("the build names the jar of another version").isNotNull();
        assertThat(encodeInAnotherProcess(List.of("-Dheed.first=" + other)))
                .contains("loaded before: 1.26.0")
                .contains("unavailable, OTHER_LIBRARY_LOADED, restart needed: true")
                .contains("unavailable again");
    }

    private static boolean isPermitted(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String encodeInAnotherProcess(List<String> options) throws IOException, InterruptedException {
        return encodeInAnotherProcess(List.of(), options);
    }

    private String encodeInAnotherProcess(List<String> before, List<String> options)
            throws IOException, InterruptedException {
        return encodeInAnotherProcess(before, options, System.getProperty("java.class.path"));
    }

    private String encodeInAnotherProcess(List<String> before, List<String> options, String classPath)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.add("-cp");
        command.add(classPath);
        command.add(EncodeOnce.class.getName());
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("ends in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** The other process. */
    static final class EncodeOnce {
        private EncodeOnce() {}

        public static void main(String[] arguments) throws IOException {
            if ("forbidden".equals(System.getProperty("heed.sockets"))) {
                forbidSockets();
            }
            String first = System.getProperty("heed.first");
            if (first != null) {
                loadBefore(Path.of(first));
            }
            try (OnnxSentenceEncoder encoder = new OnnxSentenceEncoder(1)) {
                try {
                    System.out.println("chinese "
                            + encoder.encode("无法登录", Language.CHINESE).sentence().length + " english "
                            + encoder.encode("I cannot log in", Language.ENGLISH)
                                    .sentence()
                                    .length);
                } catch (EncoderUnavailableException e) {
                    System.out.println(
                            encoder.state() instanceof EncoderState.Unavailable unavailable
                                    ? "unavailable, " + unavailable.cause() + ", restart needed: "
                                            + unavailable.restartNeeded()
                                    : "in another state: " + encoder.state());
                    again(encoder);
                }
            }
        }

        /** What another app with a runtime of its own does; a class loader of its own, as apps have. */
        private static void loadBefore(Path jar) throws IOException {
            URL[] urls = {jar.toUri().toURL()};
            try {
                URLClassLoader app = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
                Class<?> environment = Class.forName("ai.onnxruntime.OrtEnvironment", true, app);
                Object made = environment.getMethod("getEnvironment").invoke(null);
                System.out.println(
                        "loaded before: " + environment.getMethod("getVersion").invoke(made));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the other runtime does not load: " + e, e);
            }
        }

        private static void again(OnnxSentenceEncoder encoder) {
            try {
                encoder.encode("无法登录", Language.CHINESE);
            } catch (EncoderUnavailableException e) {
                System.out.println("unavailable again");
            }
        }

        /** Proves the ban on itself before anything is encoded under it. */
        @SuppressWarnings("deprecation") // the one way to forbid sockets in a whole process
        private static void forbidSockets() throws IOException {
            Socket.setSocketImplFactory(() -> {
                throw new IllegalStateException("no socket for anybody");
            });
            try (Socket socket = new Socket("127.0.0.1", 9)) {
                System.out.println("sockets allowed " + socket);
            } catch (IllegalStateException e) {
                System.out.println("sockets forbidden: " + e.getMessage());
            }
        }
    }
}
