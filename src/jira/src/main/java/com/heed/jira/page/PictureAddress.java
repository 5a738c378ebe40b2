package com.heed.jira.page;

/** Where the picture of an item of a catalogue is, below the root of Heed in REST. */
public final class PictureAddress {
    private PictureAddress() {}

    /** @param item id, of letters, digits, and the marks {@code . _ -} @param number of the picture: another picture has another address, so that no browser shows the one before */
    public static String of(String projectKey, String item, int number) {
        return "projects/" + projectKey + "/catalogue/items/" + item + "/picture?number=" + number;
    }
}
