package com.heed.picture;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.heed.learn.ModelFormatException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads one line: floats [1, 3, {@value #HEIGHT}, width] go in, probabilities [1, steps, classes] come out. */
final class TextRecogniser implements AutoCloseable {
    private static final int HEIGHT = 48;
    /** Narrower lines, such as a digit, are filled up with grey to the right. */
    private static final int LEAST_WIDTH = 48;

    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private final OrtSession session;
    private final String input;
    private final CtcDecoder decoder;
    private final Resampling resampling = new Resampling(HALF, HALF);

    TextRecogniser(OrtSession session, List<String> characters) {
        this.session = session;
        this.input = session.getInputNames().iterator().next();
        this.decoder = new CtcDecoder(characters);
    }

    /**
     * What stands in a box.
     *
     * @throws ModelFormatException if the model has more or fewer classes than there are characters
     */
    CtcDecoder.Reading read(Pixels picture, Box line) throws OrtException {
        StringBuilder text = new StringBuilder();
        double weighted = 0;
        for (Box part : LineCut.parts(picture, line)) {
            CtcDecoder.Reading reading = part(picture, part);
            String read = reading.text();
            if (!text.isEmpty() && !read.isEmpty() && isApart(text.charAt(text.length() - 1), read.charAt(0))) {
                text.append(' ');
            }
            text.append(read);
            weighted += reading.confidence() * read.length();
        }
        int letters = text.length();
        return new CtcDecoder.Reading(text.toString(), letters == 0 ? 0 : Math.min(1, weighted / letters));
    }

    /** Chinese is written without blanks. */
    private static boolean isApart(char left, char right) {
        return left < 0x2e80 && right < 0x2e80 && left != ' ' && right != ' ';
    }

    private CtcDecoder.Reading part(Pixels picture, Box part) throws OrtException {
        int width = Math.max(1, (int) Math.ceil((double) HEIGHT * part.width() / part.height()));
        int filled = Math.max(LEAST_WIDTH, width);
        float[] planes = new float[Pixels.CHANNELS * HEIGHT * filled];
        resampling.fill(picture, part, width, HEIGHT, planes, filled, HEIGHT);
        long[] shape = {1, Pixels.CHANNELS, HEIGHT, filled};
        try (OnnxTensor tensor =
                        OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), FloatBuffer.wrap(planes), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            if (!(result.get(0) instanceof OnnxTensor out)) {
                throw new ModelFormatException("the model that reads text gives no tensor");
            }
            long[] given = out.getInfo().getShape();
            if (given.length != 3 || given[0] != 1 || given[2] != decoder.classes()) {
                throw new ModelFormatException("the model that reads text gives " + Arrays.toString(given) + " and not "
                        + decoder.classes() + " classes a step, one for each character and two more");
            }
            return decoder.read(out.getFloatBuffer());
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
