package com.heed.jira.picture;

import com.atlassian.jira.config.util.JiraHome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where the pack lies: {@code data/heed/pictures/} in the home that all nodes share. A file is there whole or not at all. */
@Component
class PackFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PackFolder.class);
    private static final String ENDING = ".zip";
    private static final int BUFFER = 1 << 16;

    private final JiraHome home;

    PackFolder(JiraHome home) {
        this.home = home;
    }

    private Path folder() {
        return home.getHome().toPath().resolve("data").resolve("heed").resolve("pictures");
    }

    Path file(String name) {
        return folder().resolve(name);
    }

    /** A new folder beside the packs, for one file that comes in. */
    Path incoming() throws IOException {
        return Files.createDirectories(folder().resolve("incoming-" + UUID.randomUUID()));
    }

    /** Writes at most so many bytes. @return false if there are more */
    static boolean copy(InputStream from, Path to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                written += read;
                if (written > most) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    /** Keeps a file that came in. @return the name it is found by */
    String keep(Path incoming) throws IOException {
        String name = "pack-" + UUID.randomUUID() + ENDING;
        Files.move(incoming, file(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    /** Takes away a folder of {@link #incoming()} with what is in it. */
    static void discard(Path incoming) {
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(incoming);
        } catch (IOException e) {
            LOG.warn("{} is left over", incoming, e);
        }
    }

    /** Takes away every pack but one; nodes that have read theirs do not need its file. @param name of the one to keep; empty for none */
    void keepOnly(String name) {
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> others = files.filter(
                            file -> file.getFileName().toString().endsWith(ENDING)
                                    && !file.getFileName().toString().equals(name))
                    .toList();
            for (Path file : others) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("a pack that is not used any more is left over in {}", folder(), e);
        }
    }
}
