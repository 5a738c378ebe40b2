package com.heed.sandbox.spring;

import com.heed.sandbox.plugin.AppRefused;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.support.GenericApplicationContext;

/** An app's Spring context, which knows how to register what the index files name. */
final class BundleBeans extends GenericApplicationContext {
    private final BundleContext bundle;
    private final ClassLoader loader;
    private final ScanIndexes indexes;

    BundleBeans(BundleContext bundle, ClassLoader loader, ScanIndexes indexes) {
        this.bundle = bundle;
        this.loader = loader;
        this.indexes = indexes;
        setClassLoader(loader);
        AnnotationConfigUtils.registerAnnotationConfigProcessors(this);
    }

    void registerIndexed() {
        for (ScanIndexes.Entry entry : indexes.imports()) {
            registerImport(entry);
        }
        for (ScanIndexes.Entry entry : indexes.components()) {
            AnnotatedGenericBeanDefinition definition = new AnnotatedGenericBeanDefinition(load(entry.type()));
            AnnotationConfigUtils.processCommonDefinitionAnnotations(definition);
            registerBeanDefinition(entry.beanName(), definition);
        }
    }

    private void registerImport(ScanIndexes.Entry entry) {
        Class<?> type = load(entry.type());
        ServiceReference<?> reference = bundle.getServiceReference(entry.type());
        if (reference == null) {
            throw new AppRefused("the app imports the service " + entry.type()
                    + ", which this host does not have (" + ScanIndexes.FOLDER
                    + "imports); docs/sandbox.md lists those it has");
        }
        Object service = bundle.getService(reference);
        RootBeanDefinition definition = new RootBeanDefinition(type);
        definition.setInstanceSupplier(() -> service);
        // The host made it and the host ends it.
        definition.setDestroyMethodName("");
        definition.setSynthetic(true);
        registerBeanDefinition(entry.beanName(), definition);
    }

    Class<?> load(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new AppRefused(
                    "the app has no class " + name + ", which " + ScanIndexes.FOLDER + " names: " + e.getMessage(), e);
        }
    }

    /** Clears what Spring keeps about classes in static caches. */
    void forgetCaches() {
        resetCommonCaches();
    }
}
