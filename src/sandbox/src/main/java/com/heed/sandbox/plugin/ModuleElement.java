package com.heed.sandbox.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of {@code atlassian-plugin.xml}, read by name. */
public record ModuleElement(Element xml) {
    private static final int DEFAULT_WEIGHT = 1000;

    /** Element name, such as {@code web-panel}. */
    public String name() {
        return xml.getTagName();
    }

    /** The attribute's value, or empty text. */
    public String attribute(String name) {
        return xml.getAttribute(name).strip();
    }

    /** @throws AppRefused if the attribute is missing or blank; names the element */
    public String required(String name) {
        String value = attribute(name);
        if (value.isEmpty()) {
            throw new AppRefused("atlassian-plugin.xml: <" + name() + " key=\"" + attribute("key")
                    + "\"> has no attribute '" + name + "'");
        }
        return value;
    }

    /** Lower comes first; 1000 when nothing is said. */
    public int weight() {
        String weight = attribute("weight");
        return weight.isEmpty() ? DEFAULT_WEIGHT : Integer.parseInt(weight);
    }

    /** Every child element of that name, in order. */
    public List<ModuleElement> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    /** Every child element, in order. */
    public List<ModuleElement> children() {
        List<ModuleElement> found = new ArrayList<>();
        for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(new ModuleElement(element));
            }
        }
        return found;
    }

    /** The first child element of that name. */
    public Optional<ModuleElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** Text of the element itself. */
    public String text() {
        return xml.getTextContent().strip();
    }

    /** {@code <param name value>} and {@code <param name>value</param>} by name. */
    public Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        for (ModuleElement param : children("param")) {
            String value = param.attribute("value");
            params.put(param.required("name"), value.isEmpty() ? param.text() : value);
        }
        return params;
    }

    /** Where the resource of that name lies. */
    public Optional<String> resource(String name) {
        return children("resource").stream()
                .filter(resource -> resource.attribute("name").equals(name))
                .map(resource -> resource.required("location"))
                .findFirst();
    }
}
