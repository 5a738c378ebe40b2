package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.picture.PictureDecoder.Decoded;
import com.heed.picture.PictureReading.Why;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

class PictureDecoderTest {
    private static final PictureLimits LIMITS =
            new PictureLimits(1_000_000, 1_000_000, Duration.ofSeconds(60), 10, 1_000);

    private static Decoded decode(byte[] file) {
        return PictureDecoder.decode(file, LIMITS, Deadline.in(LIMITS.time()));
    }

    private static Pixels pixels(byte[] file) {
        Decoded decoded = decode(file);
        assertThat(decoded).isInstanceOf(Decoded.Picture.class);
        return ((Decoded.Picture) decoded).pixels();
    }

    private static void refused(byte[] file, Why why, String reason) {
        assertThat(decode(file)).isInstanceOfSatisfying(Decoded.Not.class, not -> {
            assertThat(not.refused().why()).isEqualTo(why);
            assertThat(not.refused().reason()).contains(reason);
        });
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, file)).as(format).isTrue();
        return file.toByteArray();
    }

    private static BufferedImage plain(int type, int rgb) {
        BufferedImage image = new BufferedImage(20, 10, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(rgb));
        graphics.fillRect(0, 0, 20, 10);
        graphics.dispose();
        return image;
    }

    private static int at(Pixels pixels, int x, int y, int channel) {
        return pixels.bgr()[(y * pixels.width() + x) * 3 + channel] & 0xff;
    }

    @Test
    void allFourFormatsGiveBlueGreenAndRed() throws IOException {
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            Pixels pixels = pixels(encoded(plain(BufferedImage.TYPE_INT_RGB, 0xff8000), format));

            assertThat(pixels.width()).as(format).isEqualTo(20);
            assertThat(pixels.height()).as(format).isEqualTo(10);
            assertThat(at(pixels, 19, 9, 0)).as(format).isLessThan(6);
            assertThat(at(pixels, 19, 9, 1)).as(format).isBetween(124, 132);
            assertThat(at(pixels, 19, 9, 2)).as(format).isGreaterThan(249);
        }
    }

    @Test
    void whatIsTransparentLiesOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00000000);
        image.setRGB(1, 0, 0x80000000);

        Pixels pixels = pixels(encoded(image, "png"));

        assertThat(at(pixels, 0, 0, 0)).isEqualTo(255);
        // Half of black on white: 255 x (255 - 128) / 255.
        assertThat(at(pixels, 1, 0, 2)).isEqualTo(127);
    }

    @Test
    void greyStaysAsDarkAsItIsStored() throws IOException {
        BufferedImage eight = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        eight.getRaster().setSample(1, 0, 0, 100);
        BufferedImage sixteen = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        sixteen.getRaster().setSample(1, 0, 0, 100 * 257);

        assertThat(at(pixels(encoded(eight, "png")), 1, 0, 0)).isEqualTo(100);
        assertThat(at(pixels(encoded(sixteen, "png")), 1, 0, 0)).isEqualTo(100);
    }

    @Test
    void ofAnAnimationTheFirstPictureIsTaken() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(plain(BufferedImage.TYPE_INT_RGB, 0x00ff00), null, null), null);
            writer.writeToSequence(new IIOImage(plain(BufferedImage.TYPE_INT_RGB, 0xff0000), null, null), null);
            writer.endWriteSequence();
        }

        assertThat(at(pixels(file.toByteArray()), 5, 5, 1)).isEqualTo(255);
    }

    @Test
    void onePixelIsAPicture() throws IOException {
        assertThat(pixels(encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png")))
                .satisfies(
                        pixels -> assertThat(pixels.width() + pixels.height()).isEqualTo(2));
    }

    /** A header alone: nothing is decoded, or the missing rows would be what is wrong. */
    @Test
    void aHugePictureIsRefusedByItsHeader() throws IOException {
        refused(header(20_000, 20_000), Why.TOO_LARGE, "20000 x 20000 pixels; 1000000 in all");
        refused(header(Integer.MAX_VALUE, Integer.MAX_VALUE), Why.TOO_LARGE, "2147483647 x 2147483647");
    }

    @Test
    void aLargeFileIsNotLookedInto() {
        refused(new byte[1_000_001], Why.TOO_LARGE, "1000001 bytes; 1000000 are the most");
    }

    @Test
    void whatIsNoPictureIsCalledSo() {
        refused("Dear all, see below.".getBytes(StandardCharsets.UTF_8), Why.NOT_A_PICTURE, "20 bytes is none of PNG");
        refused(new byte[0], Why.NOT_A_PICTURE, "0 bytes");
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), Why.NOT_A_PICTURE, "PNG, JPEG, GIF and BMP");
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                Why.NOT_A_PICTURE,
                "none");
    }

    @Test
    void aFileThatIsCutOffIsBroken() throws IOException {
        byte[] whole = encoded(plain(BufferedImage.TYPE_INT_RGB, 0xff8000), "png");

        refused(java.util.Arrays.copyOf(whole, 8), Why.BROKEN, "PNG file of 8 bytes cannot be decoded");
        refused(java.util.Arrays.copyOf(whole, 40), Why.BROKEN, "PNG file of 40 bytes cannot be decoded");
        refused(new byte[] {'B', 'M'}, Why.BROKEN, "BMP file of 2 bytes");
    }

    @Test
    void damageNeverGivesMoreThanARefusal() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
            byte[] whole = encoded(plain(BufferedImage.TYPE_INT_RGB, 0xff8000), format);
            for (int round = 0; round < 500; round++) {
                byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(1, whole.length + 1));
                for (int i = random.nextInt(4); i >= 0; i--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                assertThat(decode(damaged)).isNotNull();
            }
        }
    }

    @Test
    void decodingEndsWhenItsTimeIsOver() throws IOException {
        byte[] file = encoded(plain(BufferedImage.TYPE_INT_RGB, 0xff8000), "jpeg");
        Deadline over = new Deadline(System.nanoTime() - Duration.ofSeconds(3).toNanos(), Duration.ofSeconds(2));

        assertThat(PictureDecoder.decode(file, LIMITS, over)).isInstanceOfSatisfying(Decoded.Not.class, not -> {
            assertThat(not.refused().why()).isEqualTo(Why.TOO_SLOW);
            assertThat(not.refused().reason()).contains("within 2.0 s", "was not decoded");
        });
    }

    /** Signature and IHDR of a PNG file of 8 bits RGB. */
    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(chunk);
        data.writeBytes("IHDR");
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeLong(0x89504e470d0a1a0aL);
        out.writeInt(13);
        out.write(chunk.toByteArray());
        out.writeInt((int) crc.getValue());
        return file.toByteArray();
    }
}
