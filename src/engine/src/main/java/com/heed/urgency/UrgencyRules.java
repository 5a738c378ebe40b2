package com.heed.urgency;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The administrator's rules, in order. Of those that speak, the highest level is the floor; the order decides which of several with the same level is named.
 *
 * @param rules at most {@value #MOST}; an empty list sets no floor
 */
public record UrgencyRules(List<UrgencyRule> rules) {
    static final int MOST = 100;

    /**
     * The rules of a project nobody has written any for. Few, and without words such as "asap" that are written lightly, or 加急 that is part of the name of a fee, because each raises contacts that are not urgent, too: words of something that is down for many, of somebody who
     * cannot get in, and of urgency itself make HIGH; a customer who is very negative is MEDIUM at least (the cut of the mood, -0.7).
     */
    public static final UrgencyRules DEFAULT = new UrgencyRules(List.of(
            new UrgencyRule(
                    "outage",
                    new UrgencyCondition.HasWords(Phrases.of(
                            "outage",
                            "is down",
                            "are down",
                            "was down",
                            "went down",
                            "gone down",
                            "all down",
                            "system down",
                            "server down",
                            "site down",
                            "service down",
                            "production down",
                            "宕机",
                            "瘫痪",
                            "全部无法",
                            "服务中断",
                            "系统崩溃")),
                    Urgency.HIGH),
            new UrgencyRule(
                    "lockout",
                    new UrgencyCondition.HasWords(Phrases.of(
                            "cannot log in",
                            "can't log in",
                            "can not log in",
                            "cannot login",
                            "can't login",
                            "unable to log in",
                            "unable to login",
                            "locked out",
                            "无法登录",
                            "无法登陆",
                            "登录不了",
                            "登不上")),
                    Urgency.HIGH),
            new UrgencyRule(
                    "urgent",
                    new UrgencyCondition.HasWords(Phrases.of("urgent", "urgently", "紧急", "十万火急")),
                    Urgency.HIGH),
            new UrgencyRule("very negative", new UrgencyCondition.SentimentAtMost(-0.7), Urgency.MEDIUM)));

    /** @throws IllegalArgumentException if there are too many */
    public UrgencyRules {
        rules = List.copyOf(rules);
        if (rules.size() > MOST) {
            throw new IllegalArgumentException(rules.size() + " rules; " + MOST + " are the most");
        }
    }

    /**
     * A rule that speaks, as the floor of a contact.
     *
     * @param number its place in the list, from 1
     */
    record Spoken(UrgencyRule rule, int number) {}

    Optional<Spoken> floor(UrgencyFacts facts) {
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).condition().holds(facts))
                .mapToObj(i -> new Spoken(rules.get(i), i + 1))
                .reduce((a, b) -> b.rule.atLeast().compareTo(a.rule.atLeast()) > 0 ? b : a);
    }
}
