package com.heed.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file in memory as decoders read it. It ends with an error once the deadline is over, so that a file made to be decoded for hours is not. */
final class PictureStream extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final Deadline deadline;

    PictureStream(byte[] bytes, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        check();
        return streamPos >= bytes.length ? -1 : bytes[(int) streamPos++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        check();
        if (length == 0) {
            return 0;
        }
        if (streamPos >= bytes.length) {
            return -1;
        }
        int read = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, read);
        streamPos += read;
        return read;
    }

    private void check() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (deadline.over()) {
            throw new IOException("the time for this picture is over");
        }
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
