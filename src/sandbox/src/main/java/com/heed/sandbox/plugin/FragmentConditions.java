package com.heed.sandbox.plugin;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When a web fragment is shown: {@code <condition>} elements, all of which must hold, and nested {@code <conditions type>}. */
sealed interface FragmentConditions {
    /** Whether the fragment is shown in this context. */
    boolean hold(Map<String, Object> context);

    /** Conditions written directly under a module or a {@code <conditions>} element. */
    static FragmentConditions of(ModuleElement parent, AppClasses classes) {
        List<FragmentConditions> parts = new ArrayList<>();
        for (ModuleElement child : parent.children()) {
            switch (child.name()) {
                case "condition" -> parts.add(single(child, classes));
                case "conditions" -> parts.add(of(child, classes));
                default -> {}
            }
        }
        boolean any = parent.attribute("type").equalsIgnoreCase("OR");
        return new Group(List.copyOf(parts), any);
    }

    private static FragmentConditions single(ModuleElement element, AppClasses classes) {
        Condition condition = classes.make(element.required("class"), Condition.class);
        condition.init(element.params());
        return new Single(condition, element.attribute("invert").equals("true"));
    }

    /** One condition of the app. */
    record Single(Condition condition, boolean inverted) implements FragmentConditions {
        @Override
        public boolean hold(Map<String, Object> context) {
            return condition.shouldDisplay(context) != inverted;
        }
    }

    /** All of them, or any of them. */
    record Group(List<FragmentConditions> parts, boolean any) implements FragmentConditions {
        @Override
        public boolean hold(Map<String, Object> context) {
            return any
                    ? parts.stream().anyMatch(part -> part.hold(context))
                    : parts.stream().allMatch(part -> part.hold(context));
        }
    }
}
