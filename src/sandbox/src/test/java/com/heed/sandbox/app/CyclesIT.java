package com.heed.sandbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.scheduler.SchedulerService;
import com.heed.sandbox.SandboxHost;
import com.heed.sandbox.SandboxOptions;
import com.heed.sandbox.planted.Browser;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.services.Events;
import com.heed.sandbox.services.Jobs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twenty times off and on, and nothing of the app's is left behind. */
final class CyclesIT {
    private static final int CYCLES = 20;
    /** Threads of the host and of the JDK, which come and go as they like. */
    private static final Pattern HOST_THREADS = Pattern.compile(
            "http-nio-.*|Catalina-utility-.*|container-0|sandbox-jobs|heed-sandbox:?.*|Felix.*|FelixDispatchQueue"
                    + "|Common-Cleaner|Finalizer|Reference Handler|Signal Dispatcher|process reaper.*|HttpClient-.*"
                    + "|Attach Listener|Notification Thread|ForkJoinPool.*|surefire-.*|MVStore.*|H2 .*|Generate Seed");

    private static final Pattern OUR_TEMPORARY = Pattern.compile("(?i).*(heed-|onnx|jieba).*");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void twentyCyclesLeaveNoThreadListenerJobHandleTemporaryFileOrClassLoader() throws Exception {
        Path jar = HeedJar.shipped();
        try (SandboxHost host = SandboxHost.start(
                        SandboxOptions.forTest(folder.resolve("home"), jar),
                        List.of(new EmptyDesk(jar, Standing.ADMIN)));
                Browser browser = new Browser(host.baseUrl())) {
            host.app().disable();
            Set<String> threads = threads();
            Set<String> temporary = temporaryFiles();
            int listeners = events(host).listeners().size();
            int runners = jobs(host).runners().size();
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            List<Long> millis = new ArrayList<>();

            for (int cycle = 0; cycle < CYCLES; cycle++) {
                List<String> mapped = nativeLibraries();
                long begin = System.nanoTime();
                host.app().enable();
                millis.add((System.nanoTime() - begin) / 1_000_000);
                loaders.add(loader(host));
                assertThat(browser.get("/rest/heed/1.0/health").statusCode())
                        .as("REST answers: to a desk that knows nobody, nobody is an administrator")
                        .isEqualTo(403);
                assertThat(nativeLibraries()).as("enabling loads no model").isEqualTo(mapped);
                host.app().disable();
            }

            assertThat(threads()).as("threads").isSubsetOf(threads);
            assertThat(events(host).listeners()).as("listeners").hasSize(listeners);
            assertThat(jobs(host).runners()).as("job runners").hasSize(runners);
            assertThat(openFiles(jar, host.options().home().resolve("bundles")))
                    .as("file handles")
                    .isEmpty();
            assertThat(temporaryFiles()).as("temporary files").isSubsetOf(temporary);
            if (softReferencesGoAtOnce()) {
                assertThat(alive(loaders)).as("class loaders still held").isLessThanOrEqualTo(1);
            }
            report(millis);
        }
    }

    /**
     * ONNX Runtime unpacks its library into a folder of its own at each load, and a shutdown hook of its own keeps the
     * class loader: both stay until the process ends, and nothing else may.
     */
    @Test
    void twentyCyclesThatEncodeTextsLeaveOnlyWhatTheNativeRuntimeKeeps() throws Exception {
        Path jar = HeedJar.shipped();
        try (SandboxHost host = SandboxHost.start(
                SandboxOptions.forTest(folder.resolve("home"), jar), List.of(new EmptyDesk(jar, Standing.ADMIN)))) {
            host.app().disable();
            Set<String> threads = threads();
            Set<String> temporary = temporaryFiles();
            long before = residentKilobytes();

            for (int cycle = 0; cycle < CYCLES; cycle++) {
                host.app().enable();
                int numbers = cycle % 2 == 0
                        ? encode(host, "ENGLISH", "The parcel is lost for the third time. I am furious!")
                        : encode(host, "CHINESE", "包裹第三次丢了，我非常生气！");
                assertThat(numbers).isEqualTo(cycle % 2 == 0 ? 384 : 512);
                host.app().disable();
            }

            assertThat(threads()).as("threads").isSubsetOf(threads);
            assertThat(openFiles(jar, host.options().home().resolve("bundles")))
                    .as("file handles")
                    .isEmpty();
            assertThat(temporaryFiles().stream().filter(name -> !name.startsWith("onnxruntime-java")))
                    .as("temporary files beside the runtime's library")
                    .isSubsetOf(temporary);
            deleteLibraries(temporary);
            note("resident memory over %d cycles with models: %d MB to %d MB"
                    .formatted(CYCLES, before / 1024, residentKilobytes() / 1024));
        }
    }

    /** Encodes a text with the app's own encoder and closes it. @return numbers of the vector */
    private static int encode(SandboxHost host, String language, String text) throws ReflectiveOperationException {
        ClassLoader loader =
                host.app().make("com.heed.jira.store.ErrorLog").getClass().getClassLoader();
        AppObject encoder = new AppObject(loader.loadClass("com.heed.text.OnnxSentenceEncoder")
                .getConstructor(int.class)
                .newInstance(1));
        try {
            Object chosen = encoder.constant("com.heed.Language", language);
            encoder.call("encode", text, chosen);
            return (int) encoder.call("width", chosen);
        } finally {
            encoder.callOrNull("close");
        }
    }

    /** Twenty copies of 17 MB; a mapped file may be deleted where there is a /proc. */
    private static void deleteLibraries(Set<String> before) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        for (String name : temporaryFiles()) {
            if (name.startsWith("onnxruntime-java") && !before.contains(name)) {
                try (Stream<Path> files = Files.walk(folder.resolve(name))) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static long residentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static void note(String line) {
        System.out.println(line);
    }

    /** Figures for docs/performance.md; no test stands on a time. */
    private static void report(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        String line = "enable, %d times: median %d ms, slowest %d ms"
                .formatted(sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
        note(line);
    }

    private static Events events(SandboxHost host) {
        return (Events) host.services().get(EventPublisher.class);
    }

    private static Jobs jobs(SandboxHost host) {
        return (Jobs) host.services().get(SchedulerService.class);
    }

    private static WeakReference<ClassLoader> loader(SandboxHost host) {
        return new WeakReference<>(
                host.app().make("com.heed.jira.store.ErrorLog").getClass().getClassLoader());
    }

    /** As the build starts this test; elsewhere soft references of the host's caches make counting loaders meaningless. */
    private static boolean softReferencesGoAtOnce() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:SoftRefLRUPolicyMSPerMB=0");
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        long alive = loaders.size();
        for (int attempt = 0; attempt < 20 && alive > 0; attempt++) {
            System.gc();
            Thread.sleep(100);
            alive = loaders.stream()
                    .filter(reference -> reference.get() != null)
                    .count();
        }
        return alive;
    }

    private static Set<String> threads() throws InterruptedException {
        Thread.sleep(500);
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> !HOST_THREADS.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> OUR_TEMPORARY.matcher(name).matches())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Open files of this process that lie in the jar or in the folder where Felix unpacks it; nothing where there is no /proc. */
    private static List<String> openFiles(Path jar, Path bundles) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        List<String> open = new ArrayList<>();
        try (Stream<Path> links = Files.list(descriptors)) {
            for (Path link : links.toList()) {
                if (Files.isSymbolicLink(link)) {
                    String target = Files.readSymbolicLink(link).toString();
                    if (target.startsWith(jar.toAbsolutePath().normalize().toString())
                            || (target.startsWith(bundles.toString()) && !target.contains("cache.lock"))) {
                        open.add(target);
                    }
                }
            }
        }
        return open;
    }

    /** Mapped files of ONNX Runtime; nothing where there is no /proc. */
    private static List<String> nativeLibraries() throws IOException {
        Path maps = Path.of("/proc/self/maps");
        return Files.isReadable(maps)
                ? Files.readAllLines(maps).stream()
                        .filter(line -> line.contains("onnxruntime"))
                        .map(line -> line.substring(line.indexOf('/')))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }
}
