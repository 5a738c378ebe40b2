package com.heed.forecast;

import com.heed.Language;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The features of a contact on a channel, for what is predicted about both: a constant; the channel; the class; class and channel together; and words, urgency, language and hour, once for all channels and once more for each, so
 * that a long text may be hard for chat and easy for the phone. These numbers are standardised, and held within four deviations.
 *
 * @param zone      whose clock the hour is read from
 * @param classes   those met in training, sorted; another class has no feature of its own
 * @param channels  slugs in the administrator's order
 * @param mean      (6) of the numbers: the logarithm of words + 1, urgency, whether Chinese, whether another language than English, sine and cosine of the hour
 * @param deviation (6) of the same; 0 where all contacts are alike, and then the feature is 0
 */
record ContactDesign(ZoneId zone, List<String> classes, List<String> channels, double[] mean, double[] deviation) {

    static final int NUMBERS = 6;

    private static final double FURTHEST = 4;
    private static final double ALIKE = 1e-9;
    private static final double DAY_SECONDS = 86_400;

    static ContactDesign of(List<PastContact> contacts, Priors priors, ZoneId zone) {
        List<String> classes = List.copyOf(contacts.stream()
                .map(contact -> contact.facts().contactClass())
                .collect(Collectors.toCollection(TreeSet::new)));
        int n = Math.max(1, contacts.size());
        double[] mean = new double[NUMBERS];
        double[] deviation = new double[NUMBERS];
        for (PastContact contact : contacts) {
            double[] numbers = numbers(contact.facts(), zone);
            Arrays.setAll(mean, m -> mean[m] + numbers[m] / n);
        }
        for (PastContact contact : contacts) {
            double[] numbers = numbers(contact.facts(), zone);
            Arrays.setAll(deviation, m -> deviation[m] + (numbers[m] - mean[m]) * (numbers[m] - mean[m]) / n);
        }
        Arrays.setAll(deviation, m -> {
            double root = Math.sqrt(deviation[m]);
            return root < ALIKE * (1 + Math.abs(mean[m])) ? 0 : root;
        });
        return new ContactDesign(zone, classes, List.copyOf(priors.slugs()), mean, deviation);
    }

    int width() {
        return 1
                + channels.size()
                + classes.size()
                + channels.size() * classes.size()
                + NUMBERS * (1 + channels.size());
    }

    /**
     * How strongly each feature is held back.
     *
     * @param level  for the constant, channel, class, and both together
     * @param number for words, urgency, language and hour
     */
    Penalty penalty(double level, double number) {
        Penalty penalty = new Penalty(width());
        int numbers = width() - NUMBERS * (1 + channels.size());
        IntStream.range(0, width()).forEach(j -> penalty.towardsZero(j, j < numbers ? level : number));
        return penalty;
    }

    /** Places and values of what is not 0. */
    record Row(int[] at, double[] value) {}

    /** @throws IllegalArgumentException if the channel is not known; names it and those that are */
    Row row(ContactFacts facts, String channel) {
        int j = channels.indexOf(channel);
        if (j < 0) {
            throw new IllegalArgumentException(
                    "nothing is known of the channel '" + channel + "'; known are " + String.join(", ", channels));
        }
        int k = classes.indexOf(facts.contactClass());
        double[] numbers = standardised(facts);
        int[] at = new int[4 + 2 * NUMBERS];
        double[] value = new double[at.length];
        int n = 0;
        at[n] = 0;
        value[n++] = 1;
        at[n] = 1 + j;
        value[n++] = 1;
        if (k >= 0) {
            at[n] = 1 + channels.size() + k;
            value[n++] = 1;
            at[n] = 1 + channels.size() + classes.size() + k * channels.size() + j;
            value[n++] = 1;
        }
        int common = width() - NUMBERS * (1 + channels.size());
        for (int m = 0; m < NUMBERS; m++) {
            if (numbers[m] != 0) {
                at[n] = common + m;
                value[n++] = numbers[m];
                at[n] = common + NUMBERS * (1 + j) + m;
                value[n++] = numbers[m];
            }
        }
        return new Row(Arrays.copyOf(at, n), Arrays.copyOf(value, n));
    }

    private static double[] numbers(ContactFacts facts, ZoneId zone) {
        LocalTime time = facts.arrived().atZone(zone).toLocalTime();
        double angle = 2 * Math.PI * time.toSecondOfDay() / DAY_SECONDS;
        return new double[] {
            StrictMath.log1p(facts.words()),
            facts.urgency(),
            facts.language() == Language.CHINESE ? 1 : 0,
            facts.language() == Language.OTHER ? 1 : 0,
            StrictMath.sin(angle),
            StrictMath.cos(angle)
        };
    }

    private double[] standardised(ContactFacts facts) {
        double[] numbers = numbers(facts, zone);
        Arrays.setAll(
                numbers,
                m -> deviation[m] == 0
                        ? 0
                        : Math.max(-FURTHEST, Math.min(FURTHEST, (numbers[m] - mean[m]) / deviation[m])));
        return numbers;
    }

    /** Features of many contacts on the channels that handled them. */
    Rows rows(List<PastContact> contacts) {
        Rows rows = new Rows(width());
        for (PastContact contact : contacts) {
            Row row = row(contact.facts(), contact.channel());
            rows.add(row.at, row.value);
        }
        return rows;
    }
}
