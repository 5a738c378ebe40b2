package com.heed.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.text.EncoderModel.Pooling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An encoder in a folder, to be measured beside a shipped one. The folder holds an ONNX file with the inputs {@code input_ids}, {@code attention_mask} and {@code token_type_ids} and the output {@code last_hidden_state},
 * an uncased WordPiece tokenizer file, and {@code encoder.json} that says how to use them:
 *
 * <pre>{"name": "e5-small-v2-q", "language": "en", "width": 384, "innerOutput": "/encoder/layer.8/output/LayerNorm/Add_1_output_0",
 *  "pooling": "mean", "prefix": "query: ",
 *  "model": {"file": "e5-small-v2-q.onnx", "sha256": "7d90..."}, "tokenizer": {"file": "e5-small-v2-q-tokenizer.json", "sha256": "d241..."}}</pre>
 *
 * <p>{@code pooling} is {@code first} or {@code mean}; {@code prefix} may be left out.
 */
public final class EncoderFolder {
    static final String MANIFEST = "encoder.json";

    private static final int MOST_PREFIX = 100;
    private static final int MOST_WIDTH = 8_192;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final JsonNode manifest;

    private EncoderFolder(Path folder, JsonNode manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Reads the manifest and checks the files.
     *
     * @throws ModelFormatException if the folder does not hold a whole encoder: a sentence that says what is wrong
     */
    public static EncoderModel read(Path folder) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new ModelFormatException("'" + folder + "' has no " + MANIFEST + ", which names an encoder’s files");
        }
        try {
            EncoderModel model = new EncoderFolder(folder, JSON.readTree(Files.readAllBytes(file))).model();
            model.model().read();
            model.tokenizer().read();
            return model;
        } catch (JsonProcessingException e) {
            throw new ModelFormatException("'" + file + "' is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ModelFormatException("'" + file + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private EncoderModel model() {
        String name = text("/name");
        String innerOutput = text("/innerOutput");
        Pooling pooling = switch (text("/pooling")) {
            case "first" -> Pooling.FIRST;
            case "mean" -> Pooling.MEAN;
            default -> throw wrong("/pooling", "must be first or mean");
        };
        String prefix = manifest.path("prefix").asText("");
        if (prefix.length() > MOST_PREFIX) {
            throw wrong("/prefix", "must have " + MOST_PREFIX + " characters at most");
        }
        int width = manifest.path("width").asInt();
        if (width < 1 || width > MOST_WIDTH) {
            throw wrong("/width", "must be 1 to " + MOST_WIDTH);
        }
        Language language = switch (text("/language")) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> throw wrong("/language", "must be en or zh");
        };
        EncoderModel.File model = file("/model");
        EncoderModel.File tokenizer = file("/tokenizer");
        String identity = String.join(
                "-", name, model.sha256(), tokenizer.sha256(), innerOutput, pooling.name(), "'" + prefix + "'");
        return new EncoderModel(language, name, width, innerOutput, pooling, prefix, identity, model, tokenizer);
    }

    private EncoderModel.File file(String key) {
        Path file = folder.resolve(text(key + "/file")).normalize();
        return new EncoderModel.File(
                file.toString(),
                text(key + "/sha256"),
                "correct " + MANIFEST + " or put the right file there",
                () -> Files.isRegularFile(file) ? Files.newInputStream(file) : null);
    }

    private String text(String key) {
        JsonNode value = manifest.at(key);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw wrong(key, "must be a text");
        }
        return value.asText();
    }

    private ModelFormatException wrong(String key, String must) {
        JsonNode value = manifest.at(key);
        return new ModelFormatException("'" + folder.resolve(MANIFEST) + "': "
                + key.substring(1).replace('/', '.')
                + (value.isMissingNode() ? " is missing; it " : " " + value + " ") + must);
    }
}
