package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import com.heed.attention.EventSequence;
import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.recommend.ProjectRecommender.Event;
import com.heed.recommend.ProjectTraining.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop of 240 things of eight looks, numbered and not named; each customer likes one look. Nobody had the newest thing of each look yet. */
final class PicturedCatalogueTest {
    private static final int LOOKS = 8;
    private static final int EACH = 30;
    private static final int FEATURES = 64;

    private static Catalogue catalogue(boolean pictured) {
        SplittableRandom random = new SplittableRandom(11);
        List<Item> items = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            for (int i = 0; i < EACH; i++) {
                float[] features = new float[FEATURES];
                for (int j = 0; j < FEATURES; j++) {
                    features[j] = (float) Math.abs(random.nextGaussian()) + (j / LOOKS == look ? 3 : 0);
                }
                Item item = Item.named(look + "-" + i);
                items.add(pictured ? item.with(ItemImage.of(features)) : item);
            }
        }
        return new Catalogue(items);
    }

    private static Outcome.Learned learned(boolean pictured) {
        Catalogue catalogue = catalogue(pictured);
        SplittableRandom random = new SplittableRandom(3);
        List<History> customers = new ArrayList<>();
        for (int c = 0; c < 300; c++) {
            int look = random.nextInt(LOOKS);
            int[] items = random.ints(0, EACH - 1)
                    .distinct()
                    .limit(3)
                    .map(i -> look * EACH + i)
                    .toArray();
            customers.add(new History(
                    "c" + c, new EventSequence(items, new long[] {1_000 + c, 100_000 + c, 200_000 + c})));
        }
        return (Outcome.Learned)
                new ProjectTraining(text -> List.of(), 1, 2).train(new Histories(catalogue, customers), Progress.NONE);
    }

    @Test
    void picturesAreHeardWhereTheyHelpAndTellOfWhatNobodyHadYet(@TempDir Path folder) throws IOException {
        Outcome.Learned pictured = learned(true);
        TrainedRecommender.Figure images = figure(pictured, "images");
        assertThat(images.weight()).isPositive();
        assertThat(figure(pictured, "heed").ndcg())
                .isGreaterThan(figure(learned(false), "heed").ndcg());
        pictured.model().pack(1, "f", 1, Map.of()).write(folder);
        ProjectRecommender model = ProjectRecommender.of(ModelPack.read(folder));
        List<ProjectRecommender.Suggested> best =
                model.best(List.of(new Event("3-1", 10), new Event("3-2", 20)), item -> item.endsWith("-29"), 3);
        assertThat(best.getFirst().item()).isEqualTo("3-29");
        assertThat(best.getFirst().because())
                .extracting(because -> because.event().item())
                .isNotEmpty()
                .isSubsetOf("3-1", "3-2");
    }

    @Test
    void withoutPicturesThereIsNoSuchVoice() {
        assertThat(learned(false).figures())
                .extracting(TrainedRecommender.Figure::voice)
                .doesNotContain("images");
    }

    private static TrainedRecommender.Figure figure(Outcome.Learned outcome, String voice) {
        return outcome.figures().stream()
                .filter(each -> each.voice().equals(voice))
                .findFirst()
                .orElseThrow();
    }
}
