package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    @Test
    void themesAreFoundWithoutSayingHowManyThereAre() {
        float[][] vectors =
                new Clouds(1).theme(60, 0.7).theme(40, 0.7).theme(30, 0.7).rows();
        int[] truth = new int[130];
        Arrays.fill(truth, 60, 100, 1);
        Arrays.fill(truth, 100, 130, 2);

        Clustering clustering = Clustering.of(vectors, ClusterOptions.DEFAULT, 1);

        assertThat(Agreement.of(truth, clustering.assignments()).adjustedRand()).isGreaterThan(0.95);
        assertThat(clustering.clusters()).extracting(Cluster::size).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void theSameSeedGivesTheSameClusters() {
        float[][] vectors = new Clouds(2).theme(60, 1).theme(40, 1).alone(30).rows();
        assertThat(Clustering.of(vectors, ClusterOptions.DEFAULT, 5))
                .isEqualTo(Clustering.of(vectors, ClusterOptions.DEFAULT, 5));
    }

    /** A hundred times "thank you" would otherwise be each other's only neighbours. */
    @Test
    void repeatedTextsCountInSizeAndDoNotTearOthersApart() {
        float[][] vectors = new Clouds(3).theme(40, 0.7).theme(40, 0.7).rows();
        float[][] repeated = Arrays.copyOf(vectors, 180);
        Arrays.fill(repeated, 80, 180, vectors[0]);

        Clustering plain = Clustering.of(vectors, ClusterOptions.DEFAULT, 1);
        Clustering clustering = Clustering.of(repeated, ClusterOptions.DEFAULT, 1);

        assertThat(Arrays.copyOf(clustering.assignments(), 80)).isEqualTo(withFirstAs(plain.assignments(), clustering));
        assertThat(clustering.clusters().get(0).size()).isGreaterThanOrEqualTo(140 - 5);
    }

    /** Clusters are numbered by size, and the repeats changed whose is larger. */
    private static int[] withFirstAs(int[] plain, Clustering clustering) {
        int[] now = clustering.assignments();
        boolean swapped = plain[0] != now[0];
        return Arrays.stream(plain)
                .map(c -> c == Clustering.NONE || !swapped ? c : 1 - c)
                .toArray();
    }

    @Test
    void aTextFarFromEverythingBelongsNowhere() {
        float[][] vectors = new Clouds(4).theme(60, 0.5).theme(60, 0.5).alone(5).rows();

        int[] assignments = Clustering.of(vectors, ClusterOptions.DEFAULT, 1).assignments();

        assertThat(Arrays.copyOf(assignments, 120)).doesNotContain(Clustering.NONE);
        assertThat(Arrays.stream(assignments, 120, 125)
                        .filter(c -> c == Clustering.NONE)
                        .count())
                .isGreaterThanOrEqualTo(4);
    }

    /** Texts beyond the most that make the graph are put to the nearest centre. */
    @Test
    void ofVeryManyTextsAPartMakesTheClusters() {
        float[][] vectors = new Clouds(5).theme(900, 0.6).theme(700, 0.6).rows();
        ClusterOptions few = new ClusterOptions(10, 15, 1, 0, 1_000);
        int[] truth = new int[1_600];
        Arrays.fill(truth, 900, 1_600, 1);

        Clustering clustering = Clustering.of(vectors, few.withResolution(0.1), 1);

        assertThat(Agreement.of(truth, clustering.assignments()).adjustedRand()).isGreaterThan(0.95);
    }

    @Test
    void membersAreNamedNearestFirst() {
        float[][] vectors = new Clouds(6).theme(60, 0.9).theme(60, 0.9).rows();
        float[][] centred = UnitRows.centred(UnitRows.of(vectors));

        for (Cluster cluster : Clustering.of(vectors, ClusterOptions.DEFAULT, 1).clusters()) {
            float[] centre = UnitRows.centre(centred, cluster.members());
            assertThat(Arrays.stream(cluster.members())
                            .mapToDouble(member -> -UnitRows.dot(centred[member], centre))
                            .toArray())
                    .isSorted();
        }
    }

    @Test
    void fewAndAlikeContactsAreNoFault() {
        assertThat(Clustering.of(new float[0][], ClusterOptions.DEFAULT, 1).clusters())
                .isEmpty();
        assertThat(Clustering.of(new float[][] {{1, 0}, {0, 1}}, ClusterOptions.DEFAULT, 1)
                        .assignments())
                .containsExactly(Clustering.NONE, Clustering.NONE);
        float[][] same = new float[12][];
        Arrays.fill(same, new float[] {3, 4});
        assertThat(Clustering.of(same, ClusterOptions.DEFAULT, 1).clusters())
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.cohesion()).isGreaterThan(0.999999));
    }

    @Test
    void aVectorWithoutDirectionIsRefused() {
        float[][] vectors = new float[20][2];
        assertThatThrownBy(() -> Clustering.of(vectors, ClusterOptions.DEFAULT, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 0 has no direction: its length is 0.0");
    }
}
