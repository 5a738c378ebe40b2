package com.heed.lab.picture;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.picture.PictureReading;
import com.heed.picture.PictureReading.Read;
import com.heed.picture.PictureReading.Refused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one pack made of all pictures.
 *
 * @param pack   its identity
 * @param folder of the pictures; null for made ones
 */
record PicturesRun(String pack, @Nullable Path folder, List<ReadPicture> pictures, long seed) {
    private static final int RESAMPLES = 2_000;

    /** Character error rate with the percentiles of 2,000 bootstrap samples of pictures. */
    private record Rate(double value, double low, double high) {}

    void print(PrintWriter out) {
        List<ReadPicture> read =
                pictures.stream().filter(one -> one.reading() instanceof Read).toList();
        out.printf(Locale.ROOT, "%s: %d pictures, %d read%n", pack, pictures.size(), read.size());
        for (ReadPicture picture : pictures) {
            if (picture.reading() instanceof Refused refused) {
                out.println(picture.name() + " refused: " + refused.reason());
            }
        }
        if (measured().isEmpty()) {
            for (ReadPicture picture : read) {
                out.println("--- " + picture.name());
                out.println(((Read) picture.reading()).text());
            }
        } else {
            table(out);
        }
        if (!read.isEmpty()) {
            double[] seconds = read.stream()
                    .mapToDouble(one -> one.nanoseconds() / 1e9)
                    .sorted()
                    .toArray();
            int lines = read.stream()
                    .mapToInt(one -> ((Read) one.reading()).lines().size())
                    .sum();
            out.printf(
                    Locale.ROOT,
                    "seconds of a core a picture: p50 %.2f, p95 %.2f, slowest %.2f; %.1f lines a picture%n",
                    quantile(seconds, 0.5),
                    quantile(seconds, 0.95),
                    seconds[seconds.length - 1],
                    (double) lines / read.size());
        }
    }

    private List<ReadPicture> measured() {
        return pictures.stream().filter(one -> one.errors() != null).toList();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private void table(PrintWriter out) {
        Rate rate = rate(measured());
        out.printf(
                Locale.ROOT,
                "CER %.4f [%.4f, %.4f], n = %d pictures%n",
                rate.value(),
                rate.low(),
                rate.high(),
                measured().size());
        out.printf(
                Locale.ROOT,
                "%-20s %6s %6s %7s %12s %7s %7s %7s %7s%n",
                "",
                "n",
                "lines",
                "CER",
                "without gaps",
                "found",
                "exact",
                "words",
                "precise");
        groups().forEach((name, errors) -> out.printf(
                Locale.ROOT,
                "%-20s %6d %6d %7.4f %12.4f %7.4f %7.4f %7.4f %7.4f%n",
                name,
                members(name).size(),
                errors.lines(),
                errors.rate(),
                errors.letterRate(),
                errors.foundShare(),
                errors.exactShare(),
                errors.wordRecall(),
                errors.wordPrecision()));
    }

    private static TextErrors sum(List<ReadPicture> pictures) {
        return pictures.stream()
                .map(one -> Objects.requireNonNull(one.errors()))
                .reduce(TextErrors.NONE, TextErrors::plus);
    }

    /** All, then each value of each trait, in their order. */
    private Map<String, TextErrors> groups() {
        Map<String, TextErrors> groups = new LinkedHashMap<>();
        groups.put("all", sum(measured()));
        Map<String, Map<String, Boolean>> values = new LinkedHashMap<>();
        measured()
                .forEach(one -> one.traits()
                        .forEach((trait, value) -> values.computeIfAbsent(trait, unused -> new TreeMap<>())
                                .put(value, true)));
        values.forEach((trait, all) -> all.keySet().forEach(value -> {
            String name = trait + " " + value;
            groups.put(name, sum(members(name)));
        }));
        return groups;
    }

    private List<ReadPicture> members(String group) {
        return measured().stream()
                .filter(one -> group.equals("all")
                        || one.traits().entrySet().stream()
                                .anyMatch(trait -> group.equals(trait.getKey() + " " + trait.getValue())))
                .toList();
    }

    private Rate rate(List<ReadPicture> measured) {
        TextErrors[] errors = measured.stream()
                .map(one -> Objects.requireNonNull(one.errors()))
                .toArray(TextErrors[]::new);
        SplittableRandom random = new SplittableRandom(seed);
        double[] rates = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            long wrong = 0;
            long all = 0;
            for (int j = 0; j < errors.length; j++) {
                TextErrors one = errors[random.nextInt(errors.length)];
                wrong += one.errors();
                all += one.characters();
            }
            rates[i] = all == 0 ? 0 : (double) wrong / all;
        }
        Arrays.sort(rates);
        return new Rate(sum(measured).rate(), quantile(rates, 0.025), quantile(rates, 0.975));
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics("pictures", seed, null, folder, pictures.size());
        root.put("pack", pack);
        root.put("refused", (int) pictures.stream()
                .filter(one -> one.reading() instanceof Refused)
                .count());
        if (measured().isEmpty()) {
            return root;
        }
        Rate rate = rate(measured());
        root.withObject("/intervals")
                .putArray("cer")
                .add(Result.rounded(rate.low()))
                .add(Result.rounded(rate.high()));
        ObjectNode metrics = root.withObject("/metrics");
        groups().forEach((name, errors) -> metrics.putObject(name)
                .put("pictures", members(name).size())
                .put("lines", errors.lines())
                .put("cer", Result.rounded(errors.rate()))
                .put("cerWithoutBlanks", Result.rounded(errors.letterRate()))
                .put("found", Result.rounded(errors.foundShare()))
                .put("exact", Result.rounded(errors.exactShare()))
                .put("wordRecall", Result.rounded(errors.wordRecall()))
                .put("wordPrecision", Result.rounded(errors.wordPrecision())));
        return root;
    }

    List<ObjectNode> predictions() {
        return pictures.stream().map(PicturesRun::prediction).toList();
    }

    private static ObjectNode prediction(ReadPicture picture) {
        ObjectNode node = Result.object();
        node.put("picture", picture.name());
        picture.traits().forEach(node::put);
        TextErrors errors = picture.errors();
        if (errors != null) {
            node.put("characters", errors.characters()).put("errors", errors.errors());
        }
        switch (picture.reading()) {
            case PictureReading.Refused refused ->
                node.put("why", refused.why().name()).put("reason", refused.reason());
            case PictureReading.Read read -> {
                ArrayNode lines = node.putArray("lines");
                read.lines()
                        .forEach(line -> lines.addObject()
                                .put("text", line.text())
                                .put("confidence", Result.rounded(line.confidence()))
                                .put("x", line.x())
                                .put("y", line.y())
                                .put("width", line.width())
                                .put("height", line.height()));
            }
        }
        return node;
    }
}
