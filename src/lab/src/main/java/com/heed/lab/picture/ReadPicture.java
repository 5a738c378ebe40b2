package com.heed.lab.picture;

import com.heed.picture.PictureReading;
import com.heed.picture.TextLine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture and what came of reading it; the file itself is gone.
 *
 * @param nanoseconds that reading it took on a core
 * @param errors null where nobody knows what stands in it
 */
record ReadPicture(
        String name,
        Map<String, String> traits,
        PictureReading reading,
        long nanoseconds,
        @Nullable TextErrors errors) {
    /** A refused picture is one of which no line was found. */
    static ReadPicture of(PictureCase picture, PictureReading reading, long nanoseconds) {
        List<String> read = switch (reading) {
            case PictureReading.Read done ->
                done.lines().stream().map(TextLine::text).toList();
            case PictureReading.Refused refused -> List.of();
        };
        List<String> truth = picture.truth();
        return new ReadPicture(
                picture.name(),
                picture.traits(),
                reading,
                nanoseconds,
                truth == null ? null : TextErrors.of(truth, read));
    }
}
