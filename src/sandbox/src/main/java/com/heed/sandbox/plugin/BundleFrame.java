package com.heed.sandbox.plugin;

import com.heed.sandbox.services.HostServices;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** Felix, with the packages and services of the host. */
final class BundleFrame implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern PACKAGE =
            Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)\\)(\\(version>=[^)]*\\))?");

    private final Framework framework;

    private BundleFrame(Framework framework) {
        this.framework = framework;
    }

    /** Starts the frame; its cache is emptied first. */
    static BundleFrame start(Path cache, HostServices services) {
        Map<String, String> settings = new HashMap<>();
        settings.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, HostPackages.exported());
        settings.put("felix.log.level", "1");
        Framework framework = new FrameworkFactory().newFramework(settings);
        try {
            framework.start();
        } catch (BundleException e) {
            throw new IllegalStateException("Felix does not start: " + e.getMessage(), e);
        }
        BundleFrame frame = new BundleFrame(framework);
        services.all().forEach((type, service) -> frame.context().registerService(type.getName(), service, null));
        return frame;
    }

    private BundleContext context() {
        return framework.getBundleContext();
    }

    /** Offers one more service. */
    <T> ServiceRegistration<T> register(Class<T> type, T service) {
        return context().registerService(type, service, null);
    }

    /**
     * Installs and starts a bundle.
     *
     * @throws AppRefused if a package it imports is not there; names the package
     */
    Bundle install(Path jar) {
        Bundle bundle;
        try {
            bundle = context().installBundle("reference:" + jar.toUri());
        } catch (BundleException e) {
            throw new AppRefused("'" + jar + "' is no bundle: " + e.getMessage(), e);
        }
        try {
            bundle.start();
            return bundle;
        } catch (BundleException e) {
            uninstall(bundle);
            throw refusal(e);
        }
    }

    private static AppRefused refusal(BundleException e) {
        Matcher missing = PACKAGE.matcher(String.valueOf(e.getMessage()));
        if (!missing.find()) {
            return new AppRefused("the bundle does not start: " + e.getMessage(), e);
        }
        String name = missing.group(1);
        String why = missing.group(2) != null && name.startsWith("com.atlassian")
                ? " with a version; packages of com.atlassian are imported without one"
                : ", which this host does not export" + (missing.group(2) == null ? "" : " in that version");
        return new AppRefused(
                "the app imports the package " + name + why + " (META-INF/MANIFEST.MF, Import-Package)", e);
    }

    /** Stops and uninstalls a bundle and waits until its class loader and files are let go. */
    void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
            CountDownLatch refreshed = new CountDownLatch(1);
            framework.adapt(FrameworkWiring.class).refreshBundles(List.of(bundle), event -> refreshed.countDown());
            if (!refreshed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Felix did not let go of " + bundle.getSymbolicName());
            }
        } catch (BundleException e) {
            throw new IllegalStateException("the bundle cannot be uninstalled: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (BundleException e) {
            throw new IllegalStateException("Felix does not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
