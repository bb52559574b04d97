package org.orrery.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orrery.api.resource.AccountsResource;

class CanonicalPathTest {

  @Test
  void it_is_what_the_operation_declares_with_the_values_that_were_sent() {
    assertThat(path("readAccount", "1950")).contains("accounts/1950");
    assertThat(path("suspendAccount", "1950")).contains("accounts/1950/suspension");
    assertThat(path("readAccount", "0")).contains("accounts/0");
    assertThat(CanonicalPath.of(call("listAccounts"), new MultivaluedHashMap<>()))
        .contains("accounts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01950", "+1950", "-0", "00", " 1950", "1950\n2", "\u0661", "<b>", "a/b", ""})
  void one_thing_has_one_path(String account) {
    assertThat(path("readAccount", account)).isEmpty();
  }

  private static Optional<String> path(String method, String account) {
    MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
    values.add("account", account);
    return CanonicalPath.of(call(method), values);
  }

  private static ResourceInfo call(String name) {
    Method method =
        Stream.of(AccountsResource.class.getMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return new ResourceInfo() {
      @Override
      public Method getResourceMethod() {
        return method;
      }

      @Override
      public Class<?> getResourceClass() {
        return AccountsResource.class;
      }
    };
  }
}
