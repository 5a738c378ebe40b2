package com.heed.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    /** Friendships in a karate club: Zachary (1977), members numbered from 0; a line is a member and those of higher number it is friends with. */
    private static final int[][] KARATE = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31},
        {1, 2, 3, 7, 13, 17, 19, 21, 30},
        {2, 3, 7, 8, 9, 13, 27, 28, 32},
        {3, 7, 12, 13},
        {4, 6, 10},
        {5, 6, 10, 16},
        {6, 16},
        {8, 30, 32, 33},
        {9, 33},
        {13, 33},
        {14, 32, 33},
        {15, 32, 33},
        {18, 32, 33},
        {19, 33},
        {20, 32, 33},
        {22, 32, 33},
        {23, 25, 27, 29, 32, 33},
        {24, 25, 27, 31},
        {25, 31},
        {26, 29, 33},
        {27, 33},
        {28, 31, 33},
        {29, 32, 33},
        {30, 32, 33},
        {31, 32, 33},
        {32, 33}
    };

    private static Graph graph(int nodes, int[][] lines) {
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            neighbours.add(new ArrayList<>());
        }
        for (int[] line : lines) {
            for (int k = 1; k < line.length; k++) {
                neighbours.get(line[0]).add(line[k]);
                neighbours.get(line[k]).add(line[0]);
            }
        }
        int[][] sorted = neighbours.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
        double[][] weights = Arrays.stream(sorted)
                .map(row -> {
                    double[] ones = new double[row.length];
                    Arrays.fill(ones, 1);
                    return ones;
                })
                .toArray(double[][]::new);
        return new Graph(sorted, weights, new double[nodes]);
    }

    /** The best modularity there is was computed exactly: 0.4198 with four communities (Brandes et al. 2008). */
    @Test
    void theKarateClubFallsApartAsWellAsItCan() {
        Graph club = graph(34, KARATE);
        assertThat(Arrays.stream(club.degrees()).sum()).isEqualTo(2 * 78);

        int[] found = Communities.of(club, 1, 1);

        assertThat(Communities.modularity(club, found, 1)).isCloseTo(0.4198, within(5e-5));
        assertThat(Arrays.stream(found).distinct().count()).isEqualTo(4);
    }

    /** Four cliques of five in a ring: 44 edges, 10 within each clique, degrees of 22 each. Modularity 40/44 - 4 (22/88)^2. */
    @Test
    void cliquesInARingAreTold() {
        List<int[]> lines = new ArrayList<>();
        for (int clique = 0; clique < 4; clique++) {
            for (int i = 0; i < 5; i++) {
                for (int j = i + 1; j < 5; j++) {
                    lines.add(new int[] {5 * clique + i, 5 * clique + j});
                }
            }
            lines.add(new int[] {5 * clique, 5 * ((clique + 1) % 4) + 1});
        }
        Graph ring = graph(20, lines.toArray(int[][]::new));

        int[] found = Communities.of(ring, 1, 7);

        for (int node = 0; node < 20; node++) {
            assertThat(found[node]).isEqualTo(found[node / 5 * 5]);
        }
        assertThat(Communities.modularity(ring, found, 1)).isCloseTo(40 / 44.0 - 0.25, within(1e-12));
    }

    @Test
    void modularityIsTheSameOnTheGraphOfCommunities() {
        Graph club = graph(34, KARATE);
        int[] found = Communities.of(club, 1, 3);
        int count = Arrays.stream(found).max().orElseThrow() + 1;

        Graph merged = club.merged(found, count);

        assertThat(Communities.modularity(merged, UnitRows.all(count), 1))
                .isCloseTo(Communities.modularity(club, found, 1), within(1e-12));
    }

    @Test
    void withoutEdgesEverybodyIsAlone() {
        Graph none = new Graph(new int[3][0], new double[3][0], new double[3]);
        assertThat(Communities.of(none, 1, 1)).containsExactly(0, 1, 2);
    }
}
