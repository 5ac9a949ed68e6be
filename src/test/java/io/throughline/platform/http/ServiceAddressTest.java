package io.throughline.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080",
        "localhost, http://localhost:8080",
        "10.1.2.3, http://10.1.2.3:8080",
        "0.0.0.0, http://127.0.0.1:8080",
        "::1, http://[::1]:8080",
        "::, http://[::1]:8080",
        "fd00::7, http://[fd00::7]:8080"
    })
    void isWhereTheMachineItselfReachesTheService(String host, String address) {
        assertThat(ServiceAddress.of(host, 8080)).hasToString(address);
    }
}
