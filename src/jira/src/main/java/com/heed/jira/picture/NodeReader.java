package com.heed.jira.picture;

import com.heed.jira.store.PicturePacks;
import com.heed.jira.store.PicturePacks.Installed;
import com.heed.learn.ModelFormatException;
import com.heed.picture.PictureLimits;
import com.heed.picture.PicturePack;
import com.heed.picture.PictureReader;
import com.heed.picture.PictureReading;
import com.heed.text.EncoderUnavailableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The reader of this node. It is loaded with the first picture, and anew when an administrator puts another pack in; what does not load is not tried again with the same pack. */
@Component
public class NodeReader implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(NodeReader.class);

    private final PicturePacks packs;
    private final PackFolder folder;
    private @Nullable PictureState loaded;
    private @Nullable PictureReader reader;

    NodeReader(PicturePacks packs, PackFolder folder) {
        this.packs = packs;
        this.folder = folder;
    }

    /** Reads one picture. */
    interface Read {
        PictureReading read(byte[] picture, PictureLimits limits);
    }

    /** A reader with the identity of its pack. */
    record Loaded(Read reader, String pack) {}

    /** Empty where there is no pack, or where it does not load; {@link #state()} says why. Loads it where that was not done, which takes a second. */
    synchronized Optional<Loaded> reader() {
        Installed pack = packs.now().orElse(null);
        if (pack == null) {
            close();
            return Optional.empty();
        }
        if (!isOf(pack)) {
            close();
            loaded = load(pack);
        }
        return reader == null ? Optional.empty() : Optional.of(new Loaded(reader::read, pack.identity()));
    }

    /** Looks at what the nodes are to use, and loads nothing. */
    public synchronized PictureState state() {
        Installed pack = packs.now().orElse(null);
        if (pack == null) {
            return new PictureState.NoPack();
        }
        PictureState known = loaded;
        return known != null && isOf(pack) ? known : new PictureState.NotLoaded(pack);
    }

    private boolean isOf(Installed pack) {
        Installed known = switch (loaded) {
            case null -> null;
            case PictureState.NoPack none -> null;
            case PictureState.NotLoaded not -> null;
            case PictureState.Ready ready -> ready.pack();
            case PictureState.NoNativeCode missing -> missing.pack();
            case PictureState.Broken broken -> broken.pack();
        };
        return known != null && known.file().equals(pack.file());
    }

    private PictureState load(Installed pack) {
        try {
            reader = PictureReader.load(PicturePack.open(folder.file(pack.file())));
            return new PictureState.Ready(pack);
        } catch (ModelFormatException e) {
            LOG.warn("the picture pack does not load; pictures are not read", e);
            return new PictureState.Broken(pack, String.valueOf(e.getMessage()));
        } catch (EncoderUnavailableException | LinkageError e) {
            LOG.warn("pictures are not read on this node", e);
            return new PictureState.NoNativeCode(pack, String.valueOf(e.getMessage()));
        }
    }

    private void close() {
        if (reader != null) {
            reader.close();
        }
        reader = null;
        loaded = null;
    }

    @Override
    public synchronized void destroy() {
        close();
    }
}
