package com.heed.sandbox.demo;

import java.util.Locale;

/** What customers write about, and how: numbers are weights, in no unit. */
enum Topic {
    DELIVERY(46, "portal 34 email 22 phone 14 chat 22 social 8", "16 34 38 10 2", "0 2 94 4 0", 1.1),
    REFUND(42, "portal 35 email 32 phone 12 chat 16 social 5", "22 36 34 7 1", "0 2 95 3 0", 1.4),
    DAMAGED(34, "portal 50 email 30 phone 6 chat 10 social 4", "16 38 34 10 2", "0 2 94 4 0", 1.0),
    INVOICE(25, "portal 35 email 60 phone 3 chat 2 social 0", "4 22 60 13 1", "0 2 87 9 2", 0.9),
    LOGIN(29, "portal 25 email 15 phone 18 chat 42 social 0", "10 34 48 7 1", "0 2 95 3 0", 0.35),
    APPCRASH(25, "portal 30 email 14 phone 4 chat 34 social 18", "16 42 36 5 1", "0 2 95 3 0", 1.6),
    CANCELLATION(25, "portal 40 email 20 phone 16 chat 24 social 0", "10 20 58 11 1", "0 2 95 3 0", 0.4),
    ADDRESS(19, "portal 45 email 15 phone 16 chat 24 social 0", "2 10 68 18 2", "0 2 94 4 0", 0.3),
    WARRANTY(22, "portal 42 email 36 phone 14 chat 8 social 0", "10 32 44 12 2", "0 2 90 7 1", 1.8),
    QUESTION(24, "portal 36 email 24 phone 10 chat 26 social 4", "0 8 62 26 4", "0 0 81 13 6", 0.7),
    PAYMENT(18, "portal 32 email 24 phone 20 chat 24 social 0", "16 34 44 5 1", "0 2 96 2 0", 0.9),
    COMPLAINT(15, "portal 14 email 44 phone 22 chat 4 social 16", "52 44 4 0 0", "0 2 97 1 0", 1.2),
    PRAISE(12, "portal 16 email 38 phone 4 chat 12 social 30", "0 0 0 30 70", "0 0 71 13 16", 0.5);

    /** How many contacts have it, apart from repeated ones. */
    final int contacts;
    /** In the order of {@link Channel}. */
    final int[] channels;
    /** From very negative to very positive. */
    final int[] moods;
    /** From the highest to the lowest. */
    final int[] priorities;
    /** How long it takes against the average. */
    final double effort;

    Topic(int contacts, String channels, String moods, String priorities, double effort) {
        this.contacts = contacts;
        this.channels = numbers(channels);
        this.moods = numbers(moods);
        this.priorities = numbers(priorities);
        this.effort = effort;
    }

    /** Name of its files and of its row in the facts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int[] numbers(String text) {
        String[] parts = text.replaceAll("[a-z]+ ", "").split(" ", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
