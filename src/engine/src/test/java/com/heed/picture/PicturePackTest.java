package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.heed.learn.ModelFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturePackTest {
    /** Of “abc”, as FIPS 180-4 publishes it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void wholePack() {
        put("pictures.json", manifest(1, "\"a.onnx\": \"" + ABC + "\""));
        put("a.onnx", "abc");
    }

    private static String manifest(int schema, String files) {
        return "{\"schema\": " + schema
                + ", \"name\": \"ppocr\", \"version\": \"4\", \"detection\": \"a.onnx\", \"recognition\": \"a.onnx\", \"characters\": \"a.onnx\", \"files\": {"
                + files + "}}";
    }

    private void put(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip() {
        Path zip = folder.resolve("pack.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return zip;
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> PicturePack.open(zip()))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("pack.zip")
                .hasMessageContaining(reason);
    }

    @Test
    void aWholePackSaysWhatItIs() {
        PicturePack pack = PicturePack.open(zip());

        assertThat(pack.name()).isEqualTo("ppocr");
        assertThat(pack.version()).isEqualTo("4");
        assertThat(pack.identity()).matches("ppocr 4 [0-9a-f]{12}");
        assertThat(pack.detection()).asString().isEqualTo("abc");
        assertThat(pack.characters()).containsExactly("abc");
    }

    @Test
    void aPackMayTellWhatPicturesShowAndNeedNot() throws Exception {
        assertThat(PicturePack.open(zip()).image()).isEmpty();
        assertThat(ImageEncoder.load(PicturePack.open(zip()))).isEmpty();

        put("pictures.json", withImage("a.onnx"));
        assertThat(PicturePack.open(zip()).image())
                .hasValueSatisfying(image -> assertThat(image).asString().isEqualTo("abc"));

        put("pictures.json", withImage("b.onnx"));
        refused("names 'b.onnx' as image, which is not among its files");
    }

    @Test
    void aNetworkTheRuntimeRefusesIsNamed() {
        put("pictures.json", withImage("a.onnx"));

        assertThatThrownBy(() -> ImageEncoder.load(PicturePack.open(zip())))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("ONNX Runtime refuses 'pack.zip: image'");
    }

    /** Networks that take the right shape and give the mean of each colour, 0 and more, and then zeros: 1,792 values, or one too few. */
    @Test
    void aNetworkThatGivesTooFewValuesIsRefused() throws Exception {
        String network =
                "08081204686565643aff012a2c080410074204706164734a20" + "00".repeat(24) + "fd06" + "00".repeat(6)
                        + "0a280a077069637475726512046d65616e1a046d65616e2211476c6f62616c41766572616765506f6f6c0a1a0a046d65616e12056c69676874"
                        + "1a056c69676874220452656c750a1e0a056c69676874120574687265651a0574687265652207466c617474656e0a220a0574687265650a04"
                        + "70616473120676616c7565731a0676616c75657322035061641205696d6167655a230a077069637475726512180a16080112120a0208010a"
                        + "0208030a0308e0010a0308e00162190a0676616c756573120f0a0d080112090a0208010a0308800e42040a00100d";

        network(network);
        try (ImageEncoder encoder = ImageEncoder.load(PicturePack.open(zip())).orElseThrow()) {
            float[] values = encoder.encode(twoRedPixels(), PictureLimits.DEFAULT);
            assertThat(values).hasSize(ImageEncoder.VALUES);
            // Half of the square is white, and of the red half red alone is light: (1 + 1) / 2, (1 - 1) / 2.
            assertThat(values[0]).isCloseTo(1, within(0.01f));
            assertThat(values[1]).isCloseTo(0, within(0.01f));
            assertThat(values[2]).isCloseTo(0, within(0.01f));
        }

        network(network.replace("fd06", "fc06").replace("0308800e", "0308ff0d"));
        assertThatThrownBy(() -> ImageEncoder.load(PicturePack.open(zip())))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("gives [1, 1791] instead of [1, 1792]");
    }

    private static byte[] twoRedPixels() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(1, 0, 0xff0000);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, "png", file)).isTrue();
        return file.toByteArray();
    }

    private void network(String hexadecimal) throws Exception {
        byte[] content = HexFormat.of().parseHex(hexadecimal);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        entries.put("d.onnx", content);
        put(
                "pictures.json",
                withImage("d.onnx").replace("\"files\": {", "\"files\": {\"d.onnx\": \"" + digest + "\", "));
    }

    private static String withImage(String file) {
        return manifest(1, "\"a.onnx\": \"" + ABC + "\"")
                .replace("\"files\"", "\"image\": \"" + file + "\", \"files\"");
    }

    @Test
    void otherFilesUnderTheSameNameHaveAnotherIdentity() {
        String before = PicturePack.open(zip()).identity();
        put(
                "pictures.json",
                manifest(
                        1,
                        "\"a.onnx\": \"" + ABC
                                + "\", \"b\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\""));
        put("b", "");

        assertThat(PicturePack.open(zip()).identity()).isNotEqualTo(before).startsWith("ppocr 4 ");
    }

    @Test
    void aChangedFileIsFoundByItsDigest() {
        put("a.onnx", "abd");
        refused("'a.onnx' has SHA-256 a52d159f262b2c6ddb724a61840befc36eb30c88877a4030b65cbe86298449c9 instead of "
                + ABC);
    }

    @Test
    void aMissingFileIsNamed() {
        entries.remove("a.onnx");
        refused("it has no file 'a.onnx'");
        entries.remove("pictures.json");
        put("other.txt", "");
        refused("it has no file 'pictures.json'");
    }

    @Test
    void filesNobodyNamedAreRefused() {
        put("../../evil.sh", "rm");
        refused("it holds '../../evil.sh', which pictures.json does not name");
    }

    @Test
    void aNameThatLeadsOutIsRefusedEvenWhereItIsNamed() {
        put("../a.onnx", "abc");
        put("pictures.json", manifest(1, "\"a.onnx\": \"" + ABC + "\", \"../a.onnx\": \"" + ABC + "\""));
        refused("'../a.onnx' is no name of a file");
    }

    /** 100 MB of zeros in a hundredth of that. */
    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        entries.put("a.onnx", new byte[100_000_000]);
        Path zip = zip();
        assertThat(Files.size(zip)).isLessThan(1_000_000);
        refused("its file 'a.onnx' has more than 64000000 bytes");
        put("a.onnx", "abc");
        entries.put("pictures.json", new byte[100_000]);
        refused("its file 'pictures.json' has more than 65536 bytes");
    }

    @Test
    void aNewerFormatAsksForANewerHeed() {
        put("pictures.json", manifest(2, "\"a.onnx\": \"" + ABC + "\""));
        refused("has format 2; this version of Heed reads up to 1: update Heed");
    }

    @Test
    void aManifestThatIsNoneIsRefused() {
        put("pictures.json", "{\"schema\": 1, ");
        refused("is not JSON");
        put("pictures.json", "[]");
        refused("has format -1");
        put("pictures.json", manifest(1, ""));
        refused("names 0 files");
        put("pictures.json", manifest(1, "\"a.onnx\": \"" + ABC + "\"").replace("\"ppocr\"", "\"<b>\""));
        refused("has '<b>' as name");
        put(
                "pictures.json",
                manifest(1, "\"a.onnx\": \"" + ABC + "\"")
                        .replace("\"detection\": \"a.onnx\"", "\"detection\": \"c\""));
        refused("names 'c' as detection, which is not among its files");
    }

    @Test
    void whatIsNoZipFileIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("pack.zip"), "no zip");
        assertThatThrownBy(() -> PicturePack.open(text))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("'pack.zip' cannot be read as a zip file");
        byte[] whole = Files.readAllBytes(zip());
        for (int length = 0; length < whole.length; length++) {
            Files.write(text, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> PicturePack.open(text))
                    .as("cut to %d", length)
                    .isInstanceOf(ModelFormatException.class);
        }
        assertThatThrownBy(() -> PicturePack.open(folder.resolve("none.zip")))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> PicturePack.open(folder))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("is not there");
    }
}
