package com.heed.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar an administrator uploads, as it was packed. */
final class AppJarIT {
    private static final long MOST_BYTES = 100L * 1024 * 1024;
    private static final int JAVA_21 = 65;
    private static final Path JAR =
            Path.of(System.getProperty("heed.app", Bundle.ROOT + "/src/jira/target/heed-for-jira.jar"));

    private static List<String> names() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                InputStream in = jar.getInputStream(jar.getJarEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String manifest(String header) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String value = jar.getManifest().getMainAttributes().getValue(header);
            assertThat(value).as(header).isNotNull();
            return value;
        }
    }

    @Test
    void isAtMostAHundredMegabytes() throws IOException {
        assertThat(Files.size(JAR)).isLessThanOrEqualTo(MOST_BYTES);
    }

    /** The models that read pictures are a pack of their own, which lies beside the app. */
    @Test
    void hasNoModelButTheTwoEncoders() throws IOException {
        List<String> models = new ArrayList<>(names());
        forEachLibrary((library, entry, bytes) -> models.add(entry));
        assertThat(models.stream().filter(name -> name.endsWith(".onnx")))
                .containsExactlyInAnyOrder(
                        "com/heed/text/encoder/bge-small-en-v1.5-q.onnx",
                        "com/heed/text/encoder/bge-small-zh-v1.5-q.onnx");
        assertThat(models).noneMatch(name -> name.contains("heed-picture-pack") || name.contains("pictures.json"));
    }

    /** Packages of Java beyond java.* are the host's to give, too: without the import no class of the app finds them. */
    @Test
    void importsWhatDecodesPictures() throws IOException {
        assertThat(clauses(manifest("Import-Package")))
                .contains("javax.imageio", "javax.imageio.event", "javax.imageio.stream");
    }

    /** A copy of a host type beside the host's own would make two types of one name. */
    @Test
    void hasNoHostClassNotEvenInsideALibrary() throws IOException {
        List<String> classes = new ArrayList<>(names());
        forEachLibrary((library, entry, bytes) -> classes.add(entry));
        assertThat(classes).hasSizeGreaterThan(500);
        assertThat(classes)
                .noneMatch(name -> name.startsWith("com/atlassian/")
                        || name.startsWith("org/springframework/")
                        || name.startsWith("jakarta/")
                        || name.startsWith("org/slf4j/"));
    }

    @Test
    void classFilesAreOfJava21() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith("com/heed/") && entry.getName().endsWith(".class")) {
                    assertThat(major(jar.getInputStream(entry).readAllBytes()))
                            .as(entry.getName())
                            .isEqualTo(JAVA_21);
                }
            }
        }
        forEachLibrary((library, entry, bytes) -> {
            if (entry.endsWith(".class") && !entry.startsWith("META-INF/versions/")) {
                assertThat(major(bytes)).as(library + ": " + entry).isLessThanOrEqualTo(JAVA_21);
            }
        });
    }

    private static int major(byte[] classFile) {
        return ((classFile[6] & 0xff) << 8) | (classFile[7] & 0xff);
    }

    /** The host exports its packages without versions, and what it certainly has must fail at once when it is missing. */
    @Test
    void importsTheHostWithoutVersionsAndOnlyServiceManagementAuditAndMailOptionally() throws IOException {
        List<String> imports = clauses(manifest("Import-Package"));
        assertThat(imports).anyMatch(clause -> clause.startsWith("com.atlassian.jira.issue"));
        for (String clause : imports) {
            String name = clause.split(";")[0];
            boolean optional = clause.contains("resolution:=optional");
            if (name.startsWith("com.atlassian.")
                    || name.startsWith("com.opensymphony.")
                    || name.startsWith("net.java.ao")) {
                assertThat(clause).doesNotContain("version");
            }
            assertThat(optional)
                    .as(clause)
                    .isEqualTo(name.startsWith("com.atlassian.servicedesk.")
                            || name.equals("com.atlassian.servicedesk.api")
                            || name.startsWith("com.atlassian.audit.")
                            || name.startsWith("com.atlassian.mail"));
            assertThat(name).doesNotStartWith("com.heed").doesNotStartWith("ai.onnxruntime");
        }
    }

    /** Splits at commas outside quotes. */
    private static List<String> clauses(String header) {
        List<String> clauses = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+").matcher(header);
        while (matcher.find()) {
            clauses.add(matcher.group().strip());
        }
        return clauses;
    }

    @Test
    void saysWhoItIsToTheHost() throws IOException {
        assertThat(manifest("Atlassian-Plugin-Key")).isEqualTo("com.heed.jira");
        assertThat(manifest("Spring-Context")).isEqualTo("*");
        assertThat(text("atlassian-plugin.xml"))
                .contains("key=\"com.heed.jira\"")
                .doesNotContain("${");
        for (String nested : manifest("Bundle-ClassPath").split(",")) {
            if (!nested.equals(".")) {
                assertThat(names()).contains(nested);
            }
        }
    }

    @Test
    void indexesItsComponentsImportsAndExports() throws IOException {
        Set<String> entries = new HashSet<>(names());
        List<String> components =
                text("META-INF/plugin-components/component").lines().toList();
        assertThat(components).contains("com.heed.jira.HeedApp", "com.heed.jira.rest.IssueResource");
        assertThat(components).allMatch(name -> entries.contains(name.split("#")[0].replace('.', '/') + ".class"));
        assertThat(text("META-INF/plugin-components/imports").lines())
                .contains(
                        "com.atlassian.activeobjects.external.ActiveObjects", "com.atlassian.jira.issue.IssueManager");
        assertThat(text("META-INF/plugin-components/exports").lines())
                .containsExactly("com.heed.jira.HeedApp#com.atlassian.sal.api.lifecycle.LifecycleAware");
        assertThat(entries).contains("META-INF/spring/plugin-context.xml", "META-INF/LICENSE", "META-INF/NOTICE");
    }

    @Test
    void hasEveryClassTemplateAndFileThatTheDescriptorNames() throws IOException {
        String descriptor = text("atlassian-plugin.xml");
        Set<String> entries = new HashSet<>(names());
        List<String> classes =
                found("(?:class=\"|<entity>|<function-class>|action name=\")(com\\.heed[\\w.$]+)", descriptor);
        assertThat(classes)
                .hasSizeGreaterThan(15)
                .allMatch(name -> entries.contains(name.replace('.', '/') + ".class"));
        List<String> files =
                found("(?:location=\"|<view name=\"\\w+\">)/?((?:templates|css|js)/[\\w./-]+)", descriptor);
        assertThat(files).hasSizeGreaterThan(10).allMatch(entries::contains);
        assertThat(entries).contains("i18n/heed.properties", "i18n/heed_zh_CN.properties", "rest/openapi.yaml");
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private interface Visitor {
        void visit(String library, String entry, byte[] bytes) throws IOException;
    }

    private static void forEachLibrary(Visitor visitor) throws IOException {
        int libraries = 0;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith("META-INF/lib/")
                        && entry.getName().endsWith(".jar")) {
                    libraries++;
                    try (JarInputStream in = new JarInputStream(jar.getInputStream(entry))) {
                        for (JarEntry each = in.getNextJarEntry(); each != null; each = in.getNextJarEntry()) {
                            boolean small = each.getName().endsWith(".class");
                            visitor.visit(entry.getName(), each.getName(), small ? in.readAllBytes() : new byte[0]);
                        }
                    }
                }
            }
        }
        assertThat(libraries).isGreaterThan(2);
    }
}
