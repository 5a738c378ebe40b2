package com.heed.sandbox.spring;

import com.fasterxml.jackson.databind.type.TypeFactory;
import com.heed.sandbox.plugin.AppRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.xml.DefaultNamespaceHandlerResolver;
import org.springframework.beans.factory.xml.DelegatingEntityResolver;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ByteArrayResource;

/**
 * The beans of an enabled app: {@code META-INF/spring/*.xml} and the index files those ask for. A class that is in
 * neither is not a bean, however it is annotated.
 */
public final class AppContext implements AutoCloseable {
    private final BundleBeans beans;
    private final List<Object> exported;

    private AppContext(BundleBeans beans, List<Object> exported) {
        this.beans = beans;
        this.exported = exported;
    }

    /**
     * Makes the beans of a started bundle and offers the exported ones as services.
     *
     * @throws AppRefused if a bean cannot be made; names the bean and what it lacks
     */
    public static AppContext open(Bundle bundle) {
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            ScanIndexes indexes = ScanIndexes.of(bundle);
            BundleBeans beans = new BundleBeans(bundle.getBundleContext(), loader, indexes);
            try {
                readXml(bundle, beans, loader);
                beans.refresh();
                return new AppContext(beans, export(bundle, beans, indexes.exports()));
            } catch (RuntimeException | LinkageError e) {
                beans.close();
                throw refusal(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the app's wiring cannot be read: " + e.getMessage(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static AppRefused refusal(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof AppRefused refused) {
                return refused;
            }
        }
        if (failure instanceof UnsatisfiedDependencyException missing) {
            return new AppRefused(
                    "bean '" + missing.getBeanName() + "' cannot be made: " + lacking(missing)
                            + "; a class is a bean only if META-INF/plugin-components/component names it,"
                            + " a host service only if META-INF/plugin-components/imports does",
                    failure);
        }
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return new AppRefused("the app cannot be wired: " + cause, failure);
    }

    private static String lacking(UnsatisfiedDependencyException missing) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(missing).getMessage());
    }

    private static void readXml(Bundle bundle, BundleBeans beans, ClassLoader loader) throws IOException {
        ClassLoader host = AppContext.class.getClassLoader();
        XmlBeanDefinitionReader reader = new XmlBeanDefinitionReader(beans);
        reader.setBeanClassLoader(loader);
        reader.setResourceLoader(beans);
        // Schemas and handlers are the host's; looked up in the app they would be fetched from the network.
        reader.setEntityResolver(new DelegatingEntityResolver(host));
        reader.setNamespaceHandlerResolver(new DefaultNamespaceHandlerResolver(host));
        Enumeration<URL> files = bundle.findEntries("META-INF/spring", "*.xml", false);
        if (files == null) {
            return;
        }
        for (URL file : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                reader.loadBeanDefinitions(new ByteArrayResource(in.readAllBytes(), file.getPath()));
            }
        }
    }

    private static List<Object> export(Bundle bundle, BundleBeans beans, List<ScanIndexes.Entry> exports) {
        List<Object> exported = new ArrayList<>();
        for (ScanIndexes.Entry entry : exports) {
            Object bean = beans.getBean(beans.load(entry.type()));
            String[] interfaces = entry.detail().isEmpty()
                    ? java.util.Arrays.stream(bean.getClass().getInterfaces())
                            .map(Class::getName)
                            .toArray(String[]::new)
                    : entry.detail().split(",");
            bundle.getBundleContext().registerService(interfaces, bean, null);
            exported.add(bean);
        }
        return exported;
    }

    /** The exported beans of this type, in the order of the index. */
    public <T> List<T> exported(Class<T> type) {
        return exported.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * A new object of the app's class, its constructor and fields filled from the beans; as Jira makes the classes of
     * modules, which need not be beans themselves.
     *
     * @throws IllegalStateException if a constructor asks for what is no bean; names it
     */
    public <T> T create(Class<T> type) {
        try {
            return Objects.requireNonNull(beans.getAutowireCapableBeanFactory().createBean(type));
        } catch (BeansException e) {
            throw new IllegalStateException(
                    type.getName() + " cannot be made: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    e);
        }
    }

    /**
     * The one bean of this type.
     *
     * @throws IllegalStateException if there is none, or several
     */
    public <T> T bean(Class<T> type) {
        try {
            return beans.getBean(type);
        } catch (BeansException e) {
            throw new IllegalStateException("no bean " + type.getName() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        beans.close();
        // Static caches of the host's libraries would hold the app's class loader.
        TypeFactory.defaultInstance().clearCache();
        beans.forgetCaches();
    }
}
