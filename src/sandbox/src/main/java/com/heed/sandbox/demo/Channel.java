package com.heed.sandbox.demo;

import java.util.Locale;

/** How a contact came. */
enum Channel {
    PORTAL,
    EMAIL,
    PHONE,
    CHAT,
    SOCIAL;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody sits at the other end and waits. */
    boolean live() {
        return this == PHONE || this == CHAT;
    }
}
