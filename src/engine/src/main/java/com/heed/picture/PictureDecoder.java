package com.heed.picture;

import com.heed.picture.PictureReading.Refused;
import com.heed.picture.PictureReading.Why;
import com.heed.text.EncoderUnavailableException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a file within limits. What it is says its content, never its name; how large it is says its header, before memory is taken for it.
 * Only the decoders of the JDK are used, whatever else lies on the host's class path. Of an animation the first picture is taken.
 */
final class PictureDecoder {
    private static final String JDK = "com.sun.imageio.";

    /** One black pixel, as GIF. */
    private static final byte[] TRIED_FILE =
            HexFormat.of().parseHex("47494638396101000100800000000000ffffff2c000000000100010000020244" + "01003b");

    /** One pixel is decoded however long libraries take to load. */
    private static final PictureLimits PATIENT = PictureLimits.DEFAULT.within(Duration.ofHours(1));

    private PictureDecoder() {}

    /** What came of decoding. */
    sealed interface Decoded {
        record Picture(Pixels pixels) implements Decoded {}

        record Not(Refused refused) implements Decoded {}
    }

    /** What may be decoded, by how its files begin. */
    private enum Format {
        PNG("89504e470d0a1a0a"),
        JPEG("ffd8ff"),
        GIF("474946383761", "474946383961"),
        BMP("424d");

        private final String[] openings;

        Format(String... openings) {
            this.openings = openings;
        }

        static @Nullable Format of(byte[] file) {
            StringBuilder start = new StringBuilder();
            for (int i = 0; i < Math.min(8, file.length); i++) {
                start.append(String.format(Locale.ROOT, "%02x", file[i]));
            }
            for (Format format : values()) {
                for (String opening : format.openings) {
                    if (start.indexOf(opening) == 0) {
                        return format;
                    }
                }
            }
            return null;
        }
    }

    /**
     * Decodes a picture of one pixel, and once more as a JPEG, which Java leaves to a library of its own.
     *
     * @throws EncoderUnavailableException if the libraries by which Java decodes pictures do not load in this process
     */
    static void tryOut() throws EncoderUnavailableException {
        try {
            pixels(Thumbnail.of(TRIED_FILE, PATIENT), PATIENT);
        } catch (PictureRefusedException e) {
            throw new EncoderUnavailableException(String.valueOf(e.getMessage()), e);
        } catch (LinkageError e) {
            throw unavailable(e);
        }
    }

    static EncoderUnavailableException unavailable(LinkageError fault) {
        return new EncoderUnavailableException(
                "Java does not decode pictures in this process: "
                        + fault.getClass().getSimpleName() + ": " + fault.getMessage(),
                fault);
    }

    /** As {@link #decode}, for those who can do nothing with a picture that is refused. */
    static Pixels pixels(byte[] file, PictureLimits limits) throws PictureRefusedException {
        return switch (decode(file, limits, Deadline.in(limits.time()))) {
            case Decoded.Not not -> throw new PictureRefusedException(not.refused());
            case Decoded.Picture decoded -> decoded.pixels();
        };
    }

    static Decoded decode(byte[] file, PictureLimits limits, Deadline deadline) {
        if (file.length > limits.bytes()) {
            return not(
                    Why.TOO_LARGE,
                    "the file has " + file.length + " bytes; " + limits.bytes() + " are the most that is read");
        }
        Format format = Format.of(file);
        if (format == null) {
            return not(
                    Why.NOT_A_PICTURE,
                    "the content of " + file.length + " bytes is none of PNG, JPEG, GIF and BMP, which are read");
        }
        ImageReader reader = reader(format);
        if (reader == null) {
            return not(Why.BROKEN, "this Java has no decoder for " + format + "; run the host on a whole JDK");
        }
        try (PictureStream stream = new PictureStream(file, deadline)) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > limits.pixels()) {
                return not(
                        Why.TOO_LARGE,
                        "the picture has " + width + " x " + height + " pixels; " + limits.pixels()
                                + " in all are the most that is read");
            }
            reader.addIIOReadProgressListener(new Stop(deadline));
            BufferedImage image = reader.read(0);
            if (deadline.over()) {
                return new Decoded.Not(deadline.refused("it was not decoded by then"));
            }
            Orientation orientation = format == Format.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
            return new Decoded.Picture(Pixels.of(image, orientation));
        } catch (IOException | RuntimeException e) {
            // A damaged file makes the decoders throw anything, from bad indices to negative sizes.
            return deadline.over()
                    ? new Decoded.Not(deadline.refused("it was not decoded by then"))
                    : not(
                            Why.BROKEN,
                            "the " + format + " file of " + file.length + " bytes cannot be decoded: "
                                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
        } finally {
            reader.dispose();
        }
    }

    private static Decoded not(Why why, String reason) {
        return new Decoded.Not(new Refused(why, reason));
    }

    private static @Nullable ImageReader reader(Format format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(JDK)) {
                return reader;
            }
            reader.dispose();
        }
        return null;
    }

    /** Ends decoding at the deadline: the decoder tells after each row how far it is. */
    private record Stop(Deadline deadline) implements IIOReadProgressListener {
        private void look(ImageReader reader) {
            if (deadline.over()) {
                reader.abort();
            }
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            look(source);
        }

        @Override
        public void imageStarted(ImageReader source, int index) {
            look(source);
        }

        @Override
        public void sequenceStarted(ImageReader source, int from) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
