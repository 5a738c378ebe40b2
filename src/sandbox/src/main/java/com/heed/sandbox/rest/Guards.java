package com.heed.sandbox.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.heed.sandbox.server.Standing;
import com.heed.sandbox.server.XsrfTokens;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Supplier;

/** Puts the host's rules before every resource method of an app. */
final class Guards implements DynamicFeature {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Supplier<Standing> standing;

    Guards(Supplier<Standing> standing) {
        this.standing = standing;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        Class<?> type = resource.getResourceClass();
        Standing needed = Access.needed(method, type);
        ContainerRequestFilter access = request -> checkAccess(request, needed);
        context.register(access, Priorities.AUTHENTICATION);
        boolean excluded = method.isAnnotationPresent(XsrfProtectionExcluded.class)
                || type.isAnnotationPresent(XsrfProtectionExcluded.class);
        if (!excluded) {
            ContainerRequestFilter forged = Guards::checkNotForged;
            context.register(new Named(forged), Priorities.AUTHORIZATION);
        }
    }

    private void checkAccess(ContainerRequestContext request, Standing needed) {
        Standing actual = standing.get();
        if (!actual.isAtLeast(needed)) {
            boolean visitor = actual == Standing.VISITOR;
            request.abortWith(refusal(
                    visitor ? Response.Status.UNAUTHORIZED : Response.Status.FORBIDDEN,
                    visitor ? "Log in to use this address." : "This address is for more than you may do."));
        }
    }

    /**
     * A form of another site can send cookies but neither our header nor JSON with our origin. So a form post needs
     * {@code X-Atlassian-Token: no-check}, and anything else that changes state must not name a foreign origin.
     */
    private static void checkNotForged(ContainerRequestContext request) {
        if (READING.contains(request.getMethod()) || isMarked(request)) {
            return;
        }
        if (isFormLike(request.getMediaType()) || isForeign(request)) {
            request.abortWith(refusal(Response.Status.FORBIDDEN, "XSRF check failed"));
        }
    }

    private static boolean isMarked(ContainerRequestContext request) {
        String mark = request.getHeaderString(XsrfTokens.HEADER);
        return mark != null && (mark.equalsIgnoreCase("no-check") || mark.equalsIgnoreCase("nocheck"));
    }

    private static boolean isFormLike(@org.jspecify.annotations.Nullable MediaType type) {
        return type == null
                || type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                || type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
    }

    private static boolean isForeign(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return false;
        }
        String own = request.getUriInfo().getBaseUri().resolve("/").toString();
        return !(origin + "/").equalsIgnoreCase(own);
    }

    private static Response refusal(Response.Status status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"errorMessages\":[\"" + message + "\"]}")
                .build();
    }

    /** Two filters of one class would be taken for one. */
    private record Named(ContainerRequestFilter filter) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) throws java.io.IOException {
            filter.filter(request);
        }
    }
}
