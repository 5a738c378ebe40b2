package com.heed.ranking;

import com.heed.Language;
import com.heed.attention.MatchingHeads;
import com.heed.learn.LinearModel;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.reply.Answer;
import com.heed.text.EncoderUnavailableException;
import com.heed.text.SentenceEncoder;
import com.heed.text.TextVector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says which answers fit a conversation best, and how probable it is that an agent uses each. Attention of the conversation over the answers is joined with signs of words, vectors and earlier replies by a conditional logit; without an encoder the signs of words are left.
 * Safe for many threads.
 */
public final class ReplyRanker {
    /** The file of a {@link ModelPack} that holds a ranker. */
    public static final String FILE = "ranker.bin";
    /** Share of conversations with a right one among the answers, where nobody has counted. */
    public static final double UNKNOWN_SHARE = 0.5;

    private static final int MAGIC = 0x48525032;

    private final Language language;
    private final MatchingHeads heads;
    private final WordCounts counts;
    private final Familiarity familiarity;
    private final Map<Basis, FitWeights> weights;
    private final TokenPart turns;
    private final TokenPart answers;

    ReplyRanker(
            Language language,
            MatchingHeads heads,
            WordCounts counts,
            Familiarity familiarity,
            Map<Basis, FitWeights> weights) {
        this.language = language;
        this.heads = heads;
        this.counts = counts;
        this.familiarity = familiarity;
        this.weights = new EnumMap<>(weights);
        for (Basis basis : Basis.values()) {
            if (!weights.containsKey(basis)) {
                throw new ModelFormatException("a ranker without weights for " + basis);
            }
        }
        String identity = identity(heads);
        turns = new TokenPart("turn-" + identity, heads, false);
        answers = new TokenPart("answer-" + identity, heads, true);
    }

    private static String identity(MatchingHeads heads) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            heads.write(new DataOutputStream(bytes));
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /**
     * The ranker inside the app.
     *
     * @param language English or Chinese
     * @throws ModelFormatException if its files are missing or broken
     */
    public static ReplyRanker shipped(Language language) {
        return of(language, pack(language));
    }

    /** The files of the ranker inside the app; throws as {@link #shipped}. */
    public static ModelPack pack(Language language) {
        String folder = "pack/" + language.tag() + "/";
        return ModelPack.read(
                "ranking-" + language.tag(), name -> ReplyRanker.class.getResourceAsStream(folder + name));
    }

    /** A ranker from its pack. @throws ModelFormatException if it is broken or of another language */
    public static ReplyRanker of(Language language, ModelPack pack) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(pack.file(FILE)))) {
            int magic = in.readInt();
            if (magic != MAGIC) {
                throw new ModelFormatException("'" + FILE + "' is no ranker: it starts with 0x"
                        + Integer.toHexString(magic) + " instead of 0x" + Integer.toHexString(MAGIC));
            }
            String tag = in.readUTF();
            if (!tag.equals(language.tag())) {
                throw new ModelFormatException(
                        "'" + FILE + "' ranks " + tag + " and not " + language.tag() + "; train again");
            }
            MatchingHeads heads = MatchingHeads.read(in);
            WordCounts counts = WordCounts.read(in);
            Familiarity familiarity = Familiarity.read(in);
            Map<Basis, FitWeights> weights = new EnumMap<>(Basis.class);
            for (Basis basis : Basis.values()) {
                weights.put(basis, FitWeights.read(in));
            }
            return new ReplyRanker(language, heads, counts, familiarity, weights);
        } catch (IOException e) {
            throw new ModelFormatException(
                    "'" + FILE + "' is broken: " + e.getMessage() + "; train again or install again", e);
        }
    }

    /** What {@link #of} reads. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeUTF(language.tag());
            heads.write(out);
            counts.write(out);
            familiarity.write(out);
            for (Basis basis : Basis.values()) {
                weight(basis).write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Language language() {
        return language;
    }

    MatchingHeads heads() {
        return heads;
    }

    WordCounts counts() {
        return counts;
    }

    Familiarity familiarity() {
        return familiarity;
    }

    FitWeights weight(Basis basis) {
        return Objects.requireNonNull(weights.get(basis));
    }

    Map<Basis, FitWeights> weights() {
        return Map.copyOf(weights);
    }

    /** This ranker with other texts counted too, such as those of the project. */
    public ReplyRanker counting(List<String> clean) {
        return new ReplyRanker(language, heads, counts.and(clean), familiarity, weights);
    }

    /** Reads with an encoder, as {@link #readTurns} and {@link #readAnswer} do. */
    public ReplyReader reader(SentenceEncoder encoder) {
        return new ReplyReader() {
            @Override
            public ReadTurns turns(List<Turn> turns) {
                return readTurns(turns, encoder);
            }

            @Override
            public ReadAnswer answer(String clean) {
                return readAnswer(clean, encoder);
            }
        };
    }

    /** Reads a text as a turn. */
    ReadText readTurn(String clean, SentenceEncoder encoder) {
        return read(clean, encoder, turns);
    }

    /**
     * Makes an answer ready; worth keeping for one that is ranked often. Costs one run of the encoder where the encoder has not kept it.
     *
     * @param clean clean and masked
     */
    public ReadAnswer readAnswer(String clean, SentenceEncoder encoder) {
        return new ReadAnswer(read(clean, encoder, answers));
    }

    private ReadText read(String clean, SentenceEncoder encoder, TokenPart pooling) {
        TextWords words = TextWords.of(clean);
        if (clean.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new ReadText(clean, null, null, words);
        }
        try {
            TextVector vector = encoder.encode(clean, language, pooling);
            return new ReadText(clean, vector.sentence(), vector.pooled(), words);
        } catch (EncoderUnavailableException e) {
            return new ReadText(clean, null, null, words);
        }
    }

    /**
     * Makes a conversation ready; its last {@value Conversation#MOST_TURNS} turns count, the last {@value Conversation#TURNS} of them for the attention. Costs one run of the encoder for each of these three that the encoder has not kept.
     *
     * @param turns oldest first, at least one
     * @throws IllegalArgumentException without a turn
     */
    public ReadTurns readTurns(List<Turn> turns, SentenceEncoder encoder) {
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a conversation without a turn");
        }
        List<Turn> newest = turns.subList(Math.max(0, turns.size() - Conversation.MOST_TURNS), turns.size());
        List<ReadText> read = new ArrayList<>();
        for (int i = 0; i < newest.size(); i++) {
            String text = newest.get(i).text();
            // Of turns further back only the words count, and the encoder is spared.
            read.add(
                    i < newest.size() - Conversation.TURNS
                            ? new ReadText(text, null, null, TextWords.of(text))
                            : readTurn(text, encoder));
        }
        return new ReadTurns(Conversation.of(newest, read, heads));
    }

    /**
     * Ranks answers.
     *
     * @param answers at least one
     * @param past    what was answered before; {@link PastReplies#NONE} where nothing is known
     * @param share   of conversations with a right one among the answers, in (0, 1]; {@link #UNKNOWN_SHARE} where nobody has counted
     * @return all of them, the most probable first; ties in the order given
     * @throws IllegalArgumentException without an answer, or for a share that is none
     */
    public List<Ranked> rank(ReadTurns turns, List<ReadAnswer> answers, PastReplies past, double share) {
        return rank(basis(turns.conversation(), answers, past), turns, answers, past, share);
    }

    /** As {@link #rank(ReadTurns, List, PastReplies, double)}, reading texts now. */
    public List<Ranked> rank(
            List<Turn> turns, List<Answer> answers, PastReplies past, double share, SentenceEncoder encoder) {
        return rank(
                readTurns(turns, encoder),
                answers.stream()
                        .map(answer -> readAnswer(answer.text(), encoder))
                        .toList(),
                past,
                share);
    }

    /** As {@link #rank(ReadTurns, List, PastReplies, double)}, going by less than there is where that is asked for. */
    public List<Ranked> rank(Basis wanted, ReadTurns turns, List<ReadAnswer> answers, PastReplies past, double share) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("no answer to rank");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "share " + share + " of conversations with a right answer; expected 0 to 1");
        }
        Basis has = basis(turns.conversation(), answers, past);
        Basis basis = has.ordinal() > wanted.ordinal() || has == Basis.WORDS ? has : wanted;
        double[][] values = values(
                basis,
                turns.conversation(),
                answers.stream().map(ReadAnswer::text).toList(),
                past);
        FitWeights.Signs weight = weight(basis).at(familiarity(basis, turns.conversation()));
        double[] logits = new double[answers.size() + 1];
        for (int i = 0; i < answers.size(); i++) {
            logits[i] = ChoiceRegression.dot(weight.signs(), values[i]);
        }
        logits[answers.size()] = share == 1
                ? Double.NEGATIVE_INFINITY
                : weight.none() + Math.log(answers.size()) + Math.log((1 - share) / share);
        double[] p = LinearModel.softmax(logits);
        List<Ranked> ranked = new ArrayList<>();
        double[] mean = mean(values);
        for (int i = 0; i < answers.size(); i++) {
            ranked.add(new Ranked(i, p[i], parts(basis, weight, values[i], mean)));
        }
        ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.probability()));
        return ranked;
    }

    private static Basis basis(Conversation conversation, List<ReadAnswer> answers, PastReplies past) {
        boolean vectors = conversation.asked() != null
                && answers.stream().allMatch(answer -> answer.text().attended() != null);
        if (!vectors) {
            return Basis.WORDS;
        }
        return past.size() == 0 ? Basis.VECTORS : Basis.HISTORY;
    }

    /** How well a conversation is known; 0 where words alone are looked at, which need no telling apart. */
    double familiarity(Basis basis, Conversation conversation) {
        return basis == Basis.WORDS ? 0 : familiarity.of(conversation);
    }

    /** (answers, signs); 0 for a sign that is not looked at, or whose texts have no vectors. */
    double[][] values(Basis basis, Conversation conversation, List<ReadText> answers, PastReplies past) {
        PastReplies.Near near = (basis == Basis.WORDS ? PastReplies.NONE : past).near(conversation);
        double[][] values = new double[answers.size()][FitSign.values().length];
        for (FitSign sign : basis.signs()) {
            for (int i = 0; i < values.length; i++) {
                boolean readable = !sign.needsVectors()
                        || conversation.asked() != null && answers.get(i).attended() != null;
                values[i][sign.ordinal()] = readable ? sign.of(conversation, answers.get(i), near, counts) : 0;
            }
        }
        return values;
    }

    private static double[] mean(double[][] values) {
        double[] mean = new double[values[0].length];
        for (double[] row : values) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / values.length;
            }
        }
        return mean;
    }

    private static List<Ranked.Part> parts(Basis basis, FitWeights.Signs weight, double[] values, double[] mean) {
        return basis.signs().stream()
                .map(sign -> new Ranked.Part(
                        sign,
                        values[sign.ordinal()],
                        weight.signs()[sign.ordinal()] * (values[sign.ordinal()] - mean[sign.ordinal()])))
                .sorted(Comparator.comparingDouble((Ranked.Part part) -> -part.logit()))
                .toList();
    }
}
