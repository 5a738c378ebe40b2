package com.heed.jira.shared;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.config.util.JiraHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Encrypts what the database keeps and must not show: AES-256-GCM, with a key in the shared home that only Jira's account may read. So neither a copy of the database nor one of the home tells a password by itself. */
@Component
public class Secrets {
    private static final String LOCK = "com.heed.jira.shared.secrets";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JiraHome home;
    private final ClusterLockService locks;
    private final SecureRandom random = new SecureRandom();

    public Secrets(JiraHome home, ClusterLockService locks) {
        this.home = home;
        this.locks = locks;
    }

    /** @throws UncheckedIOException if the key cannot be written to the shared home */
    public String encrypted(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keyMadeIfMissing(), nonce);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in this mode", e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the key for passwords cannot be kept in " + file() + ": " + e.getMessage(), e);
        }
    }

    /** Empty where it cannot be read: the key is gone, or it is another installation's. */
    public Optional<String> decrypted(String secret) {
        try {
            byte[] both = Base64.getDecoder().decode(secret);
            if (both.length < NONCE_BYTES) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Files.readAllBytes(file()), Arrays.copyOf(both, NONCE_BYTES));
            return Optional.of(
                    new String(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private Path file() {
        return home.getHome().toPath().resolve("data").resolve("heed").resolve("secrets.key");
    }

    /** One for all nodes: whoever comes second reads what the first wrote. */
    private byte[] keyMadeIfMissing() throws IOException {
        ClusterLock lock = locks.getLockForName(LOCK);
        lock.lock();
        try {
            byte[] known = Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
            if (known.length == KEY_BYTES) {
                return known;
            }
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            Files.createDirectories(file().getParent());
            Files.deleteIfExists(file());
            Files.createFile(file(), onlyMine());
            Files.write(file(), key, StandardOpenOption.TRUNCATE_EXISTING);
            return key;
        } finally {
            lock.unlock();
        }
    }

    private static FileAttribute<?>[] onlyMine() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
