package com.heed.scan;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes {@code META-INF/plugin-components/component}, {@code imports} and {@code exports}: one entry a line, sorted, UTF-8.
 *
 * <ul>
 *   <li>component: {@code pkg.Impl} or {@code pkg.Impl#beanName} for each class with {@code @Component} or {@code @Named}
 *   <li>imports: {@code pkg.HostService} or {@code pkg.HostService#beanName} for each parameter or field with {@code @ComponentImport}
 *   <li>exports: {@code pkg.Impl#pkg.Iface,...}, or {@code pkg.Impl} alone when {@code @ExportAsService} names no interface
 * </ul>
 *
 * A whole compilation is needed: an incremental one would see only the classes that changed.
 */
@SupportedAnnotationTypes({
    ScanIndexProcessor.COMPONENT,
    ScanIndexProcessor.NAMED,
    ScanIndexProcessor.IMPORT,
    ScanIndexProcessor.EXPORT
})
public final class ScanIndexProcessor extends AbstractProcessor {

    static final String COMPONENT = "org.springframework.stereotype.Component";
    static final String NAMED = "jakarta.inject.Named";
    static final String IMPORT = "com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport";
    static final String EXPORT = "com.atlassian.plugin.spring.scanner.annotation.export.ExportAsService";

    private final SortedSet<String> components = new TreeSet<>();
    private final SortedSet<String> imports = new TreeSet<>();
    private final SortedSet<String> exports = new TreeSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            String name = annotation.getQualifiedName().toString();
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                switch (name) {
                    case COMPONENT, NAMED -> component(element, name);
                    case IMPORT -> imported(element);
                    case EXPORT -> exported(element);
                    default -> throw new IllegalStateException("not asked for: " + name);
                }
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            write("component", components);
            write("imports", imports);
            write("exports", exports);
        }
        return false;
    }

    private void component(Element element, String annotation) {
        // @Named on a parameter or field is a qualifier, not a component.
        if (element.getKind() == ElementKind.CLASS) {
            components.add(entry(binaryName((TypeElement) element), stringValue(element, annotation)));
        }
    }

    private void imported(Element element) {
        if (element.asType() instanceof DeclaredType type && element.getKind() != ElementKind.CLASS) {
            imports.add(entry(binaryName((TypeElement) type.asElement()), stringValue(element, IMPORT)));
        }
    }

    private void exported(Element element) {
        StringJoiner interfaces = new StringJoiner(",");
        value(element, EXPORT, "value").ifPresent(value -> {
            for (Object item : (List<?>) value.getValue()) {
                TypeMirror type = (TypeMirror) ((AnnotationValue) item).getValue();
                interfaces.add(binaryName((TypeElement) ((DeclaredType) type).asElement()));
            }
        });
        exports.add(entry(binaryName((TypeElement) element), interfaces.toString()));
    }

    private static String entry(String name, String detail) {
        return detail.isEmpty() ? name : name + "#" + detail;
    }

    private String binaryName(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }

    private String stringValue(Element element, String annotation) {
        return value(element, annotation, "value")
                .map(v -> v.getValue().toString())
                .orElse("");
    }

    private static java.util.Optional<AnnotationValue> value(Element element, String annotation, String member) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotation)) {
                for (var member1 : mirror.getElementValues().entrySet()) {
                    ExecutableElement key = member1.getKey();
                    if (key.getSimpleName().contentEquals(member)) {
                        return java.util.Optional.of(member1.getValue());
                    }
                }
            }
        }
        return java.util.Optional.empty();
    }

    private void write(String file, SortedSet<String> lines) {
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", "META-INF/plugin-components/" + file)
                .openWriter()) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(Diagnostic.Kind.ERROR, "cannot write META-INF/plugin-components/" + file + ": " + e);
        }
    }
}
