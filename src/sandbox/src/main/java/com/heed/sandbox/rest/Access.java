package com.heed.sandbox.rest;

import com.atlassian.plugins.rest.api.security.annotation.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.atlassian.plugins.rest.api.security.annotation.SystemAdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.UnlicensedSiteAccess;
import com.atlassian.plugins.rest.api.security.annotation.UnrestrictedAccess;
import com.heed.sandbox.server.Standing;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may call a resource method, by annotation; without one, a licensed user. */
final class Access {
    private static final Map<Class<? extends Annotation>, Standing> RULES = new LinkedHashMap<>();

    static {
        RULES.put(SystemAdminOnly.class, Standing.SYSTEM_ADMIN);
        RULES.put(AdminOnly.class, Standing.ADMIN);
        RULES.put(LicensedOnly.class, Standing.LICENSED);
        RULES.put(UnlicensedSiteAccess.class, Standing.CUSTOMER);
        // The sandbox's site is open to anonymous visitors.
        RULES.put(AnonymousSiteAccess.class, Standing.VISITOR);
        RULES.put(UnrestrictedAccess.class, Standing.VISITOR);
        RULES.put(com.atlassian.annotations.security.UnrestrictedAccess.class, Standing.VISITOR);
    }

    private Access() {}

    /** The method's annotation, else its class's, else {@link Standing#LICENSED}. */
    static Standing needed(AnnotatedElement method, AnnotatedElement type) {
        for (AnnotatedElement element : new AnnotatedElement[] {method, type}) {
            for (Map.Entry<Class<? extends Annotation>, Standing> rule : RULES.entrySet()) {
                if (element.isAnnotationPresent(rule.getKey())) {
                    return rule.getValue();
                }
            }
        }
        return Standing.LICENSED;
    }
}
