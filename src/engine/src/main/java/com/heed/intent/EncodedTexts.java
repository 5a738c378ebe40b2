package com.heed.intent;

import com.heed.Language;
import com.heed.attention.HalfRows;
import com.heed.learn.Cores;
import com.heed.learn.Progress;
import com.heed.learn.Work;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Texts encoded once, in a folder that outlives the process: vectors by the hash of the clean text and the encoder, no text. 20,000 texts of 60 words are about 0.7 GB on disk and 4 MB of heap. Safe for many threads of one process; another process
 * that opens the folder is refused.
 *
 * <p>Files are {@code ENCODER-NUMBER.texts} of 64 MB each. When all together would exceed the bound, the file that was not used for longest is dropped with all its texts; they are encoded again
 * when they are asked for. A file that is left from a crash is cut behind its last whole record. Texts handed out stay readable after this object is closed.
 */
public final class EncodedTexts implements AutoCloseable {
    private static final String ENDING = ".texts";
    private static final long SEGMENT = 64L << 20;
    private static final long LEAST = 2 * SEGMENT;

    private final Path folder;
    private final long most;
    private final FileChannel lockFile;
    private final FileLock lock;
    /** Oldest first. */
    private final List<Named> segments = new ArrayList<>();

    private boolean closed;

    private record Named(String encoder, int number, Segment segment) {}

    private EncodedTexts(Path folder, long most, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.most = most;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens a folder, which is made if it is not there.
     *
     * @param mostBytes on disk, at least 128 MB
     * @throws IOException              if another process has it open, or it cannot be read or written
     * @throws IllegalArgumentException if the bound is too small
     */
    public static EncodedTexts open(Path folder, long mostBytes) throws IOException {
        if (mostBytes < LEAST) {
            throw new IllegalArgumentException(
                    "a bound of " + mostBytes + " bytes for encoded texts; " + LEAST + " are the least");
        }
        Files.createDirectories(folder);
        FileChannel lockFile =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        EncodedTexts texts;
        try {
            texts = new EncodedTexts(folder, mostBytes, lockFile, locked(folder, lockFile));
        } catch (IOException e) {
            lockFile.close();
            throw e;
        }
        try {
            texts.readSegments();
            return texts;
        } catch (IOException | RuntimeException e) {
            texts.close();
            throw e;
        }
    }

    private static FileLock locked(Path folder, FileChannel lockFile) throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException("the encoded texts in '" + folder
                    + "' are open already, in this process or another; close them there first, or name another folder");
        }
        return lock;
    }

    private synchronized void readSegments() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches("[0-9a-f]{16}-[0-9]{6}" + ENDING))
                    .sorted(Comparator.comparing(file -> number(file)))
                    .toList();
        }
        Set<String> seen = new HashSet<>();
        for (int i = files.size() - 1; i >= 0; i--) {
            Path file = files.get(i);
            String encoder = file.getFileName().toString().substring(0, 16);
            // Records are added to the newest file of an encoder, so only there the last one may be cut short.
            segments.add(0, new Named(encoder, number(file), Segment.open(file, seen.add(encoder))));
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(17, 23));
    }

    private static String encoder(SentenceEncoder encoder, Language language) {
        TextHash identity = TextHash.of(encoder.identity(language) + ' ' + IntentTrainer.MOST_TOKENS);
        return String.format("%016x", identity.a());
    }

    /**
     * A text from the folder, encoded before if it is not there.
     *
     * @param clean cleaned and masked
     * @throws EncoderUnavailableException if it has to be encoded and the encoder does not load
     * @throws UncheckedIOException        if the folder cannot be read or written, such as when the disk is full; what was kept before stays
     * @throws IllegalStateException       after {@link #close()}
     */
    public IntentText of(String clean, Language language, SentenceEncoder encoder) throws EncoderUnavailableException {
        TextHash hash = TextHash.of(clean);
        String by = encoder(encoder, language);
        try {
            Segment.Body known = find(hash, by);
            if (known == null) {
                TokenCollector collector = new TokenCollector(IntentTrainer.MOST_TOKENS);
                TextVector vector = encoder.encode(clean, language, collector);
                known = add(
                        hash,
                        by,
                        EncodedRecord.write(
                                vector.sentence(), vector.inner(), collector.last(), HalfRows.of(collector.rows())));
            }
            return new StoredText(clean, known);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the encoded texts in '" + folder + "' cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Texts in their order, those that are new encoded by several threads of low priority.
     *
     * @param threads  at least 1; the encoder may let fewer run at a time
     * @param progress told of step {@code encoding}; may end the work, and what was encoded by then is kept
     * @throws EncoderUnavailableException             as {@link #of}
     * @throws java.util.concurrent.CancellationException if the progress ended it
     */
    public List<IntentText> all(
            List<String> clean, Language language, SentenceEncoder encoder, int threads, Progress progress)
            throws EncoderUnavailableException {
        try {
            return Cores.run(threads, progress, heard -> {
                Work work = new Work(heard, "encoding", clean.size());
                IntentText[] texts = new IntentText[clean.size()];
                IntStream.range(0, texts.length).parallel().forEach(i -> {
                    try {
                        texts[i] = of(clean.get(i), language, encoder);
                    } catch (EncoderUnavailableException e) {
                        throw new Unavailable(e);
                    }
                    work.done(1);
                });
                work.end();
                return List.of(texts);
            });
        } catch (Unavailable e) {
            throw new EncoderUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Carries a checked exception through a stream. */
    private static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private synchronized Segment.@Nullable Body find(TextHash hash, String encoder) throws IOException {
        checkOpen();
        for (int k = segments.size() - 1; k >= 0; k--) {
            Named named = segments.get(k);
            Segment.Body body = named.encoder.equals(encoder) ? named.segment.find(hash) : null;
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    private synchronized Segment.Body add(TextHash hash, String encoder, ByteBuffer body) throws IOException {
        checkOpen();
        newest(encoder, body.remaining()).add(hash, body);
        // What was just encoded is read where all others are, so that the first training and the next see the same
        // numbers.
        return java.util.Objects.requireNonNull(find(hash, encoder));
    }

    /** The segment to add to, with room for so many bytes; others may be dropped for it. */
    private Segment newest(String encoder, int room) throws IOException {
        for (int k = segments.size() - 1; k >= 0; k--) {
            Named named = segments.get(k);
            if (named.encoder.equals(encoder)) {
                if (named.segment.bytes() + room <= SEGMENT) {
                    return named.segment;
                }
                break;
            }
        }
        while (bytes() + SEGMENT > most && segments.size() > 1) {
            Named oldest = leastUsed();
            oldest.segment.delete();
            segments.remove(oldest);
        }
        int number = segments.isEmpty() ? 1 : segments.get(segments.size() - 1).number + 1;
        Segment fresh = Segment.open(folder.resolve(String.format("%s-%06d%s", encoder, number, ENDING)), true);
        segments.add(new Named(encoder, number, fresh));
        return fresh;
    }

    private Named leastUsed() throws IOException {
        Named found = segments.get(0);
        for (Named named : segments) {
            boolean older = named.segment.lastUsed().compareTo(found.segment.lastUsed()) < 0;
            if (found.segment.used() && !named.segment.used()
                    || found.segment.used() == named.segment.used() && older) {
                found = named;
            }
        }
        return found;
    }

    /**
     * Overwrites all that is kept of some texts, whatever encoder read them.
     *
     * @param clean as they were encoded
     * @return how many records there were
     */
    public synchronized int remove(Collection<String> clean) throws IOException {
        checkOpen();
        List<TextHash> hashes = clean.stream().map(TextHash::of).toList();
        int removed = 0;
        for (Named named : List.copyOf(segments)) {
            removed += named.segment.wipe(hashes);
            if (named.segment.texts() == 0) {
                named.segment.delete();
                segments.remove(named);
            }
        }
        return removed;
    }

    /** Texts that are kept. */
    public synchronized int texts() {
        return segments.stream().mapToInt(named -> named.segment.texts()).sum();
    }

    /** Bytes on disk. */
    public synchronized long bytes() {
        return segments.stream().mapToLong(named -> named.segment.bytes()).sum();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the encoded texts in '" + folder + "' are closed");
        }
    }

    /** Closes the files and lets other processes have the folder. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (Named named : segments) {
                named.segment.close();
            }
        } finally {
            lock.release();
            lockFile.close();
        }
    }
}
