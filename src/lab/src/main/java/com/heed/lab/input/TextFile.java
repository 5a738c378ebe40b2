package com.heed.lab.input;

import com.heed.lab.run.WrongUse;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A text file in UTF-8, gzipped if its first bytes say so, whatever it is called. */
public record TextFile(Path path) {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BYTE_ORDER_MARK = 0xfeff;

    /** What is done with an open file. */
    @FunctionalInterface
    public interface Use<T> {
        T with(BufferedReader reader) throws IOException;
    }

    /**
     * Opens, uses and closes the file.
     *
     * @throws WrongUse if there is no such file or it cannot be read; names the file, the place and the reason
     */
    public <T> T read(Use<T> use) {
        if (Files.isDirectory(path)) {
            throw new WrongUse("'" + path + "' is a folder; name a file.");
        }
        if (!Files.exists(path)) {
            throw new WrongUse("There is no file '" + path + "'.");
        }
        try (BufferedReader reader = new BufferedReader(new Utf8Reader(path, bytes()))) {
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return use.with(reader);
        } catch (IOException e) {
            boolean gzip = of(e, ZipException.class) || of(e, EOFException.class);
            throw new WrongUse(
                    gzip
                            ? "'" + path + "' is a broken gzip file; copy it again."
                            : "'" + path + "' cannot be read: " + e.getMessage(),
                    e);
        }
    }

    /** Readers in between wrap the fault of the stream. */
    private static boolean of(IOException fault, Class<? extends IOException> kind) {
        return kind.isInstance(fault) || kind.isInstance(fault.getCause());
    }

    private InputStream bytes() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        try {
            in.mark(2);
            boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
            in.reset();
            return gzip ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The first character that is not blank, or -1; the reader stands before it afterwards. */
    public static int firstCharacter(BufferedReader reader) throws IOException {
        while (true) {
            reader.mark(1);
            int first = reader.read();
            if (first < 0 || !Character.isWhitespace(first)) {
                if (first >= 0) {
                    reader.reset();
                }
                return first;
            }
        }
    }
}
