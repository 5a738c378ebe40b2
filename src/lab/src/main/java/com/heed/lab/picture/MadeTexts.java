package com.heed.lab.picture;

import com.heed.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts for made pictures, by the place they stand at: sentences of our own with numbers, names of machines and times drawn anew. */
final class MadeTexts {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final List<String> WORDS =
            List.of("mail", "shop", "portal", "files", "billing", "report", "invoice", "backup", "stock", "photo");

    private final Map<String, List<String>> places;

    private MadeTexts(Map<String, List<String>> places) {
        this.places = places;
    }

    static MadeTexts of(Language language) {
        String name = "made-" + language.tag() + ".txt";
        InputStream stream = Objects.requireNonNull(MadeTexts.class.getResourceAsStream(name), name);
        Map<String, List<String>> places = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> place = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    place = new ArrayList<>();
                    places.put(line.substring(1, line.length() - 1), place);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    place.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of made pictures cannot be read: " + e.getMessage(), e);
        }
        return new MadeTexts(places);
    }

    /** A text for a place such as {@code button}. */
    String draw(String place, RandomGenerator random) {
        List<String> texts = Objects.requireNonNull(places.get(place), place);
        String text = texts.get(random.nextInt(texts.size()));
        return SLOT.matcher(text).replaceAll(slot -> filled(slot, random));
    }

    private static String filled(MatchResult slot, RandomGenerator random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (slot.group(1)) {
            case "n" -> String.valueOf(random.nextInt(2, 9_999));
            case "code" -> String.format(Locale.ROOT, "0x%08X", random.nextInt());
            case "id" ->
                String.format(
                        Locale.ROOT,
                        "%c%c-%05d",
                        'A' + random.nextInt(26),
                        'A' + random.nextInt(26),
                        random.nextInt(100_000));
            case "time" ->
                String.format(
                        Locale.ROOT,
                        "2026-%02d-%02d %02d:%02d",
                        random.nextInt(1, 13),
                        random.nextInt(1, 29),
                        random.nextInt(24),
                        random.nextInt(60));
            case "host" -> word + "-" + random.nextInt(1, 30) + ".example.com";
            case "ip" -> "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
            case "amount" -> String.format(Locale.ROOT, "%,.2f", random.nextDouble(1, 20_000));
            case "version" -> random.nextInt(1, 20) + "." + random.nextInt(20) + "." + random.nextInt(20);
            case "file" -> word + "_" + random.nextInt(1, 100) + ".pdf";
            default -> throw new IllegalStateException("a made text has the unknown place " + slot.group());
        };
    }
}
