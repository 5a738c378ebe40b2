package com.heed.lab.run;

import org.jspecify.annotations.Nullable;

/** Wrong use or wrong input. The message is a sentence for the person at the keyboard; the program ends with exit code 2. */
public final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongUse(String message) {
        super(message);
    }

    public WrongUse(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
