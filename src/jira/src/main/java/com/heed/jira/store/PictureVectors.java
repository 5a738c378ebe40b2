package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What packs of models see in pictures of items: each picture is looked at once with each pack. A value is kept to about three digits, in two bytes. */
@Component
public class PictureVectors {
    /** Databases bound what one statement may name. */
    private static final int BATCH = 500;

    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public PictureVectors(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    PictureVectors(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** Tells what a pack saw in each picture of a project, by its number; one after the other, because those of a large catalogue take 140 MB. @param pack identity of the pack */
    public void each(long projectId, String pack, BiConsumer<Integer, float[]> told) {
        ao.stream(
                PictureVectorRow.class,
                Query.select("ID, PICTURE_ID, BODY").where("PROJECT_ID = ? AND PACK = ?", projectId, pack),
                row -> told.accept(row.getPictureId(), read(row.getBody())));
    }

    /** Keeps what a pack saw; what is there stays. @param pack identity of the pack */
    public void keep(long projectId, int picture, String pack, float[] values) {
        String key = picture + "/" + pack;
        try {
            ao.create(
                    PictureVectorRow.class,
                    new Columns()
                            .with("PROJECT_ID", projectId)
                            .with("PICTURE_ID", picture)
                            .with("ONCE_KEY", key)
                            .with("PACK", pack)
                            .with("BODY", written(values))
                            .with("MADE_AT", clock.millis())
                            .map());
        } catch (RuntimeException e) {
            // The unique column decides a race; the driver's exception has no common type.
            if (ao.count(PictureVectorRow.class, Query.select().where("ONCE_KEY = ?", key)) == 0) {
                throw e;
            }
        }
    }

    /**
     * Sweeps what was seen in pictures that are gone, or by other packs.
     *
     * @param pictures numbers of those that are there
     * @param pack     identity of the pack; null where there is none now, and what others saw waits for them
     */
    public void keepOnly(long projectId, Collection<Integer> pictures, @Nullable String pack) {
        Set<Integer> there = Set.copyOf(pictures);
        List<Integer> old = new ArrayList<>();
        ao.stream(
                PictureVectorRow.class,
                Query.select("ID, PICTURE_ID, PACK").where("PROJECT_ID = ?", projectId),
                row -> {
                    if (!there.contains(row.getPictureId())
                            || pack != null && !row.getPack().equals(pack)) {
                        old.add(row.getID());
                    }
                });
        for (int from = 0; from < old.size(); from += BATCH) {
            Object[] some =
                    old.subList(from, Math.min(old.size(), from + BATCH)).toArray();
            ao.deleteWithSQL(
                    PictureVectorRow.class,
                    "ID IN (" + String.join(",", Collections.nCopies(some.length, "?")) + ")",
                    some);
        }
    }

    static String written(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    static float[] read(String body) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(body));
        float[] values = new float[bytes.remaining() / Short.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.float16ToFloat(bytes.getShort());
        }
        return values;
    }
}
