package com.heed.learn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A trained model as a folder: {@code manifest.json} and the files it names with their SHA-256. Weights are our own binary or JSON formats; nothing is
 * ever deserialised into objects of a class that a file names.
 *
 * @param manifest name, version, schema, provenance, metrics
 * @param files    content by name
 */
public record ModelPack(Manifest manifest, Map<String, byte[]> files) {
    /** Newest format this version of Heed reads. */
    public static final int SCHEMA = 1;

    private static final String MANIFEST = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * What a pack says of itself.
     *
     * @param name        feature and language, such as {@code sentiment-en}
     * @param version     number within the feature, from 1
     * @param schema      format of the files
     * @param fingerprint SHA-256 over the training rows
     * @param seed        every random choice of the training follows from it
     * @param metrics     figures with their sample sizes, for people
     */
    public record Manifest(
            String name, int version, int schema, String fingerprint, long seed, Map<String, Double> metrics) {
        public Manifest {
            metrics = java.util.Collections.unmodifiableMap(new TreeMap<>(metrics));
        }
    }

    /** Opens one file of a pack by its name; null when there is none. */
    @FunctionalInterface
    public interface Source {
        @org.jspecify.annotations.Nullable
        InputStream open(String name) throws IOException;
    }

    /**
     * Reads and checks a pack.
     *
     * @param where named in errors
     * @throws ModelFormatException if a file is missing, broken or of a newer format
     */
    public static ModelPack read(String where, Source source) {
        try {
            JsonNode root = JSON.readTree(bytes(where, MANIFEST, source));
            int schema = root.path("schema").asInt(-1);
            if (schema < 1 || schema > SCHEMA) {
                throw new ModelFormatException("model '" + where + "' has format " + schema
                        + "; this version of Heed reads up to " + SCHEMA + ": update Heed or train again");
            }
            Map<String, Double> metrics = new TreeMap<>();
            root.path("metrics")
                    .properties()
                    .forEach(entry ->
                            metrics.put(entry.getKey(), entry.getValue().asDouble()));
            Map<String, byte[]> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
                byte[] content = bytes(where, file.getKey(), source);
                String found = sha256(content);
                if (!found.equals(file.getValue().asText())) {
                    throw new ModelFormatException(
                            "file '" + file.getKey() + "' of model '" + where + "' is broken: SHA-256 " + found
                                    + " instead of " + file.getValue().asText() + "; train again or install again");
                }
                files.put(file.getKey(), content);
            }
            Manifest manifest = new Manifest(
                    root.path("name").asText(),
                    root.path("version").asInt(),
                    schema,
                    root.path("fingerprint").asText(),
                    root.path("seed").asLong(),
                    metrics);
            return new ModelPack(manifest, files);
        } catch (JsonProcessingException e) {
            throw new ModelFormatException(
                    "the manifest of model '" + where + "' is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ModelFormatException("model '" + where + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads a pack from its folder; as {@link #read(String, Source)}. */
    public static ModelPack read(Path folder) {
        return read(folder.toString(), name -> {
            Path file = folder.resolve(name).normalize();
            return file.startsWith(folder.normalize()) && Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        });
    }

    private static byte[] bytes(String where, String name, Source source) throws IOException {
        try (InputStream in = source.open(name)) {
            if (in == null) {
                throw new ModelFormatException(
                        "file '" + name + "' of model '" + where + "' is missing; train again or install again");
            }
            return in.readAllBytes();
        }
    }

    /** Content of a file. */
    public byte[] file(String name) {
        byte[] content = files.get(name);
        if (content == null) {
            throw new ModelFormatException("model '" + manifest.name + "' has no file '" + name + "'");
        }
        return content;
    }

    /** Writes the pack; the manifest last, each file in one step, so that a pack is whole or none. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        ObjectNode root = JSON.createObjectNode();
        root.put("name", manifest.name);
        root.put("version", manifest.version);
        root.put("schema", manifest.schema);
        root.put("fingerprint", manifest.fingerprint);
        root.put("seed", manifest.seed);
        ObjectNode metrics = root.putObject("metrics");
        manifest.metrics.forEach(metrics::put);
        ObjectNode digests = root.putObject("files");
        for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
            digests.put(file.getKey(), sha256(file.getValue()));
            replace(folder.resolve(file.getKey()), file.getValue());
        }
        replace(folder.resolve(MANIFEST), (JSON.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
