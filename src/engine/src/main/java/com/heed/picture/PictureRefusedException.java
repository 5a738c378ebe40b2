package com.heed.picture;

import com.heed.picture.PictureReading.Refused;
import com.heed.picture.PictureReading.Why;

/** A picture was not taken: it is none, too large, too slow or broken. The message is a sentence for an administrator, with the value and the limit. */
public final class PictureRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    PictureRefusedException(Refused refused) {
        super(refused.reason());
        this.why = refused.why();
    }

    public Why why() {
        return why;
    }
}
