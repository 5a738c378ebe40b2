package com.heed.jira.training;

import com.heed.jira.picture.NodeImageEncoder;
import com.heed.jira.picture.NodeImageEncoder.Opened;
import com.heed.jira.recommend.Offer;
import com.heed.jira.store.ErrorLog;
import com.heed.jira.store.ItemPictures;
import com.heed.jira.store.PicturePacks.Installed;
import com.heed.jira.store.PictureVectors;
import com.heed.jira.store.Training;
import com.heed.picture.PictureLimits;
import com.heed.picture.PictureRefusedException;
import com.heed.recommend.ItemImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the pictures of items show. Each picture is looked at once with each pack of models, and what was seen is kept at once: a training that is stopped, and the next one, look at no picture again. */
@Component
class ItemImages {
    private static final String NOTE = "train.recommend.pictures.";

    private final ItemPictures pictures;
    private final PictureVectors vectors;
    private final NodeImageEncoder node;
    private final ErrorLog errors;

    ItemImages(ItemPictures pictures, PictureVectors vectors, NodeImageEncoder node, ErrorLog errors) {
        this.pictures = pictures;
        this.vectors = vectors;
        this.node = node;
        this.errors = errors;
    }

    /**
     * What was seen.
     *
     * @param images by item
     * @param notes  what to say of it; none where no item has a picture
     */
    record Seen(Map<String, ItemImage> images, List<Training.Note> notes) {
        static final Seen NOTHING = new Seen(Map.of(), List.of());
    }

    /** Sweeps what was seen in pictures that are gone, and by packs that are not in use any more. */
    void sweep(long projectId) {
        vectors.keepOnly(
                projectId,
                pictures.numbers(projectId).values(),
                node.pack().map(node::seenBy).orElse(null));
    }

    /** @throws Stopped if the training is to end here */
    Seen of(long projectId, Offer offer, TrainingProgress progress) {
        Map<String, Integer> items = new TreeMap<>(pictures.numbers(projectId));
        items.keySet().retainAll(offer.items().keySet());
        Optional<Installed> pack = node.pack();
        if (items.isEmpty()) {
            return Seen.NOTHING;
        }
        if (pack.isEmpty()) {
            return unseen("nopack", items.size());
        }
        String identity = node.seenBy(pack.get());
        Map<Integer, ItemImage> known = new HashMap<>();
        vectors.each(projectId, identity, (number, values) -> known.put(number, ItemImage.of(values)));
        Map<String, Integer> waiting = new TreeMap<>(items);
        waiting.values().removeAll(known.keySet());
        if (waiting.isEmpty()) {
            return seen(items, known, 0);
        }
        return switch (node.open(pack.get())) {
            case Opened.NoNetwork none -> unseen("nonetwork", items.size());
            case Opened.NoNativeCode missing -> seenBefore(items, known, "nonativecode", missing.reason());
            case Opened.Broken broken -> seenBefore(items, known, "broken", broken.reason());
            case Opened.Ready ready -> {
                try (NodeImageEncoder.Encode encoder = ready.encoder()) {
                    look(projectId, waiting, identity, encoder, known, progress);
                }
                yield seen(items, known, waiting.size());
            }
        };
    }

    private void look(
            long projectId,
            Map<String, Integer> waiting,
            String pack,
            NodeImageEncoder.Encode encoder,
            Map<Integer, ItemImage> known,
            TrainingProgress progress) {
        int done = 0;
        boolean told = false;
        for (Map.Entry<String, Integer> each : waiting.entrySet()) {
            progress.at(Training.Step.PICTURES, done++, waiting.size());
            try {
                look(projectId, each.getKey(), each.getValue(), pack, encoder)
                        .ifPresent(image -> known.put(each.getValue(), image));
            } catch (PictureRefusedException | RuntimeException | LinkageError e) {
                // Items without it are learned as before; one line says what there is to say of all of them.
                if (!told) {
                    errors.add("recommend", null, e);
                    told = true;
                }
            }
        }
    }

    /** Empty where another picture has taken its place since. */
    private Optional<ItemImage> look(
            long projectId, String item, int number, String pack, NodeImageEncoder.Encode encoder)
            throws PictureRefusedException {
        Optional<ItemPictures.Stored> picture =
                pictures.of(projectId, item).filter(stored -> stored.number() == number);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        float[] values = encoder.encode(picture.get().jpeg(), PictureLimits.DEFAULT);
        ItemImage image = ItemImage.of(values);
        vectors.keep(projectId, number, pack, values);
        return Optional.of(image);
    }

    private static Map<String, ItemImage> images(Map<String, Integer> items, Map<Integer, ItemImage> known) {
        Map<String, ItemImage> images = new HashMap<>();
        items.forEach((item, number) -> {
            ItemImage image = known.get(number);
            if (image != null) {
                images.put(item, image);
            }
        });
        return images;
    }

    private static Seen seen(Map<String, Integer> items, Map<Integer, ItemImage> known, int anew) {
        Map<String, ItemImage> images = images(items, known);
        int unseen = items.size() - images.size();
        Training.Note note = Training.Note.of(NOTE + "seen", images.size(), anew - unseen);
        return new Seen(images, unseen == 0 ? List.of(note) : List.of(note, Training.Note.of(NOTE + "unseen", unseen)));
    }

    /** What was seen while the network loaded stays known. */
    private static Seen seenBefore(
            Map<String, Integer> items, Map<Integer, ItemImage> known, String why, String reason) {
        Map<String, ItemImage> images = images(items, known);
        Training.Note missing = Training.Note.of(NOTE + why, items.size() - images.size(), reason);
        return new Seen(
                images,
                images.isEmpty()
                        ? List.of(missing)
                        : List.of(Training.Note.of(NOTE + "seen", images.size(), 0), missing));
    }

    private static Seen unseen(String why, Object... args) {
        return new Seen(Map.of(), List.of(Training.Note.of(NOTE + why, args)));
    }
}
