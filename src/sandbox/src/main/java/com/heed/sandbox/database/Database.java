package com.heed.sandbox.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An open database with its pool of connections. Closing it closes the pool and stops a PostgreSQL of our own. */
public final class Database implements AutoCloseable {
    private static final int POOL_SIZE = 12;
    /** Of the file that a running PostgreSQL keeps in its data folder, from 0. */
    private static final int PORT_LINE = 3;

    private final DatabaseKind kind;
    private final HikariDataSource pool;
    private final @Nullable EmbeddedPostgres postgres;
    private final TransactionTemplate transactions;

    private Database(DatabaseKind kind, HikariDataSource pool, @Nullable EmbeddedPostgres postgres) {
        this.kind = kind;
        this.pool = pool;
        this.postgres = postgres;
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /**
     * Opens the database of a sandbox's home, making it when it is new.
     *
     * @param home folder that holds the files; {@code home/database} is used
     * @throws UncheckedIOException if the folder cannot be made or PostgreSQL does not start
     */
    public static Database open(DatabaseKind kind, Path home) {
        Path folder = home.resolve("database");
        try {
            Files.createDirectories(folder);
            return switch (kind) {
                case H2 -> new Database(kind, pool("jdbc:h2:file:" + folder.resolve("sandbox"), "sa"), null);
                case POSTGRES -> postgres(folder.resolve("postgres"));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the database in '" + folder + "' cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Opens the database of a sandbox that runs in another process.
     *
     * @param home of that sandbox
     * @throws IllegalArgumentException if no PostgreSQL runs there
     */
    public static Database join(Path home) {
        Path running = home.resolve("database").resolve("postgres").resolve("postmaster.pid");
        try {
            String port = Files.readAllLines(running).get(PORT_LINE);
            return new Database(
                    DatabaseKind.POSTGRES, pool("jdbc:postgresql://localhost:" + port + "/postgres", "postgres"), null);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "no sandbox with -Dheed.db=postgres runs in '" + home + "'; start that one first", e);
        }
    }

    private static Database postgres(Path folder) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        return new Database(DatabaseKind.POSTGRES, pool(server.getJdbcUrl("postgres", "postgres"), "postgres"), server);
    }

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("heed-sandbox");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** The pool. Give every connection back soon: there are twelve. */
    public DataSource dataSource() {
        return pool;
    }

    /** SQL by hand, for the service desk's own tables. Inside {@link #inTransaction} it takes part in the transaction. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** Runs statements that belong together: all of them are stored, or none when the work throws. */
    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    @Override
    public void close() {
        pool.close();
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not stop: " + e.getMessage(), e);
            }
        }
    }
}
