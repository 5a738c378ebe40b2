package com.heed.lab.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.heed.Language;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelPack;
import com.heed.sentiment.SentimentModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SentimentModelsTest {
    private static final ModelPack SHIPPED = ModelPack.read(
            "sentiment-en", name -> SentimentModel.class.getResourceAsStream("/com/heed/sentiment/pack/en/" + name));

    @TempDir
    Path folder;

    /** The shipped English pack under another number, and with these files more. */
    private Path pack(Map<String, byte[]> more) throws IOException {
        ModelPack.Manifest shipped = SHIPPED.manifest();
        Map<String, byte[]> files = new TreeMap<>(SHIPPED.files());
        files.putAll(more);
        new ModelPack(
                        new ModelPack.Manifest(
                                shipped.name(), 901, shipped.schema(), shipped.fingerprint(), 1, Map.of()),
                        files)
                .write(folder);
        return folder;
    }

    private static ModelOptions options(String... args) {
        ModelOptions options = new ModelOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }

    @Test
    void aPackTakesThePlaceOfTheShippedModelOfItsLanguage() throws IOException {
        SentimentModels models = SentimentModels.with(pack(Map.of()));

        assertThat(models.sentiment(Language.ENGLISH).version()).isEqualTo(901);
        assertThat(models.sentiment(Language.CHINESE).version()).isLessThan(901);
        assertThat(models.texts(Language.ENGLISH).size()).isGreaterThan(40_000);
        try (TextReader reader = options("--model", folder.toString()).reader(models, 1)) {
            assertThat(reader.read("hello").isRead()).isTrue();
        }
    }

    /** Vectors of another encoder have the same width and mean something else; nobody would notice. */
    @Test
    void aModelIsNotReadWithAnEncoderItWasNotTrainedOn() throws IOException {
        Path own = pack(Map.of(SentimentModels.ENCODER, "tried-1".getBytes(StandardCharsets.UTF_8)));
        ModelOptions options = options("--model", own.toString());

        assertThatThrownBy(() -> options.reader(options.models(), 1))
                .isInstanceOf(WrongUse.class)
                .hasMessage("--model '" + own + "' was trained on encoder tried-1; name its folder with --encoder.");
    }
}
