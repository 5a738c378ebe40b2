package com.heed.jira.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** This API's own description. */
@Component
@Path("openapi.yaml")
@LicensedOnly
public class OpenApiResource {
    static final String FILE = "/rest/openapi.yaml";

    @GET
    @Produces("application/yaml")
    public String document() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the app");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
