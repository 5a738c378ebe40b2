package com.heed.picture;

import com.heed.text.EncoderUnavailableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A small picture, to be kept and shown instead of a file from outside. */
public final class Thumbnail {
    /** Longest side, pixels. */
    public static final int SIDE = 224;

    private static final float QUALITY = 0.85f;
    private static final String JDK = "com.sun.imageio.";
    /** 0 to 255 stay what they are. */
    private static final float[] NOTHING = {0, 0, 0};

    private static final float[] BYTE = {1 / 255f, 1 / 255f, 1 / 255f};

    private Thumbnail() {}

    /**
     * Makes it anew of the pixels alone: nothing else of the file, such as where a photo was taken, is in it. The same file gives the same bytes.
     *
     * @param picture the content of a PNG, JPEG, GIF or BMP file
     * @return a JPEG file, upright, on white, with no side longer than {@value #SIDE} pixels; a smaller picture keeps its size
     * @throws PictureRefusedException     if it is no picture, too large, broken, or not decoded in time
     * @throws EncoderUnavailableException if the libraries by which Java decodes and writes pictures do not load in this process
     */
    public static byte[] of(byte[] picture, PictureLimits limits)
            throws PictureRefusedException, EncoderUnavailableException {
        try {
            return jpeg(reduced(PictureDecoder.pixels(picture, limits)));
        } catch (LinkageError e) {
            throw PictureDecoder.unavailable(e);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "a small picture of " + picture.length + " bytes was not written: " + e.getMessage(), e);
        }
    }

    private static BufferedImage reduced(Pixels picture) {
        double factor = Math.min(1, (double) SIDE / Math.max(picture.width(), picture.height()));
        int width = (int) Math.max(1, Math.round(picture.width() * factor));
        int height = (int) Math.max(1, Math.round(picture.height() * factor));
        float[] planes = new float[Pixels.CHANNELS * width * height];
        new Resampling(NOTHING, BYTE)
                .fill(picture, new Box(0, 0, picture.width(), picture.height()), width, height, planes, width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int plane = width * height;
        for (int i = 0; i < plane; i++) {
            int rgb = Math.round(planes[2 * plane + i]) << 16
                    | Math.round(planes[plane + i]) << 8
                    | Math.round(planes[i]);
            image.setRGB(i % width, i / width, rgb);
        }
        return image;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException, EncoderUnavailableException {
        ImageWriter writer = writer();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        // In memory: the usual stream of ImageIO makes a file of its own.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static ImageWriter writer() throws EncoderUnavailableException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith(JDK)) {
                return writer;
            }
            writer.dispose();
        }
        throw new EncoderUnavailableException("this Java writes no JPEG; run the host on a whole JDK", null);
    }
}
