package com.heed.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.heed.attention.EventSequence;
import com.heed.learn.ModelFormatException;
import com.heed.learn.ModelPack;
import com.heed.learn.Progress;
import com.heed.recommend.ProjectRecommender.Basis;
import com.heed.recommend.ProjectRecommender.Event;
import com.heed.recommend.ProjectTraining.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectRecommenderTest {
    private static final List<String> CHAINS = List.of("coffee", "garden", "printer", "travel", "music");

    /** Five kinds of things in fixed order, four of each, and a topic a kind that is only asked about. */
    private static Catalogue catalogue() {
        List<Item> items = new ArrayList<>();
        for (String chain : CHAINS) {
            for (int i = 0; i < 4; i++) {
                items.add(new Item(chain + i, chain + " thing number" + i, List.of()));
            }
            items.add(new Item("topic:" + chain, chain, List.of(), false));
        }
        return new Catalogue(items);
    }

    /** Customers go along one kind; each asks about it last. */
    private static Histories histories(int customers, long seed) {
        Catalogue catalogue = catalogue();
        SplittableRandom random = new SplittableRandom(seed);
        List<History> all = new ArrayList<>();
        for (int c = 0; c < customers; c++) {
            String chain = CHAINS.get(random.nextInt(CHAINS.size()));
            int length = 2 + random.nextInt(3);
            int[] items = new int[length + 1];
            long[] at = new long[length + 1];
            for (int i = 0; i < length; i++) {
                items[i] = catalogue.number(chain + i);
                at[i] = 1_000_000 + c * 100L + i * 10L;
            }
            items[length] = catalogue.number("topic:" + chain);
            at[length] = at[length - 1] + 1;
            all.add(new History("c" + c, new EventSequence(items, at)));
        }
        return new Histories(catalogue, all);
    }

    private static Outcome.Learned learned(int customers) {
        Outcome outcome = new ProjectTraining(text -> List.of(text.split(" ")), 1, 2)
                .train(histories(customers, 7), Progress.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Learned.class);
        return (Outcome.Learned) outcome;
    }

    private static List<String> names(List<ProjectRecommender.Suggested> suggested) {
        return suggested.stream().map(ProjectRecommender.Suggested::item).toList();
    }

    @Test
    void aLongHistoryIsLearnedAndTellsWhichEventsSpeakForAnItem() {
        Outcome.Learned outcome = learned(300);
        assertThat(outcome.model().basis()).isEqualTo(Basis.LEARNED);
        assertThat(outcome.figures())
                .extracting(TrainedRecommender.Figure::voice)
                .contains("heed", "popular", "co-occurrence", "attention");
        double popular = hits(outcome, "popular");
        assertThat(hits(outcome, "heed")).isGreaterThanOrEqualTo(popular);
        List<ProjectRecommender.Suggested> best =
                outcome.model().best(List.of(new Event("garden0", 10), new Event("garden1", 20)), item -> true, 5);
        assertThat(names(best)).startsWith("garden2").doesNotContain("garden0", "garden1");
        assertThat(names(best)).noneMatch(name -> name.startsWith("topic:"));
        assertThat(best.getFirst().because())
                .extracting(because -> because.event().item())
                .containsAnyOf("garden0", "garden1");
        assertThat(best.getFirst().because()).allMatch(because -> because.part() > 0 && because.part() <= 1 + 1e-9);
    }

    private static double hits(Outcome.Learned outcome, String voice) {
        return outcome.figures().stream()
                .filter(figure -> figure.voice().equals(voice))
                .findFirst()
                .orElseThrow()
                .hits();
    }

    @Test
    void whatIsNotAllowedIsPassedOverAndTheNextTakesItsPlace() {
        ProjectRecommender model = learned(60).model();
        List<Event> past = List.of(new Event("coffee0", 1), new Event("coffee1", 2));
        assertThat(names(model.best(past, item -> true, 1))).containsExactly("coffee2");
        assertThat(names(model.best(past, item -> !item.equals("coffee2"), 1))).containsExactly("coffee3");
        assertThat(names(model.best(past, item -> false, 3))).isEmpty();
    }

    @Test
    void fewCustomersAreCountedAndFewerTellOnlyWhatIsInDemand() {
        assertThat(learned(60).model().basis()).isEqualTo(Basis.COUNTED);
        ProjectRecommender few = learned(12).model();
        assertThat(few.basis()).isEqualTo(Basis.POPULAR);
        assertThat(few.best(List.of(new Event("coffee0", 1)), item -> true, 3)).allSatisfy(each -> {
            assertThat(each.popular()).isCloseTo(1, within(1e-12));
            assertThat(each.because()).isEmpty();
        });
        assertThat(new ProjectTraining(text -> List.of(), 1, 1).train(histories(4, 7), Progress.NONE))
                .isEqualTo(new Outcome.TooFew(4));
    }

    @Test
    void somebodyNewGetsWhatIsInDemand() {
        List<ProjectRecommender.Suggested> best = learned(60).model().best(List.of(), item -> true, 2);
        assertThat(best).hasSize(2).allMatch(each -> each.because().isEmpty() && each.popular() > 0.999);
    }

    @Test
    void aPackReadBackRanksTheSame(@TempDir Path folder) throws Exception {
        ProjectRecommender model = learned(300).model();
        model.pack(3, "f", 1, Map.of("test.cases", 300.0)).write(folder);
        ProjectRecommender read = ProjectRecommender.of(ModelPack.read(folder));
        assertThat(read.basis()).isEqualTo(model.basis());
        assertThat(read.customers()).isEqualTo(300);
        List<Event> past = List.of(new Event("music0", 10), new Event("topic:music", 20));
        assertThat(names(read.best(past, item -> true, 3))).isEqualTo(names(model.best(past, item -> true, 3)));
        assertThat(read.share("music0")).isCloseTo(model.share("music0"), within(1e-6));
        assertThat(read.share("unknown")).isZero();
    }

    @Test
    void aBrokenPackIsRefusedWithASentence() {
        ModelPack pack = learned(60).model().pack(1, "f", 1, Map.of());
        byte[] voices = pack.file("voices.bin");
        refused(pack, Arrays.copyOf(voices, voices.length / 2), "end early");
        refused(pack, new byte[] {1, 2, 3}, "train again");
        Map<String, byte[]> files = new HashMap<>(pack.files());
        files.put(
                "items.json",
                "{\"basis\":\"counted\",\"items\":[[\"a\",true]]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> ProjectRecommender.of(new ModelPack(pack.manifest(), files)))
                .withMessageContaining("list of 1; train again");
        files.put("items.json", "{\"basis\":\"magic\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> ProjectRecommender.of(new ModelPack(pack.manifest(), files)))
                .withMessageContaining("magic");
    }

    private static void refused(ModelPack pack, byte[] voices, String why) {
        Map<String, byte[]> files = new HashMap<>(pack.files());
        files.put("voices.bin", voices);
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> ProjectRecommender.of(new ModelPack(pack.manifest(), files)))
                .withMessageContaining(why);
    }

    @Test
    void onlyWhatCameSinceTheModelInUseIsComparedOn() {
        Outcome.Learned outcome = learned(60);
        assertThat(outcome.against(outcome.model(), 0).cases()).isEqualTo(60);
        assertThat(outcome.against(outcome.model(), Long.MAX_VALUE).cases()).isZero();
    }

    @Test
    void aTopicIsNeverHeldOutNorOffered() {
        Histories all = histories(30, 3);
        for (Question question : Question.newest(all, Question.Held.EVENT)) {
            for (int target : question.targets()) {
                assertThat(all.catalogue().item(target).offered()).isTrue();
            }
        }
    }

    @Test
    void aTextFindsItemsByTheWordsThatTellThemApart() {
        ContentMatch content = new ContentMatch(catalogue(), text -> List.of(text.split(" ")));
        List<ContentMatch.Match> found = content.best("my printer thing is broken", item -> true, 3);
        assertThat(found).isNotEmpty().allMatch(match -> match.item().startsWith("printer"));
        assertThat(found.getFirst().words()).contains("printer").doesNotContain("thing");
        assertThat(content.best("nothing in common", item -> true, 3)).isEmpty();
        assertThat(content.alike("coffee0", "coffee1")).isGreaterThan(content.alike("coffee0", "garden1"));
    }

    /** Worked by hand: 0.7 / sqrt(2) - 0.3 = 0.195 for the twin, 0.7 / sqrt(3) = 0.404 for the other. */
    @Test
    void aTwinOfTheFirstGivesWay() {
        List<String> picked = Diversity.pick(
                List.of("red mug", "red mug ii", "spade"), 2, (a, b) -> a.charAt(0) == b.charAt(0) ? 1 : 0);
        assertThat(picked).containsExactly("red mug", "spade");
    }
}
