package com.heed.text;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A sentence encoder: a BERT model with its vocabulary, and how it wants to be used. Two are inside the app; another can be tried from a folder ({@link EncoderFolder}).
 *
 * @param language    it reads
 * @param name        of the model, for people
 * @param width       dimensions of a vector
 * @param innerOutput by which the model's graph calls the output of the layer that is read beside the last one
 * @param pooling     what makes one vector of the last layer
 * @param prefix      that stands before each text, because the model was trained so; empty for none
 * @param identity    names model and use: part of every cache key, so that another file never answers for this one
 * @param model       the ONNX file
 * @param tokenizer   the tokenizer file
 */
public record EncoderModel(
        Language language,
        String name,
        int width,
        String innerOutput,
        Pooling pooling,
        String prefix,
        String identity,
        File model,
        File tokenizer) {

    /**
     * The encoders inside the app, one a language: BERT models of BAAI, “bge-small”, quantised to 8 bits, as the langchain4j project packs them. In English 12 layers of width 384, of which the ninth is read too;
     * in Chinese 4 of width 512, the third.
     */
    static final List<EncoderModel> SHIPPED = List.of(
            shipped(
                    Language.ENGLISH,
                    "bge-small-en-v1.5-q",
                    384,
                    "/encoder/layer.8/output/LayerNorm/Add_1_output_0",
                    "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
                    "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"),
            shipped(
                    Language.CHINESE,
                    "bge-small-zh-v1.5-q",
                    512,
                    "/encoder/layer.2/output/LayerNorm/Add_1_output_0",
                    "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc",
                    "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26"));

    /** Positions the models were trained with, the two special tokens included. */
    static final int POSITIONS = 512;

    /** What makes the sentence vector of a text's token vectors. */
    public enum Pooling {
        /** The first token. */
        FIRST,
        /** The mean of all tokens, special ones included. */
        MEAN
    }

    /** Opens a file; null when it is missing. */
    @FunctionalInterface
    interface Source {
        @org.jspecify.annotations.Nullable
        InputStream open() throws IOException;
    }

    /**
     * A file of an encoder.
     *
     * @param name   in errors
     * @param sha256 of its content, in hexadecimal
     * @param repair what to do when it is missing or broken, as the end of a sentence
     */
    record File(String name, String sha256, String repair, Source source) {
        /**
         * Its bytes.
         *
         * @throws ModelFormatException if it is missing or has another digest
         */
        byte[] read() {
            try (InputStream in = source.open()) {
                if (in == null) {
                    throw new ModelFormatException("encoder file '" + name + "' is missing; " + repair);
                }
                return verified(in.readAllBytes());
            } catch (IOException e) {
                throw new ModelFormatException("encoder file '" + name + "' cannot be read: " + e.getMessage(), e);
            }
        }

        /** The runtime kills the process on some broken files, so none reaches it unchecked. */
        byte[] verified(byte[] bytes) {
            try {
                String found = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                if (!found.equals(sha256)) {
                    throw new ModelFormatException("encoder file '" + name + "' is broken: " + bytes.length
                            + " bytes with SHA-256 " + found + " instead of " + sha256 + "; " + repair);
                }
                return bytes;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
    }

    private static EncoderModel shipped(
            Language language, String name, int width, String innerOutput, String modelSha256, String tokenizerSha256) {
        return new EncoderModel(
                language,
                name,
                width,
                innerOutput,
                Pooling.FIRST,
                "",
                name + "-" + modelSha256,
                resource(name + ".onnx", modelSha256),
                resource(name + "-tokenizer.json", tokenizerSha256));
    }

    private static File resource(String name, String sha256) {
        return new File(
                name, sha256, "install the app again", () -> EncoderModel.class.getResourceAsStream("encoder/" + name));
    }
}
