package com.heed.lab.run;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.text.EncoderFolder;
import com.heed.text.EncoderModel;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.OnnxSentenceEncoder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that can read with another encoder than the shipped one, so that the two can be compared. */
public final class EncoderOptions {
    @Option(
            names = "--encoder",
            paramLabel = "DIR",
            description =
                    "Folder with an encoder and its encoder.json, to read with instead of the shipped one. Default: the shipped ones.")
    private @Nullable Path folder;

    /** Whether another encoder than the shipped one is to be read with. */
    public boolean isGiven() {
        return folder != null;
    }

    /**
     * The encoder to read with. One from a folder is tried at once, so that what is wrong with it is said before any work.
     *
     * @param threads  texts encoded at the same time
     * @param language of the texts
     * @throws WrongUse if the folder holds no encoder of this language that works
     */
    public OnnxSentenceEncoder open(int threads, Language language) {
        if (folder == null) {
            return new OnnxSentenceEncoder(threads);
        }
        OnnxSentenceEncoder encoder = null;
        try {
            EncoderModel model = EncoderFolder.read(folder);
            if (model.language() != language) {
                throw new WrongUse(
                        "--encoder '" + folder + "' reads " + model.language().tag() + " and not " + language.tag()
                                + "; leave it out, or name one that does.");
            }
            encoder = new OnnxSentenceEncoder(threads, model);
            encoder.encode("1", language);
            OnnxSentenceEncoder works = encoder;
            encoder = null;
            return works;
        } catch (ModelFormatException | EncoderUnavailableException | IllegalStateException e) {
            throw new WrongUse("--encoder: " + e.getMessage() + ".", e);
        } finally {
            if (encoder != null) {
                encoder.close();
            }
        }
    }
}
