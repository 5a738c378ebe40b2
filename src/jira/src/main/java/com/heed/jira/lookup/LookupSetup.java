package com.heed.jira.lookup;

import com.fasterxml.jackson.core.JsonPointer;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.Lookups;
import com.heed.jira.store.Lookups.Lookup;
import com.heed.jira.store.ReplySettingsLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks what an administrator lets be looked up, and stores all of it or nothing. */
@Component
public class LookupSetup {
    static final int MOST_MILLIS = 1_000;
    static final int MOST_SECONDS = 3_600;

    private final ReplySettingsLog settings;

    public LookupSetup(ReplySettingsLog settings) {
        this.settings = settings;
    }

    public Lookups now() {
        return settings.lookups();
    }

    /** Empty if it is stored. @param author key of the administrator */
    public List<FieldProblem> save(List<Lookup> wanted, String author) {
        List<FieldProblem> problems = check(wanted);
        if (problems.isEmpty()) {
            settings.save(new Lookups(wanted), author);
        }
        return problems;
    }

    static List<FieldProblem> check(List<Lookup> wanted) {
        List<FieldProblem> problems = new ArrayList<>();
        if (wanted.size() > Lookups.MOST) {
            problems.add(FieldProblem.of("lookups", "lookup.rule.most", String.valueOf(Lookups.MOST)));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String at = "lookups[" + i + "].";
            Lookup lookup = wanted.get(i);
            if (!lookup.name().matches("[A-Za-z][A-Za-z0-9_-]{0,39}")) {
                problems.add(FieldProblem.of(at + "name", "lookup.rule.name"));
            } else if (!names.add(lookup.name().toLowerCase(Locale.ROOT))) {
                problems.add(FieldProblem.of(at + "name", "lookup.rule.twice", lookup.name()));
            }
            if (!new Address(lookup.address()).isAddress()) {
                problems.add(FieldProblem.of(at + "address", "lookup.rule.address"));
            }
            if (!isPointer(lookup.pointer())) {
                problems.add(FieldProblem.of(at + "pointer", "lookup.rule.pointer"));
            }
            if (lookup.millis() < 1 || lookup.millis() > MOST_MILLIS) {
                problems.add(FieldProblem.of(at + "millis", "lookup.rule.between", "1", String.valueOf(MOST_MILLIS)));
            }
            if (lookup.seconds() < 0 || lookup.seconds() > MOST_SECONDS) {
                problems.add(FieldProblem.of(at + "seconds", "lookup.rule.between", "0", String.valueOf(MOST_SECONDS)));
            }
        }
        return problems;
    }

    private static boolean isPointer(String pointer) {
        try {
            JsonPointer.compile(pointer);
            return !pointer.isEmpty() && pointer.length() <= 200;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
