package com.heed.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/portal",
                "/browse/SUP-1?page=a%2Fb&x=1#comment-2",
                "/secure/admin/HeedSetup!default.jspa",
                "/x?to=https://example.com/"
            })
    void anAddressOfThisSiteIsKept(String address) {
        assertThat(LocalAddress.of(address, "/fallback")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "portal", "https://example.com", "//example.com", "/\\example.com", "\\/example.com",
                        "/\t/example.com",
                "/\n//example.com", " /portal", "/po rtal", "/%zz", "/login.jsp", "/login.jsp?os_destination=/",
                        "/logout",
                "/preferences", "/登录"
            })
    void everythingElseIsReplaced(String address) {
        assertThat(LocalAddress.of(address, "/fallback")).isEqualTo("/fallback");
    }

    @Test
    void nothingAndTooMuchAreReplaced() {
        assertThat(LocalAddress.of(null, "/fallback")).isEqualTo("/fallback");
        assertThat(LocalAddress.of("/" + "x".repeat(2000), "/fallback")).isEqualTo("/fallback");
    }
}
