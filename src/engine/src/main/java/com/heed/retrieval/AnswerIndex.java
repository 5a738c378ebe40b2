package com.heed.retrieval;

import com.heed.Language;
import com.heed.reply.Answer;
import com.heed.text.SentenceEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers in a folder on local disk, found by words (BM25) and by vectors, each over what had been asked and over what was replied; a part for each language. Safe for many threads: searches run beside each other and beside one writer; writers take turns.
 *
 * <p>What is written is seen by searches, and survives a crash, from the next {@link #commit()} on, which takes milliseconds to seconds (a merge of segments may fall into it), so write on a background thread. What is removed is no longer found
 * from then on, but its text may lie in files until segments are merged; {@link #forget} leaves none.
 *
 * <p>On the heap are codes of all vectors, see {@link VectorSearch}: up to {@link #BORDER} answers of a language a byte a number, above it a bit. Which of them is decided anew with each commit, so that an index grows and shrinks without being built again. Files are mapped into memory.
 */
public final class AnswerIndex implements AnswerStore {
    /** Most answers each of the four lists of a search gives, however many of them are not permitted. */
    public static final int MOST_LOOKED_AT = 3_200;

    /** Answers of one language above which vectors are found by their signs; see decision 0042. */
    public static final int BORDER = 20_000;

    private final Path folder;
    private final AnswerEncoder encoder;
    private final Generations generations;
    private final int border;
    private final ReadWriteLock swap = new ReentrantReadWriteLock();
    private final Object writing = new Object();
    private @Nullable Build build;
    private @Nullable Rebuild rebuild;

    private AnswerIndex(Path folder, AnswerEncoder encoder, Generations generations, int border, Build build) {
        this.folder = folder;
        this.encoder = encoder;
        this.generations = generations;
        this.border = border;
        this.build = build;
    }

    /**
     * Opens an index, or makes an empty one where none is. All its files are read once to compare their checksums, and codes of all vectors are made: some seconds for 200,000 answers.
     *
     * @param encoder names the vectors that fit; stays the caller's to close
     * @throws BrokenIndexException if it is damaged, half-written, of another format or of another encoder; then it is left as it is and {@link #afresh} makes an empty one
     * @throws IOException          if it is open already, or the folder cannot be read or written
     */
    public static AnswerIndex open(Path folder, SentenceEncoder encoder) throws IOException {
        return open(folder, encoder, BORDER);
    }

    /** As {@link #open(Path, SentenceEncoder)}, with another border: 0 has the signs used always, the largest number never. */
    public static AnswerIndex open(Path folder, SentenceEncoder encoder, int border) throws IOException {
        Generations generations = new Generations(folder);
        Files.createDirectories(folder);
        Path current = generations.current();
        if (current == null) {
            return afresh(folder, encoder, border);
        }
        AnswerEncoder answers = new AnswerEncoder(encoder);
        Build build = Build.open(current, answers, border);
        generations.deleteAllBut(current);
        return new AnswerIndex(folder, answers, generations, border, build);
    }

    /** An empty index in the place of whatever is in the folder, which must not be open. */
    public static AnswerIndex afresh(Path folder, SentenceEncoder encoder) throws IOException {
        return afresh(folder, encoder, BORDER);
    }

    private static AnswerIndex afresh(Path folder, SentenceEncoder encoder, int border) throws IOException {
        Files.createDirectories(folder);
        Generations generations = new Generations(folder);
        AnswerEncoder answers = new AnswerEncoder(encoder);
        Path next = generations.next();
        Build build = Build.create(next, answers, border);
        generations.use(next);
        generations.deleteAllBut(next);
        return new AnswerIndex(folder, answers, generations, border, build);
    }

    /** Deletes an index and its folder. It must not be open. */
    public static void delete(Path folder) throws IOException {
        Generations.delete(folder);
    }

    @Override
    public AnswerEncoder encoder() {
        return encoder;
    }

    @Override
    public List<EncodedAnswer> encoded(List<Answer> answers, int threads) {
        Map<String, EncodedAnswer> known = new HashMap<>();
        Lock reading = swap.readLock();
        reading.lock();
        try {
            Build current = open();
            for (Answer answer : answers) {
                EncodedAnswer same = current.of(answer.language()).known(answer);
                if (same != null) {
                    known.put(answer.id(), same);
                }
            }
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            reading.unlock();
        }
        return encoder.encode(answers, known, threads);
    }

    @Override
    public Found search(Question question, int k, Predicate<Answer> permitted) {
        Lock reading = swap.readLock();
        reading.lock();
        try {
            return open().of(question.language()).search(question, k, permitted);
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void put(Collection<EncodedAnswer> answers) {
        write((into, record) -> {
            for (EncodedAnswer answer : answers) {
                record.id(answer.answer().id());
                into.put(answer);
            }
        });
    }

    @Override
    public void remove(Collection<String> ids) {
        write((into, record) -> {
            ids.forEach(record::id);
            into.each(index -> index.remove(ids));
        });
    }

    @Override
    public void removeOfIssues(Collection<String> issues) {
        write((into, record) -> {
            issues.forEach(record::issue);
            into.each(index -> index.removeOfIssues(issues));
        });
    }

    /** Removes all past answers of issues and writes every segment they were in again, so that no file holds their text when this returns. Also of a rebuild under way. */
    @Override
    public void forget(Collection<String> issues) {
        write((into, record) -> {
            issues.forEach(record::issue);
            into.each(index -> {
                index.removeOfIssues(issues);
                index.commitAndErase();
            });
        });
    }

    @Override
    public void commit() {
        write((into, record) -> into.each(LanguageIndex::commit));
    }

    private interface Writing {
        void to(Build build, WrittenSince record) throws IOException;
    }

    private void write(Writing writing) {
        synchronized (this.writing) {
            try {
                Rebuild under = rebuild;
                writing.to(open(), under == null ? new WrittenSince() : under.touched);
                if (under != null) {
                    writing.to(under.into, under.touched);
                }
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    /**
     * Begins to build the index anew in another folder, beside the one that is searched. What is written meanwhile goes into both.
     *
     * @throws IllegalStateException if one is under way
     */
    @Override
    public Rebuild rebuild() {
        synchronized (writing) {
            if (rebuild != null) {
                throw new IllegalStateException("the index of answers in '" + folder + "' is being built already");
            }
            open();
            try {
                Rebuild fresh = new Rebuild(Build.create(generations.next(), encoder, border));
                rebuild = fresh;
                return fresh;
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    /** A build under way; nobody searches it. For one thread. Closing one that was not finished leaves the index as it was. */
    public final class Rebuild implements AnswerStore.Rebuild {
        private final Build into;
        private final WrittenSince touched = new WrittenSince();
        private boolean ended;

        private Rebuild(Build into) {
            this.into = into;
        }

        @Override
        public void put(Collection<EncodedAnswer> answers) {
            synchronized (writing) {
                check();
                try {
                    for (EncodedAnswer answer : answers) {
                        if (!touched.holds(answer.answer())) {
                            into.put(answer);
                        }
                    }
                } catch (IOException e) {
                    throw unusable(e);
                }
            }
        }

        /** Adds all answers of the index that is searched, without encoding them again. */
        public void putCurrent() {
            try {
                open().each(index -> index.copyTo(answer -> put(List.of(answer))));
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        /** Puts what was built in the place of what is searched, which is deleted. Searches wait for the last moment of it only. */
        @Override
        public void finish() {
            try {
                // The long part, while others may still write.
                into.each(LanguageIndex::compact);
                synchronized (writing) {
                    check();
                    into.each(LanguageIndex::commit);
                    generations.use(into.folder());
                    Build old = swapTo(into);
                    ended = true;
                    rebuild = null;
                    old.close();
                    generations.deleteAllBut(into.folder());
                }
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        private void check() {
            if (ended) {
                throw new IllegalStateException("this rebuild of '" + folder + "' has ended");
            }
        }

        /** Gives up what was not finished. */
        @Override
        public void close() {
            synchronized (writing) {
                if (ended) {
                    return;
                }
                ended = true;
                rebuild = null;
                try {
                    into.close();
                    Generations.delete(into.folder());
                } catch (IOException e) {
                    throw unusable(e);
                }
            }
        }
    }

    private Build swapTo(Build fresh) {
        Lock swapping = swap.writeLock();
        swapping.lock();
        try {
            Build old = open();
            build = fresh;
            return old;
        } finally {
            swapping.unlock();
        }
    }

    /** Hands over all answers that searches see, in no order, for whoever looks through them without a question. */
    public void each(Consumer<Answer> visitor) {
        Lock reading = swap.readLock();
        reading.lock();
        try {
            open().each(index -> index.copyTo(encoded -> visitor.accept(encoded.answer())));
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            reading.unlock();
        }
    }

    /** How the index stands. Takes some milliseconds for each 100,000 answers. */
    @Override
    public IndexState state() {
        Lock reading = swap.readLock();
        reading.lock();
        try {
            Map<Language, IndexState.OfLanguage> languages = new EnumMap<>(Language.class);
            long[] bytes = {0};
            open().each(index -> {
                bytes[0] += index.bytes();
                int answers = index.answers();
                if (answers > 0) {
                    languages.put(
                            index.language(),
                            new IndexState.OfLanguage(answers, index.withoutVectors(), index.vectorSearch()));
                }
            });
            return new IndexState(new HashMap<>(languages), bytes[0]);
        } catch (IOException e) {
            throw unusable(e);
        } finally {
            reading.unlock();
        }
    }

    private Build open() {
        Build current = build;
        if (current == null) {
            throw new IllegalStateException("the index of answers in '" + folder + "' is closed");
        }
        return current;
    }

    private UncheckedIOException unusable(IOException e) {
        return new UncheckedIOException(
                "the index of answers in '" + folder + "' cannot be used: " + e.getMessage(), e);
    }

    /** Ends a rebuild under way, waits for searches and closes all files. What was not committed is lost. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        synchronized (writing) {
            if (rebuild != null) {
                rebuild.close();
            }
            Lock swapping = swap.writeLock();
            swapping.lock();
            try {
                Build last = build;
                build = null;
                if (last != null) {
                    last.close();
                }
            } finally {
                swapping.unlock();
            }
        }
    }
}
