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
     * @param reason        a sentence for an administrator
     * @param restartNeeded whether the host's process has to be restarted, because another version of the native library is loaded in it
     */
    record Unavailable(String reason, boolean restartNeeded) implements EncoderState {}
}
