package com.heed.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The app's own texts, read from the files that are packed. */
public final class Bundle {
    public static final Path ROOT = root();

    private Bundle() {}

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("atlassian-plugin.xml"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("no atlassian-plugin.xml above the working directory");
        }
        return at;
    }

    public static Properties texts(String file) {
        Properties texts = new Properties();
        try (var in = Files.newBufferedReader(ROOT.resolve("i18n").resolve(file), StandardCharsets.ISO_8859_1)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Answers as the host does: an unknown key is its own text. */
    public static I18nResolver resolver() {
        Properties en = texts("heed.properties");
        Properties zh = texts("heed_zh_CN.properties");
        return Fake.of(I18nResolver.class)
                .answering("getText", args -> {
                    Locale locale = (Locale) args[0];
                    Properties texts = locale.getLanguage().equals("zh") ? zh : en;
                    String text = texts.getProperty((String) args[1], (String) args[1]);
                    return args.length < 3 ? text : new MessageFormat(text, locale).format((Serializable[]) args[2]);
                })
                .make();
    }
}
