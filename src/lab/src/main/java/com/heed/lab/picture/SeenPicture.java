package com.heed.lab.picture;

import com.heed.lab.run.WrongUse;
import com.heed.picture.ImageEncoder;
import com.heed.picture.PictureLimits;
import com.heed.picture.PictureRefusedException;
import com.heed.picture.Thumbnail;
import com.heed.text.EncoderUnavailableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as numbers.
 *
 * @param values      square roots of what the network tells
 * @param colours     square roots of how often each of 64 colours is in it, four steps of each channel
 * @param nanoseconds that the network and decoding for it took on a core
 */
record SeenPicture(float[] values, float[] colours, long nanoseconds) {
    private static final int STEPS = 4;
    private static final int STEP = 256 / STEPS;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** @throws WrongUse if it cannot be read or is refused; says why */
    static SeenPicture of(Path file, ImageEncoder encoder, PictureLimits limits) {
        try {
            byte[] content = Files.readAllBytes(file);
            long before = THREADS.getCurrentThreadCpuTime();
            float[] values = encoder.encode(content, limits);
            long took = THREADS.getCurrentThreadCpuTime() - before;
            return new SeenPicture(roots(values), roots(colours(Thumbnail.of(content, limits))), took);
        } catch (IOException e) {
            throw new WrongUse("'" + file + "' cannot be read: " + e.getMessage() + ".", e);
        } catch (PictureRefusedException | EncoderUnavailableException e) {
            throw new WrongUse("'" + file + "' was not seen: " + e.getMessage() + ".", e);
        }
    }

    private static float[] colours(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        float[] counts = new float[STEPS * STEPS * STEPS];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                counts[((rgb >> 16 & 0xff) / STEP * STEPS + (rgb >> 8 & 0xff) / STEP) * STEPS + (rgb & 0xff) / STEP]++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= image.getWidth() * image.getHeight();
        }
        return counts;
    }

    private static float[] roots(float[] values) {
        float[] roots = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            roots[i] = (float) Math.sqrt(Math.max(0, values[i]));
        }
        return roots;
    }
}
