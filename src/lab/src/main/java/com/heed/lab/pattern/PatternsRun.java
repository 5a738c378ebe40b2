package com.heed.lab.pattern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.input.Table;
import com.heed.lab.run.Result;
import com.heed.pattern.Agreement;
import com.heed.pattern.Clustering;
import com.heed.pattern.Rule;
import com.heed.pattern.Rules;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file.
 *
 * @param texts    one a row; empty if none were asked for
 * @param unknown  rows that fit no known topic, or -1 if topics are not known
 * @param rules    null if no fields were asked for
 * @param figures  null without labels
 */
record PatternsRun(
        Table table,
        long seed,
        List<ContactText> texts,
        List<Group> groups,
        int unknown,
        List<Groups.Fresh> fresh,
        @Nullable Rules rules,
        @Nullable LabelFigures figures) {
    private static final int PRINTED = 12;
    private static final int EXAMPLES = 3;
    private static final int LONGEST = 160;

    int rows() {
        return table.size();
    }

    String file() {
        return String.valueOf(table.file().getFileName());
    }

    /** Rows without words or in a language Heed does not read. */
    int notRead() {
        return (int) texts.stream().filter(text -> !text.isRead()).count();
    }

    /** (rows) number of each row's cluster, {@link Clustering#NONE} for none. */
    int[] assigned() {
        int[] assigned = new int[rows()];
        Arrays.fill(assigned, Clustering.NONE);
        for (int g = 0; g < groups.size(); g++) {
            for (int row : groups.get(g).cluster().members()) {
                assigned[row] = g;
            }
        }
        return assigned;
    }

    /** Rows that are read and in no cluster. */
    int alone() {
        int in = groups.stream().mapToInt(group -> group.cluster().size()).sum();
        return texts.size() - notRead() - in;
    }

    /** The texts nearest to a group's centre, each once, cut to {@value #LONGEST} characters. */
    List<String> examples(Group group) {
        return Arrays.stream(group.cluster().members())
                .mapToObj(row -> cut(texts.get(row).clean().replace('\n', ' ').strip()))
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    void print(PrintWriter out) {
        out.println(file() + ": " + rows() + " rows");
        if (notRead() > 0) {
            out.println(notRead() + " have no words, or a language Heed does not read");
        }
        if (!texts.isEmpty()) {
            out.println(groups.size() + " clusters; " + alone() + " rows are in none");
            groups.stream()
                    .limit(PRINTED)
                    .forEach(group -> out.printf(
                            Locale.ROOT,
                            "%7d  %.2f  %s%n",
                            group.cluster().size(),
                            group.cluster().cohesion(),
                            group.name().isEmpty() ? "(nothing sets it apart)" : group.name()));
        }
        if (unknown >= 0) {
            out.println(unknown + " rows fit no topic; new topics among them: " + fresh.size());
            fresh.forEach(topic -> out.printf(
                    Locale.ROOT,
                    "%7d  %.2f  p %.3f  %s%n",
                    topic.group().cluster().size(),
                    topic.group().cluster().cohesion(),
                    topic.p(),
                    topic.group().name()));
        }
        if (rules != null) {
            out.printf(Locale.ROOT, "%d rules of %,d tested%n", rules.rules().size(), rules.tested());
            rules.rules().stream()
                    .limit(PRINTED)
                    .forEach(rule -> out.printf(
                            Locale.ROOT,
                            "  %s -> %s  %d of %d (%.0f %%), among all %.0f %%, q %.1e%n",
                            String.join(
                                    " & ",
                                    rule.conditions().stream()
                                            .map(String::valueOf)
                                            .toList()),
                            rule.outcome(),
                            rule.both(),
                            rule.given(),
                            100 * rule.confidence(),
                            100.0 * rule.outcomes() / rule.rows(),
                            rule.adjusted()));
        }
        if (figures != null) {
            out.printf("%-42s NMI     adjusted Rand%n", "");
            line(out, "clusters", figures.heed());
            line(out, "k-means told the number of clusters", figures.same());
            line(out, "k-means told the number of labels (" + figures.labels() + ")", figures.told());
            out.println("n = " + figures.rows());
        }
        out.flush();
    }

    private static void line(PrintWriter out, String name, Agreement agreement) {
        out.printf(Locale.ROOT, "%-42s %.4f  %.4f%n", name, agreement.mutualInformation(), agreement.adjustedRand());
    }

    ObjectNode metrics() {
        ObjectNode root = Result.metrics("patterns", seed, null, table.file(), rows());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        if (!texts.isEmpty()) {
            metrics.put("notRead", notRead());
            metrics.put("inNoCluster", alone());
            ArrayNode clusters = metrics.putArray("clusters");
            groups.forEach(group -> put(clusters.addObject().put("id", groups.indexOf(group)), group));
        }
        if (unknown >= 0) {
            metrics.put("fitNoTopic", unknown);
            ArrayNode topics = metrics.putArray("newTopics");
            for (Groups.Fresh topic : fresh) {
                ObjectNode one = topics.addObject().put("p", Result.rounded(topic.p()));
                put(one, topic.group());
                ArrayNode members = one.putArray("rows");
                long[] numbers = table.rowNumbers();
                Arrays.stream(topic.group().cluster().members()).forEach(row -> members.add(numbers[row]));
            }
        }
        if (rules != null) {
            metrics.put("rulesTested", rules.tested());
            ArrayNode told = metrics.putArray("rules");
            rules.rules().forEach(rule -> put(told.addObject(), rule));
            ArrayNode renamed = metrics.putArray("renamed");
            rules.renamed().forEach(pair -> renamed.addArray().add(pair.get(0)).add(pair.get(1)));
        }
        if (figures != null) {
            metrics.put("labelledRows", figures.rows());
            metrics.put("labels", figures.labels());
            put(metrics, figures.heed());
            ObjectNode baselines = (ObjectNode) root.get("baselines");
            put(baselines.putObject("kMeansAsManyAsClusters"), figures.same());
            put(baselines.putObject("kMeansAsManyAsLabels"), figures.told());
        }
        return root;
    }

    private static void put(ObjectNode node, Agreement agreement) {
        node.put("normalisedMutualInformation", Result.rounded(agreement.mutualInformation()));
        node.put("adjustedRand", Result.rounded(agreement.adjustedRand()));
    }

    private void put(ObjectNode node, Group group) {
        node.put("language", group.language().tag());
        node.put("size", group.cluster().size());
        node.put("share", Result.rounded((double) group.cluster().size() / rows()));
        node.put("cohesion", Result.rounded(group.cluster().cohesion()));
        ArrayNode words = node.putArray("words");
        group.words().forEach(word -> words.addArray().add(word.text()).add(Result.rounded(word.z())));
        ArrayNode examples = node.putArray("examples");
        examples(group).forEach(examples::add);
    }

    private static void put(ObjectNode node, Rule rule) {
        ObjectNode conditions = node.putObject("if");
        rule.conditions().forEach(item -> conditions.put(item.field(), item.value()));
        node.putObject("then").put(rule.outcome().field(), rule.outcome().value());
        node.put("both", rule.both());
        node.put("given", rule.given());
        node.put("outcomes", rule.outcomes());
        node.put("rows", rule.rows());
        node.put("support", Result.rounded(rule.support()));
        node.put("confidence", Result.rounded(rule.confidence()));
        node.put("lift", Result.rounded(rule.lift()));
        // Not rounded: 1e-12 is not nothing.
        node.put("p", rule.p());
        node.put("adjusted", rule.adjusted());
    }

    List<ObjectNode> predictions() {
        List<ObjectNode> lines = new ArrayList<>(rows());
        long[] numbers = table.rowNumbers();
        int[] assigned = assigned();
        for (int row = 0; row < rows(); row++) {
            ObjectNode line = Result.object().put("row", numbers[row]);
            if (assigned[row] == Clustering.NONE) {
                line.putNull("cluster");
            } else {
                line.put("cluster", assigned[row]);
            }
            lines.add(line);
        }
        return lines;
    }
}
