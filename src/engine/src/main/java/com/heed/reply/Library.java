package com.heed.reply;

import com.heed.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The responses that may include each other: those somebody sees in a project. Putting them together ends for every input. */
public final class Library {
    /** How many responses may be put into one, those of the included ones counted. */
    public static final int MOST_INCLUDES = 20;

    /** Code points of a text with everything it includes; fits into a comment of the host, at most 32,767 by default. */
    public static final int LONGEST_COMPOSED = 30_000;

    private final List<CannedResponse> responses;

    public Library(Collection<CannedResponse> responses) {
        this.responses = List.copyOf(responses);
    }

    public List<CannedResponse> responses() {
        return responses;
    }

    /** The same with a response in place of the one with its identity. */
    public Library with(CannedResponse changed) {
        return new Library(Stream.concat(
                        responses.stream().filter(each -> changed.id() == 0 || each.id() != changed.id()),
                        Stream.of(changed))
                .toList());
    }

    /** What became of putting a response together. */
    public sealed interface Composition {}

    /** Its text with everything it includes. @param template without includes */
    public record Composed(Template template) implements Composition {}

    /** It cannot be put together. @param faults at least one */
    public record Refused(List<TemplateFault> faults) implements Composition {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The response a shortcut stands for where a response includes it: in the same language, the nearest that all its readers see, of several in one scope the oldest. */
    public Optional<CannedResponse> included(CannedResponse by, String shortcut) {
        return seenFrom(by.scope(), by.language())
                .filter(each -> shortcut.equalsIgnoreCase(each.shortcut()))
                .min(Comparator.comparingInt(
                                (CannedResponse each) -> each.scope().distance())
                        .thenComparingLong(CannedResponse::id));
    }

    private Stream<CannedResponse> seenFrom(Scope scope, Language language) {
        return responses.stream().filter(each -> each.language() == language && scope.mayInclude(each.scope()));
    }

    /** Puts a response together. */
    public Composition compose(CannedResponse response) {
        Walk walk = new Walk();
        walk.into(response);
        if (walk.faults.isEmpty()) {
            Template composed = new Template(walk.parts);
            String source = composed.source();
            int characters = source.codePointCount(0, source.length());
            if (characters <= LONGEST_COMPOSED) {
                return new Composed(composed);
            }
            walk.faults.add(new TemplateFault.TooLong(characters, LONGEST_COMPOSED, true));
        }
        return new Refused(walk.faults.stream().distinct().toList());
    }

    /** Puts a response together as far as that is possible: what cannot be included stays a place to fill. */
    public Template composeSoftly(CannedResponse response) {
        return switch (compose(response)) {
            case Composed composed -> composed.template();
            case Refused refused -> response.template();
        };
    }

    /** Responses that name a shortcut in their text. */
    public List<CannedResponse> including(CannedResponse included) {
        return responses.stream()
                .filter(each -> each.template().includes().stream()
                        .anyMatch(shortcut -> included(each, shortcut)
                                .filter(found -> found.id() == included.id())
                                .isPresent()))
                .toList();
    }

    /** One way through the includes. Stops at the first circle and at the first include too many, so that it ends. */
    private final class Walk {
        private final List<Template.Part> parts = new ArrayList<>();
        private final List<TemplateFault> faults = new ArrayList<>();
        private final Deque<CannedResponse> path = new ArrayDeque<>();
        private int includes;
        private boolean ended;

        void into(CannedResponse response) {
            path.addLast(response);
            for (Template.Part part : response.template().parts()) {
                switch (part) {
                    case Template.Include include -> include(response, include.shortcut());
                    case Template.Text text -> parts.add(text);
                    case Template.Slot slot -> parts.add(slot);
                }
                if (ended) {
                    break;
                }
            }
            path.removeLast();
        }

        private void include(CannedResponse by, String shortcut) {
            Optional<CannedResponse> found = included(by, shortcut);
            if (found.isEmpty()) {
                faults.add(new TemplateFault.UnknownInclude(
                        shortcut,
                        Nearest.to(
                                        shortcut,
                                        seenFrom(by.scope(), by.language())
                                                .flatMap(each -> Stream.ofNullable(each.shortcut()))
                                                .toList())
                                .orElse(null)));
                return;
            }
            CannedResponse next = found.get();
            List<CannedResponse> way = List.copyOf(path);
            int before = way.indexOf(next);
            if (before >= 0) {
                List<String> circle = new ArrayList<>();
                way.subList(before, way.size()).forEach(each -> circle.add(named(each)));
                circle.add(named(next));
                faults.add(new TemplateFault.Circle(circle));
                ended = true;
            } else if (++includes > MOST_INCLUDES) {
                faults.add(new TemplateFault.TooManyIncludes(MOST_INCLUDES));
                ended = true;
            } else {
                into(next);
            }
        }

        private static String named(CannedResponse response) {
            String shortcut = response.shortcut();
            return shortcut == null ? response.name() : shortcut;
        }
    }
}
