package com.heed.jira.canned;

import com.heed.Language;
import com.heed.jira.setup.FieldProblem;
import com.heed.jira.store.CannedDraft;
import com.heed.jira.store.CannedLog;
import com.heed.jira.store.StoredCanned;
import com.heed.reply.CannedResponse;
import com.heed.reply.Library;
import com.heed.reply.Macro.FieldChange;
import com.heed.reply.Scope;
import com.heed.reply.SlotCatalogue;
import com.heed.reply.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what somebody typed can be a canned response. Finds everything that is wrong; nothing is stored here. */
@Component
class CannedCheck {
    private final CannedLog log;
    private final CannedAnswers answers;
    private final FieldSlots slots;
    private final MacroRules macros;

    CannedCheck(CannedLog log, CannedAnswers answers, FieldSlots slots, MacroRules macros) {
        this.log = log;
        this.answers = answers;
        this.slots = slots;
        this.macros = macros;
    }

    /**
     * Where a response lies or is going to.
     *
     * @param project of the page it is written on, whose fields its slots may name; 0 for none
     */
    record Place(Scope scope, long project) {}

    /** What came of a check. @param draft null if there are problems */
    record Checked(@Nullable CannedDraft draft, List<FieldProblem> problems) {
        static Checked wrong(List<FieldProblem> problems) {
            return new Checked(null, List.copyOf(problems));
        }
    }

    /** What slots and includes may be named in a place. */
    record Surroundings(SlotCatalogue catalogue, Library library, List<StoredCanned> shelf) {}

    Surroundings surroundings(Place place) {
        SlotCatalogue catalogue = place.project() > 0 && !(place.scope() instanceof Scope.Global)
                ? slots.ofProject(place.project())
                : slots.ofAll();
        return new Surroundings(catalogue, answers.includable(place.scope(), place.project()), log.of(place.scope()));
    }

    /** @param id of the response that is changed, 0 for a new one */
    Checked check(Place place, long id, CannedForm form) {
        Surroundings around = surroundings(place);
        Checked parts = parts(place, form, taken(around.shelf(), id));
        CannedDraft draft = parts.draft();
        if (draft == null) {
            return parts;
        }
        CannedResponse response = draft.response(id, place.scope(), Instant.EPOCH);
        List<FieldProblem> problems = faults(response, around);
        if (problems.isEmpty()) {
            broken(around.library(), around.library().with(response)).stream()
                    .filter(each -> each.id() != id)
                    .map(each -> FieldProblem.of("text", "canned.rule.breaks", each.name()))
                    .forEach(problems::add);
        }
        return problems.isEmpty() ? parts : Checked.wrong(problems);
    }

    /** Whether another response of the same shelf and language has a shortcut, told by its name. */
    private static Shortcuts taken(List<StoredCanned> shelf, long id) {
        return (shortcut, language) -> shelf.stream()
                .filter(stored -> stored.id() != id)
                .flatMap(stored -> Stream.of(stored.inUse(), stored.proposed()))
                .filter(version -> version != null)
                .map(StoredCanned.Version::response)
                .filter(each -> each.language() == language && shortcut.equalsIgnoreCase(each.shortcut()))
                .map(CannedResponse::name)
                .findFirst();
    }

    /** Who bears a shortcut. */
    @FunctionalInterface
    interface Shortcuts {
        Optional<String> bearer(String shortcut, Language language);
    }

    /** Everything but slots and includes. */
    Checked parts(Place place, CannedForm form, Shortcuts taken) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = form.name().strip();
        if (!CannedResponse.isName(name)) {
            problems.add(FieldProblem.of("name", "canned.rule.name", String.valueOf(CannedResponse.LONGEST_NAME)));
        }
        @Nullable Language language = language(form.language());
        if (language == null) {
            problems.add(FieldProblem.of("language", "error.rule.tongue"));
        }
        @Nullable Template template = null;
        switch (Template.read(form.text())) {
            case Template.Read read -> template = read.template();
            case Template.Refused refused ->
                refused.faults().stream().map(FaultTexts::of).forEach(problems::add);
        }
        String shortcut = form.shortcut().strip();
        if (!shortcut.isEmpty() && !CannedResponse.isShortcut(shortcut)) {
            problems.add(FieldProblem.of("shortcut", "canned.rule.shortcut"));
        } else if (!shortcut.isEmpty() && language != null) {
            taken.bearer(shortcut, language)
                    .ifPresent(other -> problems.add(FieldProblem.of("shortcut", "canned.rule.shortcut.taken", other)));
        }
        List<String> tags = form.tags().stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
        if (tags.size() > CannedResponse.MOST_TAGS || !tags.stream().allMatch(CannedResponse::isTag)) {
            problems.add(FieldProblem.of(
                    "tags",
                    "canned.rule.tags",
                    String.valueOf(CannedResponse.MOST_TAGS),
                    String.valueOf(CannedResponse.LONGEST_TAG)));
        }
        List<FieldChange> changes =
                macros.read(form.changes(), place.scope() instanceof Scope.Global ? 0 : place.project(), problems);
        return language == null || template == null || !problems.isEmpty()
                ? Checked.wrong(problems)
                : new Checked(
                        new CannedDraft(name, language, template, shortcut.isEmpty() ? null : shortcut, tags, changes),
                        List.of());
    }

    /** What a version changes, as it is typed. */
    List<String> changes(StoredCanned.Version version) {
        return macros.shown(version.macro().changes());
    }

    static @Nullable Language language(String tag) {
        return switch (tag.strip().toLowerCase(Locale.ROOT)) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> null;
        };
    }

    /** Slots and includes of a response that cannot be filled where it lies. */
    List<FieldProblem> faults(CannedResponse response, Surroundings around) {
        List<FieldProblem> problems = new ArrayList<>();
        around.catalogue().faults(response.template()).stream()
                .map(FaultTexts::of)
                .forEach(problems::add);
        if (around.library().with(response).compose(response) instanceof Library.Refused refused) {
            refused.faults().stream().map(FaultTexts::of).forEach(problems::add);
        }
        return problems;
    }

    /** Responses that could be put together before and cannot after. */
    static List<CannedResponse> broken(Library before, Library after) {
        return after.responses().stream()
                .filter(each -> after.compose(each) instanceof Library.Refused)
                .filter(each -> before.responses().stream()
                        .filter(old -> old.id() == each.id())
                        .anyMatch(old -> before.compose(old) instanceof Library.Composed))
                .toList();
    }
}
