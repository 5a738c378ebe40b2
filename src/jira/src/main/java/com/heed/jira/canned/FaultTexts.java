package com.heed.jira.canned;

import com.heed.jira.setup.FieldProblem;
import com.heed.reply.TemplateFault;

/** Says in words why a text cannot be taken. */
public final class FaultTexts {
    private static final String TEXT = "text";

    private FaultTexts() {}

    public static FieldProblem of(TemplateFault fault) {
        return switch (fault) {
            case TemplateFault.Empty empty -> FieldProblem.of(TEXT, "canned.fault.empty");
            case TemplateFault.TooLong longer ->
                longer.included()
                        ? FieldProblem.of(
                                TEXT, "canned.fault.long.included", number(longer.characters()), number(longer.most()))
                        : FieldProblem.of(
                                TEXT, "canned.fault.long", number(longer.characters()), number(longer.most()));
            case TemplateFault.BadCharacter bad ->
                FieldProblem.of(TEXT, "canned.fault.character", number(bad.line()), bad.name());
            case TemplateFault.WrongEncoding wrong ->
                FieldProblem.of(TEXT, "canned.fault.encoding", wrong.excerpt(), wrong.meant());
            case TemplateFault.Unclosed open ->
                FieldProblem.of(TEXT, "canned.fault.unclosed", number(open.line()), open.excerpt());
            case TemplateFault.Nameless none -> FieldProblem.of(TEXT, "canned.fault.nameless", number(none.line()));
            case TemplateFault.UnknownSlot unknown ->
                FieldProblem.of(TEXT, "canned.fault.slot", unknown.slot(), unknown.nearest());
            case TemplateFault.UnknownInclude unknown -> {
                String nearest = unknown.nearest();
                yield nearest == null
                        ? FieldProblem.of(TEXT, "canned.fault.include.none", unknown.shortcut())
                        : FieldProblem.of(TEXT, "canned.fault.include", unknown.shortcut(), nearest);
            }
            case TemplateFault.Circle circle ->
                FieldProblem.of(TEXT, "canned.fault.circle", String.join(" \u2192 ", circle.circle()));
            case TemplateFault.TooManyIncludes many ->
                FieldProblem.of(TEXT, "canned.fault.includes", number(many.most()));
        };
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
