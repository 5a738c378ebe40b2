package com.heed.plan;

import java.util.List;

/** The two worked examples. */
final class Days {
    static final int PHONE = 0;
    static final int MAIL = 1;
    static final int CHAT = 2;
    private static final double MANY = Double.POSITIVE_INFINITY;

    private Days() {}

    /** 1,000 contacts; phone 50 a contact and 5 minutes, mail 10 and 15, chat 5 and 1. No limits. */
    static DayProblem textbook() {
        return new DayProblem(
                1000,
                List.of(new DayChannel("phone", 50, 5), new DayChannel("mail", 10, 15), new DayChannel("chat", 5, 1)),
                new MeanResponse.Free(),
                DayGoal.COST);
    }

    static DayProblem textbook(double chats) {
        return textbook().withLimits(CHAT, 0, chats);
    }

    static DayProblem textbook(double chats, double mean) {
        return textbook(chats).with(new MeanResponse.AtMost(mean));
    }

    /** 1,000 contacts over phone, chat, e-mail (10 minutes for the first hundred, then 15) and portal, in 2.5 minutes on the mean. */
    static DayProblem fourChannels() {
        return new DayProblem(
                1000,
                List.of(
                        new DayChannel("phone", 50, 5).withLimits(60, 300),
                        new DayChannel("chat", 5, 1).withLimits(0, 600),
                        new DayChannel(
                                "e-mail",
                                10,
                                List.of(new ResponseStep(100, 10), new ResponseStep(MANY, 15)),
                                0,
                                350,
                                MANY),
                        new DayChannel("portal", 1, 0.5).withLimits(0, 180)),
                new MeanResponse.AtMost(2.5),
                DayGoal.COST);
    }
}
