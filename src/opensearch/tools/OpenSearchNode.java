import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * One real OpenSearch node for tests, on localhost without security. Run from source with the node's own class path, since its Lucene is not Heed's:
 *
 * <p>{@code java -cp CLASSPATH tools/OpenSearchNode.java HOME PORT [noknn]}. Writes "listening" once it answers, and ends when its standard input does.
 */
public final class OpenSearchNode extends Node {
    private OpenSearchNode(Environment environment, List<Class<? extends Plugin>> plugins) {
        super(environment, plugins, false);
    }

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Files.createDirectories(home);
        List<Class<? extends Plugin>> plugins = new ArrayList<>(List.of(
                Netty4Plugin.class,
                CommonAnalysisPlugin.class,
                PainlessPlugin.class,
                ReindexPlugin.class));
        if (args.length < 3 || !args[2].equals("noknn")) {
            plugins.add(Class.forName("org.opensearch.knn.plugin.KNNPlugin").asSubclass(Plugin.class));
        }
        Settings settings = Settings.builder()
                .put("path.home", home.toString())
                .put("cluster.name", "heed-test")
                .put("node.name", "heed-test")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", args[1])
                .put("transport.port", "0")
                .put("transport.type", Netty4Plugin.NETTY_TRANSPORT_NAME)
                .put("http.type", Netty4Plugin.NETTY_HTTP_TRANSPORT_NAME)
                // A laptop's disk may be fuller than a server's.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        try (OpenSearchNode node = new OpenSearchNode(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "heed-test"), plugins)) {
            node.start();
            System.out.println("listening");
            while (System.in.read() >= 0) {
                // Until whoever started it closes its end, or ends.
                continue;
            }
        }
        System.exit(0);
    }
}
