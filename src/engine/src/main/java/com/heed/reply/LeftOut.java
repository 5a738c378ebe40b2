package com.heed.reply;

/** Why something an agent wrote is no answer for others. */
public enum LeftOut {
    /** Written longer ago than is looked back. */
    TOO_OLD,
    /** Nothing but quotes, code or pictures. */
    NO_WORDS,
    /** Fewer words than tell anything, such as a thank-you. */
    TOO_SHORT,
    /** A link and hardly a word to it. */
    ONLY_A_LINK,
    /** So much in it was masked that it is about one person. */
    TOO_PERSONAL,
    /** Longer than is ever suggested. */
    TOO_LONG,
    /** Written after the contact was resolved. */
    AFTER_THE_END
}
