package com.heed.text;

/** Whether texts can be encoded on this node. */
public sealed interface EncoderState {
    /** Nothing was encoded yet; the first text loads the model. */
    record NotLoaded() implements EncoderState {}

    /** Texts are encoded. */
    record Ready() implements EncoderState {}

    /**
     * Texts cannot be encoded until the app or the host is started again.
     *
     * @param reason a sentence for an administrator
     */
    record Unavailable(String reason, Cause cause) implements EncoderState {
        /** Whether the host's process has to be restarted: a class of the runtime that did not load does not load later. */
        public boolean restartNeeded() {
            return cause == Cause.OTHER_LIBRARY_LOADED || cause == Cause.LIBRARY_NOT_LOADABLE;
        }
    }

    /** Why texts cannot be encoded. */
    enum Cause {
        /** The runtime brings no native library for this machine. */
        LIBRARY_MISSING,
        /** Another app has loaded another version of the native library into this process. */
        OTHER_LIBRARY_LOADED,
        /** The native library is there, and the machine does not load it. */
        LIBRARY_NOT_LOADABLE,
        /** A model file is missing or broken, or the runtime refuses it. */
        MODEL
    }
}
