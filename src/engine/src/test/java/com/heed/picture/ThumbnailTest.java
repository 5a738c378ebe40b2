package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.picture.PictureReading.Why;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
    private static final PictureLimits LIMITS =
            new PictureLimits(1_000_000, 1_000_000, Duration.ofSeconds(60), 10, 1_000);

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, file)).isTrue();
        return file.toByteArray();
    }

    /** Upper half red, lower half blue. */
    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height);
        graphics.dispose();
        return image;
    }

    private static BufferedImage small(byte[] file) throws Exception {
        byte[] jpeg = Thumbnail.of(file, LIMITS);
        assertThat(HexFormat.of().formatHex(jpeg, 0, 3)).isEqualTo("ffd8ff");
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static void isAbout(int rgb, Color colour) {
        assertThat(rgb >> 16 & 0xff).isCloseTo(colour.getRed(), org.assertj.core.data.Offset.offset(8));
        assertThat(rgb >> 8 & 0xff).isCloseTo(colour.getGreen(), org.assertj.core.data.Offset.offset(8));
        assertThat(rgb & 0xff).isCloseTo(colour.getBlue(), org.assertj.core.data.Offset.offset(8));
    }

    @Test
    void theLongestSideBecomes224AndColoursStay() throws Exception {
        BufferedImage wide = small(encoded(halves(896, 400), "png"));
        assertThat(wide.getWidth()).isEqualTo(224);
        assertThat(wide.getHeight()).isEqualTo(100);
        isAbout(wide.getRGB(112, 10), Color.RED);
        isAbout(wide.getRGB(112, 90), Color.BLUE);

        BufferedImage tall = small(encoded(halves(100, 448), "bmp"));
        assertThat(tall.getWidth()).isEqualTo(50);
        assertThat(tall.getHeight()).isEqualTo(224);
    }

    @Test
    void aSmallPictureIsNotEnlargedAndALineIsNotLost() throws Exception {
        BufferedImage same = small(encoded(halves(30, 20), "png"));
        assertThat(same.getWidth()).isEqualTo(30);
        assertThat(same.getHeight()).isEqualTo(20);

        BufferedImage line = small(encoded(halves(1, 2_000), "png"));
        assertThat(line.getWidth()).isEqualTo(1);
        assertThat(line.getHeight()).isEqualTo(224);
    }

    @Test
    void whatIsTransparentLiesOnWhite() throws Exception {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        isAbout(small(encoded(clear, "png")).getRGB(20, 20), Color.WHITE);
    }

    /** A telephone's file with its orientation (6, to be turned clockwise) and a place in it. */
    @Test
    void aPhotoStandsUprightAndSaysNothingOfItsFile() throws Exception {
        byte[] plain = encoded(halves(300, 200), "jpeg");
        byte[] exif = HexFormat.of()
                .parseHex("ffe1002245786966000049492a000800000001001201030001000000060000000000" + "0000");
        byte[] comment =
                "\u00ff\u00fe\u0000\u0013Beijing 39.9 N\u0000\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(exif);
        file.writeBytes(comment);
        file.write(plain, 2, plain.length - 2);

        byte[] jpeg = Thumbnail.of(file.toByteArray(), LIMITS);

        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("Beijing", "Exif");
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(upright.getWidth()).isEqualTo(149);
        assertThat(upright.getHeight()).isEqualTo(224);
        // What was above lies to the right.
        isAbout(upright.getRGB(120, 112), Color.RED);
        isAbout(upright.getRGB(30, 112), Color.BLUE);
    }

    @Test
    void theSameFileGivesTheSameBytes() throws Exception {
        byte[] file = encoded(halves(500, 300), "png");
        assertThat(Thumbnail.of(file, LIMITS)).isEqualTo(Thumbnail.of(file, LIMITS));
    }

    @Test
    void whatIsRefusedSaysWhy() throws Exception {
        refused("Dear all".getBytes(StandardCharsets.UTF_8), Why.NOT_A_PICTURE, "8 bytes is none of PNG");
        refused(new byte[1_000_001], Why.TOO_LARGE, "1000001 bytes");
        refused(encoded(halves(1_001, 1_000), "png"), Why.TOO_LARGE, "1001 x 1000 pixels");
        refused(java.util.Arrays.copyOf(encoded(halves(30, 20), "png"), 40), Why.BROKEN, "PNG file of 40 bytes");
    }

    private static void refused(byte[] file, Why why, String reason) {
        assertThatThrownBy(() -> Thumbnail.of(file, LIMITS))
                .isInstanceOfSatisfying(
                        PictureRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why))
                .hasMessageContaining(reason);
    }
}
