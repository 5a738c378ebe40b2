package com.heed.lab.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.heed.Language;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MadePicturesTest {
    private static MadePictures pictures(int turned) {
        assumeTrue(
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                        .contains("Noto Sans CJK SC"),
                "the font Noto Sans CJK SC is not installed");
        return new MadePictures(1, turned);
    }

    @Test
    void theSameNumberAndSeedGiveTheSamePicture() {
        PictureCase once = pictures(0).make(5);
        PictureCase again = pictures(0).make(5);

        assertThat(again.file()).isEqualTo(once.file());
        assertThat(again.truth()).isEqualTo(once.truth());
        assertThat(pictures(0).make(6).file()).isNotEqualTo(once.file());
    }

    @Test
    void bothLanguagesAllKindsAndBothGroundsComeByTurns() {
        MadePictures made = pictures(0);
        List<PictureCase> cases = IntStream.range(0, 48).mapToObj(made::make).toList();

        assertThat(values(cases, "language")).containsExactlyInAnyOrder("en", "zh");
        assertThat(values(cases, "kind")).containsExactlyInAnyOrder("dialog", "table", "page", "log");
        assertThat(values(cases, "ground")).containsExactlyInAnyOrder("dark", "light");
        assertThat(values(cases, "file")).containsExactlyInAnyOrder("png", "jpeg 0.9", "jpeg 0.6");
        assertThat(cases)
                .allSatisfy(one -> assertThat(Objects.requireNonNull(one.truth()))
                        .hasSizeGreaterThan(2)
                        .noneMatch(String::isBlank));
    }

    private static Set<String> values(List<PictureCase> cases, String trait) {
        return cases.stream().map(one -> one.traits().get(trait)).collect(Collectors.toSet());
    }

    @Test
    void aTurnedPictureLiesOnItsSide() throws IOException {
        BufferedImage upright =
                ImageIO.read(new ByteArrayInputStream(pictures(0).make(2).file()));
        BufferedImage turned =
                ImageIO.read(new ByteArrayInputStream(pictures(90).make(2).file()));

        assertThat(turned.getWidth()).isEqualTo(upright.getHeight());
        assertThat(turned.getHeight()).isEqualTo(upright.getWidth());
    }

    @Test
    void everySlotOfEveryTextIsFilled() {
        SplittableRandom random = new SplittableRandom(1);
        for (Language language : new Language[] {Language.ENGLISH, Language.CHINESE}) {
            MadeTexts texts = MadeTexts.of(language);
            for (String place : List.of(
                    "title", "message", "button", "label", "head", "cell", "headline", "sentence", "log", "url")) {
                for (int i = 0; i < 200; i++) {
                    assertThat(texts.draw(place, random)).isNotBlank().doesNotContain("{");
                }
            }
        }
    }
}
