import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Brings what a lock file names into {@code node_modules} by the npm of this machine, unless it is there. A program of one file, so that the build needs no shell.
 *
 * <pre>java FetchNpm.java FOLDER WHAT FILE...    FOLDER holds package.json and package-lock.json; WHAT is a name for people;
 *                                          each FILE of node_modules has to be there</pre>
 */
final class FetchNpm {
    private FetchNpm() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String what = arguments[1];
        List<String> needed = List.of(arguments).subList(2, arguments.length);
        Path modules = folder.resolve("node_modules");
        // What was installed last. Its own file, because npm makes node_modules before it is complete.
        Path mark = modules.resolve(".heed-lock");
        String wanted = digest(folder.resolve("package-lock.json"));
        boolean complete = needed.stream().allMatch(file -> Files.isRegularFile(modules.resolve(file)));
        if (complete && Files.isRegularFile(mark) && Files.readString(mark).equals(wanted)) {
            return;
        }
        System.out.println("Fetching " + what + " with npm (once; later builds need no network for it)");
        int exit = npm(folder, what);
        if (exit != 0) {
            fail("npm could not fetch " + what + " (exit " + exit + "; its own lines above say why). The first build of '" + folder.getFileName()
                    + "' needs a registry that npm can reach; later builds do not.");
        }
        Files.writeString(mark, wanted);
    }

    private static int npm(Path folder, String what) throws InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try {
            return new ProcessBuilder(
                            windows ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error")
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            fail("npm was not found (" + e.getMessage() + "). The build takes " + what + " from npm: install Node.js 18 or later,"
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
