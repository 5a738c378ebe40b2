package com.heed.text;

import ai.onnxruntime.OrtException;
import com.heed.Language;
import com.heed.learn.ModelFormatException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes with ONNX Runtime inside this process. Each language's model is loaded at its first text. A model that cannot be loaded is
 * never tried again by this object: the causes (no native library for the platform, another version loaded by another app, a broken file) last until a restart.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(OnnxSentenceEncoder.class);
    private static final int CACHED = 4_096;

    private final Semaphore cores;
    private final VectorCache cache = new VectorCache(CACHED);
    private final Map<Language, EncoderModel> models = new EnumMap<>(Language.class);
    private final Map<Language, OnnxModel> loaded = new EnumMap<>(Language.class);
    /** Encoding holds the read lock, closing the write lock: the runtime crashes when a session is closed under a run. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private volatile EncoderState state = new EncoderState.NotLoaded();
    private boolean closed;

    /**
     * @param cores texts encoded at the same time, at least 1; others wait
     */
    public OnnxSentenceEncoder(int cores) {
        if (cores < 1) {
            throw new IllegalArgumentException("cores " + cores + " must be 1 or more");
        }
        this.cores = new Semaphore(cores, true);
        EncoderModel.SHIPPED.forEach(model -> models.put(model.language(), model));
    }

    /**
     * As {@link #OnnxSentenceEncoder(int)}, with another encoder than the shipped one for its language.
     *
     * @param instead reads its language
     */
    public OnnxSentenceEncoder(int cores, EncoderModel instead) {
        this(cores);
        models.put(instead.language(), instead);
    }

    @Override
    public TextVector encode(String text, Language language, TokenPooling pooling) throws EncoderUnavailableException {
        EncoderModel model = of(language);
        String identity = pooling.identity();
        String key = VectorCache.key(model.identity(), text);
        TextVector known = identity == null ? null : cache.get(key, identity);
        if (known != null) {
            return known;
        }
        use.readLock().lock();
        try {
            OnnxModel onnx = model(model);
            cores.acquireUninterruptibly();
            try {
                TextVector vector = onnx.encode(text, pooling);
                if (identity != null) {
                    cache.put(key, identity, vector);
                }
                return vector;
            } catch (OrtException e) {
                throw new IllegalStateException(
                        "a text of " + text.length() + " characters was not encoded: " + e.getMessage(), e);
            } finally {
                cores.release();
            }
        } finally {
            use.readLock().unlock();
        }
    }

    private EncoderModel of(Language language) {
        EncoderModel model = models.get(language);
        if (model == null) {
            throw new IllegalArgumentException("no encoder reads language '" + language.tag() + "'");
        }
        return model;
    }

    private OnnxModel model(EncoderModel model) throws EncoderUnavailableException {
        synchronized (loaded) {
            if (closed) {
                throw new IllegalStateException("the encoder is closed");
            }
            OnnxModel known = loaded.get(model.language());
            if (known != null) {
                return known;
            }
            if (state instanceof EncoderState.Unavailable unavailable) {
                throw new EncoderUnavailableException(unavailable.reason(), null);
            }
            try {
                OnnxModel onnx = OnnxModel.load(model);
                loaded.put(model.language(), onnx);
                state = new EncoderState.Ready();
                return onnx;
            } catch (LinkageError e) {
                LibraryFault fault = LibraryFault.of(e);
                throw unavailable(
                        "the native library of ONNX Runtime does not load in this process: " + fault.message(),
                        fault.cause(),
                        e);
            } catch (ModelFormatException | OrtException e) {
                throw unavailable(String.valueOf(e.getMessage()), EncoderState.Cause.MODEL, e);
            }
        }
    }

    private EncoderUnavailableException unavailable(String reason, EncoderState.Cause why, @Nullable Throwable cause) {
        LOG.warn("Texts are read by words alone on this node: {}", reason);
        state = new EncoderState.Unavailable(reason, why);
        return new EncoderUnavailableException(reason, cause);
    }

    @Override
    public int width(Language language) {
        return of(language).width();
    }

    @Override
    public String identity(Language language) {
        return of(language).identity();
    }

    @Override
    public EncoderState state() {
        return state;
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            synchronized (loaded) {
                closed = true;
                loaded.values().forEach(OnnxModel::close);
                loaded.clear();
                cache.clear();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
