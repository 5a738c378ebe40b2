package com.heed.jira.picture;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.config.util.JiraHome;
import com.heed.jira.Fake;
import com.heed.jira.store.PicturePacks;
import com.heed.jira.store.PicturePacks.Installed;
import java.util.Optional;
import java.util.function.Supplier;

/** A node whose pack, and what comes of loading it, a test says. */
public final class EncoderOfTests extends NodeImageEncoder {
    private final Supplier<Optional<Installed>> pack;
    private final Supplier<Opened> opened;

    public EncoderOfTests(Supplier<Optional<Installed>> pack, Supplier<Opened> opened) {
        super(new PicturePacks(Fake.silent(ActiveObjects.class)), new PackFolder(Fake.silent(JiraHome.class)));
        this.pack = pack;
        this.opened = opened;
    }

    @Override
    public Optional<Installed> pack() {
        return pack.get();
    }

    @Override
    public Opened open(Installed installed) {
        return opened.get();
    }
}
