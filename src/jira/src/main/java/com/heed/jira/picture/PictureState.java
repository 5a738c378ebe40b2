package com.heed.jira.picture;

import com.heed.jira.store.PicturePacks.Installed;

/** Whether this node reads pictures. */
public sealed interface PictureState {
    /** No administrator has put a pack in. */
    record NoPack() implements PictureState {}

    /** There is a pack; it is loaded with the first picture. */
    record NotLoaded(Installed pack) implements PictureState {}

    /** Pictures are read. */
    record Ready(Installed pack) implements PictureState {}

    /** The native library does not load in this process. @param reason a sentence for an administrator */
    record NoNativeCode(Installed pack, String reason) implements PictureState {}

    /** The file of the pack is missing or broken. @param reason a sentence for an administrator */
    record Broken(Installed pack, String reason) implements PictureState {}
}
