package com.heed.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
