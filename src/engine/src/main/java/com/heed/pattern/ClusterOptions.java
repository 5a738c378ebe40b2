package com.heed.pattern;

/**
 * How contacts are put into clusters. The defaults were chosen on eight public sets with named intents and tried on four others; see docs/features/patterns.md.
 *
 * @param least      contacts a cluster has at least, 2 or more
 * @param neighbours of each text in the graph, 1 or more; fewer are taken of few texts
 * @param resolution above 0; more gives more and smaller clusters
 * @param nearness   cosine to the centre, seen from the mean of all texts, under which a text belongs nowhere; in [-1, 1]
 * @param most       different texts in the graph, 1,000 or more; further ones join the nearest cluster
 */
public record ClusterOptions(int least, int neighbours, double resolution, double nearness, int most) {
    public static final ClusterOptions DEFAULT = new ClusterOptions(10, 10, 1.0, 0.2, 20_000);

    private static final int FEWEST = 1_000;

    public ClusterOptions {
        if (least < 2) {
            throw new IllegalArgumentException("least " + least + " must be 2 or more");
        }
        if (neighbours < 1) {
            throw new IllegalArgumentException("neighbours " + neighbours + " must be 1 or more");
        }
        if (!(resolution > 0 && resolution < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("resolution " + resolution + " must be above 0");
        }
        if (!(nearness >= -1 && nearness <= 1)) {
            throw new IllegalArgumentException("nearness " + nearness + " must lie in [-1, 1]");
        }
        if (most < FEWEST) {
            throw new IllegalArgumentException("most " + most + " must be " + FEWEST + " or more");
        }
    }

    public ClusterOptions withLeast(int contacts) {
        return new ClusterOptions(contacts, neighbours, resolution, nearness, most);
    }

    public ClusterOptions withResolution(double finer) {
        return new ClusterOptions(least, neighbours, finer, nearness, most);
    }
}
