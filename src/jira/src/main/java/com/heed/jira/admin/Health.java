package com.heed.jira.admin;

import com.heed.jira.picture.NodeReader;
import com.heed.jira.picture.PictureStatus;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.Predictions;
import com.heed.jira.store.WorkQueue;
import com.heed.jira.work.AnalyserHolder;
import com.heed.jira.work.Worker;
import com.heed.text.EncoderState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How Heed fares on this node and in the shared queue. */
@Component
public class Health {
    private static final int ERRORS_SHOWN = 20;

    private final AnalyserHolder analyser;
    private final WorkQueue queue;
    private final Worker worker;
    private final Predictions predictions;
    private final ErrorLog errors;
    private final NodeReader pictures;

    public Health(
            AnalyserHolder analyser,
            WorkQueue queue,
            Worker worker,
            Predictions predictions,
            ErrorLog errors,
            NodeReader pictures) {
        this.analyser = analyser;
        this.queue = queue;
        this.worker = worker;
        this.predictions = predictions;
        this.errors = errors;
        this.pictures = pictures;
    }

    /**
     * One look.
     *
     * @param encoder       {@code notloaded}, {@code ready} or {@code unavailable}
     * @param reason        why it is unavailable, or null
     * @param cause         {@code librarymissing}, {@code otherlibrary}, {@code library} or {@code model}, or null while nothing is wrong
     * @param restartNeeded whether Jira has to be restarted
     * @param waiting       issues in the queue, over all nodes
     * @param lastMillis    how long the last reading on this node took, or null before the first
     * @param pictures       whether this node reads pictures
     */
    public record Report(
            String encoder,
            @Nullable String reason,
            @Nullable String cause,
            boolean restartNeeded,
            boolean workerRunning,
            int waiting,
            int predictions,
            @Nullable Long lastMillis,
            PictureStatus pictures,
            List<Line> errors) {}

    /** One failure. */
    public record Line(String at, String place, @Nullable Long issueId, String message) {}

    private static String cause(EncoderState.Cause cause) {
        return switch (cause) {
            case LIBRARY_MISSING -> "librarymissing";
            case OTHER_LIBRARY_LOADED -> "otherlibrary";
            case LIBRARY_NOT_LOADABLE -> "library";
            case MODEL -> "model";
        };
    }

    public Report report() {
        EncoderState state = analyser.encoder();
        String name = switch (state) {
            case EncoderState.NotLoaded n -> "notloaded";
            case EncoderState.Ready r -> "ready";
            case EncoderState.Unavailable u -> "unavailable";
        };
        EncoderState.Unavailable unavailable = state instanceof EncoderState.Unavailable u ? u : null;
        return new Report(
                name,
                unavailable == null ? null : unavailable.reason(),
                unavailable == null ? null : cause(unavailable.cause()),
                unavailable != null && unavailable.restartNeeded(),
                worker.isRunning(),
                queue.waiting(),
                predictions.count(),
                worker.lastReading().map(java.time.Duration::toMillis).orElse(null),
                PictureStatus.of(pictures.state()),
                errors.newest(ERRORS_SHOWN).stream()
                        .map(entry -> new Line(entry.at().toString(), entry.place(), entry.issueId(), entry.message()))
                        .toList());
    }
}
