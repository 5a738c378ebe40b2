package com.heed.lab.picture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.learn.Share;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Where the like of each picture of one folder stands among those of another.
 *
 * @param pack       its identity
 * @param folder     the first one
 * @param names      of its pictures that have a like
 * @param candidates pictures of the second folder
 * @param network    place of each one's like by what the network tells, from 1
 * @param colours    place by colours alone
 * @param seconds    of a core for each picture, sorted
 */
record AlikeRun(
        String pack, Path folder, List<String> names, int candidates, int[] network, int[] colours, double[] seconds) {
    private static final int FEW = 10;

    /** @param seen those of the first folder that have a like, then all of the second, in the order of their names */
    static AlikeRun of(String pack, Path folder, AlikeFolders folders, List<SeenPicture> seen) {
        List<String> names = folders.names();
        List<String> others = List.copyOf(folders.second().keySet());
        int[] like = names.stream().mapToInt(others::indexOf).toArray();
        Function<Function<SeenPicture, float[]>, int[]> places = vector -> Likeness.places(
                seen.subList(0, names.size()).stream().map(vector).toList(),
                seen.subList(names.size(), seen.size()).stream().map(vector).toList(),
                like);
        return new AlikeRun(
                pack,
                folder,
                names,
                others.size(),
                places.apply(SeenPicture::values),
                places.apply(SeenPicture::colours),
                seen.stream()
                        .mapToDouble(one -> one.nanoseconds() / 1e9)
                        .sorted()
                        .toArray());
    }

    private static Share within(int[] places, int most) {
        return new Share(
                (int) Arrays.stream(places).filter(place -> place <= most).count(), places.length);
    }

    private double chance(int most) {
        return Math.min(1, (double) most / candidates);
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%s: n = %d pictures, each looked for among %d%n", pack, names.size(), candidates);
        out.printf(Locale.ROOT, "%-10s %-24s %-24s%n", "", "found first", "found among ten");
        row(out, "network", network);
        row(out, "colours", colours);
        out.printf(Locale.ROOT, "%-10s %-24.4f %-24.4f%n", "chance", chance(1), chance(FEW));
        out.printf(
                Locale.ROOT,
                "seconds of a core a picture: p50 %.3f, slowest %.3f%n",
                seconds[(seconds.length - 1) / 2],
                seconds[seconds.length - 1]);
    }

    private static void row(PrintWriter out, String name, int[] places) {
        out.printf(Locale.ROOT, "%-10s %-24s %-24s%n", name, text(within(places, 1)), text(within(places, FEW)));
    }

    private static String text(Share share) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", share.value(), share.low(), share.high());
    }

    ObjectNode metrics(long seed) {
        ObjectNode root = Result.metrics("pictures", seed, null, folder, names.size());
        root.put("pack", pack);
        root.put("candidates", candidates);
        put(root, "/metrics", network, "");
        put(root, "/baselines", colours, "Colours");
        root.withObject("/baselines")
                .put("foundFirstChance", Result.rounded(chance(1)))
                .put("foundAmongTenChance", Result.rounded(chance(FEW)));
        return root;
    }

    private static void put(ObjectNode root, String where, int[] places, String suffix) {
        for (int most : new int[] {1, FEW}) {
            Share share = within(places, most);
            String name = (most == 1 ? "foundFirst" : "foundAmongTen") + suffix;
            root.withObject(where).put(name, Result.rounded(share.value()));
            root.withObject("/intervals")
                    .putArray(name)
                    .add(Result.rounded(share.low()))
                    .add(Result.rounded(share.high()));
        }
    }

    List<ObjectNode> predictions() {
        return IntStream.range(0, names.size())
                .mapToObj(i -> Result.object()
                        .put("picture", names.get(i))
                        .put("place", network[i])
                        .put("placeByColours", colours[i]))
                .toList();
    }
}
