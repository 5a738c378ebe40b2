package com.heed.jira.picture;

import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.store.PicturePacks;
import com.heed.jira.store.PicturePacks.Installed;
import com.heed.learn.ModelFormatException;
import com.heed.picture.ImageEncoder;
import com.heed.picture.PicturePack;
import com.heed.picture.PictureReader;
import com.heed.text.EncoderUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts packs in and takes them away, for all nodes. A file is checked wholly, and tried where this node can, before it is kept; one that is wrong changes nothing. */
@Component
public class PackDesk {
    /** Bytes of a file as it is uploaded; the pack Heed is made with has 17 MB. */
    public static final long LARGEST_FILE = 100_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(PackDesk.class);
    private static final int LONGEST_NAME = 100;

    private final PicturePacks packs;
    private final PackFolder folder;

    PackDesk(PicturePacks packs, PackFolder folder) {
        this.packs = packs;
        this.folder = folder;
    }

    /**
     * What is wrong with a file.
     *
     * @param key  of the text that says it, without {@code heed.}
     * @param args for the text's places
     */
    public record Wrong(String key, List<String> args) {
        static Wrong of(String key, String... args) {
            return new Wrong(key, List.of(args));
        }
    }

    /** Puts a pack in, in the place of the one there was. @param name of the file as the administrator knows it @return what is wrong with the file; empty where it is in use now */
    public Optional<Wrong> install(String name, InputStream content, ApplicationUser person) {
        Path incoming = null;
        try {
            incoming = folder.incoming();
            Path file = incoming.resolve(plain(name));
            if (!PackFolder.copy(content, file, LARGEST_FILE)) {
                return Optional.of(Wrong.of("picture.file.large", megabytes(LARGEST_FILE)));
            }
            PicturePack pack = PicturePack.open(file);
            tryOut(pack);
            String kept = folder.keep(file);
            packs.install(kept, pack.name(), pack.version(), pack.identity(), person.getKey());
            folder.keepOnly(kept);
            return Optional.empty();
        } catch (ModelFormatException e) {
            return Optional.of(Wrong.of("picture.file.wrong", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            LOG.warn("a picture pack was not kept", e);
            return Optional.of(Wrong.of("picture.file.notkept"));
        } finally {
            if (incoming != null) {
                PackFolder.discard(incoming);
            }
        }
    }

    /** A node without the native library believes the digests alone; another node may have it. */
    private static void tryOut(PicturePack pack) {
        try {
            PictureReader.load(pack).close();
            ImageEncoder.load(pack).ifPresent(ImageEncoder::close);
        } catch (EncoderUnavailableException | LinkageError e) {
            LOG.warn("the picture pack cannot be tried on this node", e);
        }
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "");
        String cut = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        return cut.isEmpty() ? "pack" : cut;
    }

    private static String megabytes(long bytes) {
        return String.valueOf(bytes / 1_000_000);
    }

    /** Takes the pack away. @return false where there was none */
    public boolean remove(ApplicationUser person) {
        Optional<Installed> there = packs.now();
        if (there.isPresent()) {
            packs.remove(person.getKey());
            folder.keepOnly("");
        }
        return there.isPresent();
    }
}
