package com.heed.lab.pattern;

import com.heed.Language;
import com.heed.pattern.Cluster;
import com.heed.pattern.ClusterOptions;
import com.heed.pattern.Clustering;
import com.heed.pattern.NamingWords;
import com.heed.pattern.NewTopic;
import com.heed.pattern.NewTopicOptions;
import com.heed.pattern.NewTopics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Clusters and new topics of a file. Each language has a space of vectors of its own, so each is looked at for itself. */
final class Groups {
    private static final int WORDS = 6;

    private final List<ContactText> texts;

    Groups(List<ContactText> texts) {
        this.texts = texts;
    }

    /** A new topic with its name. */
    record Fresh(Group group, double p) {}

    /** Clusters of all languages, largest first. */
    List<Group> clusters(ClusterOptions options, long seed) {
        List<Group> groups = new ArrayList<>();
        for (Language language : new Language[] {Language.ENGLISH, Language.CHINESE}) {
            int[] rows = rows(language, row -> true);
            for (Cluster cluster : Clustering.of(vectors(rows), options, seed).clusters()) {
                groups.add(named(language, cluster, rows, rows));
            }
        }
        groups.sort(Comparator.comparingInt(group -> -group.cluster().size()));
        return groups;
    }

    /**
     * New topics among some rows.
     *
     * @param unknown whether a row fits no known topic; of more than {@link NewTopics#MOST} of a language the last ones are taken
     */
    List<Fresh> newTopics(IntPredicate unknown, NewTopicOptions options, long seed) {
        List<Fresh> found = new ArrayList<>();
        for (Language language : new Language[] {Language.ENGLISH, Language.CHINESE}) {
            int[] all = rows(language, row -> true);
            int[] rows = rows(language, unknown);
            int[] newest = Arrays.copyOfRange(rows, Math.max(0, rows.length - NewTopics.MOST), rows.length);
            for (NewTopic topic : NewTopics.of(vectors(newest), vectors(spread(all)), options, seed)) {
                found.add(new Fresh(named(language, topic.cluster(), newest, all), topic.p()));
            }
        }
        found.sort(Comparator.comparingInt(topic -> -topic.group().cluster().size()));
        return found;
    }

    /** As many as chance is judged by, at even distances, so that all times of a file are among them. */
    private static int[] spread(int[] rows) {
        int some = Math.min(rows.length, NewTopics.MOST);
        return IntStream.range(0, some)
                .map(i -> rows[(int) ((long) i * rows.length / some)])
                .toArray();
    }

    private int[] rows(Language language, IntPredicate some) {
        return IntStream.range(0, texts.size())
                .filter(row -> texts.get(row).isRead() && texts.get(row).language() == language)
                .filter(some)
                .toArray();
    }

    private float[][] vectors(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> texts.get(row).vector()).toArray(float[][]::new);
    }

    /**
     * @param rows  what the numbers in the cluster mean
     * @param among rows its words are compared with
     */
    private Group named(Language language, Cluster cluster, int[] rows, int[] among) {
        int[] members =
                Arrays.stream(cluster.members()).map(member -> rows[member]).toArray();
        NamingWords words = new NamingWords(
                Arrays.stream(among).mapToObj(row -> texts.get(row).words()).toList());
        int[] places = Arrays.stream(members)
                .map(row -> Arrays.binarySearch(among, row))
                .toArray();
        return new Group(language, new Cluster(members, cluster.cohesion()), words.of(places, WORDS));
    }
}
