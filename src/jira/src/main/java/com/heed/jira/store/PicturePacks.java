package com.heed.jira.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import net.java.ao.Query;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which pack of models the nodes read pictures with. Each step is a row; every node looks at the newest before it reads. */
@Component
public class PicturePacks {
    private final ActiveObjects ao;
    private final Clock clock;

    @Autowired
    public PicturePacks(@ComponentImport ActiveObjects ao) {
        this(ao, Clock.systemUTC());
    }

    PicturePacks(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /**
     * A pack that was put in.
     *
     * @param file     name of its file in the shared home
     * @param identity what is in it, as a digest
     * @param author   key of who put it in
     */
    public record Installed(String file, String name, String version, String identity, String author, Instant at) {}

    /** Empty where none was put in, or it was taken away. */
    public Optional<Installed> now() {
        PicturePackRow[] rows =
                ao.find(PicturePackRow.class, Query.select().order("ID DESC").limit(1));
        if (rows.length == 0 || rows[0].getFileName() == null) {
            return Optional.empty();
        }
        PicturePackRow row = rows[0];
        return Optional.of(new Installed(
                row.getFileName(),
                row.getPackName(),
                row.getPackVersion(),
                row.getDigest(),
                row.getAuthor(),
                Instant.ofEpochMilli(row.getMadeAt())));
    }

    public void install(String file, String name, String version, String identity, String author) {
        ao.create(
                PicturePackRow.class,
                new Columns()
                        .with("FILE_NAME", file)
                        .with("PACK_NAME", name)
                        .with("PACK_VERSION", version)
                        .with("DIGEST", identity)
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }

    public void remove(String author) {
        ao.create(
                PicturePackRow.class,
                new Columns()
                        .with("AUTHOR", author)
                        .with("MADE_AT", clock.millis())
                        .map());
    }
}
