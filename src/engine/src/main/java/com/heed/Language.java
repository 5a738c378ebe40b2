package com.heed;

/** A language Heed tells apart. Text predictions exist for {@link #ENGLISH} and {@link #CHINESE} only. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh"),
    /** Written text in a script or language Heed does not read. */
    OTHER("und");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag used in stored values, REST and files. */
    public String tag() {
        return tag;
    }

    /**
     * @param tag a BCP 47 tag as {@link #tag()} gives it
     * @throws IllegalArgumentException if no language has this tag; names it
     */
    public static Language ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("unknown language tag '" + tag + "'; expected en, zh or und");
    }
}
