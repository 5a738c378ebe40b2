package com.heed.picture.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.learn.ModelFormatException;
import com.heed.picture.PictureLimits;
import com.heed.picture.PicturePack;
import com.heed.picture.PictureReader;
import com.heed.picture.PictureReading;
import com.heed.picture.PictureReading.Read;
import com.heed.picture.PictureReading.Refused;
import com.heed.picture.PictureReading.Why;
import com.heed.picture.TextLine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack as it was packed, and what the engine reads with it in two screenshots whose text was written down by hand. */
final class PicturePackIT {
    private static final Path PACK = Path.of(System.getProperty("heed.pack", "target/heed-picture-pack.zip"));
    private static final Path PICTURES = Path.of("src/test/resources/pictures");

    private static PictureReader reader;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() throws Exception {
        reader = PictureReader.load(PicturePack.open(PACK));
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private static byte[] picture(String name) throws IOException {
        return Files.readAllBytes(PICTURES.resolve(name));
    }

    private static List<TextLine> lines(byte[] picture) {
        PictureReading reading = reader.read(picture, PictureLimits.DEFAULT);
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).lines();
    }

    /** Share of the lines written down by hand that were read without a wrong letter; blanks do not count. */
    private static double exact(String name, List<TextLine> lines) throws IOException {
        List<String> read = new ArrayList<>();
        lines.forEach(line -> read.add(line.text().replace(" ", "")));
        List<String> truth = Files.readAllLines(PICTURES.resolve("truth.csv")).stream()
                .filter(row -> row.startsWith(name + ","))
                .map(row -> row.substring(name.length() + 1)
                        .replaceAll("^\"|\"$", "")
                        .replace(" ", ""))
                .toList();
        assertThat(truth).hasSizeGreaterThan(20);
        return (double) truth.stream().filter(read::remove).count() / truth.size();
    }

    @Test
    void thePackNamesItsModelsAndCarriesTheirLicence() throws IOException {
        assertThat(PicturePack.open(PACK).identity()).startsWith("ppocr 4.3 ");
        try (ZipFile zip = new ZipFile(PACK.toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("LICENSE.txt")).readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("Apache License");
            assertThat(zip.getEntry("NOTICE.txt")).isNotNull();
        }
    }

    @Test
    void anEnglishScreenshotIsRead() throws IOException {
        assertThat(exact("issue-en.png", lines(picture("issue-en.png")))).isGreaterThan(0.8);
    }

    @Test
    void aChineseScreenshotIsRead() throws IOException {
        assertThat(exact("portal-zh.png", lines(picture("portal-zh.png")))).isGreaterThan(0.8);
    }

    @Test
    void lightLettersOnDarkAreReadAsWell() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture("portal-zh.png")));
        BufferedImage dark = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark.setRGB(x, y, ~image.getRGB(x, y));
            }
        }

        assertThat(exact("portal-zh.png", lines(encoded(dark, "png")))).isGreaterThan(0.8);
    }

    /** As a telephone stores what it took upright: the picture lies on its side, and the file says so. */
    @Test
    void aPhotoOnItsSideIsTurnedAsItsFileSays() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture("portal-zh.png")));
        BufferedImage side = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                side.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
            }
        }
        byte[] plain = encoded(side, "jpeg");
        byte[] exif = java.util.HexFormat.of()
                .parseHex("ffe1002245786966000049492a000800000001001201030001000000060000000000" + "0000");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.writeBytes(exif);
        file.write(plain, 2, plain.length - 2);

        assertThat(exact("portal-zh.png", lines(file.toByteArray()))).isGreaterThan(0.7);
        assertThat(exact("portal-zh.png", lines(plain))).isLessThan(0.2);
    }

    @Test
    void boxesLieInThePictureAndLinesComeFromTheTop() throws IOException {
        List<TextLine> lines = lines(picture("portal-zh.png"));

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.x() + line.width()).isLessThanOrEqualTo(1_440);
            assertThat(line.y() + line.height()).isLessThanOrEqualTo(900);
            assertThat(line.confidence()).isBetween(0.5, 1.0);
        });
        TextLine title = lines.stream()
                .filter(line -> line.text().equals("反馈订单问题"))
                .findFirst()
                .orElseThrow();
        assertThat(title.x()).isBetween(330, 342);
        assertThat(title.y()).isBetween(105, 118);
        assertThat(lines.getLast().text()).isEqualTo("取消");
    }

    @Test
    void aPictureWithoutTextIsReadAndEmpty() throws IOException {
        for (int side : new int[] {1, 2, 40, 700}) {
            BufferedImage empty = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            assertThat(lines(encoded(empty, "png"))).as("side %d", side).isEmpty();
        }
    }

    @Test
    void longAndNarrowPicturesAreNoFault() throws IOException {
        for (int[] size : new int[][] {{1, 5_000}, {5_000, 1}, {3, 900}, {9_000, 20}}) {
            lines(encoded(new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB), "png"));
        }
    }

    @Test
    void noMoreLinesAndCharactersThanTheLimits() throws IOException {
        byte[] picture = picture("portal-zh.png");
        List<TextLine> all = lines(picture);

        Read three = (Read) reader.read(picture, limits(Duration.ofMinutes(1), 3, 1_000));
        Read characters = (Read) reader.read(picture, limits(Duration.ofMinutes(1), 100, 12));

        assertThat(three.lines()).isEqualTo(all.subList(0, 3));
        assertThat(characters.text().replace("\n", "")).hasSize(12);
        assertThat(characters.lines().getFirst()).isEqualTo(all.getFirst());
    }

    private static PictureLimits limits(Duration time, int lines, int characters) {
        return new PictureLimits(10_000_000, 16_000_000, time, lines, characters);
    }

    /** With more and more time it is refused, at last between lines, and then read: never half. */
    @Test
    void aPictureThatTakesTooLongIsRefusedWithWhatWasReached() throws IOException {
        byte[] picture = picture("issue-en.png");
        List<String> reasons = new ArrayList<>();
        PictureReading reading = reader.read(picture, limits(Duration.ofNanos(1), 500, 100_000));
        for (double millis = 4; reading instanceof Refused refused; millis *= 1.4) {
            assertThat(refused.why()).isEqualTo(Why.TOO_SLOW);
            reasons.add(refused.reason());
            reading = reader.read(picture, limits(Duration.ofNanos((long) (millis * 1e6)), 500, 100_000));
        }

        assertThat(reasons.getFirst()).contains("was not decoded by then");
        assertThat(reasons).anyMatch(reason -> reason.matches(".* \\d+ of its \\d+ lines were read by then.*"));
        assertThat(((Read) reading).lines()).isEqualTo(lines(picture));
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        byte[] picture = picture("portal-zh.png");
        List<TextLine> once = lines(picture);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<TextLine>>> all = IntStream.range(0, 6)
                    .mapToObj(unused -> pool.submit(() -> lines(picture)))
                    .toList();
            for (Future<List<TextLine>> one : all) {
                assertThat(one.get()).isEqualTo(once);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aClosedReaderSaysSo() throws Exception {
        PictureReader closed = PictureReader.load(PicturePack.open(PACK));
        closed.close();
        closed.close();

        assertThatThrownBy(() -> closed.read(picture("portal-zh.png"), PictureLimits.DEFAULT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void modelsThatAreNotWhatThePackSaysAreRefused() throws Exception {
        Map<String, byte[]> files = files();
        String manifest = new String(files.get("pictures.json"), java.nio.charset.StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        open(files, manifest.replace("\"detection\": \"detection", "\"detection\": \"recognition")))
                .isInstanceOf(ModelFormatException.class);
        assertThatThrownBy(() ->
                        open(files, manifest.replace("\"recognition\": \"recognition", "\"recognition\": \"detection")))
                .isInstanceOf(ModelFormatException.class);
        assertThatThrownBy(() ->
                        open(files, manifest.replace("\"detection\": \"detection.onnx", "\"detection\": \"NOTICE.txt")))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("ONNX Runtime refuses");
        assertThatThrownBy(() ->
                        open(files, manifest.replace("\"characters\": \"characters", "\"characters\": \"pictures")))
                .isInstanceOf(ModelFormatException.class);
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(PACK.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private void open(Map<String, byte[]> files, String manifest) throws Exception {
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(
                        file.getKey().equals("pictures.json")
                                ? manifest.getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : file.getValue());
            }
        }
        PictureReader.load(PicturePack.open(other)).close();
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, file)).isTrue();
        return file.toByteArray();
    }
}
