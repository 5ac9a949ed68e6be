package io.throughline.platform.http;

import java.net.URI;

/** Where a service that listens on a host can be reached from its own machine. */
public final class ServiceAddress {

    private ServiceAddress() {}

    /** All addresses of the machine are listened on, but none of them is one to call: the loopback one stands for them. */
    public static URI of(String host, int port) {
        String called =
                switch (host) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "::", "0:0:0:0:0:0:0:0" -> "::1";
                    default -> host;
                };
        return URI.create("http://" + (called.contains(":") ? "[" + called + "]" : called) + ":" + port);
    }
}
