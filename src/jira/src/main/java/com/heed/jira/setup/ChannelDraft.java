package com.heed.jira.setup;

import com.heed.Language;
import com.heed.routing.Channel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** A channel as somebody typed it: texts that are not checked yet. */
public record ChannelDraft(
        String slug,
        String name,
        boolean on,
        String costPerContact,
        String responseMinutes,
        String handleMinutes,
        String agents,
        String capacityPerDay,
        List<String> languages) {
    static final int MOST = 20;

    public ChannelDraft {
        languages = List.copyOf(languages);
    }

    public static ChannelDraft of(Channel channel) {
        return new ChannelDraft(
                channel.slug(),
                channel.name(),
                channel.on(),
                Typed.plain(channel.costPerContact()),
                Typed.plain(channel.responseMinutes()),
                Typed.plain(channel.handleMinutes()),
                String.valueOf(channel.agents()),
                String.valueOf(channel.capacityPerDay()),
                channel.languages().stream().map(Language::tag).sorted().toList());
    }

    /** Either channels, or everything that is wrong with the drafts. */
    public sealed interface Checked {
        record Valid(List<Channel> channels) implements Checked {}

        record Invalid(List<FieldProblem> problems) implements Checked {}
    }

    /** Checks all drafts and reports every fault at once, so that nobody has to fix one after the other. */
    public static Checked check(List<ChannelDraft> drafts) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Channel> channels = new ArrayList<>();
        Set<String> slugs = new HashSet<>();
        if (drafts.size() > MOST) {
            problems.add(FieldProblem.of("channels", "channels.invalid.count", String.valueOf(MOST)));
        }
        for (int i = 0; i < drafts.size(); i++) {
            String at = "channels[" + i + "].";
            if (!slugs.add(drafts.get(i).slug)) {
                problems.add(FieldProblem.of(at + "slug", "channels.invalid.twice", drafts.get(i).slug));
            }
            Channel channel = drafts.get(i).channel(at, problems);
            if (channel != null) {
                channels.add(channel);
            }
        }
        return problems.isEmpty() ? new Checked.Valid(List.copyOf(channels)) : new Checked.Invalid(problems);
    }

    private @Nullable Channel channel(String at, List<FieldProblem> problems) {
        int before = problems.size();
        rule(slug.matches("[a-z][a-z0-9-]{0,31}"), at + "slug", "channels.invalid.slug", problems);
        rule(!name.isBlank() && name.length() <= 60, at + "name", "channels.invalid.name", problems);
        double cost = number(costPerContact, v -> v >= 0 && v < 1e9, at + "costPerContact", "cost", problems);
        double response = number(responseMinutes, v -> v >= 0 && v < 1e6, at + "responseMinutes", "response", problems);
        double handle = number(handleMinutes, v -> v > 0 && v < 1e6, at + "handleMinutes", "handle", problems);
        double people =
                number(agents, v -> v >= 0 && v <= 100_000 && Typed.whole(v), at + "agents", "agents", problems);
        double capacity = number(
                capacityPerDay, v -> v >= 0 && v <= 1e8 && Typed.whole(v), at + "capacityPerDay", "capacity", problems);
        Set<Language> served = EnumSet.noneOf(Language.class);
        for (String tag : languages) {
            switch (tag) {
                case "en" -> served.add(Language.ENGLISH);
                case "zh" -> served.add(Language.CHINESE);
                default -> problems.add(FieldProblem.of(at + "languages", "channels.invalid.languages", tag));
            }
        }
        rule(!languages.isEmpty(), at + "languages", "channels.invalid.languages", problems);
        if (problems.size() > before) {
            return null;
        }
        return new Channel(
                slug, name.strip(), on, cost, response, handle, (int) people, (int) capacity, Set.copyOf(served));
    }

    private static void rule(boolean holds, String field, String key, List<FieldProblem> problems) {
        if (!holds) {
            problems.add(FieldProblem.of(field, key));
        }
    }

    private static double number(
            String text, DoublePredicate range, String field, String rule, List<FieldProblem> problems) {
        return Typed.number(text, range, field, "channels.invalid." + rule, problems);
    }
}
