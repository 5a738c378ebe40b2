package com.heed.jira.picture;

import com.heed.jira.store.PicturePacks.Installed;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node reads pictures, in words that stay.
 *
 * @param state   {@code nopack}, {@code notloaded}, {@code ready}, {@code nonativecode} or {@code broken}
 * @param name    of the models in the pack; null without one, as all that follows
 * @param by      key of who put it in
 * @param at      when, in ISO form
 * @param reason  why it does not read; null where it does, or was not asked to yet
 */
public record PictureStatus(
        String state,
        @Nullable String name,
        @Nullable String version,
        @Nullable String by,
        @Nullable String at,
        @Nullable String reason) {

    public static PictureStatus of(PictureState state) {
        return switch (state) {
            case PictureState.NoPack none -> new PictureStatus("nopack", null, null, null, null, null);
            case PictureState.NotLoaded not -> of("notloaded", not.pack(), null);
            case PictureState.Ready ready -> of("ready", ready.pack(), null);
            case PictureState.NoNativeCode missing -> of("nonativecode", missing.pack(), missing.reason());
            case PictureState.Broken broken -> of("broken", broken.pack(), broken.reason());
        };
    }

    private static PictureStatus of(String state, Installed pack, @Nullable String reason) {
        return new PictureStatus(
                state, pack.name(), pack.version(), pack.author(), pack.at().toString(), reason);
    }
}
