package com.heed.lab.recommend;

import com.heed.lab.run.Parallel;
import com.heed.lab.run.Progress;
import com.heed.lab.run.WrongUse;
import com.heed.learn.ModelFormatException;
import com.heed.picture.ImageEncoder;
import com.heed.picture.PictureLimits;
import com.heed.picture.PicturePack;
import com.heed.picture.PictureRefusedException;
import com.heed.recommend.Catalogue;
import com.heed.recommend.Item;
import com.heed.recommend.ItemImage;
import com.heed.text.EncoderUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at the pictures of a list of items. */
final class ItemPictures {
    private ItemPictures() {}

    /** What was seen in a file, or why nothing was. */
    private record Seen(@Nullable ItemImage image, String why) {}

    /**
     * The list with what its pictures show.
     *
     * @param pack null where they are not to be looked at
     * @throws WrongUse if the list names none, or the pack cannot look at pictures
     */
    static ItemFile look(ItemFile list, @Nullable Path pack, int threads, PrintWriter err) {
        if (pack == null) {
            return list.pictures().isEmpty()
                    ? list
                    : noted(
                            list,
                            list.catalogue(),
                            List.of("pictures of " + list.pictures().size()
                                    + " items were not looked at; name a picture pack with --pack."));
        }
        if (list.pictures().isEmpty()) {
            throw new WrongUse(
                    "--pack '" + pack
                            + "' looks at the pictures of items, and no item has one; give --items a column 'picture' with names of files.");
        }
        try (ImageEncoder encoder = ImageEncoder.load(PicturePack.open(pack))
                .orElseThrow(() -> new WrongUse(
                        "--pack '" + pack + "' reads text and does not look at pictures; take a newer pack."))) {
            return looked(list, encoder, threads, err);
        } catch (ModelFormatException | EncoderUnavailableException e) {
            throw new WrongUse("--pack: " + e.getMessage() + ".", e);
        }
    }

    private static ItemFile looked(ItemFile list, ImageEncoder encoder, int threads, PrintWriter err) {
        List<Map.Entry<String, Path>> files = List.copyOf(list.pictures().entrySet());
        List<Seen> seen = Parallel.map(
                files.size(), threads, new Progress(err, "looking", files.size()), i -> seen(files.get(i), encoder));
        Map<String, ItemImage> images = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ItemImage image = seen.get(i).image;
            if (image == null) {
                wrong.add("'" + files.get(i).getValue() + "' of item '"
                        + files.get(i).getKey() + "': " + seen.get(i).why);
            } else {
                images.put(files.get(i).getKey(), image);
            }
        }
        Catalogue plain = list.catalogue();
        List<Item> items = IntStream.range(0, plain.size())
                .mapToObj(plain::item)
                .map(item -> images.containsKey(item.key()) ? item.with(images.get(item.key())) : item)
                .toList();
        return noted(
                list,
                new Catalogue(items),
                wrong.isEmpty()
                        ? List.of()
                        : List.of(
                                wrong.size() + " pictures of items were left out, such as " + wrong.getFirst() + "."));
    }

    private static Seen seen(Map.Entry<String, Path> picture, ImageEncoder encoder) {
        try {
            return new Seen(
                    ItemImage.of(encoder.encode(Files.readAllBytes(picture.getValue()), PictureLimits.DEFAULT)), "");
        } catch (PictureRefusedException | IllegalArgumentException e) {
            return new Seen(null, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Seen(null, "it cannot be read");
        }
    }

    private static ItemFile noted(ItemFile list, Catalogue catalogue, List<String> more) {
        List<String> notes = new ArrayList<>(list.notes());
        notes.addAll(more);
        return new ItemFile(catalogue, list.pictures(), List.copyOf(notes));
    }
}
