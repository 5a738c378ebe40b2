package com.heed.lab.picture;

import com.heed.Language;
import com.heed.lab.picture.MadeScreen.Kind;
import com.heed.lab.run.WrongUse;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Made screenshots: dialogs, tables, pages and logs, letters of 11 to 24 pixels, light and dark, then scaled by 0.75 to 2 as displays and chat programs do, as PNG or as JPEG of two qualities.
 * The same number and seed give the same picture where the same fonts are.
 */
final class MadePictures {
    private static final List<String> LATIN = List.of("DejaVu Sans", "Liberation Sans", "Noto Sans", "Arial");
    private static final List<String> LATIN_TYPEWRITER = List.of("DejaVu Sans Mono", "Liberation Mono", "Courier New");
    private static final List<String> HAN = List.of("Noto Sans CJK SC", "WenQuanYi Micro Hei", "Microsoft YaHei");
    private static final double[] SCALES = {0.75, 1, 1, 1, 1.25, 1.5, 2};
    private static final double[] QUALITIES = {0, 0, 0.9, 0.6};
    private static final int TURN = 90;

    private final long seed;
    private final int turned;
    private final List<String> families;
    private final MadeTexts english = MadeTexts.of(Language.ENGLISH);
    private final MadeTexts chinese = MadeTexts.of(Language.CHINESE);

    /**
     * @param turned degrees clockwise that each picture lies wrong: 0, 90, 180 or 270
     * @throws WrongUse if no font for English or Chinese is installed
     */
    MadePictures(long seed, int turned) {
        System.setProperty("java.awt.headless", "true");
        this.seed = seed;
        this.turned = turned;
        this.families = Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
        family(LATIN);
        family(LATIN_TYPEWRITER);
        family(HAN);
    }

    private String family(List<String> wanted) {
        return wanted.stream()
                .filter(families::contains)
                .findFirst()
                .orElseThrow(
                        () -> new WrongUse(
                                "--made draws with one of the fonts " + String.join(", ", wanted)
                                        + ", and this machine has none of them; install one, or name your own pictures with --folder."));
    }

    /** The picture of a number from 0. */
    PictureCase make(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Kind kind = Kind.values()[number % 4];
        Language language = number / 4 % 2 == 0 ? Language.ENGLISH : Language.CHINESE;
        boolean dark = random.nextInt(3) == 0;
        int size = random.nextInt(11, 25);
        double scale = SCALES[random.nextInt(SCALES.length)];
        double quality = QUALITIES[random.nextInt(QUALITIES.length)];
        int width = random.nextInt(560, 1_441);
        int height = random.nextInt(320, 801);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING,
                random.nextBoolean()
                        ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON
                        : RenderingHints.VALUE_TEXT_ANTIALIAS_LCD_HRGB);
        MadeScreen screen = new MadeScreen(
                graphics,
                width,
                height,
                font(language == Language.CHINESE ? HAN : LATIN, size),
                font(language == Language.CHINESE ? HAN : LATIN_TYPEWRITER, size),
                dark,
                language == Language.CHINESE ? chinese : english,
                random);
        List<String> written = screen.draw(kind);
        graphics.dispose();
        Map<String, String> traits = new LinkedHashMap<>();
        traits.put("language", language.tag());
        traits.put("kind", kind.name().toLowerCase(Locale.ROOT));
        traits.put("letters", band(size * scale));
        traits.put("scale", String.format(Locale.ROOT, "%.2f", scale));
        traits.put("ground", dark ? "dark" : "light");
        traits.put("file", quality == 0 ? "png" : String.format(Locale.ROOT, "jpeg %.1f", quality));
        return new PictureCase("made-" + number, encoded(turn(scaled(image, scale)), quality), written, traits);
    }

    /** Height of letters in the file, as fonts are measured. */
    private static String band(double pixels) {
        return pixels < 12 ? "8-11 px" : pixels < 16 ? "12-15 px" : pixels < 24 ? "16-23 px" : "24-48 px";
    }

    private Font font(List<String> wanted, int size) {
        return new Font(family(wanted), Font.PLAIN, size);
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        return scale == 1
                ? image
                : drawn(image, (int) (image.getWidth() * scale), (int) (image.getHeight() * scale), graphics -> {
                    graphics.setRenderingHint(
                            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                    graphics.scale(scale, scale);
                });
    }

    private BufferedImage turn(BufferedImage image) {
        int quarters = turned / TURN;
        boolean lies = quarters % 2 == 1;
        int width = lies ? image.getHeight() : image.getWidth();
        int height = lies ? image.getWidth() : image.getHeight();
        return quarters == 0
                ? image
                : drawn(image, width, height, graphics -> {
                    graphics.translate(width / 2.0, height / 2.0);
                    graphics.rotate(Math.toRadians(turned));
                    graphics.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
                });
    }

    private static BufferedImage drawn(
            BufferedImage image, int width, int height, java.util.function.Consumer<Graphics2D> place) {
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        place.accept(graphics);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return target;
    }

    private static byte[] encoded(BufferedImage image, double quality) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName(quality == 0 ? "png" : "jpeg")
                    .next();
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (quality > 0) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality((float) quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            writer.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException("a made picture cannot be encoded: " + e.getMessage(), e);
        }
        return file.toByteArray();
    }
}
