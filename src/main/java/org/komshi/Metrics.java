package org.komshi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.komshi.problems.CannotStart;
import org.komshi.settings.Settings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Figures in the format of Prometheus at {@code /metrics}, on a port of its own that only this machine reaches: a proxy
 * in front of the hub would make every visitor look as if they came from here.
 */
@Component
class Metrics implements SmartLifecycle {
    private static final String FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final int port;
    private @Nullable HttpServer server;

    Metrics(PrometheusMeterRegistry registry, Settings settings) {
        this.registry = registry;
        this.port = settings.metrics().port();
    }

    @Override
    public void start() {
        if (port == 0) {
            return;
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/metrics", this::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException taken) {
            throw new CannotStart(
                    "port " + port + ", on which it tells its figures, is in use by another program: set "
                            + "KOMSHI_METRICS_PORT to another one, or to 0 for none.",
                    taken);
        }
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] figures = registry.scrape().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", FORMAT);
            exchange.sendResponseHeaders(200, figures.length);
            exchange.getResponseBody().write(figures);
        }
    }
}
