package com.heed.sandbox.app;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assumptions;

/** Pictures of error dialogs as customers attach them, and the pack of models that reads them. */
public final class MadePictures {
    private static final int LINE = 34;
    private static final int SIZE = 18;

    private MadePictures() {}

    /** The pack that was just made, or the one named by {@code heed.pictures.pack}; the test is skipped where there is none. */
    public static Path pack() {
        Path zip = Path.of(System.getProperty("heed.pictures.pack", "../picture-pack/target/heed-picture-pack.zip"));
        Assumptions.assumeThat(zip)
                .as("the picture pack was not made; run mvn verify at the top")
                .isRegularFile();
        return zip;
    }

    /** A PNG of a dialog with these lines; the test is skipped where no font has their characters. */
    public static byte[] dialog(String... lines) {
        Font font = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(each -> Arrays.stream(lines).allMatch(line -> each.canDisplayUpTo(line) < 0))
                .min(java.util.Comparator.comparing(
                                (Font each) -> !each.getName().contains("Sans"))
                        .thenComparing(Font::getName))
                .map(each -> each.deriveFont(Font.PLAIN, SIZE))
                .orElse(null);
        assumeThat(font).as("a font with these characters").isNotNull();
        BufferedImage image = new BufferedImage(640, LINE * (lines.length + 2), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(new Color(0xF4F5F7));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(new Color(0x172B4D));
        graphics.setFont(font);
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 30, LINE * (i + 1) + SIZE);
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
