package com.heed.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Keys put together from these and a name. */
    private static final Pattern NAMED =
            Pattern.compile("(rival|dimension|group\\.(language|channel)|verdict)\\.[a-zA-Z]+");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces() throws IOException {
        assertThat(places("texts_zh_CN.properties")).isEqualTo(places("texts.properties"));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String source;
        try (Stream<Path> files = Files.list(Path.of("src/main/java/com/heed/evaluation"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
            source = all.toString();
        }
        assertThat(places("texts.properties").keySet())
                .allMatch(key -> NAMED.matcher(key).matches() || source.contains('"' + key + '"'));
    }

    /** Read as ISO-8859-1 or as UTF-8, the texts are the same; and MessageFormat eats an ASCII apostrophe. */
    @Test
    void theFilesAreAsciiWithoutApostrophes() throws IOException {
        for (String file : new String[] {"texts.properties", "texts_zh_CN.properties"}) {
            assertThat(new String(bytes(file), StandardCharsets.ISO_8859_1))
                    .as(file)
                    .matches("[\\x0a\\x20-\\x7e&&[^']]+");
        }
    }

    private static Map<String, TreeSet<String>> places(String file) throws IOException {
        Properties texts = new Properties();
        texts.load(new java.io.ByteArrayInputStream(bytes(file)));
        Map<String, TreeSet<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> places.put(
                key.toString(),
                PLACE.matcher(text.toString())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(places).hasSizeGreaterThan(80);
        return places;
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = EvaluationPage.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
