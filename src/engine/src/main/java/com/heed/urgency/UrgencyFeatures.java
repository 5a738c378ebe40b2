package com.heed.urgency;

import com.heed.Language;
import com.heed.learn.ModelFormatException;
import com.heed.learn.Vocabulary;
import com.heed.text.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a model, learned from the arrivals it is trained on: numbers, names of channels, request types and languages, the vector, words and pairs of words, one block
 * after the other. Numbers and the vector are standardised and divided by the root of their count, words have length 1, so that each block weighs alike under one penalty.
 */
final class UrgencyFeatures {
    /** What an arrival is turned into; a model of another number cannot be read. */
    private static final int FORMAT = 1;

    private static final int MOST_WORDS = 20_000;
    private static final int LEAST_TEXTS = 2;
    private static final int LEAST_OF_A_NAME = 3;
    private static final int MOST_NAMES = 2_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_WIDTH = 10_000;
    private static final double LEAST_VARIANCE = 1e-8;

    private static final NumberFeature[] NUMBERS = NumberFeature.values();

    /** A field with names for values. */
    private enum Field {
        CHANNEL("channel", Arrival::channel),
        REQUEST_TYPE("requestType", Arrival::requestType),
        LANGUAGE("language", arrival -> {
            Language language = arrival.language();
            return language == null ? null : language.tag();
        });

        private final String reason;
        private final Function<Arrival, @Nullable String> value;

        Field(String reason, Function<Arrival, @Nullable String> value) {
            this.reason = reason;
            this.value = value;
        }
    }

    /** A value of a field, as a column. */
    private record Name(Field field, String value) {}

    private final Set<FeatureGroup> groups;
    private final double[] mean;
    private final double[] deviation;
    private final List<Name> names;
    private final @Nullable Language encoder;
    private final double[] vectorMean;
    private final double[] vectorDeviation;
    private final Vocabulary words;
    private final Map<Name, Integer> places = new HashMap<>();

    private UrgencyFeatures(
            Set<FeatureGroup> groups,
            double[] mean,
            double[] deviation,
            List<Name> names,
            @Nullable Language encoder,
            double[] vectorMean,
            double[] vectorDeviation,
            Vocabulary words) {
        this.groups = groups;
        this.mean = mean;
        this.deviation = deviation;
        this.names = names;
        this.encoder = encoder;
        this.vectorMean = vectorMean;
        this.vectorDeviation = vectorDeviation;
        this.words = words;
        for (int k = 0; k < names.size(); k++) {
            places.put(names.get(k), k);
        }
    }

    /**
     * A row with few values.
     *
     * @param indexes ascending
     */
    record Row(int[] indexes, float[] values) {}

    /**
     * Learns the columns.
     *
     * @param arrivals at least one; those with vectors must come from one encoder
     */
    static UrgencyFeatures learn(List<Arrival> arrivals, Set<FeatureGroup> groups) {
        double[][] numbers = new double[arrivals.size()][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = numbers(arrivals.get(i));
        }
        double[] mean = new double[NUMBERS.length];
        double[] deviation = new double[NUMBERS.length];
        standard(List.of(numbers), mean, deviation);

        List<double[]> vectors = new ArrayList<>();
        Language encoder = null;
        for (Arrival arrival : arrivals) {
            OpeningVector vector = arrival.vector();
            if (vector != null && groups.contains(FeatureGroup.VECTORS)) {
                encoder = encoder == null ? vector.encoder() : encoder;
                requireEncoder(encoder, vector);
                vectors.add(joined(vector));
            }
        }
        int width = vectors.isEmpty() ? 0 : vectors.get(0).length;
        double[] vectorMean = new double[width];
        double[] vectorDeviation = new double[width];
        standard(vectors, vectorMean, vectorDeviation);
        Vocabulary words = groups.contains(FeatureGroup.WORDS)
                ? Vocabulary.learn(
                        arrivals.stream()
                                .map(arrival -> counts(arrival).keySet())
                                .toList(),
                        LEAST_TEXTS,
                        MOST_WORDS)
                : Vocabulary.learn(List.of(), 1, 1);
        return new UrgencyFeatures(
                groups, mean, deviation, names(arrivals, groups), encoder, vectorMean, vectorDeviation, words);
    }

    private static List<Name> names(List<Arrival> arrivals, Set<FeatureGroup> groups) {
        if (!groups.contains(FeatureGroup.FIELDS)) {
            return List.of();
        }
        Map<Name, Integer> counts = new HashMap<>();
        for (Arrival arrival : arrivals) {
            for (Field field : Field.values()) {
                String value = field.value.apply(arrival);
                if (value != null) {
                    counts.merge(new Name(field, value), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_OF_A_NAME)
                .map(Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(Name::field).thenComparing(Name::value))
                .limit(MOST_NAMES)
                .toList();
    }

    /** Mean and deviation of what is known; the deviation holds the root of the number of columns, and is infinite where all are alike. */
    private static void standard(List<double[]> rows, double[] mean, double[] deviation) {
        for (int j = 0; j < mean.length; j++) {
            double sum = 0;
            double squares = 0;
            int known = 0;
            for (double[] row : rows) {
                if (!Double.isNaN(row[j])) {
                    sum += row[j];
                    squares += row[j] * row[j];
                    known++;
                }
            }
            mean[j] = known == 0 ? 0 : sum / known;
            double variance = known == 0 ? 0 : squares / known - mean[j] * mean[j];
            deviation[j] = variance < LEAST_VARIANCE ? Double.POSITIVE_INFINITY : Math.sqrt(variance * mean.length);
        }
    }

    private static double[] numbers(Arrival arrival) {
        double[] numbers = new double[NUMBERS.length];
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = NUMBERS[j].of(arrival);
        }
        return numbers;
    }

    private static double[] joined(OpeningVector vector) {
        int width = vector.sentence().length;
        double[] joined = new double[2 * width];
        for (int j = 0; j < width; j++) {
            joined[j] = vector.sentence()[j];
            joined[width + j] = vector.inner()[j];
        }
        return joined;
    }

    /** Words and pairs of neighbours with how often they stand in the text. */
    private static Map<String, Integer> counts(Arrival arrival) {
        String text = arrival.text();
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Map<String, Integer> counts = new HashMap<>();
        String previous = "";
        Language language = arrival.language();
        for (Words.Word word : Words.of(read, language == null ? Language.OTHER : language)) {
            counts.merge(word.text(), 1, Integer::sum);
            if (!previous.isEmpty()) {
                counts.merge(previous + ' ' + word.text(), 1, Integer::sum);
            }
            previous = word.text();
        }
        return counts;
    }

    private static void requireEncoder(Language encoder, OpeningVector vector) {
        if (vector.encoder() != encoder) {
            throw new IllegalArgumentException("a contact encoded by the encoder of '"
                    + vector.encoder().tag() + "' for a model of the encoder of '" + encoder.tag()
                    + "'; encode all with one");
        }
    }

    /** Language of the encoder vectors must come from; null if none are read. */
    @Nullable
    Language encoder() {
        return encoder;
    }

    int width() {
        return Math.max(1, wordsFrom() + words.size());
    }

    private int namesFrom() {
        return NUMBERS.length;
    }

    private int vectorFrom() {
        return namesFrom() + names.size();
    }

    private int wordsFrom() {
        return vectorFrom() + vectorMean.length;
    }

    /** @throws IllegalArgumentException if the vector comes from another encoder */
    Row row(Arrival arrival) {
        TreeMap<Integer, Float> row = new TreeMap<>();
        double[] numbers = numbers(arrival);
        for (int j = 0; j < numbers.length; j++) {
            if (groups.contains(NUMBERS[j].group()) && !Double.isNaN(numbers[j])) {
                put(row, j, (numbers[j] - mean[j]) / deviation[j]);
            }
        }
        for (Field field : Field.values()) {
            String value = field.value.apply(arrival);
            Integer place = value == null ? null : places.get(new Name(field, value));
            if (place != null) {
                put(row, namesFrom() + place, 1);
            }
        }
        OpeningVector vector = arrival.vector();
        if (vector != null && encoder != null) {
            requireEncoder(encoder, vector);
            double[] joined = joined(vector);
            if (joined.length != vectorMean.length) {
                throw new IllegalArgumentException("a contact encoded to " + joined.length / 2
                        + " numbers for a model of " + vectorMean.length / 2);
            }
            for (int j = 0; j < joined.length; j++) {
                put(row, vectorFrom() + j, (joined[j] - vectorMean[j]) / vectorDeviation[j]);
            }
        }
        words(arrival, row);
        int[] indexes = new int[row.size()];
        float[] values = new float[row.size()];
        int k = 0;
        for (Map.Entry<Integer, Float> entry : row.entrySet()) {
            indexes[k] = entry.getKey();
            values[k++] = entry.getValue();
        }
        return new Row(indexes, values);
    }

    private void words(Arrival arrival, TreeMap<Integer, Float> row) {
        if (words.size() == 0) {
            return;
        }
        Map<Integer, Float> weights = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Integer> entry : new TreeMap<>(counts(arrival)).entrySet()) {
            int t = words.index(entry.getKey());
            if (t != Vocabulary.UNKNOWN) {
                float weight = words.weight(t, entry.getValue());
                weights.put(t, weight);
                squares += (double) weight * weight;
            }
        }
        double length = Math.sqrt(squares);
        weights.forEach((t, weight) -> put(row, wordsFrom() + t, weight / length));
    }

    private static void put(TreeMap<Integer, Float> row, int column, double value) {
        if (value != 0) {
            row.put(column, (float) value);
        }
    }

    /** Effects of a row's columns, put together to reasons, strongest first; ties by key. */
    List<UrgencyReason> reasons(Row row, LevelOdds odds, Arrival arrival, int most, double least) {
        Map<String, Double> effects = new TreeMap<>();
        List<UrgencyReason> reasons = new ArrayList<>();
        for (int k = 0; k < row.indexes.length; k++) {
            int column = row.indexes[k];
            double effect = odds.weight(column) * row.values[k];
            if (column < namesFrom()) {
                effects.merge(NUMBERS[column].reason(), effect, Double::sum);
            } else if (column < vectorFrom()) {
                Name name = names.get(column - namesFrom());
                reasons.add(new UrgencyReason(name.field.reason, List.of(name.value), effect));
            } else if (column < wordsFrom()) {
                effects.merge("text", effect, Double::sum);
            } else {
                reasons.add(new UrgencyReason("word", List.of(words.term(column - wordsFrom())), effect));
            }
        }
        effects.forEach((key, effect) -> reasons.add(new UrgencyReason(
                key, key.equals("text") ? List.of() : List.of(NumberFeature.shown(key, arrival)), effect)));
        return reasons.stream()
                .filter(reason -> Math.abs(reason.effect()) >= least)
                .sorted(java.util.Comparator.comparingDouble((UrgencyReason reason) -> -Math.abs(reason.effect()))
                        .thenComparing(UrgencyReason::key)
                        .thenComparing(reason -> reason.args().toString()))
                .limit(most)
                .toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(groups.size());
        for (FeatureGroup group : groups.stream().sorted().toList()) {
            out.writeUTF(group.name().toLowerCase(Locale.ROOT));
        }
        write(out, mean);
        write(out, deviation);
        out.writeInt(names.size());
        for (Name name : names) {
            out.writeUTF(name.field.reason);
            out.writeUTF(name.value);
        }
        out.writeUTF(encoder == null ? "" : encoder.tag());
        write(out, vectorMean);
        write(out, vectorDeviation);
        words.write(out);
    }

    private static void write(DataOutput out, double[] values) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** @throws ModelFormatException if it is of another format or cannot be right */
    static UrgencyFeatures read(DataInput in) throws IOException {
        int format = in.readInt();
        if (format != FORMAT) {
            throw new ModelFormatException("an urgency model with features of format " + format
                    + "; this version of Heed reads " + FORMAT + ": train again");
        }
        try {
            Set<FeatureGroup> groups = EnumSet.noneOf(FeatureGroup.class);
            int count = size(in, FeatureGroup.values().length);
            for (int g = 0; g < count; g++) {
                groups.add(FeatureGroup.valueOf(in.readUTF().toUpperCase(Locale.ROOT)));
            }
            double[] mean = values(in);
            double[] deviation = values(in);
            int named = size(in, MOST_NAMES);
            List<Name> names = new ArrayList<>();
            for (int k = 0; k < named; k++) {
                String reason = in.readUTF();
                Field field = java.util.Arrays.stream(Field.values())
                        .filter(one -> one.reason.equals(reason))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("unknown field '" + reason + "'"));
                names.add(new Name(field, in.readUTF()));
            }
            String tag = in.readUTF();
            double[] vectorMean = values(in);
            double[] vectorDeviation = values(in);
            Vocabulary words = Vocabulary.read(in);
            if (mean.length != NUMBERS.length
                    || deviation.length != NUMBERS.length
                    || vectorMean.length != vectorDeviation.length
                    || new HashSet<>(names).size() < names.size()) {
                throw new IllegalArgumentException("its parts do not fit each other");
            }
            return new UrgencyFeatures(
                    Collections.unmodifiableSet(groups),
                    mean,
                    deviation,
                    names,
                    tag.isEmpty() ? null : Language.ofTag(tag),
                    vectorMean,
                    vectorDeviation,
                    words);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(
                    "the features of an urgency model cannot be right: " + e.getMessage() + "; train again", e);
        }
    }

    private static int size(DataInput in, int most) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > most) {
            throw new IllegalArgumentException("a size of " + size + " where " + most + " is the most");
        }
        return size;
    }

    private static double[] values(DataInput in) throws IOException {
        double[] values = new double[size(in, MOST_WIDTH)];
        for (int j = 0; j < values.length; j++) {
            values[j] = in.readDouble();
        }
        return values;
    }
}
