package com.heed.text;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The sentence encoders inside the app, one a language: BERT models of BAAI, "bge-small", quantised to 8 bits, as the langchain4j project packs them.
 */
enum EncoderModel {
    /** 12 layers of width 384; its ninth layer is read too. */
    ENGLISH(
            Language.ENGLISH,
            "bge-small-en-v1.5-q",
            384,
            "/encoder/layer.8/output/LayerNorm/Add_1_output_0",
            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
            "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66"),
    /** 4 layers of width 512; its third layer is read too. */
    CHINESE(
            Language.CHINESE,
            "bge-small-zh-v1.5-q",
            512,
            "/encoder/layer.2/output/LayerNorm/Add_1_output_0",
            "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc",
            "48cea5d44424912a6fd1ea647bf4fe50b55ab8b1e5879c3275f80e339e8fae26");

    /** Positions the models were trained with, the two special tokens included. */
    static final int POSITIONS = 512;

    private final Language language;
    private final String fileName;
    private final int width;
    private final String innerOutput;
    private final String modelSha256;
    private final String vocabularySha256;

    EncoderModel(
            Language language,
            String fileName,
            int width,
            String innerOutput,
            String modelSha256,
            String vocabularySha256) {
        this.language = language;
        this.fileName = fileName;
        this.width = width;
        this.innerOutput = innerOutput;
        this.modelSha256 = modelSha256;
        this.vocabularySha256 = vocabularySha256;
    }

    /**
     * The encoder that reads this language.
     *
     * @throws IllegalArgumentException if there is none
     */
    static EncoderModel of(Language language) {
        for (EncoderModel model : values()) {
            if (model.language == language) {
                return model;
            }
        }
        throw new IllegalArgumentException("no encoder reads language '" + language.tag() + "'");
    }

    /** Dimensions of a vector. */
    int width() {
        return width;
    }

    /** Name by which the model's graph calls the output of the inner layer. */
    String innerOutput() {
        return innerOutput;
    }

    /** Name and digest: part of every cache key, so that another file never answers for this one. */
    String identity() {
        return fileName + "-" + modelSha256;
    }

    /**
     * Bytes of the ONNX file.
     *
     * @throws ModelFormatException if the file is missing or not the one Heed was built with
     */
    byte[] onnx() {
        return read(fileName + ".onnx", modelSha256);
    }

    /**
     * Bytes of the tokenizer file.
     *
     * @throws ModelFormatException as {@link #onnx()}
     */
    byte[] tokenizer() {
        return read(fileName + "-tokenizer.json", vocabularySha256);
    }

    private static byte[] read(String name, String sha256) {
        try (InputStream in = EncoderModel.class.getResourceAsStream("encoder/" + name)) {
            if (in == null) {
                throw new ModelFormatException("encoder file '" + name + "' is missing; install the app again");
            }
            return verified(name, in.readAllBytes(), sha256);
        } catch (IOException e) {
            throw new ModelFormatException("encoder file '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** The runtime kills the process on some broken files, so none reaches it unchecked. */
    static byte[] verified(String name, byte[] bytes, String sha256) {
        try {
            String found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(sha256)) {
                throw new ModelFormatException("encoder file '" + name + "' is broken: " + bytes.length
                        + " bytes with SHA-256 " + found + " instead of " + sha256 + "; install the app again");
            }
            return bytes;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
