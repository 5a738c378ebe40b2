package com.heed.jira.catalogue;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Catalogues;
import com.heed.jira.store.ItemPictures;
import com.heed.picture.PictureLimits;
import com.heed.picture.PictureRefusedException;
import com.heed.picture.Thumbnail;
import com.heed.text.EncoderUnavailableException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What administrators do with the pictures of items. Of a file a small picture is kept that is made anew of its pixels; a file that is none changes nothing. */
@Component
public class ItemPictureDesk {
    /** What a file may cost: as a customer's picture. */
    public static final PictureLimits LIMITS = PictureLimits.DEFAULT;

    private static final Logger LOG = LoggerFactory.getLogger(ItemPictureDesk.class);

    private final Catalogues catalogues;
    private final ItemPictures pictures;
    /** One file is decoded at a time: the largest takes 180 MB. */
    private final Object decoding = new Object();

    ItemPictureDesk(Catalogues catalogues, ItemPictures pictures) {
        this.catalogues = catalogues;
        this.pictures = pictures;
    }

    /** What became of a file. */
    public sealed interface Outcome {
        /** @param number of the picture */
        record Kept(int number) implements Outcome {}

        /** The catalogue has no such item. */
        record NoItem() implements Outcome {}

        /** Nothing was changed. */
        record Wrong(FieldProblem problem) implements Outcome {}

        /** This node decodes no pictures. @param reason a sentence for an administrator */
        record NoDecoder(String reason) implements Outcome {}
    }

    /** Gives an item a picture, in the place of the one it had. @param file PNG, JPEG, GIF or BMP */
    public Outcome put(Project project, String item, byte[] file, ApplicationUser person) {
        if (!isThere(project, item)) {
            return new Outcome.NoItem();
        }
        try {
            return new Outcome.Kept(pictures.put(project.getId(), item, small(file), person.getKey()));
        } catch (PictureRefusedException e) {
            return new Outcome.Wrong(
                    FieldProblem.of("file", "catalogue.picture.wrong", String.valueOf(e.getMessage())));
        } catch (EncoderUnavailableException e) {
            LOG.warn("a picture of an item was not kept", e);
            return new Outcome.NoDecoder(String.valueOf(e.getMessage()));
        }
    }

    private byte[] small(byte[] file) throws PictureRefusedException, EncoderUnavailableException {
        synchronized (decoding) {
            return Thumbnail.of(file, LIMITS);
        }
    }

    /** The number of the picture of an item that is there; another picture has another. */
    public Optional<Integer> number(Project project, String item) {
        return isThere(project, item) ? pictures.number(project.getId(), item) : Optional.empty();
    }

    /** The picture of an item. */
    public Optional<ItemPictures.Stored> of(Project project, String item) {
        return pictures.of(project.getId(), item);
    }

    /** Takes the picture of an item away. @return false if there was none */
    public boolean remove(Project project, String item, ApplicationUser person) {
        if (number(project, item).isEmpty()) {
            return false;
        }
        pictures.remove(project.getId(), item, person.getKey());
        return true;
    }

    private boolean isThere(Project project, String item) {
        return catalogues.items(project.getId(), List.of(item)).containsKey(item);
    }
}
