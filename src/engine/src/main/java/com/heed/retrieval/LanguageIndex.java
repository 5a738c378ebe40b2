package com.heed.retrieval;

import com.heed.Language;
import com.heed.reply.Answer;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Answers of one language in one folder. Many may search while one writes; merging is done by the thread that writes. */
final class LanguageIndex implements AutoCloseable {
    /** Version of what is kept and how. One that is newer than this is refused. */
    static final int FORMAT = 1;

    private static final String FORMAT_KEY = "heed.format";
    private static final String ENCODER_KEY = "heed.encoder";
    private static final double BUFFER_MEGABYTES = 24;
    private static final int MOST_ROUNDS = 5;

    private final Path folder;
    private final Language language;
    private final int width;
    private final int border;
    private final NearestAnswers exact = new ExactNearest();
    private final NearestAnswers bySigns = new NearestBySigns();
    private volatile NearestAnswers nearest = exact;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LanguageIndex(
            Path folder,
            Language language,
            AnswerEncoder encoder,
            int border,
            Directory directory,
            IndexWriterConfig config)
            throws IOException {
        this.folder = folder;
        this.language = language;
        this.width = encoder.width(language);
        this.border = border;
        this.directory = directory;
        config.setMergedSegmentWarmer(this::warm);
        this.writer = new IndexWriter(directory, config);
        try {
            writer.setLiveCommitData(Map.of(
                            FORMAT_KEY, Integer.toString(FORMAT),
                            ENCODER_KEY, encoder.identity(language))
                    .entrySet());
            writer.commit();
            this.searchers = new SearcherManager(writer, true, true, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                        throws IOException {
                    makeReady(reader);
                    // No cache of queries: each is asked once, and the shared one would outlive the app.
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setQueryCache(null);
                    return searcher;
                }
            });
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** A new, empty one. @param folder empty or not there yet @param border answers above which vectors are found by signs */
    static LanguageIndex create(Path folder, Language language, AnswerEncoder encoder, int border) throws IOException {
        Files.createDirectories(folder);
        Directory directory = directory(folder);
        try {
            return new LanguageIndex(
                    folder, language, encoder, border, directory, config(IndexWriterConfig.OpenMode.CREATE));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * One that is there, all its checksums compared first.
     *
     * @throws BrokenIndexException if it cannot be used
     * @throws IOException          if it is open already, or cannot be read for another reason
     */
    static LanguageIndex open(Path folder, Language language, AnswerEncoder encoder, int border) throws IOException {
        Directory directory = directory(folder);
        try {
            check(folder, directory, encoder.identity(language));
            return new LanguageIndex(
                    folder, language, encoder, border, directory, config(IndexWriterConfig.OpenMode.APPEND));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw explained(folder, e);
        }
    }

    private static void check(Path folder, Directory directory, String encoder) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            String format = data.getOrDefault(FORMAT_KEY, "?");
            if (!format.equals(Integer.toString(FORMAT))) {
                throw broken(folder, "is of format " + format + ", this version of Heed reads " + FORMAT, null);
            }
            String written = data.getOrDefault(ENCODER_KEY, "");
            if (!written.equals(encoder)) {
                throw broken(folder, "holds vectors of the encoder '" + written + "', not of '" + encoder + "'", null);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
        }
    }

    private static BrokenIndexException broken(Path folder, String what, @Nullable Exception cause) {
        return new BrokenIndexException(
                "The index of answers in '" + folder + "' " + what + "; it has to be built again.", cause);
    }

    /** What a library's exception means to an administrator. */
    private static IOException explained(Path folder, Exception e) throws IOException {
        switch (e) {
            case BrokenIndexException told -> throw told;
            case LockObtainFailedException locked -> {
                return new IOException(
                        "The index of answers in '" + folder
                                + "' is open already, in this process or another; close it there first.",
                        locked);
            }
            case IndexFormatTooNewException newer -> throw broken(folder, "was written by a newer version", newer);
            case IndexFormatTooOldException older ->
                throw broken(folder, "was written by a version too old to read", older);
            case IndexNotFoundException none -> throw broken(folder, "is missing or was never finished", none);
            case CorruptIndexException corrupt -> throw broken(folder, "has a damaged file", corrupt);
            case EOFException cut -> throw broken(folder, "has a file that was cut short", cut);
            case NoSuchFileException gone -> throw broken(folder, "lacks the file " + gone.getFile(), gone);
            case IOException other -> throw other;
            // What a damaged file makes the library stumble over before a checksum is compared.
            case IllegalArgumentException damaged -> throw broken(folder, "has a damaged file", damaged);
            case IllegalStateException damaged -> throw broken(folder, "has a damaged file", damaged);
            case IndexOutOfBoundsException damaged -> throw broken(folder, "has a damaged file", damaged);
            case RuntimeException other -> throw other;
            default -> throw new IOException(e);
        }
    }

    /** Files mapped into memory; where the library cannot map them, since a host hides classes for newer versions of Java in it, read through channels. */
    private static Directory directory(Path folder) throws IOException {
        try {
            return FSDirectory.open(folder);
        } catch (LinkageError e) {
            return new NIOFSDirectory(folder);
        }
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        TieredMergePolicy merges = new TieredMergePolicy();
        // What is to be forgotten is forgotten, however little of a segment it is.
        merges.setForceMergeDeletesPctAllowed(0);
        IndexWriterConfig config = new IndexWriterConfig();
        config.setOpenMode(mode);
        config.setMergePolicy(merges);
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setUseCompoundFile(true);
        return config;
    }

    /** Of a segment that was merged, by how many answers there are in all: a build that nobody searches yet must not fill the heap either. */
    private void warm(LeafReader segment) throws IOException {
        fitting(writer.getDocStats().numDocs).warm(segment);
    }

    private NearestAnswers fitting(int answers) {
        return answers > border ? bySigns : exact;
    }

    /** Chooses how vectors are found by how many there are now, and makes the codes for it. */
    private void makeReady(IndexReader reader) throws IOException {
        NearestAnswers fit = fitting(reader.numDocs());
        for (LeafReaderContext leaf : reader.leaves()) {
            fit.warm(leaf.reader());
        }
        nearest = fit;
        (fit == exact ? bySigns : exact).clear();
    }

    Language language() {
        return language;
    }

    /** How vectors are found now. */
    VectorSearch vectorSearch() {
        return nearest.kind();
    }

    void put(EncodedAnswer answer) throws IOException {
        checkWidth(answer.request());
        checkWidth(answer.reply());
        Document document = AnswerDocument.of(answer);
        writer.updateDocument(new Term(AnswerDocument.ID, answer.answer().id()), document);
    }

    private void checkWidth(float @Nullable [] vector) {
        if (vector != null && vector.length != width) {
            throw new IllegalArgumentException("a vector of " + vector.length + " numbers for an index of "
                    + language.tag() + " answers; expected " + width);
        }
    }

    void remove(Collection<String> ids) throws IOException {
        delete(AnswerDocument.ID, ids);
    }

    void removeOfIssues(Collection<String> issues) throws IOException {
        delete(AnswerDocument.ISSUE, issues);
    }

    private void delete(String field, Collection<String> values) throws IOException {
        writer.deleteDocuments(
                values.stream().map(value -> new Term(field, value)).toArray(Term[]::new));
    }

    /** Makes all that was written durable and lets searches see it. */
    void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /** As {@link #commit()}; then no file holds what was removed. */
    void commitAndErase() throws IOException {
        // Searches must not see removed answers while segments are written again.
        commit();
        for (int round = 0; writer.hasDeletions(); round++) {
            // A merge that was under way may hand removed answers on to its result.
            if (round == MOST_ROUNDS) {
                throw new IOException("removed answers are still in its files after " + round + " rounds of merging");
            }
            writer.forceMergeDeletes();
            commit();
        }
        writer.deleteUnusedFiles();
    }

    /** One segment, as a finished index is searched fastest. */
    void compact() throws IOException {
        writer.forceMerge(1);
        commit();
    }

    Found search(Question question, int k, Predicate<Answer> permitted) throws IOException {
        checkWidth(question.vector());
        IndexSearcher searcher = searchers.acquire();
        try {
            return search(searcher, question, k, permitted);
        } finally {
            searchers.release(searcher);
        }
    }

    private Found search(IndexSearcher searcher, Question question, int k, Predicate<Answer> permitted)
            throws IOException {
        Candidates candidates = new Candidates(searcher, nearest, question);
        StoredFields stored = searcher.storedFields();
        return WideningSearch.search(
                new WideningSearch.Source<Integer>() {
                    @Override
                    public List<Candidate<Integer>> best(int most) throws IOException {
                        return candidates.best(most);
                    }

                    @Override
                    public Optional<Answer> answer(Integer doc) throws IOException {
                        return Optional.of(AnswerDocument.read(stored, doc, language));
                    }
                },
                k,
                permitted);
    }

    /** An answer with the vectors it has here; null if it is not here with the same texts, or lacks a vector. */
    @Nullable
    EncodedAnswer known(Answer answer) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            TopDocs same = searcher.search(new TermQuery(new Term(AnswerDocument.ID, answer.id())), 1);
            if (same.scoreDocs.length == 0) {
                return null;
            }
            int doc = same.scoreDocs[0].doc;
            Answer here = AnswerDocument.read(searcher.storedFields(), doc, language);
            String asked = AnswerEncoder.asked(answer);
            float[] request = vector(searcher, AnswerDocument.REQUEST_VECTOR, doc);
            float[] reply = vector(searcher, AnswerDocument.REPLY_VECTOR, doc);
            boolean fits = here.text().equals(answer.text())
                    && Objects.equals(AnswerEncoder.asked(here), asked)
                    && reply != null
                    && (asked == null || request != null);
            return fits ? new EncodedAnswer(answer, request, reply) : null;
        } finally {
            searchers.release(searcher);
        }
    }

    private static float @Nullable [] vector(IndexSearcher searcher, String field, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(doc - leaf.docBase) ? HalfVector.read(values.binaryValue()) : null;
    }

    /** How many answers searches see. */
    int answers() {
        return count(searcher -> searcher.getIndexReader().numDocs());
    }

    /** How many of them have no vector of their text. */
    int withoutVectors() {
        return count(searcher -> {
            int without = 0;
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Bits live = leaf.reader().getLiveDocs();
                BinaryDocValues values = DocValues.getBinary(leaf.reader(), AnswerDocument.REPLY_VECTOR);
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && !values.advanceExact(doc)) {
                        without++;
                    }
                }
            }
            return without;
        });
    }

    private interface Count {
        int of(IndexSearcher searcher) throws IOException;
    }

    private int count(Count count) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return count.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes each answer that searches see. */
    interface Taker {
        void take(EncodedAnswer answer) throws IOException;
    }

    /** Hands all answers over, with their vectors as halves give them. */
    void copyTo(Taker taker) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                LeafReader reader = leaf.reader();
                Bits live = reader.getLiveDocs();
                StoredFields stored = reader.storedFields();
                BinaryDocValues requests = DocValues.getBinary(reader, AnswerDocument.REQUEST_VECTOR);
                BinaryDocValues replies = DocValues.getBinary(reader, AnswerDocument.REPLY_VECTOR);
                for (int doc = 0; doc < reader.maxDoc(); doc++) {
                    if (live == null || live.get(doc)) {
                        taker.take(new EncodedAnswer(
                                AnswerDocument.read(stored, doc, language),
                                requests.advanceExact(doc) ? HalfVector.read(requests.binaryValue()) : null,
                                replies.advanceExact(doc) ? HalfVector.read(replies.binaryValue()) : null));
                    }
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** Bytes on disk. */
    long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) {
                try {
                    sum += Files.size(file);
                } catch (NoSuchFileException e) {
                    // Merged away in between.
                    continue;
                }
            }
            return sum;
        }
    }

    /** Closes the files; what was not committed is lost. */
    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }
}
