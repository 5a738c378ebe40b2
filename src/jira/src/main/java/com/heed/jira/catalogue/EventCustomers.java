package com.heed.jira.catalogue;

import com.atlassian.jira.user.ApplicationUser;
import com.heed.jira.desk.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whom the cells of a file mean by a customer: an account by what it is called, or an organisation of the project as {@code organisation:7} or {@code organisation:Acme}. */
final class EventCustomers {
    private final Function<String, List<ApplicationUser>> accounts;
    private final Supplier<List<Organisation>> organisations;
    private final Map<String, Meant> known = new HashMap<>();
    private @Nullable List<Organisation> listed;

    /**
     * For one file.
     *
     * @param accounts      of what a person is called
     * @param organisations of the project, as far as whoever hands the file in may know of them; asked for once, and only where a cell means one
     */
    EventCustomers(Function<String, List<ApplicationUser>> accounts, Supplier<List<Organisation>> organisations) {
        this.accounts = accounts;
        this.organisations = organisations;
    }

    /** What a cell means. */
    sealed interface Meant {
        /** @param key of the person, or of the organisation as {@link Organisation#key()} has it */
        record Customer(String key) implements Meant {}

        /** @param text that says why, without {@code heed.catalogue.event.} @param said what it is about */
        record Nobody(String text, String said) implements Meant {}
    }

    Meant of(String cell) {
        return known.computeIfAbsent(cell.strip(), this::read);
    }

    private Meant read(String cell) {
        Optional<String> organisation = Organisation.saidIn(cell);
        return organisation.isPresent() ? organisation(organisation.get()) : person(cell);
    }

    private Meant person(String cell) {
        List<ApplicationUser> called = cell.isEmpty() ? List.of() : accounts.apply(cell);
        return switch (called.size()) {
            case 0 -> new Meant.Nobody("customer", cell);
            case 1 -> new Meant.Customer(called.getFirst().getKey());
            default -> new Meant.Nobody("several", cell);
        };
    }

    private Meant organisation(String said) {
        List<Organisation> all = listed;
        if (all == null) {
            all = organisations.get();
            listed = all;
        }
        List<Organisation> called = Organisation.called(said, all);
        return switch (called.size()) {
            case 0 -> new Meant.Nobody("organisation", said);
            case 1 -> new Meant.Customer(called.getFirst().key());
            default -> new Meant.Nobody("organisations", said);
        };
    }
}
