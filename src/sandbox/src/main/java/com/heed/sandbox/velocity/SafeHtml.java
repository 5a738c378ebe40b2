package com.heed.sandbox.velocity;

/** What a method marked as safe returned: goes into the page as it is. */
record SafeHtml(Object value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
