package com.heed.text;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.heed.learn.ModelFormatException;

/**
 * How a model is loaded into ONNX Runtime, whatever it does: each run uses one core, the caller's, and does not spin, so that the host's
 * processors stay its own.
 */
public final class OneCoreSession {
    private OneCoreSession() {}

    /**
     * Loads a model whose inputs have another shape at each run. Memory of a run is kept for the next until the session is closed: given back
     * after each, it takes twice as much, because the pieces that are left fit nothing.
     *
     * @param name in errors
     * @param onnx a file whose digest was checked: the runtime kills the process on some broken ones
     * @throws EncoderUnavailableException if the native library does not load in this process
     * @throws ModelFormatException        if the runtime refuses the file
     */
    public static OrtSession open(String name, byte[] onnx) throws EncoderUnavailableException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = options()) {
                options.setMemoryPatternOptimization(false);
                return environment.createSession(onnx, options);
            }
        } catch (LinkageError e) {
            throw new EncoderUnavailableException(
                    "the native library of ONNX Runtime does not load in this process: "
                            + LibraryFault.of(e).message(),
                    e);
        } catch (OrtException e) {
            throw new ModelFormatException("ONNX Runtime refuses '" + name + "': " + e.getMessage(), e);
        }
    }

    /** To be closed by the caller. */
    static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        return options;
    }
}
