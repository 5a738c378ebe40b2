package com.heed.text;

import com.heed.text.EncoderState.Cause;
import java.util.regex.Pattern;

/**
 * Why the native library of ONNX Runtime did not load.
 *
 * @param message of the first of the errors, which says most
 */
record LibraryFault(Cause cause, String message) {
    /** How the JDK says that the library is nowhere: the runtime asks it only after it has found none in its own jar. */
    private static final Pattern NOWHERE = Pattern.compile("no \\w+ in java\\.library\\.path.*", Pattern.DOTALL);
    /** The loader misses the version of a symbol, or the JDK a method: the library that is there is another one. */
    private static final Pattern ANOTHER =
            Pattern.compile(".*(version `VERS_|undefined symbol|already loaded in another).*|'.+'", Pattern.DOTALL);

    static LibraryFault of(LinkageError error) {
        Throwable first = error;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message = String.valueOf(first.getMessage());
        Cause cause = !(first instanceof UnsatisfiedLinkError)
                ? Cause.LIBRARY_NOT_LOADABLE
                : NOWHERE.matcher(message).matches()
                        ? Cause.LIBRARY_MISSING
                        : ANOTHER.matcher(message).matches() ? Cause.OTHER_LIBRARY_LOADED : Cause.LIBRARY_NOT_LOADABLE;
        return new LibraryFault(cause, first.getClass().getSimpleName() + ": " + message);
    }
}
