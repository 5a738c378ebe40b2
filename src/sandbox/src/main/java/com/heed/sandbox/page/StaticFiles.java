package com.heed.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts and fonts of the site under {@code /s/}: {@code /s/aui/VERSION/NAME} for AUI and {@code /s/site/NAME} for our own. AUI's address changes with
 * its version, so browsers keep it for a year; ours are asked for again by their tag.
 */
@SuppressWarnings("serial") // servlets of this host are never written to disk
final class StaticFiles extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern SAFE =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "woff", "font/woff",
            "ttf", "font/ttf",
            "eot", "application/vnd.ms-fontobject",
            "svg", "image/svg+xml");

    /** @param tag changes with the bytes */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Content(byte[] bytes, String type, String tag) {}

    private final Map<String, Optional<Content>> known = new ConcurrentHashMap<>();
    private final String version;

    StaticFiles() {
        version = auiVersion();
    }

    /** Address of a file of AUI. */
    String aui(String name) {
        return "/s/aui/" + version + "/" + name;
    }

    /** Address of a file of the site's own. */
    String site(String name) {
        return "/s/site/" + name;
    }

    private static String auiVersion() {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/aui/package.json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "AUI is not on the class path; build src/sandbox with Maven, which fetches it with npm");
            }
            return new ObjectMapper().readTree(in).path("version").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String resource = path == null ? null : resource(path);
        Optional<Content> found =
                resource == null ? Optional.empty() : known.computeIfAbsent(resource, StaticFiles::read);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Content content = found.get();
        response.setHeader("ETag", content.tag());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Cache-Control",
                path != null && path.startsWith("/aui/") ? "public, max-age=31536000, immutable" : "no-cache");
        if (content.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(content.type());
        response.setContentLength(content.bytes().length);
        response.getOutputStream().write(content.bytes());
    }

    /** Place on the class path, or null for an address that can have none. */
    private @Nullable String resource(String path) {
        String aui = "/aui/" + version + "/";
        String name = path.startsWith(aui)
                ? path.substring(aui.length())
                : path.startsWith("/site/") ? path.substring("/site/".length()) : "";
        if (!SAFE.matcher(name).matches() || !TYPES.containsKey(ending(name))) {
            return null;
        }
        return path.startsWith(aui) ? "/aui/" + name : "/com/heed/sandbox/page/" + name;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Optional<Content> read(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String tag = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
            return Optional.of(new Content(bytes, String.valueOf(TYPES.get(ending(resource))), "\"" + tag + "\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
