package com.heed.jira.picture;

import com.heed.jira.store.PicturePacks;
import com.heed.jira.store.PicturePacks.Installed;
import com.heed.learn.ModelFormatException;
import com.heed.picture.ImageEncoder;
import com.heed.picture.PictureLimits;
import com.heed.picture.PicturePack;
import com.heed.picture.PictureRefusedException;
import com.heed.text.EncoderUnavailableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The network of this node that tells what pictures of items show. It is loaded for a training alone, which closes it: nothing else needs it, and between trainings it would lie in memory. */
@Component
public class NodeImageEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(NodeImageEncoder.class);

    private final PicturePacks packs;
    private final PackFolder folder;

    NodeImageEncoder(PicturePacks packs, PackFolder folder) {
        this.packs = packs;
        this.folder = folder;
    }

    /** Tells what one picture shows. */
    public interface Encode extends AutoCloseable {
        float[] encode(byte[] picture, PictureLimits limits) throws PictureRefusedException;

        @Override
        void close();
    }

    /** What came of loading. */
    public sealed interface Opened {
        /** @param encoder to be closed by whoever opened it */
        record Ready(Encode encoder) implements Opened {}

        /** The pack has no such network. */
        record NoNetwork() implements Opened {}

        /** The native library does not load in this process. @param reason a sentence for an administrator */
        record NoNativeCode(String reason) implements Opened {}

        /** The file of the pack is missing or broken. @param reason a sentence for an administrator */
        record Broken(String reason) implements Opened {}
    }

    /** The pack that the nodes are to use; empty without one. */
    public Optional<Installed> pack() {
        return packs.now();
    }

    /** What numbers are alike by: those of one pack, of pictures that were brought before it in one way. */
    public String seenBy(Installed pack) {
        return pack.identity() + " " + ImageEncoder.PREPARATION;
    }

    /** Loads the network of a pack, which takes a second. */
    public Opened open(Installed pack) {
        try {
            return ImageEncoder.load(PicturePack.open(folder.file(pack.file())))
                    .<Opened>map(encoder -> new Opened.Ready(encode(encoder)))
                    .orElseGet(Opened.NoNetwork::new);
        } catch (ModelFormatException e) {
            LOG.warn("the picture pack does not load; pictures of items are not looked at", e);
            return new Opened.Broken(String.valueOf(e.getMessage()));
        } catch (EncoderUnavailableException | LinkageError e) {
            LOG.warn("pictures of items are not looked at on this node", e);
            return new Opened.NoNativeCode(String.valueOf(e.getMessage()));
        }
    }

    private static Encode encode(ImageEncoder encoder) {
        return new Encode() {
            @Override
            public float[] encode(byte[] picture, PictureLimits limits) throws PictureRefusedException {
                return encoder.encode(picture, limits);
            }

            @Override
            public void close() {
                encoder.close();
            }
        };
    }
}
