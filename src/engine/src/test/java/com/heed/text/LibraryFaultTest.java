package com.heed.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.text.EncoderState.Cause;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** The errors as Temurin 25 and ONNX Runtime 1.28.0 threw them on Linux, with 1.26.0 loaded before, without the library, with no folder to unpack it to, and with a broken one. */
final class LibraryFaultTest {
    private static final UnsatisfiedLinkError OTHER = new UnsatisfiedLinkError(
            "/tmp/onnxruntime-java19/libonnxruntime4j_jni.so: /tmp/onnxruntime-java13/libonnxruntime.so: version `VERS_1.28.0' not found (required by /tmp/onnxruntime-java19/libonnxruntime4j_jni.so)");

    @Test
    void whatIsMissingIsNotSaidToBeAnotherVersion() {
        LibraryFault missing = LibraryFault.of(new UnsatisfiedLinkError(
                "no onnxruntime in java.library.path: /usr/java/packages/lib:/usr/lib64:/lib64:/lib:/usr/lib"));

        assertThat(missing.cause()).isEqualTo(Cause.LIBRARY_MISSING);
        assertThat(missing.message()).startsWith("UnsatisfiedLinkError: no onnxruntime");
        assertThat(new EncoderState.Unavailable("", missing.cause()).restartNeeded())
                .isFalse();
    }

    @Test
    void anotherVersionIsToldByWhatTheLoaderMisses() {
        assertThat(LibraryFault.of(OTHER).cause()).isEqualTo(Cause.OTHER_LIBRARY_LOADED);
        assertThat(LibraryFault.of(new UnsatisfiedLinkError("'long ai.onnxruntime.OrtEnvironment.createHandle(int)'"))
                        .cause())
                .isEqualTo(Cause.OTHER_LIBRARY_LOADED);
        assertThat(new EncoderState.Unavailable("", Cause.OTHER_LIBRARY_LOADED).restartNeeded())
                .isTrue();
    }

    @Test
    void whatDoesNotLoadForAnotherReasonSaysThatReasonAlsoAtTheSecondTry() {
        ExceptionInInitializerError unpacked = new ExceptionInInitializerError(new RuntimeException(
                "Failed to load onnx-runtime library", new NoSuchFileException("/gone/onnxruntime-java94")));
        NoClassDefFoundError again =
                new NoClassDefFoundError("Could not initialize class ai.onnxruntime.OrtEnvironment");
        again.initCause(new ExceptionInInitializerError("Exception java.lang.RuntimeException: Failed to load"));

        assertThat(LibraryFault.of(unpacked))
                .isEqualTo(
                        new LibraryFault(Cause.LIBRARY_NOT_LOADABLE, "NoSuchFileException: /gone/onnxruntime-java94"));
        assertThat(LibraryFault.of(again).cause()).isEqualTo(Cause.LIBRARY_NOT_LOADABLE);
        assertThat(LibraryFault.of(
                                new UnsatisfiedLinkError(
                                        "/tmp/onnxruntime-java29/libonnxruntime.so: /tmp/onnxruntime-java29/libonnxruntime.so: file too short"))
                        .cause())
                .isEqualTo(Cause.LIBRARY_NOT_LOADABLE);
        assertThat(new EncoderState.Unavailable("", Cause.LIBRARY_NOT_LOADABLE).restartNeeded())
                .isTrue();
    }
}
