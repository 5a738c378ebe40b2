package com.heed.intent;

import com.heed.Language;
import com.heed.attention.PoolingHeads;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.Rows;
import com.heed.text.TextVector;
import com.heed.text.TokenPooling;
import com.heed.text.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what texts of one language are about: voices, weighed and calibrated, behind a gate. Safe for many threads. */
public final class IntentModel {
    private static final String CLASSES = "classes.bin";
    private static final String VOICES = "voices.bin";
    private static final String ATTENTION = "attention.bin";
    private static final String FACTS = "facts.bin";
    private static final String GATE = "gate.bin";

    private static final int MOST_CLASSES = 100_000;
    private static final int MOST_REGRESSIONS = 100;

    private final List<String> names;
    private final Voices voices;
    private final Stack stack;
    private final double termSharpness;
    private final Gate gate;
    private final int learnedFrom;
    private final TokenPooling pooling;

    /**
     * @param termSharpness one over the temperature of the voice of terms when it speaks alone
     * @param learnedFrom   texts at the last training from nothing
     */
    IntentModel(List<String> names, Voices voices, Stack stack, double termSharpness, Gate gate, int learnedFrom) {
        this.names = List.copyOf(names);
        this.voices = voices;
        this.stack = stack;
        this.termSharpness = termSharpness;
        this.gate = gate;
        this.learnedFrom = learnedFrom;
        this.pooling = new Pooling(voices);
    }

    /** Classes, in the order of the probabilities. */
    public List<String> names() {
        return names;
    }

    public Language language() {
        return voices.language();
    }

    /** How much each voice counts: terms, vectors, neighbours and, where trained, attention and facts. */
    public double[] weights() {
        return stack.weights().clone();
    }

    Voices voices() {
        return voices;
    }

    Stack stack() {
        return stack;
    }

    double termSharpness() {
        return termSharpness;
    }

    Gate gate() {
        return gate;
    }

    /** Texts at the last training from nothing; since then it may have been trained further. */
    public int learnedFrom() {
        return learnedFrom;
    }

    /** What this model has to see of each text: texts it is to read must be encoded with this pooling. */
    public TokenPooling pooling() {
        return pooling;
    }

    /**
     * Reads a text of which nothing is known beside its words.
     *
     * @param clean  cleaned and masked
     * @param vector encoded with {@link #pooling()}
     * @throws IllegalArgumentException if it was encoded with another
     */
    public IntentReading read(String clean, TextVector vector) {
        return read(clean, List.of(), vector);
    }

    /**
     * Reads a text.
     *
     * @param clean  cleaned and masked
     * @param facts  known beside its words, as {@link IntentText#facts()}; those no training text had say nothing
     * @param vector encoded with {@link #pooling()}
     * @throws IllegalArgumentException if it was encoded with another
     */
    public IntentReading read(String clean, Collection<String> facts, TextVector vector) {
        return read(clean, Terms.words(clean, language()), facts, vector);
    }

    /**
     * As {@link #read(String, Collection, TextVector)}, of a text whose words were found already.
     *
     * @param words as {@link Words#of} finds them in the language of this model
     */
    public IntentReading read(String clean, List<Words.Word> words, Collection<String> facts, TextVector vector) {
        return reading(say(clean, words, facts, vector));
    }

    /**
     * What each voice says when it speaks alone, by its name: {@code terms}, {@code vectors}, {@code neighbours} and, where trained, {@code attention} and {@code facts}. The probabilities, (classes) each, are not calibrated.
     *
     * @param vector encoded with {@link #pooling()}
     */
    public Map<String, double[]> voices(String clean, Collection<String> facts, TextVector vector) {
        return alone(say(clean, Terms.words(clean, language()), facts, vector));
    }

    /** As {@link #voices(String, Collection, TextVector)}, of a text that was kept with its tokens. */
    public Map<String, double[]> voices(IntentText text) {
        return alone(voices.say(text));
    }

    private Map<String, double[]> alone(Voices.Said said) {
        Map<String, double[]> alone = new LinkedHashMap<>();
        List<String> names = voices.names();
        for (int v = 0; v < names.size(); v++) {
            alone.put(names.get(v), LinearModel.softmax(said.logs().get(v).clone()));
        }
        return alone;
    }

    private Voices.Said say(String clean, List<Words.Word> words, Collection<String> facts, TextVector vector) {
        int width = vector.sentence().length;
        int units = voices.attention() == null ? 0 : voices.attention().units();
        if (vector.pooled().length != width + units) {
            throw new IllegalArgumentException("a text encoded to " + vector.pooled().length
                    + " pooled numbers for a model that needs " + (width + units));
        }
        float[] last = java.util.Arrays.copyOf(vector.pooled(), width);
        float[] hidden = java.util.Arrays.copyOfRange(vector.pooled(), width, width + units);
        return voices.say(
                clean,
                words,
                facts,
                vector.sentence(),
                Standard.features(vector.sentence(), vector.inner(), last),
                hidden);
    }

    /** Reads a text that was kept with its tokens, of which there may be fewer than an encoder gives. */
    public IntentReading read(IntentText text) {
        return reading(voices.say(text));
    }

    private IntentReading reading(Voices.Said said) {
        double odds = gate.odds(gate.signs(said.features(), said.near()));
        return new IntentReading(
                names,
                stack.probabilities(said.logs(), said.wordsUnknown()),
                1 / (1 + Math.exp(-odds)),
                odds < gate.threshold() && !otherLanguage(said));
    }

    /** The Chinese encoder reads English, too. All cosines are lower from one language to the other, so that the gate, which never heard such texts, would refuse nearly all; how sure the voices are says more. */
    private boolean otherLanguage(Voices.Said said) {
        return language() == Language.CHINESE && said.wordsUnknown();
    }

    /** Reads a text by its terms alone, where no encoder loads; it cannot tell foreign texts. */
    public IntentReading readByTerms(String clean) {
        double[] logs = voices.byTerms(clean);
        for (int c = 0; c < logs.length; c++) {
            logs[c] *= termSharpness;
        }
        return new IntentReading(names, LinearModel.softmax(logs), 1, false);
    }

    /** Mean over the tokens of the last layer, then the attention's hidden units. */
    private static final class Pooling implements TokenPooling {
        private final Voices voices;
        private final String identity;

        Pooling(Voices voices) {
            this.voices = voices;
            PoolingHeads attention = voices.attention();
            this.identity = "intent-" + (attention == null ? "mean" : digest(attention));
        }

        private static String digest(PoolingHeads heads) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(heads::write)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }

        @Override
        public String identity() {
            return identity;
        }

        @Override
        public boolean readsLast() {
            return true;
        }

        @Override
        public Pass start() {
            PoolingHeads attention = voices.attention();
            PoolingHeads.Pass heads = attention == null ? null : attention.start();
            return new Pass() {
                private float[] sum = {};
                private int tokens;

                @Override
                public void token(float[] vector) {}

                @Override
                public void lastToken(float[] vector) {
                    if (tokens++ == 0) {
                        sum = new float[vector.length];
                    }
                    Rows.addScaled(sum, 1, vector);
                    if (heads != null) {
                        heads.token(vector);
                    }
                }

                @Override
                public float[] finish() {
                    Rows.scale(sum, 1f / Math.max(1, tokens));
                    if (heads == null) {
                        return sum;
                    }
                    float[] units = heads.finish();
                    float[] pooled = java.util.Arrays.copyOf(sum, sum.length + units.length);
                    System.arraycopy(units, 0, pooled, sum.length, units.length);
                    return pooled;
                }
            };
        }
    }

    /** The files of a pack. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(CLASSES, bytes(out -> {
            out.writeUTF(language().tag());
            out.writeInt(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
        }));
        files.put(VOICES, bytes(out -> {
            voices.terms().write(out);
            voices.byTerms().write(out);
            voices.byVectors().write(out);
            voices.neighbours().write(out);
            stack.write(out);
            out.writeDouble(termSharpness);
            gate.write(out);
            out.writeInt(learnedFrom);
        }));
        PoolingHeads attention = voices.attention();
        if (attention != null) {
            files.put(ATTENTION, bytes(attention::write));
        }
        // A gate that was set on other texts asks the model's own regression, which is in the file of the voices.
        if (!gate.regressions().equals(List.of(voices.byVectors()))) {
            files.put(GATE, bytes(out -> {
                out.writeInt(gate.regressions().size());
                for (LinearModel regression : gate.regressions()) {
                    regression.write(out);
                }
            }));
        }
        FactVoice byFacts = voices.byFacts();
        if (byFacts != null) {
            files.put(FACTS, bytes(byFacts::write));
        }
        return files;
    }

    /**
     * The model of a pack.
     *
     * @throws ModelFormatException if its files are missing, end too early or do not fit each other
     */
    public static IntentModel of(ModelPack pack) {
        try {
            DataInputStream classes = open(pack, CLASSES);
            Language language = Language.ofTag(classes.readUTF());
            int count = classes.readInt();
            if (count < 2 || count > MOST_CLASSES) {
                throw new ModelFormatException("an intent model of " + count + " classes cannot be right");
            }
            List<String> names = new ArrayList<>();
            for (int c = 0; c < count; c++) {
                names.add(classes.readUTF());
            }
            DataInputStream in = open(pack, VOICES);
            Terms terms = Terms.read(in);
            TermWeights byTerms = TermWeights.read(in);
            LinearModel byVectors = LinearModel.read(in);
            Neighbours neighbours = Neighbours.read(in);
            Stack stack = Stack.read(in);
            double termSharpness = in.readDouble();
            Gate gate = Gate.read(
                    in, pack.files().containsKey(GATE) ? regressions(open(pack, GATE), byVectors) : List.of(byVectors));
            int learnedFrom = in.readInt();
            PoolingHeads attention =
                    pack.files().containsKey(ATTENTION) ? PoolingHeads.read(open(pack, ATTENTION)) : null;
            FactVoice byFacts = pack.files().containsKey(FACTS) ? FactVoice.read(open(pack, FACTS), count) : null;
            Voices voices = new Voices(language, terms, byTerms, byVectors, neighbours, attention, byFacts);
            if (byTerms.classes() != count
                    || byVectors.classes() != count
                    || byTerms.terms() != terms.size()
                    || stack.weights().length != voices.count()
                    || stack.lift().length != count) {
                throw new ModelFormatException(
                        "the files of model '" + pack.manifest().name() + "' do not fit each other; train again");
            }
            return new IntentModel(names, voices, stack, termSharpness, gate, learnedFrom);
        } catch (IOException e) {
            throw new ModelFormatException(
                    "model '" + pack.manifest().name() + "' ends too early; train again or install again", e);
        }
    }

    private static List<LinearModel> regressions(DataInputStream in, LinearModel like) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > MOST_REGRESSIONS) {
            throw new ModelFormatException("a gate of " + count + " regressions cannot be right");
        }
        List<LinearModel> regressions = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            LinearModel regression = LinearModel.read(in);
            if (regression.classes() != like.classes() || regression.width() != like.width()) {
                throw new ModelFormatException("a gate of " + regression.classes() + " classes and "
                        + regression.width() + " features does not fit its model; train again");
            }
            regressions.add(regression);
        }
        return regressions;
    }

    private static DataInputStream open(ModelPack pack, String name) {
        return new DataInputStream(new ByteArrayInputStream(pack.file(name)));
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.write(out);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
