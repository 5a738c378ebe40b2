package com.heed.lab.input;

import com.heed.lab.run.WrongUse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Decodes UTF-8 and names the line of the first byte that is none; the JDK's own reader throws without a place. */
final class Utf8Reader extends Reader {
    private static final int SIZE = 1 << 14;

    private final Path file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    private long line = 1;
    private boolean end;

    Utf8Reader(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, end);
            for (int i = 0; i < chars.position(); i++) {
                line += chars.get(i) == '\n' ? 1 : 0;
            }
            if (result.isError()) {
                throw new WrongUse("'" + file + "', line " + line
                        + ": not UTF-8. Save the file as UTF-8; a spreadsheet calls it “CSV UTF-8”.");
            }
            if (chars.position() > 0) {
                chars.flip();
                return true;
            }
            if (end) {
                chars.flip();
                return false;
            }
            bytes.compact();
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                end = true;
            } else {
                bytes.position(bytes.position() + read);
            }
            bytes.flip();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
