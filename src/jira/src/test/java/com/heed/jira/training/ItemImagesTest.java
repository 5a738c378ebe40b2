package com.heed.jira.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.heed.jira.Fake;
import com.heed.jira.picture.EncoderOfTests;
import com.heed.jira.picture.NodeImageEncoder;
import com.heed.jira.picture.NodeImageEncoder.Opened;
import com.heed.jira.recommend.Offer;
import com.heed.jira.recommend.Offers;
import com.heed.jira.store.Articles;
import com.heed.jira.store.CatalogueItem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ItemPictures;
import com.heed.jira.store.PicturePacks.Installed;
import com.heed.jira.store.PictureVectors;
import com.heed.jira.store.Training;
import com.heed.jira.store.Trainings;
import com.heed.picture.ImageEncoder;
import com.heed.picture.PictureLimits;
import com.heed.recommend.Item;
import com.heed.recommend.ItemImage;
import com.heed.reply.HelpArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ItemImagesTest {
    private static final long PROJECT = 10;
    private static final String PACK = "shapes 1 0123456789ab";
    /** The same pack may be shown pictures in another way by a later version of Heed. */
    private static final String SEEN_BY = PACK + " " + ImageEncoder.PREPARATION;

    private final ActiveObjects nothing = Fake.silent(ActiveObjects.class);
    /** Number of the picture, by item. */
    private final Map<String, Integer> numbers = new TreeMap<>();
    /** What was seen, by number of the picture and pack. */
    private final Map<String, float[]> kept = new HashMap<>();

    private final List<Integer> looked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private @Nullable String pack = PACK;
    private Opened opened = new Opened.Ready(new NodeImageEncoder.Encode() {
        @Override
        public float[] encode(byte[] picture, PictureLimits limits) {
            looked.add((int) picture[0]);
            if (picture[0] < 0) {
                throw new IllegalStateException("cannot be looked at");
            }
            return new float[] {picture[0], 1 / 3f};
        }

        @Override
        public void close() {
            told.add("closed");
        }
    });
    private int stopAfter = Integer.MAX_VALUE;

    private Offer offer(String... ids) {
        Map<String, CatalogueItem> items = new TreeMap<>();
        for (String id : ids) {
            items.put(
                    id,
                    new CatalogueItem(
                            id,
                            id,
                            CatalogueItem.Kind.PRODUCT,
                            null,
                            null,
                            "",
                            List.of(),
                            List.of(),
                            CatalogueItem.Bounds.NONE));
        }
        Catalogues catalogues = new Catalogues(nothing) {
            @Override
            public int version(long projectId) {
                return 1;
            }

            @Override
            public Map<String, CatalogueItem> items(long projectId) {
                return items;
            }
        };
        Articles articles = new Articles(nothing) {
            @Override
            public int version(long projectId) {
                return 1;
            }

            @Override
            public Map<String, HelpArticle> current(long projectId) {
                return Map.of();
            }
        };
        return new Offers(catalogues, articles).of(PROJECT).orElseThrow();
    }

    private ItemImages.Seen train(Offer offer) {
        ItemPictures pictures = new ItemPictures(nothing) {
            @Override
            public Map<String, Integer> numbers(long projectId) {
                return numbers;
            }

            @Override
            public Optional<Stored> of(long projectId, String item) {
                return Optional.ofNullable(numbers.get(item))
                        .map(number -> new Stored(number, new byte[] {number.byteValue()}));
            }
        };
        PictureVectors vectors = new PictureVectors(nothing) {
            @Override
            public void each(long projectId, String by, BiConsumer<Integer, float[]> one) {
                kept.forEach((key, values) -> {
                    if (key.endsWith("/" + by)) {
                        one.accept(Integer.valueOf(key.substring(0, key.indexOf('/'))), values);
                    }
                });
            }

            @Override
            public void keep(long projectId, int picture, String by, float[] values) {
                kept.put(picture + "/" + by, values);
            }

            @Override
            public void keepOnly(long projectId, Collection<Integer> there, @Nullable String by) {
                kept.keySet()
                        .removeIf(key -> there.stream()
                                .noneMatch(number ->
                                        by == null ? key.startsWith(number + "/") : key.equals(number + "/" + by)));
            }
        };
        NodeImageEncoder node = new EncoderOfTests(
                () -> Optional.ofNullable(pack)
                        .map(identity -> new Installed("a.zip", "shapes", "1", identity, "ada", Instant.EPOCH)),
                () -> opened);
        Trainings trainings = new Trainings(nothing) {
            @Override
            public boolean ended(int id) {
                return looked.size() >= stopAfter;
            }

            @Override
            public void step(int id, Training.Step step, int done, int total, String at) {
                told.add(step.key() + " " + done + " of " + total);
            }
        };
        ErrorLog log = new ErrorLog(nothing) {
            @Override
            public void add(String place, @Nullable Long issue, Throwable failure) {
                errors.add(String.valueOf(failure.getMessage()));
            }
        };
        ItemImages images = new ItemImages(pictures, vectors, node, log);
        images.sweep(PROJECT);
        return images.of(PROJECT, offer, new TrainingProgress(trainings, 1, "node", () -> looked.size() < stopAfter));
    }

    private static List<String> notes(ItemImages.Seen seen) {
        return seen.notes().stream()
                .map(note -> note.key().replace("train.recommend.pictures.", "") + note.args())
                .toList();
    }

    @Test
    void aPictureIsLookedAtOnceHoweverOftenAProjectIsTrained() {
        numbers.putAll(Map.of("kettle", 7, "filter", 8, "gone", 9));
        ItemImages.Seen first = train(offer("kettle", "filter", "spade"));

        assertThat(first.images()).containsOnlyKeys("kettle", "filter");
        assertThat(notes(first)).containsExactly("seen[2, 2]");
        assertThat(told).contains("pictures 0 of 2", "closed");
        assertThat(looked).as("what is not in the catalogue is not looked at").containsExactlyInAnyOrder(7, 8);

        numbers.put("filter", 12);
        ItemImages.Seen second = train(offer("kettle", "filter", "spade"));

        assertThat(looked).as("another picture is").endsWith(12).hasSize(3);
        assertThat(notes(second)).containsExactly("seen[2, 1]");
        assertThat(second.images().get("kettle")).isEqualTo(first.images().get("kettle"));
        assertThat(kept).as("of the picture before nothing is left").containsOnlyKeys("7/" + SEEN_BY, "12/" + SEEN_BY);
    }

    @Test
    void withAnotherPackAllAreLookedAtAgain() {
        numbers.put("kettle", 7);
        train(offer("kettle"));
        pack = "shapes 2 0123456789ab";

        assertThat(notes(train(offer("kettle")))).containsExactly("seen[1, 1]");
        assertThat(kept).containsOnlyKeys("7/" + pack + " " + ImageEncoder.PREPARATION);
    }

    @Test
    void whereNothingLooksAtPicturesTheReportSaysWhy() {
        numbers.putAll(Map.of("kettle", 7, "filter", 8));
        pack = null;
        assertThat(notes(train(offer("kettle", "filter")))).containsExactly("nopack[2]");
        pack = PACK;
        opened = new Opened.NoNetwork();
        assertThat(notes(train(offer("kettle", "filter")))).containsExactly("nonetwork[2]");
        opened = new Opened.NoNativeCode("no library");
        assertThat(notes(train(offer("kettle", "filter")))).containsExactly("nonativecode[2, no library]");
        opened = new Opened.Broken("cut off");
        assertThat(notes(train(offer("kettle", "filter")))).containsExactly("broken[2, cut off]");

        assertThat(train(offer("spade")))
                .as("nobody without pictures is told of them")
                .isEqualTo(ItemImages.Seen.NOTHING);
    }

    @Test
    void whatWasSeenIsKnownOnANodeThatCannotLook() {
        numbers.put("kettle", 7);
        ItemImages.Seen before = train(offer("kettle", "filter"));
        numbers.put("filter", 8);
        opened = new Opened.NoNativeCode("no library");

        ItemImages.Seen seen = train(offer("kettle", "filter"));

        assertThat(seen.images()).isEqualTo(before.images());
        assertThat(notes(seen)).containsExactly("seen[1, 0]", "nonativecode[1, no library]");
    }

    /** Java leaves JPEG to a library that may be missing while others load. */
    @Test
    void aLibraryThatIsMissingEndsNoTraining() {
        numbers.put("kettle", 7);
        opened = new Opened.Ready(new NodeImageEncoder.Encode() {
            @Override
            public float[] encode(byte[] picture, PictureLimits limits) {
                throw new UnsatisfiedLinkError("no javajpeg");
            }

            @Override
            public void close() {}
        });

        assertThat(notes(train(offer("kettle")))).containsExactly("seen[0, 0]", "unseen[1]");
        assertThat(errors).containsExactly("no javajpeg");
    }

    @Test
    void withoutAPackWhatWasSeenWaitsForIt() {
        numbers.put("kettle", 7);
        train(offer("kettle"));
        String usual = pack;
        pack = null;
        train(offer("kettle"));
        pack = usual;

        assertThat(notes(train(offer("kettle")))).containsExactly("seen[1, 0]");
    }

    @Test
    void onePictureThatFailsKeepsNoOtherFromBeingSeen() {
        numbers.putAll(Map.of("kettle", 7, "filter", -8, "spade", -9));

        ItemImages.Seen seen = train(offer("kettle", "filter", "spade"));

        assertThat(seen.images()).containsOnlyKeys("kettle");
        assertThat(notes(seen)).containsExactly("seen[1, 1]", "unseen[2]");
        assertThat(errors).containsExactly("cannot be looked at");
    }

    @Test
    void whoStopsATrainingKeepsWhatWasSeen() {
        numbers.putAll(Map.of("kettle", 7, "filter", 8, "spade", 9));
        stopAfter = 2;

        assertThatThrownBy(() -> train(offer("kettle", "filter", "spade"))).isInstanceOf(Stopped.class);
        assertThat(kept).hasSize(2);
        assertThat(told).as("the network is closed all the same").endsWith("closed");

        stopAfter = Integer.MAX_VALUE;
        assertThat(notes(train(offer("kettle", "filter", "spade")))).containsExactly("seen[3, 1]");
    }

    @Test
    void itemsCarryWhatTheirPicturesShow() {
        ItemImage image = ItemImage.of(new float[] {1, 2});

        assertThat(offer("kettle", "spade").entries(Map.of("spade", image)))
                .extracting(Item::image)
                .containsExactly(null, image);
    }
}
