package com.heed.jira.work;

import com.heed.Contact;
import com.heed.Language;
import com.heed.analysis.Basis;
import com.heed.analysis.ContactAnalyser;
import com.heed.analysis.HeedAnalyser;
import com.heed.analysis.Opening;
import com.heed.sentiment.SentimentModel;
import com.heed.text.EncoderState;
import com.heed.text.SentenceEncoder;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The one analyser of this node. It is made with the app and loads its models at the first contact. */
@Component
public class AnalyserHolder implements DisposableBean {
    private final HeedAnalyser analyser = HeedAnalyser.create(Worker.threads());

    public ContactAnalyser analyser() {
        return analyser;
    }

    /** Turns texts into vectors, in turn with the texts that agents wait for. */
    public SentenceEncoder sentences() {
        return analyser.sentences();
    }

    /** The shipped sentiment model of a language; read at its first use. */
    public SentimentModel sentiment(Language language) {
        return analyser.sentiment(language);
    }

    /** Texts that {@link #sentences()} encodes at the same time. */
    public int cores() {
        return Worker.threads();
    }

    /** Whether texts are read with vectors or by words on this node. */
    public EncoderState encoder() {
        return analyser.encoder();
    }

    /** What texts are read with on this node: {@code words} once the encoder turned out to be missing, else {@code encoder}. */
    public String basis() {
        return encoder() instanceof EncoderState.Unavailable ? Basis.WORDS.key() : Basis.ENCODER.key();
    }

    /** What the customer came with, as a vector and words; see {@link HeedAnalyser#opening}. */
    public Optional<Opening> opening(Contact contact) {
        return analyser.opening(contact);
    }

    @Override
    public void destroy() {
        analyser.close();
    }
}
