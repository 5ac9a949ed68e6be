package io.throughline.demo;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps the service unready while the demo that was asked for is not all there. */
@Readiness
class DemoReadiness implements HealthCheck {

    private final DemoLoader loader;

    DemoReadiness(DemoLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo")
                .status(loader.isSettled())
                .withData("progress", loader.progress())
                .build();
    }
}
