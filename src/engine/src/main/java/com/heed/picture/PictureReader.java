package com.heed.picture;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.heed.learn.ModelFormatException;
import com.heed.picture.PictureDecoder.Decoded;
import com.heed.picture.PictureReading.Read;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OneCoreSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Reads text in pictures, in this process. Several threads may read at once; each uses one core, its own, and the memory of its picture: docs/model-cards/pictures.md says how much.
 * What stands upright is read, light or dark; a slanted line, one that runs from top to bottom, and a picture that lies on its side without saying so give nothing or little.
 */
public final class PictureReader implements AutoCloseable {
    /** What is less sure than this is mostly no text: as in PaddleOCR. */
    private static final double LEAST_CONFIDENCE = 0.5;

    private static final int TRIED_SIDE = 64;

    private final TextDetector detector;
    private final TextRecogniser recogniser;
    /** Reading holds the read lock, closing the write lock: the runtime crashes when a session is closed under a run. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    private PictureReader(TextDetector detector, TextRecogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
    }

    /**
     * Loads the models and tries decoder and models on empty pictures.
     *
     * @throws EncoderUnavailableException if the native library of ONNX Runtime, or those by which Java decodes pictures, do not load in this process
     * @throws ModelFormatException        if the runtime refuses a model, or a model is not what the pack says
     */
    public static PictureReader load(PicturePack pack) throws EncoderUnavailableException {
        return load(pack, DetectionSettings.DEFAULT);
    }

    /** As {@link #load(PicturePack)}, with other settings than those that were best. */
    public static PictureReader load(PicturePack pack, DetectionSettings settings) throws EncoderUnavailableException {
        PictureDecoder.tryOut();
        OrtSession detection = OneCoreSession.open(pack.where() + ": detection", pack.detection());
        OrtSession recognition;
        try {
            recognition = OneCoreSession.open(pack.where() + ": recognition", pack.recognition());
        } catch (ModelFormatException | EncoderUnavailableException e) {
            close(detection);
            throw e;
        }
        PictureReader reader = new PictureReader(
                new TextDetector(detection, settings), new TextRecogniser(recognition, pack.characters()));
        try {
            reader.tryOut(pack);
        } catch (ModelFormatException e) {
            reader.close();
            throw e;
        }
        return reader;
    }

    private static void close(AutoCloseable model) {
        try {
            model.close();
        } catch (Exception e) {
            throw new IllegalStateException("a model did not close: " + e.getMessage(), e);
        }
    }

    private void tryOut(PicturePack pack) {
        Pixels empty = new Pixels(TRIED_SIDE, TRIED_SIDE, new byte[TRIED_SIDE * TRIED_SIDE * Pixels.CHANNELS]);
        try {
            detector.find(empty);
            recogniser.read(empty, new Box(0, 0, TRIED_SIDE, TRIED_SIDE));
        } catch (OrtException e) {
            throw new ModelFormatException(
                    "a model of the picture pack '" + pack.where() + "' does not take a picture: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file. The same file gives the same lines, unless its time is over.
     *
     * @param picture the content of a PNG, JPEG, GIF or BMP file
     * @throws IllegalStateException if the reader is closed, or the runtime fails
     */
    public PictureReading read(byte[] picture, PictureLimits limits) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the picture reader is closed");
            }
            Deadline deadline = Deadline.in(limits.time());
            return switch (PictureDecoder.decode(picture, limits, deadline)) {
                case Decoded.Not not -> not.refused();
                case Decoded.Picture decoded -> lines(decoded.pixels(), limits, deadline);
            };
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "a picture of " + picture.length + " bytes was not read: " + e.getMessage(), e);
        } finally {
            use.readLock().unlock();
        }
    }

    private PictureReading lines(Pixels picture, PictureLimits limits, Deadline deadline) throws OrtException {
        List<Box> boxes = ReadingOrder.sorted(detector.find(picture));
        boxes = boxes.subList(0, Math.min(boxes.size(), limits.lines()));
        List<TextLine> lines = new ArrayList<>();
        int left = limits.characters();
        for (int i = 0; i < boxes.size() && left > 0; i++) {
            if (deadline.over()) {
                return deadline.refused(i + " of its " + boxes.size() + " lines were read by then");
            }
            Box box = boxes.get(i);
            CtcDecoder.Reading reading = recogniser.read(picture, box);
            String text = start(reading.text().strip(), left);
            if (!text.isEmpty() && reading.confidence() >= LEAST_CONFIDENCE) {
                lines.add(new TextLine(text, reading.confidence(), box.x(), box.y(), box.width(), box.height()));
                left -= text.length();
            }
        }
        return deadline.over()
                ? deadline.refused("its last line was read after that")
                : new Read(lines, deadline.took());
    }

    /** The first characters; none is halved. */
    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most)
                .stripTrailing();
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                close(detector);
                close(recogniser);
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
