package com.heed.sandbox.velocity;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/** The templates of one app. An engine of its own, so that nothing of the app stays when it is disabled. */
public final class Templates {
    private final RuntimeInstance engine = new RuntimeInstance();
    private final Function<String, @Nullable URL> resources;
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    /**
     * @param resources finds a file of the app by its path without a leading slash, or null
     * @param allowlist which methods the templates may call
     */
    public Templates(Function<String, @Nullable URL> resources, Allowlist allowlist) {
        this.resources = resources;
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, GuardedCalls.class.getName());
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        // Nothing outside the app: #parse and #include find no file.
        engine.setProperty(RuntimeConstants.FILE_RESOURCE_LOADER_PATH, "");
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        engine.setApplicationAttribute(GuardedCalls.ALLOWLIST, allowlist);
        try {
            engine.init();
        } catch (Exception e) {
            throw new IllegalStateException("Velocity does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Renders a file of the app.
     *
     * @throws IllegalArgumentException if there is no such file or it is no template
     */
    public String render(String location, Map<String, ?> context) {
        String path = location.startsWith("/") ? location.substring(1) : location;
        return render(parsed.computeIfAbsent(path, this::read), context);
    }

    /** Renders text of the descriptor, such as a link, without escaping. */
    public String renderText(String text, Map<String, ?> context) {
        return text.indexOf('$') < 0 ? text : merge(parse("text of the descriptor", text), context(context));
    }

    private String render(Template template, Map<String, ?> values) {
        VelocityContext context = context(values);
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler(new HtmlEscaping());
        cartridge.attachToContext(context);
        return merge(template, context);
    }

    private static VelocityContext context(Map<String, ?> values) {
        VelocityContext context = new VelocityContext();
        values.forEach(context::put);
        return context;
    }

    private static String merge(Template template, VelocityContext context) {
        StringWriter out = new StringWriter();
        try {
            template.merge(context, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("template " + template.getName() + " failed: " + e.getMessage(), e);
        }
        return out.toString();
    }

    private Template read(String path) {
        URL url = resources.apply(path);
        if (url == null) {
            throw new IllegalArgumentException("the app has no template '" + path + "'");
        }
        try (InputStream in = url.openStream()) {
            return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("template '" + path + "' cannot be read: " + e.getMessage(), e);
        }
    }

    private Template parse(String name, String text) {
        try {
            SimpleNode node = engine.parse(new StringReader(text), name);
            Template template = new Template();
            template.setName(name);
            template.setRuntimeServices(engine);
            template.setData(node);
            template.initDocument();
            return template;
        } catch (ParseException e) {
            throw new IllegalArgumentException("template '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }
}
