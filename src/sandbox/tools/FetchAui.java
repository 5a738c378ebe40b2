import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Brings AUI, Jira's style sheet and scripts, into {@code node_modules} by the npm of this machine, unless what the lock file names is there.
 * A program of one file, so that the build needs no shell and no more of node than npm.
 *
 * <pre>java FetchAui.java FOLDER    FOLDER holds package.json and package-lock.json</pre>
 */
final class FetchAui {
    private static final List<String> NEEDED = List.of(
            "@atlassian/aui/dist/aui/aui-prototyping.css", "@atlassian/aui/dist/aui/aui-prototyping.js", "jquery/dist/jquery.min.js");

    private FetchAui() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path modules = folder.resolve("node_modules");
        // What was installed last. Its own file, because npm makes node_modules before it is complete.
        Path mark = modules.resolve(".heed-lock");
        String wanted = digest(folder.resolve("package-lock.json"));
        boolean complete = NEEDED.stream().allMatch(file -> Files.isRegularFile(modules.resolve(file)));
        if (complete && Files.isRegularFile(mark) && Files.readString(mark).equals(wanted)) {
            return;
        }
        System.out.println("Fetching AUI with npm (once; later builds need no network for it)");
        int exit = npm(folder);
        if (exit != 0) {
            fail("npm could not fetch AUI (exit " + exit + "; its own lines above say why). The first build of src/sandbox needs a"
                    + " registry that npm can reach; later builds do not.");
        }
        Files.writeString(mark, wanted);
    }

    private static int npm(Path folder) throws InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try {
            return new ProcessBuilder(
                            windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            fail("npm was not found (" + e.getMessage() + "). The sandbox takes its look, AUI, from npm: install Node.js 18 or later,"
                    + " which brings npm, and build again. The app itself (mvn -pl src/engine,src/jira-api,src/jira verify) needs none of it.");
            throw new AssertionError(e);
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static String digest(Path file) throws Exception {
        // A checkout may have other line ends.
        String text = Files.readString(file).replace("\r\n", "\n");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
