package com.heed.lab.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.report.WellFormed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves in its folder: {@code metrics.json}, {@code predictions.jsonl}, {@code report.html}.
 *
 * @param metrics     from {@link #metrics}
 * @param predictions one object a line
 * @param report      a whole HTML page; null for a command that has none
 */
public record Result(
        ObjectNode metrics,
        List<ObjectNode> predictions,
        @Nullable String report) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double DECIMALS = 1e6;

    /** An empty JSON object. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The frame of metrics.json with its parts in their fixed order; the last three are empty objects. */
    public static ObjectNode metrics(String command, long seed, @Nullable Path train, @Nullable Path test, int rows) {
        ObjectNode root = object();
        root.put("command", command);
        root.put("version", LabVersion.text());
        root.put("seed", seed);
        ObjectNode data = root.putObject("data");
        data.put("train", name(train));
        data.put("test", name(test));
        data.put("rows", rows);
        root.putObject("metrics");
        root.putObject("baselines");
        root.putObject("intervals");
        return root;
    }

    private static @Nullable String name(@Nullable Path path) {
        if (path == null) {
            return null;
        }
        Path name = path.toAbsolutePath().normalize().getFileName();
        return WellFormed.text(name == null ? path.toString() : name.toString());
    }

    /** A number as files show it: six decimals. */
    public static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }

    /** @throws WrongUse if the folder is a file or nobody may write where it is or would be */
    static void requireWritable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUse("--out '" + folder + "' is a file; name a folder.");
        }
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new WrongUse("--out '" + folder + "' cannot be written; name a folder where you may write.");
        }
    }

    /** Writes them beside the folder first and moves them in then, so that a run that fails leaves no half of itself. */
    public void write(Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            files.put("predictions.jsonl", lines());
            if (report != null) {
                files.put("report.html", report.getBytes(StandardCharsets.UTF_8));
            }
            files.put(
                    "metrics.json",
                    JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(metrics));
            write(folder, files);
        } catch (IOException e) {
            throw new WrongUse("The results cannot be written to '" + folder + "': " + e.getMessage() + ".", e);
        }
    }

    private byte[] lines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ObjectNode prediction : predictions) {
            lines.append(JSON.writeValueAsString(prediction)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Files.createDirectories(whole);
        // Inside the folder: a move within one file system is one step.
        Path aside = Files.createTempDirectory(whole, ".heed-lab-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(aside.resolve(file.getKey()), file.getValue());
            }
            for (String name : files.keySet()) {
                Files.move(
                        aside.resolve(name),
                        whole.resolve(name),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(aside.resolve(name));
            }
            Files.deleteIfExists(aside);
        }
    }
}
