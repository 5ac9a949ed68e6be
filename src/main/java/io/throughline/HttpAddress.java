package io.throughline;

import io.throughline.platform.embedded.StartRefusal;
import io.throughline.platform.embedded.StartRefusal.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.Config;

/** Where the service is to listen; port 0 leaves the choice to the machine. */
record HttpAddress(InetAddress host, int port) {

    static HttpAddress of(Config config) {
        String host = config.getValue("quarkus.http.host", String.class);
        try {
            int port =
                    config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
            if (port < 0 || port > 65_535) {
                throw new StartRefusal(Cause.SETTING, "quarkus.http.port=" + port + " is not a port");
            }
            return new HttpAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new StartRefusal(Cause.SETTING, "quarkus.http.host=" + host + " is not an address of this machine");
        } catch (IllegalArgumentException e) {
            throw new StartRefusal(Cause.SETTING, "quarkus.http.port is not a number");
        }
    }

    void mustBeLoopback() {
        if (!host.isLoopbackAddress()) {
            throw new StartRefusal(
                    Cause.SETTING,
                    "quarkus.http.host=" + host.getHostAddress() + " would open the local mode, which asks for no"
                            + " login, to the network; keep it at 127.0.0.1, or set QUARKUS_DATASOURCE_JDBC_URL");
        }
    }

    /** Asked before anything else is started, so that a service that cannot listen leaves no trace. */
    void mustBeFree() {
        try {
            new ServerSocket(port, 1, host).close();
        } catch (IOException e) {
            throw new StartRefusal(
                    Cause.PORT,
                    "port " + port + " on " + host.getHostAddress() + " cannot be opened (" + e.getMessage()
                            + "); stop what uses it, or set QUARKUS_HTTP_PORT to another port");
        }
    }
}
