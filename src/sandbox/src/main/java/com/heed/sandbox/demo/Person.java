package com.heed.sandbox.demo;

import com.heed.sandbox.transfer.ArchivedPerson;
import com.heed.sandbox.transfer.ArchivedPerson.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the demo project.
 *
 * @param key          name to log in with
 * @param name         name for people
 * @param organisation company, or null
 * @param language     {@code en}, {@code zh}, {@code fr}, {@code ja} or {@code de}
 * @param role         {@code lead}, {@code agent} or {@code customer}
 */
record Person(String key, String name, @Nullable String organisation, String language, String role) {
    /** Everybody, in the order of the file. */
    static List<Person> all() {
        return Phrases.rows("people.txt").stream()
                .map(cells -> new Person(cells[0], cells[1], cells[2].isEmpty() ? null : cells[2], cells[3], cells[4]))
                .toList();
    }

    boolean customer() {
        return role.equals("customer");
    }

    /** What one is called in a letter: the given name in European names, the whole name in Chinese ones. */
    String first() {
        return language.equals("zh") ? name : name.substring(0, name.indexOf(' '));
    }

    String email() {
        return key + (customer() ? "@mail.example" : "@orchid.example");
    }

    ArchivedPerson archived() {
        Locale locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new ArchivedPerson(key, name, email(), customer() ? Role.CUSTOMER : Role.AGENT, organisation, locale);
    }
}
