package com.heed.reply;

import com.heed.reply.ArticleImportException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the pages of a Confluence space from its XML export: a ZIP with {@code entities.xml}, where objects of the class {@code Page} name their title and those of the class {@code BodyContent} hold the text in storage format. Earlier versions, drafts, deleted pages and pages
 * only some people may see are left out. The file is read as a stream, within stated limits, without external entities or a document type.
 */
public final class SpaceExport {
    private static final String ENTITIES = "entities.xml";
    /** From the root, from a drive, or up a folder. */
    private static final Pattern UNSAFE = Pattern.compile("^[/\\\\]|^[A-Za-z]:|(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");

    private final Limits limits;

    /**
     * What an export may be at most.
     *
     * @param unpackedBytes of {@code entities.xml}
     * @param ratio         unpacked to packed bytes of it; text is packed five to twenty times smaller
     * @param pages         taken
     * @param page          characters of one page; longer ones are left out
     */
    public record Limits(long unpackedBytes, int ratio, int pages, int page) {
        /** For a space of 50,000 pages. */
        public static final Limits DEFAULT = new Limits(2L << 30, 200, 50_000, 1_000_000);
    }

    public SpaceExport(Limits limits) {
        this.limits = limits;
    }

    /**
     * What was read.
     *
     * @param articles   pages with text
     * @param restricted pages left out because only some people may see them
     * @param tooLong    pages left out because they are longer than allowed
     * @param empty      pages left out because there is no text in them
     */
    public record Read(List<HelpArticle> articles, int restricted, int tooLong, int empty) {
        public Read {
            articles = List.copyOf(articles);
        }
    }

    /**
     * All current pages.
     *
     * @param zip     the export as it was downloaded
     * @param address of a page, with {@code {0}} for its identity; possibly empty
     * @param open    whether customers may read the space
     * @throws ArticleImportException if it is no such export or exceeds a limit
     */
    public Read read(Path zip, String address, boolean open) throws ArticleImportException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            refuseUnsafeNames(file);
            ZipEntry entry = file.getEntry(ENTITIES);
            if (entry == null) {
                throw new ArticleImportException(
                        Fault.NO_EXPORT,
                        ENTITIES,
                        "The file holds no " + ENTITIES
                                + ", so it is no XML export of a Confluence space. Export the space as XML, not as HTML or PDF.",
                        null);
            }
            long most = Math.min(limits.unpackedBytes, Math.max(1 << 20, limits.ratio * entry.getCompressedSize()));
            try (InputStream in = new Bounded(file.getInputStream(entry), most)) {
                return articles(objects(in), address, open);
            }
        } catch (TooLarge e) {
            throw tooLarge(e);
        } catch (ZipException e) {
            throw new ArticleImportException(
                    Fault.NO_ZIP,
                    "",
                    "The file is no ZIP or is damaged: " + e.getMessage() + ". Download the export again.",
                    e);
        } catch (IOException e) {
            throw new ArticleImportException(
                    Fault.UNREADABLE, "", "The file cannot be read: " + e.getMessage() + ".", e);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLarge large) {
                throw tooLarge(large);
            }
            throw new ArticleImportException(
                    Fault.DAMAGED,
                    String.valueOf(e.getLocation() == null ? 1 : e.getLocation().getLineNumber()),
                    ENTITIES + " is damaged at line " + e.getLocation().getLineNumber()
                            + ". Download the export again.",
                    e);
        }
    }

    /** Nothing is ever unpacked to a name of the file, but a file that tries is no export. */
    private static void refuseUnsafeNames(ZipFile file) throws ArticleImportException {
        for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
            String name = entries.nextElement().getName();
            if (UNSAFE.matcher(name).find()) {
                throw new ArticleImportException(
                        Fault.UNSAFE_NAME,
                        name,
                        "The file holds '" + name + "', a name outside of it. Download the export again.",
                        null);
            }
        }
    }

    private static ArticleImportException tooLarge(TooLarge e) {
        return new ArticleImportException(
                Fault.TOO_LARGE,
                String.valueOf(e.most),
                ENTITIES + " unpacks to more than " + e.most
                        + " bytes, which is too much for a space or for its packed size. Export fewer pages.",
                e);
    }

    /** Thrown out of the stream when a bound is met. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
        private final long most;

        TooLarge(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }
    }

    private static final class Bounded extends InputStream {
        private final InputStream in;
        private final long most;
        private long read;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > most) {
                throw new TooLarge(most);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private record Page(String title, Instant written, boolean current, boolean restricted) {}

    /** Pages by identity and bodies by the identity of their page, as far as they were read. */
    private static final class Objects {
        private final Map<String, Page> pages = new HashMap<>();
        private final Map<String, String> bodies = new HashMap<>();
        private int tooLong;
    }

    private Objects objects(InputStream in) throws XMLStreamException, ArticleImportException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        Objects objects = new Objects();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("object")) {
                String kind = xml.getAttributeValue(null, "class");
                if ("Page".equals(kind)) {
                    addPage(objects, ObjectReader.read(xml));
                } else if ("BodyContent".equals(kind)) {
                    addBody(objects, ObjectReader.read(xml));
                }
            }
        }
        return objects;
    }

    private void addPage(Objects objects, ObjectReader read) throws ArticleImportException {
        String title = read.property("title");
        if (title.isBlank()) {
            return;
        }
        boolean current = (read.property("contentStatus").isEmpty()
                        || read.property("contentStatus").equals("current"))
                && read.property("originalVersion").isEmpty();
        objects.pages.put(
                read.id(),
                new Page(
                        title,
                        time(read.property("lastModificationDate")),
                        current,
                        read.filled("contentPermissionSets")));
        if (objects.pages.values().size() > 20L * limits.pages) {
            throw tooManyPages();
        }
    }

    private ArticleImportException tooManyPages() {
        return new ArticleImportException(
                Fault.TOO_MANY,
                String.valueOf(limits.pages),
                "The space has more than " + limits.pages + " pages. Export fewer pages.",
                null);
    }

    private void addBody(Objects objects, ObjectReader read) {
        String body = read.property("body");
        if (body.length() > limits.page) {
            objects.tooLong++;
        } else if (!body.isBlank()) {
            objects.bodies.put(read.property("content"), body);
        }
    }

    private static Instant time(String written) {
        try {
            return LocalDateTime.parse(written, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]");

    private Read articles(Objects objects, String address, boolean open) throws ArticleImportException {
        List<HelpArticle> articles = new ArrayList<>();
        int restricted = 0;
        int empty = 0;
        for (Map.Entry<String, Page> entry : new java.util.TreeMap<>(objects.pages).entrySet()) {
            Page page = entry.getValue();
            String body = objects.bodies.get(entry.getKey());
            if (!page.current || body == null) {
                continue;
            }
            if (page.restricted) {
                restricted++;
                continue;
            }
            if (articles.size() == limits.pages) {
                throw tooManyPages();
            }
            HelpArticle article = HelpArticle.ofHtml(
                    entry.getKey(), page.title, address.replace("{0}", entry.getKey()), open, page.written, null, body);
            if (article.passages().isEmpty()) {
                empty++;
            } else {
                articles.add(article);
            }
        }
        return new Read(articles, restricted, objects.tooLong, empty);
    }

    /**
     * One object of the export: its identity, its properties and which of its collections hold something.
     *
     * @param id          empty if it has none
     * @param properties  text by name; of a property that is another object, that one's identity
     * @param collections whether there is an element, by name
     */
    private record ObjectReader(String id, Map<String, String> properties, Map<String, Boolean> collections) {
        String property(String name) {
            return properties.getOrDefault(name, "");
        }

        boolean filled(String collection) {
            return collections.getOrDefault(collection, false);
        }

        /** From its start to its end. */
        static ObjectReader read(XMLStreamReader xml) throws XMLStreamException {
            Map<String, String> properties = new HashMap<>();
            Map<String, Boolean> collections = new HashMap<>();
            String id = "";
            String name = null;
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        text.setLength(0);
                        if (depth == 2) {
                            name = xml.getAttributeValue(null, "name");
                            if (xml.getLocalName().equals("collection") && name != null) {
                                collections.put(name, false);
                            }
                        } else if (depth == 3
                                && name != null
                                && xml.getLocalName().equals("element")) {
                            collections.computeIfPresent(name, (key, had) -> true);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        String local = xml.getLocalName();
                        if (depth == 1 && local.equals("id")) {
                            id = text.toString().strip();
                        } else if (depth == 1 && local.equals("property") && name != null) {
                            properties.putIfAbsent(name, told(text));
                        } else if (depth == 2 && local.equals("id") && name != null) {
                            properties.putIfAbsent(name, text.toString().strip());
                        }
                    }
                    default -> {}
                }
            }
            return new ObjectReader(id, properties, collections);
        }

        /** The export writes the end of a CDATA within one with a blank in it. */
        private static String told(StringBuilder text) {
            return text.toString().replace("]] >", "]]>");
        }
    }
}
