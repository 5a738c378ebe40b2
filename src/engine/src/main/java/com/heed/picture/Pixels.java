package com.heed.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * A picture without transparency: for each pixel, rows from the top, one byte each of blue, green and red, which is the order the models were trained in.
 */
record Pixels(int width, int height, byte[] bgr) {
    static final int CHANNELS = 3;

    private static final int WHITE = 255;

    Pixels {
        if (width < 1 || height < 1 || bgr.length != (long) width * height * CHANNELS) {
            throw new IllegalArgumentException(
                    bgr.length + " bytes are no picture of " + width + " x " + height + " pixels");
        }
    }

    /** Lays a picture on white and turns it upright. */
    static Pixels of(BufferedImage image, Orientation orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] bgr = new byte[Math.toIntExact((long) width * height * CHANNELS)];
        int[] row = new int[width];
        int[] samples = new int[width];
        boolean grey = isGrey(image.getColorModel());
        for (int y = 0; y < height; y++) {
            if (grey) {
                greyRow(image, y, row, samples);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            long at = orientation.index(0, y, width, height);
            long step = width == 1 ? 0 : orientation.index(1, y, width, height) - at;
            for (int x = 0; x < width; x++) {
                int argb = row[x];
                int alpha = argb >>> 24;
                int white = (WHITE - alpha) * WHITE;
                int target = (int) (at + x * step) * CHANNELS;
                bgr[target] = (byte) (((argb & 0xff) * alpha + white) / WHITE);
                bgr[target + 1] = (byte) (((argb >> 8 & 0xff) * alpha + white) / WHITE);
                bgr[target + 2] = (byte) (((argb >> 16 & 0xff) * alpha + white) / WHITE);
            }
        }
        return orientation.turns() ? new Pixels(height, width, bgr) : new Pixels(width, height, bgr);
    }

    private static boolean isGrey(ColorModel colours) {
        return !(colours instanceof IndexColorModel)
                && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && colours.getNumColorComponents() == 1;
    }

    /** Java takes grey samples for linear light and would make them lighter than every other program shows them. */
    private static void greyRow(BufferedImage image, int y, int[] argb, int[] samples) {
        Raster raster = image.getRaster();
        int most = most(raster, 0);
        raster.getSamples(0, y, samples.length, 1, 0, samples);
        for (int x = 0; x < argb.length; x++) {
            int grey = samples[x] * WHITE / most;
            argb[x] = WHITE << 24 | grey << 16 | grey << 8 | grey;
        }
        if (image.getColorModel().hasAlpha()) {
            int opaque = most(raster, 1);
            raster.getSamples(0, y, samples.length, 1, 1, samples);
            for (int x = 0; x < argb.length; x++) {
                argb[x] = samples[x] * WHITE / opaque << 24 | argb[x] & 0xffffff;
            }
        }
    }

    private static int most(Raster raster, int band) {
        return (1 << raster.getSampleModel().getSampleSize(band)) - 1;
    }

    /** Brightness of a pixel, 0 to 255, by the weights of ITU-R BT.601. */
    int brightness(int x, int y) {
        int at = (y * width + x) * CHANNELS;
        return (114 * (bgr[at] & 0xff) + 587 * (bgr[at + 1] & 0xff) + 299 * (bgr[at + 2] & 0xff)) / 1000;
    }
}
