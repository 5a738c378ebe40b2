package com.heed.simulation;

import java.util.Arrays;

/** A queue of contacts by number, oldest first. */
final class Line {

    private int[] contacts = new int[16];
    private int size;

    int size() {
        return size;
    }

    int at(int place) {
        return contacts[place];
    }

    void add(int contact) {
        if (size == contacts.length) {
            contacts = Arrays.copyOf(contacts, 2 * size);
        }
        contacts[size++] = contact;
    }

    int remove(int place) {
        int contact = contacts[place];
        System.arraycopy(contacts, place + 1, contacts, place, --size - place);
        return contact;
    }

    /** @return whether it was there */
    boolean removeContact(int contact) {
        for (int place = 0; place < size; place++) {
            if (contacts[place] == contact) {
                remove(place);
                return true;
            }
        }
        return false;
    }
}
