package com.heed.sandbox.velocity;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.Map;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/** Resolves what a template calls, through the {@link Allowlist}, and remembers which results are safe HTML. Made by the engine. */
public final class GuardedCalls extends UberspectImpl implements RuntimeServicesAware {
    static final String ALLOWLIST = "heed.allowlist";

    private Allowlist allowlist = new Allowlist(java.util.List.of());

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        if (services.getApplicationAttribute(ALLOWLIST) instanceof Allowlist given) {
            allowlist = given;
        }
    }

    @Override
    public @Nullable VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
        if (target == null) {
            return null;
        }
        Object bare = bare(target);
        Object[] bareArguments = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            bareArguments[i] = bare(arguments[i]);
        }
        if (bare.getClass().isArray()) {
            return super.getMethod(bare, name, bareArguments, info);
        }
        Method method = introspector.getMethod(bare.getClass(), name, bareArguments);
        return method == null || !allowlist.allows(bare, method) ? null : new Call(method);
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
        if (target == null) {
            return null;
        }
        Object bare = bare(target);
        if (bare instanceof Map<?, ?>) {
            return super.getPropertyGet(bare, name, info);
        }
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String getter : new String[] {"get" + capital, "get" + name, "is" + capital}) {
            Method method = introspector.getMethod(bare.getClass(), getter, new Object[0]);
            if (method != null) {
                return allowlist.allows(bare, method) ? new Call(method) : null;
            }
        }
        return null;
    }

    /** Templates change maps and nothing else. */
    @Override
    public @Nullable VelPropertySet getPropertySet(Object target, String name, Object value, Info info)
            throws Exception {
        return target instanceof Map<?, ?> ? super.getPropertySet(target, name, value, info) : null;
    }

    private static Object bare(Object value) {
        return value instanceof SafeHtml safe ? safe.value() : value;
    }

    private record Call(Method method) implements VelMethod, VelPropertyGet {
        @Override
        public @Nullable Object invoke(Object target, Object[] arguments) throws Exception {
            Object[] bareArguments = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                bareArguments[i] = bare(arguments[i]);
            }
            // The engine's own call gathers the arguments of a method with a variable number of them.
            Object result = new VelMethodImpl(method).invoke(bare(target), bareArguments);
            return result != null && method.isAnnotationPresent(HtmlSafe.class) ? new SafeHtml(result) : result;
        }

        @Override
        public @Nullable Object invoke(Object target) throws Exception {
            return invoke(target, new Object[0]);
        }

        /** No: the engine would keep it by class alone, also for a target that must be unwrapped. */
        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public String getMethodName() {
            return method.getName();
        }

        @Override
        public Class<?> getReturnType() {
            return method.getReturnType();
        }
    }
}
