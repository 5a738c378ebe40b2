package com.heed.sandbox.webwork;

import com.heed.sandbox.server.Standing;
import java.util.Map;

/**
 * One action of the descriptor.
 *
 * @param alias     name in the address
 * @param className of the action
 * @param needed    who may call it
 * @param views     template by result
 */
public record WebAction(String alias, String className, Standing needed, Map<String, String> views) {
    public WebAction {
        views = Map.copyOf(views);
    }

    /**
     * What {@code roles-required} means.
     *
     * @throws IllegalArgumentException if the role is unknown
     */
    public static Standing needed(String roles) {
        return switch (roles) {
            case "" -> Standing.VISITOR;
            case "use" -> Standing.LICENSED;
            case "admin" -> Standing.ADMIN;
            case "sysadmin" -> Standing.SYSTEM_ADMIN;
            default ->
                throw new IllegalArgumentException(
                        "roles-required '" + roles + "' is unknown; use use, admin or sysadmin");
        };
    }
}
