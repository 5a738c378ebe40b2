package com.heed.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The models that read pictures and tell what they show: a zip file with {@code pictures.json} at its root,
 *
 * <pre>{"schema": 1, "name": "ppocr", "version": "4", "detection": "a.onnx", "recognition": "b.onnx", "characters": "c.txt",
 *  "image": "d.onnx", "files": {"a.onnx": "SHA-256 in hexadecimal", ...}}</pre>
 *
 * and the files it names, and no others. {@code characters} is UTF-8 with one character a line, in the order of the classes of the recognition.
 * {@code image} may be left out: it tells what a picture shows, see {@link ImageEncoder}. Nothing is unpacked to disk; a pack is read whole (about 20 MB) and checked before any of it is used, because the runtime kills the process on some broken files.
 */
public final class PicturePack {
    /** Newest format this version of Heed reads. */
    public static final int SCHEMA = 1;

    private static final String MANIFEST = "pictures.json";
    private static final int MOST_FILES = 16;
    private static final int MOST_MANIFEST_BYTES = 65_536;
    /** The largest file of the shipped pack has 11 MB. */
    private static final int MOST_FILE_BYTES = 64_000_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final String where;
    private final String name;
    private final String version;
    private final String identity;
    private final byte[] detection;
    private final byte[] recognition;
    private final List<String> characters;
    private final byte @Nullable [] image;

    private PicturePack(String where, byte[] manifest, JsonNode root, Map<String, byte[]> files) {
        this.where = where;
        this.name = word(where, root, "name");
        this.version = word(where, root, "version");
        this.identity = name + " " + version + " " + sha256(manifest).substring(0, 12);
        this.detection = part(where, root, "detection", files);
        this.recognition = part(where, root, "recognition", files);
        this.characters = new String(part(where, root, "characters", files), StandardCharsets.UTF_8)
                .lines()
                .toList();
        this.image = root.has("image") ? part(where, root, "image", files) : null;
        if (characters.isEmpty() || characters.stream().anyMatch(String::isEmpty)) {
            throw broken(where, "its list of characters has an empty line or none at all");
        }
    }

    /**
     * Reads and checks a pack.
     *
     * @throws ModelFormatException if it is no zip file, a file is missing, too large, not named or has another digest, or the format is newer; says which
     */
    public static PicturePack open(Path zip) {
        String where = String.valueOf(zip.getFileName());
        if (!Files.isRegularFile(zip)) {
            throw new ModelFormatException(
                    "the picture pack '" + zip + "' is not there; name the zip file of the pack");
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            byte[] manifest = bytes(where, file, MANIFEST, MOST_MANIFEST_BYTES);
            JsonNode root = JSON.readTree(manifest);
            int schema = root.path("schema").asInt(-1);
            if (schema < 1 || schema > SCHEMA) {
                throw new ModelFormatException("the picture pack '" + where + "' has format " + schema
                        + "; this version of Heed reads up to " + SCHEMA + ": update Heed or take an older pack");
            }
            return new PicturePack(where, manifest, root, files(where, file, root.path("files")));
        } catch (JsonProcessingException e) {
            throw new ModelFormatException(
                    MANIFEST + " of the picture pack '" + where + "' is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ModelFormatException(
                    "the picture pack '" + where + "' cannot be read as a zip file: " + e.getMessage()
                            + "; get the pack again",
                    e);
        }
    }

    private static Map<String, byte[]> files(String where, ZipFile zip, JsonNode digests) throws IOException {
        if (digests.isEmpty() || digests.size() > MOST_FILES) {
            throw broken(where, MANIFEST + " names " + digests.size() + " files; 1 to " + MOST_FILES + " are right");
        }
        List<String> strange = zip.stream()
                .map(ZipEntry::getName)
                .filter(entry -> !entry.equals(MANIFEST) && !digests.has(entry))
                .toList();
        if (!strange.isEmpty()) {
            throw broken(where, "it holds '" + strange.getFirst() + "', which " + MANIFEST + " does not name");
        }
        Map<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> digest : digests.properties()) {
            String file = digest.getKey();
            if (!NAME.matcher(file).matches()) {
                throw broken(where, "'" + file + "' is no name of a file");
            }
            byte[] content = bytes(where, zip, file, MOST_FILE_BYTES);
            String found = sha256(content);
            if (!found.equals(digest.getValue().asText())) {
                throw broken(
                        where,
                        "its file '" + file + "' has SHA-256 " + found + " instead of "
                                + digest.getValue().asText());
            }
            files.put(file, content);
        }
        return files;
    }

    /** Sizes that a zip file states are not believed: no more than the limit and one byte is ever unpacked. */
    private static byte[] bytes(String where, ZipFile zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw broken(where, "it has no file '" + name + "'");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw broken(where, "its file '" + name + "' has more than " + most + " bytes");
            }
            return content;
        }
    }

    private static String word(String where, JsonNode root, String key) {
        String value = root.path(key).asText();
        if (!NAME.matcher(value).matches()) {
            throw broken(
                    where,
                    MANIFEST + " has '" + value + "' as " + key
                            + "; letters, digits, full stops and hyphens are right, 100 at most");
        }
        return value;
    }

    private static byte[] part(String where, JsonNode root, String key, Map<String, byte[]> files) {
        String file = root.path(key).asText();
        byte[] content = files.get(file);
        if (content == null) {
            throw broken(where, MANIFEST + " names '" + file + "' as " + key + ", which is not among its files");
        }
        return content;
    }

    private static ModelFormatException broken(String where, String what) {
        return new ModelFormatException("the picture pack '" + where + "' is broken: " + what + "; get the pack again");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Name of the models, such as {@code ppocr}. */
    public String name() {
        return name;
    }

    /** Version of the models, such as {@code 4}. */
    public String version() {
        return version;
    }

    /** Names these very files: what was read by one pack is not taken for the reading of another. */
    public String identity() {
        return identity;
    }

    /** The file it was read from, without its folder, for errors. */
    String where() {
        return where;
    }

    byte[] detection() {
        return detection;
    }

    byte[] recognition() {
        return recognition;
    }

    /** The characters of classes 1 and on; class 0 is no character, and the one after the last a blank. */
    List<String> characters() {
        return characters;
    }

    /** The network that tells what a picture shows; empty in a pack that only reads text. */
    Optional<byte[]> image() {
        return Optional.ofNullable(image);
    }
}
