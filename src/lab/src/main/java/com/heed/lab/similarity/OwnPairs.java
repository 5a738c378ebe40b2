package com.heed.lab.similarity;

import com.heed.Language;
import com.heed.lab.input.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Pairs of our own, written for the purpose: questions to a bank's service and everyday ones in Chinese, requests to services and everyday questions in English. They are synthetic, no questions of real customers. Those that measure were written
 * apart from those that are learned from.
 */
final class OwnPairs {
    private OwnPairs() {}

    /**
     * A pair.
     *
     * @param kind bank, service or everyday
     * @param same whether both ask the same
     */
    record Pair(String kind, boolean same, PairText texts) {}

    /** To learn from. */
    static List<Pair> toTrainOn(Language language) {
        return read("pairs-" + language.tag() + ".csv");
    }

    /** To measure on. */
    static List<Pair> toMeasureOn(Language language) {
        return read("pairs-" + language.tag() + "-dev.csv");
    }

    private static List<Pair> read(String resource) {
        Table table = Table.resource(OwnPairs.class, resource);
        int kind = table.column("kind");
        int same = table.column("same");
        int first = table.column("first");
        int second = table.column("second");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            pairs.add(new Pair(
                    table.cell(i, kind),
                    table.cell(i, same).equals("1"),
                    PairText.of(table.cell(i, first), table.cell(i, second))));
        }
        return pairs;
    }

    /** SHA-256 over the pairs in their order. */
    static String fingerprint(List<Pair> pairs) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Pair pair : pairs) {
                String line =
                        pair.kind + '\t' + pair.same + '\t' + pair.texts.first() + '\t' + pair.texts.other() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
