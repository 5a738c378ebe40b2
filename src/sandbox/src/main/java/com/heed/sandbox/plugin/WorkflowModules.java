package com.heed.sandbox.plugin;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFactory;
import com.heed.sandbox.velocity.Templates;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Post-functions, conditions and validators of the app. */
final class WorkflowModules {
    private record Kind(String element, String classElement, Class<?> type) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("workflow-function", "function-class", FunctionProvider.class),
            new Kind("workflow-condition", "condition-class", Condition.class),
            new Kind("workflow-validator", "validator-class", Validator.class));

    private final AppClasses classes;
    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final List<WorkflowFunction> functions;

    WorkflowModules(Descriptor descriptor, AppClasses classes, Templates templates, PageContext pages) {
        this.classes = classes;
        for (Kind kind : KINDS) {
            for (ModuleElement module : descriptor.modules(kind.element())) {
                String name = named(module, kind);
                classes.load(name, kind.type());
                types.put(name, kind.type());
            }
        }
        functions = descriptor.modules("workflow-function").stream()
                .map(module -> (WorkflowFunction) new Function(
                        module,
                        named(module, KINDS.getFirst()),
                        classes.make(module.required("class"), WorkflowPluginFactory.class),
                        templates,
                        pages))
                .toList();
    }

    private static String named(ModuleElement module, Kind kind) {
        return module.child(kind.classElement())
                .map(ModuleElement::text)
                .orElseThrow(() -> new AppRefused("atlassian-plugin.xml: <" + kind.element() + " key=\""
                        + module.attribute("key") + "\"> has no <" + kind.classElement() + ">"));
    }

    Object make(String className) {
        Class<?> type = types.get(className);
        if (type == null) {
            throw new IllegalStateException("the app declares no workflow module with the class " + className);
        }
        return classes.make(className, type);
    }

    List<WorkflowFunction> functions() {
        return functions;
    }

    private record Function(
            ModuleElement module,
            String functionClass,
            WorkflowPluginFactory factory,
            Templates templates,
            PageContext pages)
            implements WorkflowFunction {
        @Override
        public String key() {
            return module.required("key");
        }

        @Override
        public String name() {
            String key = module.attribute("i18n-name-key");
            return key.isEmpty() ? module.attribute("name") : pages.i18n().getText(key);
        }

        @Override
        public String description() {
            return module.child("description").map(pages::label).orElse("");
        }

        @Override
        public String inputHtml() {
            return html("input-parameters", null);
        }

        @Override
        public String editHtml(Map<String, String> arguments) {
            return html("edit-parameters", arguments);
        }

        @Override
        public String viewHtml(Map<String, String> arguments) {
            return html("view", arguments);
        }

        private String html(String view, @Nullable Map<String, String> arguments) {
            String location = module.resource(view).orElse("");
            if (location.isEmpty()) {
                return "";
            }
            Map<String, Object> given = new HashMap<>(factory.getVelocityParams(view, descriptor(arguments)));
            return templates.render(location, pages.with(given));
        }

        @SuppressWarnings({"unchecked", "NullAway"}) // the factory of a new function gets no descriptor, as in Jira
        private FunctionDescriptor descriptor(@Nullable Map<String, String> arguments) {
            if (arguments == null) {
                return null;
            }
            FunctionDescriptor descriptor = new FunctionDescriptor();
            descriptor.setType("class");
            descriptor.getArgs().putAll(arguments);
            descriptor.getArgs().put("class.name", functionClass);
            return descriptor;
        }

        @Override
        public Map<String, String> arguments(Map<String, String[]> form) {
            Map<String, String> arguments = new LinkedHashMap<>();
            factory.getDescriptorParams(new HashMap<>(form)).forEach((name, value) -> {
                if (!(value instanceof String text)) {
                    throw new IllegalStateException("argument '" + name + "' of " + key()
                            + " is no text; a workflow descriptor keeps text only");
                }
                arguments.put(name, text);
            });
            return arguments;
        }
    }
}
