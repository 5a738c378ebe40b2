package com.heed.jira.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.config.util.JiraHome;
import com.heed.jira.Fake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path home;

    @TempDir
    Path other;

    private static Secrets in(Path home) {
        return new Secrets(
                Fake.of(JiraHome.class).with("getHome", home.toFile()).make(),
                Fake.of(ClusterLockService.class)
                        .with(
                                "getLockForName",
                                Fake.of(ClusterLock.class)
                                        .with("lock", null)
                                        .with("unlock", null)
                                        .make())
                        .make());
    }

    @Test
    void whatWasEncryptedIsReadAgainByEveryNodeOfTheSharedHome() {
        String secret = in(home).encrypted("pass wörd 密码");

        assertThat(in(home).decrypted(secret)).contains("pass wörd 密码");
        assertThat(secret).doesNotContain("pass");
    }

    @Test
    void theSamePasswordIsNeverEncryptedAlike() {
        Secrets secrets = in(home);
        assertThat(secrets.encrypted("x")).isNotEqualTo(secrets.encrypted("x"));
    }

    @Test
    void anotherHomeDoesNotReadIt() {
        String secret = in(home).encrypted("password");
        in(other).encrypted("something");

        assertThat(in(other).decrypted(secret)).isEmpty();
    }

    @Test
    void aChangedOrCutSecretIsNotRead() {
        Secrets secrets = in(home);
        String secret = secrets.encrypted("password");

        assertThat(secrets.decrypted((secret.charAt(0) == 'A' ? "B" : "A") + secret.substring(1)))
                .isEmpty();
        assertThat(secrets.decrypted(secret.substring(0, 8))).isEmpty();
        assertThat(secrets.decrypted("no base64!")).isEmpty();
    }

    @Test
    void onlyTheAccountOfJiraMayReadTheKey() throws IOException {
        in(home).encrypted("password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data/heed/secrets.key"))))
                .isEqualTo("rw-------");
    }
}
