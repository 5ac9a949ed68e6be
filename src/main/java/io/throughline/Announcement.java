package io.throughline;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.throughline.platform.http.ServiceAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.URI;
import org.jboss.logging.Logger;

/** Says where the service can be reached, once it can be. */
@ApplicationScoped
class Announcement {

    private static final Logger LOG = Logger.getLogger(Announcement.class);

    void announce(@ObservesAsync HttpServerStart started, HttpServer server) {
        URI base = ServiceAddress.of(started.options().getHost(), server.getPort());
        LOG.infof("The API is at %s/v1", base);
        LOG.infof("Its documentation is at %s/docs", base);
        LOG.infof("Its health is at %s/q/health", base);
    }
}
