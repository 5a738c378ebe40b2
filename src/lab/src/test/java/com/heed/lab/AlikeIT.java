package com.heed.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pictures --alike} with a network made for the test: the mean of red, of green and of blue, at least 0, and zeros after them. */
class AlikeIT {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private Path one;
    private Path other;

    @BeforeEach
    void twoHands() throws Exception {
        one = Files.createDirectory(folder.resolve("one"));
        other = Files.createDirectory(folder.resolve("other"));
        picture(one.resolve("apple.png"), 0xff0000);
        picture(one.resolve("leaf.png"), 0x00ff00);
        picture(one.resolve("sea.png"), 0x0000ff);
        picture(other.resolve("apple.gif"), 0xee0000);
        picture(other.resolve("leaf.gif"), 0x00ee00);
        picture(other.resolve("sea.png"), 0x0000ee);
        picture(other.resolve("coal.png"), 0x000000);
        pack("image.zip", "\"image\": \"image.onnx\", ");
        pack("text.zip", "");
    }

    private static void picture(Path file, int rgb) throws IOException {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 30 * 20; i++) {
            image.setRGB(i % 30, i / 30, rgb);
        }
        String name = file.getFileName().toString();
        assertThat(ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile()))
                .isTrue();
    }

    private void pack(String name, String key) throws Exception {
        ByteArrayOutputStream network = new ByteArrayOutputStream();
        try (InputStream in =
                Objects.requireNonNull(AlikeIT.class.getResourceAsStream("/com/heed/lab/picture/mean-colour.onnx"))) {
            in.transferTo(network);
        }
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(network.toByteArray()));
        String manifest = "{\"schema\": 1, \"name\": \"made\", \"version\": \"1\", \"detection\": \"image.onnx\", "
                + "\"recognition\": \"image.onnx\", \"characters\": \"characters.txt\", " + key
                + "\"files\": {\"image.onnx\": \"" + digest
                + "\", \"characters.txt\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}}";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("pictures.json"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("characters.txt"));
            zip.write("abc".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("image.onnx"));
            zip.write(network.toByteArray());
        }
    }

    private int alike(String pack, Object... more) {
        return Lab.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(
                                Stream.of("pictures", "--pack", folder.resolve(pack), "--alike", one, other),
                                Stream.of(more))
                        .map(String::valueOf)
                        .toArray(String[]::new));
    }

    private void refuses(String sentence) {
        err.getBuffer().setLength(0);
        assertThat(alike("image.zip")).as(err.toString()).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
    }

    @Test
    void theLikeOfEachIsFoundAmongAllOfTheOtherFolder() throws Exception {
        assertThat(alike("image.zip", "--out", folder.resolve("out")))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .containsPattern("made 1 [0-9a-f]{12}: n = 3 pictures, each looked for among 4")
                .containsPattern("network +1\\.0000 \\[0\\.4385, 1\\.0000\\]")
                .containsPattern("chance +0\\.2500 +1\\.0000");
        JsonNode metrics =
                new ObjectMapper().readTree(folder.resolve("out/metrics.json").toFile());
        assertThat(metrics.at("/metrics/foundFirst").asDouble()).isEqualTo(1);
        assertThat(metrics.at("/baselines/foundFirstChance").asDouble()).isEqualTo(0.25);
        assertThat(Files.readAllLines(folder.resolve("out/predictions.jsonl")))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("{\"picture\":\"apple\",\"place\":1,");
    }

    @Test
    void aWrongLikeIsNotFound() throws Exception {
        picture(other.resolve("apple.gif"), 0x00dd11);

        assertThat(alike("image.zip")).as(err.toString()).isZero();

        assertThat(out.toString()).containsPattern("network +0\\.6667 ");
    }

    @Test
    void wrongInputIsTold() throws Exception {
        Files.writeString(other.resolve("coal.png"), "no picture");
        refuses("coal.png' was not seen: the content of 10 bytes is none of PNG");
        Files.delete(other.resolve("coal.png"));
        picture(other.resolve("apple.png"), 0xff0000);
        refuses("apple.png' have one name; keep one of them.");
        for (String name : new String[] {"apple.png", "apple.gif", "leaf.gif", "sea.png"}) {
            Files.delete(other.resolve(name));
        }
        refuses("other' has no file.");
        picture(other.resolve("car.png"), 0xff0000);
        refuses("has the name of one in");
        other = folder.resolve("none");
        refuses("none' is no folder.");
    }

    @Test
    void aPackThatOnlyReadsTextSaysSo() {
        assertThat(alike("text.zip")).isEqualTo(2);

        assertThat(err.toString()).contains("only reads text").doesNotContain("Exception");
    }

    @Test
    void oneThingIsAskedAtATime() {
        assertThat(alike("image.zip", "--made", 3)).isEqualTo(2);

        assertThat(err.toString()).contains("Name one of --folder DIR, --made N and --alike DIR1 DIR2.");
    }
}
