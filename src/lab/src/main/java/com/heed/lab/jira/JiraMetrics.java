package com.heed.lab.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.heed.lab.run.Result;
import com.heed.learn.Share;
import com.heed.report.WellFormed;
import com.heed.routing.Channel;
import com.heed.routing.RoutingDecision;
import com.heed.routing.RoutingReason;
import com.heed.sentiment.ConversationSentiment;
import com.heed.sentiment.Trend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of an export as metrics.json, its issues as predictions.jsonl. */
final class JiraMetrics {
    private JiraMetrics() {}

    static ObjectNode metrics(Overview overview, Path file, long seed) {
        ObjectNode root = Result.metrics(
                "jira", seed, null, file, overview.export().issues().size());
        ObjectNode metrics = (ObjectNode) root.get("metrics");
        metrics.put("issues", overview.issues().size());
        metrics.put("failed", overview.reading().failures().size());
        metrics.put("duplicates", overview.export().duplicates());
        metrics.put("comments", overview.comments());
        metrics.put("customerComments", overview.customerComments());
        metrics.put("hiddenComments", overview.hidden());
        Overview.Moods moods = overview.moods();
        tags(metrics.putObject("moods"), moods);
        ObjectNode languages = metrics.putObject("languages");
        overview.languages().forEach(languages::put);
        ObjectNode trends = metrics.putObject("trends");
        for (Trend trend : Trend.values()) {
            trends.put(trend.key(), overview.trends().getOrDefault(trend, 0));
        }
        groups(metrics.putArray("types"), overview.by(Overview::type));
        groups(metrics.putArray("components"), overview.by(JiraIssue::components));
        groups(metrics.putArray("projects"), overview.by(Overview::project));
        channels(root, metrics, overview);
        quantiles(metrics.putObject("hoursToFirstAnswer"), overview.hoursToFirstAnswer());
        quantiles(metrics.putObject("hoursToResolution"), overview.hoursToResolution());
        StatusTimes times = overview.statusTimes();
        if (times != null) {
            statuses(metrics.putObject("statuses"), times);
        }
        ObjectNode intervals = (ObjectNode) root.get("intervals");
        if (moods.all() > 0) {
            interval(intervals.putArray("negative"), moods.negative());
            interval(intervals.putArray("notSure"), moods.notSure());
        }
        return root;
    }

    private static void interval(ArrayNode node, Share share) {
        node.add(Result.rounded(share.low())).add(Result.rounded(share.high()));
    }

    private static void tags(ObjectNode node, Overview.Moods moods) {
        for (Tag tag : Tag.values()) {
            node.put(tag.key(), moods.of(tag));
        }
    }

    private static void groups(ArrayNode array, List<Overview.Moods> groups) {
        for (Overview.Moods group : groups) {
            ObjectNode node = array.addObject();
            node.put("name", WellFormed.text(group.name()));
            node.put("issues", group.all());
            node.put("negative", Result.rounded(group.negative().value()));
            tags(node.putObject("moods"), group);
        }
    }

    /** Baselines: what the same contacts would have cost had all of them gone to one channel. */
    private static void channels(ObjectNode root, ObjectNode metrics, Overview overview) {
        ObjectNode channels = metrics.putObject("channels");
        channels.put("defaults", !overview.desk().given());
        channels.put("currency", overview.desk().currency());
        channels.put("meanCost", Result.rounded(overview.meanCost()));
        channels.put("meanWaitMinutes", Result.rounded(overview.meanWaitMinutes()));
        channels.put("held", overview.held());
        ObjectNode split = channels.putObject("split");
        overview.channels().forEach((slug, issues) -> split.put(slug, issues.size()));
        ObjectNode baselines = (ObjectNode) root.get("baselines");
        for (Channel channel : overview.desk().channels()) {
            baselines
                    .putObject("all-" + channel.slug())
                    .put("meanCost", channel.costPerContact())
                    .put("meanWaitMinutes", channel.responseMinutes());
        }
    }

    private static void quantiles(ObjectNode node, List<Double> hours) {
        node.put("issues", hours.size());
        if (!hours.isEmpty()) {
            node.put("median", Result.rounded(Quantiles.of(hours, 0.5)));
            node.put("p90", Result.rounded(Quantiles.of(hours, 0.9)));
        }
    }

    private static void statuses(ObjectNode node, StatusTimes times) {
        node.put("issues", times.issues());
        node.put("reopened", times.reopened());
        node.put("returning", times.returning());
        ArrayNode array = node.putArray("times");
        for (StatusTimes.Status status : times.statuses()) {
            array.addObject()
                    .put("status", WellFormed.text(status.name()))
                    .put("visits", status.visits())
                    .put("issues", status.issues())
                    .put("share", Result.rounded(status.hours() / times.hours()))
                    .put("meanHours", Result.rounded(status.meanHours()))
                    .put("medianHours", Result.rounded(status.medianHours()));
        }
    }

    static List<ObjectNode> predictions(Overview overview) {
        List<ObjectNode> lines = new ArrayList<>();
        java.util.Map<JiraIssue, Integer> rows = new java.util.IdentityHashMap<>();
        for (JiraIssue issue : overview.export().issues()) {
            rows.put(issue, rows.size());
        }
        for (ReadIssue read : overview.issues()) {
            lines.add(prediction(Objects.requireNonNull(rows.get(read.issue())), read));
        }
        return lines;
    }

    private static ObjectNode prediction(int row, ReadIssue read) {
        ObjectNode node = Result.object();
        node.put("row", row);
        node.put("key", WellFormed.text(read.issue().key()));
        node.put("language", read.analysis().language().tag());
        node.put("basis", read.analysis().basis().key());
        node.put("mood", read.tag().key());
        ConversationSentiment sentiment = read.sentiment();
        if (sentiment == null) {
            node.putNull("sentiment");
        } else {
            sentiment(node.putObject("sentiment"), sentiment, read);
        }
        node.put("class", read.contactClass().key());
        route(node.putObject("channel"), read.decision());
        return node;
    }

    private static void sentiment(ObjectNode node, ConversationSentiment sentiment, ReadIssue read) {
        node.put("label", sentiment.overall().polarity().key());
        node.put("p", Result.rounded(sentiment.overall().probability()));
        node.put("score", Result.rounded(sentiment.overall().score()));
        node.put("trend", sentiment.trend().key());
        ArrayNode messages = node.putArray("messages");
        sentiment
                .messages()
                .forEach(
                        message -> messages.add(Result.rounded(message.reading().score())));
        ArrayNode words = node.putArray("words");
        read.words().forEach(word -> words.addArray().add(word.word()).add(Result.rounded(word.influence())));
        ObjectNode emotions = node.putObject("emotions");
        sentiment.emotions().forEach((name, p) -> emotions.put(name, Result.rounded(p)));
    }

    private static void route(ObjectNode node, RoutingDecision decision) {
        switch (decision) {
            case RoutingDecision.Routed routed -> {
                node.put("chosen", routed.chosen());
                node.put("runnerUp", routed.runnerUp());
                reason(node, "flip", routed.flip());
            }
            case RoutingDecision.Held held -> node.putNull("chosen");
        }
        ArrayNode reasons = node.putArray("reasons");
        decision.reasons().forEach(one -> reasons.add(reason(one)));
    }

    private static void reason(ObjectNode node, String name, @Nullable RoutingReason reason) {
        node.set(name, reason == null ? null : reason(reason));
    }

    private static ObjectNode reason(RoutingReason reason) {
        ObjectNode node = Result.object();
        node.put("key", reason.key());
        ArrayNode args = node.putArray("args");
        for (Object arg : reason.args()) {
            switch (arg) {
                case Integer number -> args.add(number);
                case Double number -> args.add(Result.rounded(number));
                default -> args.add(String.valueOf(arg));
            }
        }
        return node;
    }
}
