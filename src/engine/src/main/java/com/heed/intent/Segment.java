package com.heed.intent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of records, to which records are added at the end. A record is a head (mark, length of the body, hash of the text, checksum of the body, checksum of the head; little-endian) and a body. Written through the file, read through a
 * mapping. A record that was not written whole before a crash is cut off at the next opening; one that was spoilt is not given out. Not safe for many threads, except the bodies it gives.
 */
final class Segment {
    private static final int LIVE = 0x31444548;
    private static final int GONE = 0x30444548;
    private static final int HEAD = 4 * Integer.BYTES + TextHash.BYTES;
    private static final int LARGEST_BODY = 1 << 24;

    private final Path file;
    private final FileChannel channel;
    private final Map<TextHash, Place> places = new HashMap<>();
    private long end;
    private @Nullable MappedByteBuffer mapped;
    private boolean used;

    /** Where a body is, and whether its checksum was found right. */
    private record Place(int from, int length, boolean checked) {}

    private Segment(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens a file, or makes it.
     *
     * @param whole whether all bodies are to be checked at once, as they are where the last writing may have been cut short
     */
    static Segment open(Path file, boolean whole) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            Segment segment = new Segment(file, channel);
            segment.scan(whole);
            return segment;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void scan(boolean whole) throws IOException {
        long size = channel.size();
        ByteBuffer head = buffer(HEAD);
        while (end + HEAD <= size) {
            head.clear();
            fill(head, end);
            int headSum = head.getInt(HEAD - Integer.BYTES);
            int mark = head.getInt();
            int length = head.getInt();
            TextHash hash = TextHash.read(head);
            int bodySum = head.getInt();
            boolean sound = (mark == LIVE || mark == GONE)
                    && length >= 0
                    && length <= LARGEST_BODY
                    && end + HEAD + length <= size
                    && headSum == sum(head.slice(0, HEAD - Integer.BYTES));
            if (!sound) {
                break;
            }
            if (mark == LIVE) {
                Place place = new Place((int) end + HEAD, length, false);
                if (whole) {
                    ByteBuffer body = buffer(length);
                    fill(body, place.from);
                    if (sum(body) != bodySum) {
                        break;
                    }
                    place = new Place(place.from, length, true);
                }
                places.put(hash, place);
            }
            end += HEAD + length;
        }
        if (end < size) {
            channel.truncate(end);
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void fill(ByteBuffer buffer, long from) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("'" + file + "' became shorter while it was read");
            }
        }
        buffer.flip();
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.duplicate());
        return (int) sum.getValue();
    }

    /** Where the body of one text is. It is mapped when it is first asked for, which may be long after it was added, so that one mapping serves many bodies. */
    record Body(Segment segment, int from, int length) {
        ByteBuffer bytes() {
            return segment.bytes(from, length);
        }
    }

    /** The body kept of a text, or null. It stays readable after this segment is closed or deleted. */
    @Nullable
    Body find(TextHash hash) throws IOException {
        Place place = places.get(hash);
        if (place == null) {
            return null;
        }
        if (!place.checked) {
            ByteBuffer sum = buffer(Integer.BYTES);
            fill(sum, place.from - 2L * Integer.BYTES);
            if (sum.getInt() != sum(bytes(place.from, place.length))) {
                places.remove(hash);
                return null;
            }
            places.put(hash, new Place(place.from, place.length, true));
        }
        used = true;
        return new Body(this, place.from, place.length);
    }

    private ByteBuffer bytes(int from, int length) {
        return mappedTo(from + (long) length).slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The mapping before this one lives as long as texts read from it. */
    private synchronized MappedByteBuffer mappedTo(long to) {
        MappedByteBuffer all = mapped;
        if (all == null || all.limit() < to) {
            try {
                all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            } catch (IOException e) {
                throw new UncheckedIOException("'" + file + "' cannot be read: " + e.getMessage(), e);
            }
            mapped = all;
        }
        return all;
    }

    /** Adds a record at the end. When that fails, what was written of it is cut off. */
    void add(TextHash hash, ByteBuffer body) throws IOException {
        int length = body.remaining();
        ByteBuffer record = buffer(HEAD + length);
        head(record, LIVE, length, hash, sum(body));
        record.put(body.duplicate()).flip();
        try {
            write(record, end);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
        places.put(hash, new Place((int) end + HEAD, length, true));
        end += HEAD + length;
        used = true;
    }

    private static void head(ByteBuffer into, int mark, int length, TextHash hash, int bodySum) {
        into.putInt(mark).putInt(length);
        hash.write(into);
        into.putInt(bodySum);
        into.putInt(sum(into.slice(0, HEAD - Integer.BYTES)));
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, at + bytes.position());
        }
    }

    /** Overwrites what is kept of these texts, hashes and vectors, with zeros on the disk; gives how many there were. */
    int wipe(Collection<TextHash> hashes) throws IOException {
        int wiped = 0;
        for (TextHash hash : hashes) {
            Place place = places.remove(hash);
            if (place != null) {
                ByteBuffer zeros = buffer(HEAD + place.length);
                head(zeros, GONE, place.length, new TextHash(0, 0, 0, 0), 0);
                zeros.position(0);
                write(zeros, place.from - (long) HEAD);
                wiped++;
            }
        }
        if (wiped > 0) {
            channel.force(false);
        }
        return wiped;
    }

    long bytes() {
        return end;
    }

    int texts() {
        return places.size();
    }

    boolean used() {
        return used;
    }

    FileTime lastUsed() throws IOException {
        return Files.getLastModifiedTime(file);
    }

    /** Closes the file, with its time of last use if it was used. */
    void close() throws IOException {
        try {
            mappedTo(end);
            channel.force(false);
        } finally {
            channel.close();
        }
        if (used && Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(java.time.Instant.now()));
        }
    }

    void delete() throws IOException {
        mappedTo(end);
        channel.close();
        Files.deleteIfExists(file);
    }
}
