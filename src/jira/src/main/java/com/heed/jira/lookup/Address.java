package com.heed.jira.lookup;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a lookup asks. Scheme, host and port are what an administrator typed; only path and query have places, whose values are percent-encoded.
 *
 * @param template with {@code {{issue.key}}} and {@code {{customer.id}}}
 */
record Address(String template) {
    private static final String ISSUE = "{{issue.key}}";
    private static final String CUSTOMER = "{{customer.id}}";
    static final int LONGEST = 500;

    /** Whether it can be asked at all: http or https, a host without places, no user, no fragment. */
    boolean isAddress() {
        URI sample = filled("A-1", "x").orElse(null);
        URI other = filled("B-2", "y").orElse(null);
        return template.length() <= LONGEST
                && sample != null
                && other != null
                && ("http".equals(sample.getScheme()) || "https".equals(sample.getScheme()))
                && sample.getHost() != null
                && sample.getRawUserInfo() == null
                && sample.getRawFragment() == null
                && sample.getRawAuthority().equals(other.getRawAuthority());
    }

    boolean needsCustomer() {
        return template.contains(CUSTOMER);
    }

    /** Empty if it is no address. @param customer null where nobody is known; then what names them is no address */
    Optional<URI> filled(String issue, @Nullable String customer) {
        if (customer == null && needsCustomer()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(template.replace(ISSUE, encoded(issue))
                    .replace(CUSTOMER, customer == null ? "" : encoded(customer))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** For a path as well as for a query: a blank is {@code %20} in both. A dot is encoded too, so that no value walks up the path. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace(".", "%2E");
    }
}
